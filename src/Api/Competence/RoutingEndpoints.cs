using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Application.Competence;

namespace Petitions.Api.Competence;

/// <summary>Whose matter a case is, and what one needs to ask it: fields, questions, terms.</summary>
public static class RoutingEndpoints
{
    private const string Tag = "Thẩm quyền · Competence";

    /// <summary>A case to be routed.</summary>
    /// <param name="Field" example="water.storage">Code of the field; see GET /fields.</param>
    /// <param name="UnitId" example="00f9ceba-b800-74a5-a59d-d91dd26e784e">The unit
    /// where it was raised, in its version of the day; see GET /units.</param>
    /// <param name="Traits" example='{"storageWork": "tank", "storageVolumeM3": "50"}'>What
    /// is known, by trait code, each answer as text; see GET /traits.</param>
    /// <param name="On" example="2022-11-29">The business date whose rules, units and agencies apply; today when missing.</param>
    public sealed record ExplainRoutingBody(string? Field, Guid? UnitId, IReadOnlyDictionary<string, string>? Traits, DateOnly? On);

    public static void MapRouting(this IEndpointRouteBuilder api)
    {
        api.MapGet("/fields", ListFieldsAsync)
            .WithTags(Tag).WithName("ListFields")
            .WithSummary("Phân loại lĩnh vực — the classification by field")
            .WithDescription("Mã dùng khi phân loại và hỏi thẩm quyền. — The codes to classify and to route by; a tree.")
            .Refuses();
        api.MapGet("/traits", ListTraitsAsync)
            .WithTags(Tag).WithName("ListTraits")
            .WithSummary("Các câu hỏi quyết định thẩm quyền — the questions on which competence depends")
            .WithDescription("Mã câu hỏi và mã trả lời dùng trong traits. — Codes of questions and answers, to send as traits.")
            .Refuses();
        api.MapPost("/routing/explain", ExplainAsync)
            .WithTags(Tag).WithName("ExplainRouting")
            .WithSummary("Thẩm quyền của ai, vì sao, hạn đến ngày nào — whose matter it is, why, and until when")
            .WithDescription(
                "Trả lời quy tắc quyết định, căn cứ pháp lý, mọi quy tắc đã xét và lý do bị loại, câu hỏi còn mở, thời hạn. Không ghi " +
                    "gì. — Answers the rule that decided, its legal basis, every rule considered and why it lost, the questions still " +
                    "open, the due date. Stores nothing.")
            .Refuses(400, 404, 409, 413, 415);
    }

    private static async Task<Ok<FieldList>> ListFieldsAsync(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListFields(), cancellationToken));

    private static async Task<Ok<TraitList>> ListTraitsAsync(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListTraits(), cancellationToken));

    private static async Task<Ok<RoutingResult>> ExplainAsync(
        ExplainRoutingBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ExplainRouting(body.Field, body.UnitId, body.Traits, body.On), cancellationToken));
}
