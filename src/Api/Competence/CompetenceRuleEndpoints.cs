using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Api.Identity;
using Petitions.Application;
using Petitions.Application.Competence;
using Petitions.Domain;
using Petitions.Domain.Competence;

namespace Petitions.Api.Competence;

/// <summary>Rules of competence: read by everyone, kept by administrators.</summary>
public static class CompetenceRuleEndpoints
{
    /// <summary>A condition on one trait.</summary>
    /// <param name="Trait" example="roadClass">Code of the trait.</param>
    /// <param name="AnyOf">The choices that fit; for a question with choices.</param>
    /// <param name="Min">The least number that fits; for a number.</param>
    /// <param name="Below">The least number that no longer fits; for a number.</param>
    public sealed record ConditionBody(string? Trait, IReadOnlyList<string>? AnyOf, decimal? Min, decimal? Below);

    /// <summary>A rule to be corrected.</summary>
    /// <param name="Field" example="transport.road">Code of the field.</param>
    /// <param name="UnitId" example="00f9ceba-b800-7a7d-b9d0-f0921dec0b02">The
    /// unit within which it applies; null for the whole country.</param>
    /// <param name="Conditions" example='[{"trait": "roadClass", "anyOf": ["district"]}]'>What
    /// the petition's traits must be; the first one not known is the question asked.</param>
    /// <param name="Level" example="commune">The competent level.</param>
    /// <param name="AgencyId" example="00f9ceba-b800-7d3f-85af-c16d5167aaa3">The competent
    /// body; null for the people's committee at that level, or the Government.</param>
    /// <param name="LegalBasis" example="Luật Đường bộ 2024 (35/2024/QH15)">The law or decision on which it rests.</param>
    /// <param name="Certainty" example="có nguồn">How sure that is.</param>
    /// <param name="ValidFrom" example="2025-07-01">The first day; null for since before the records.</param>
    /// <param name="ValidTo" example="2027-03-01">The first day on which it no longer holds; null for still.</param>
    /// <param name="Priority" example="0">Greater goes first.</param>
    /// <param name="Note" example="Đối chiếu quyết định phân giao của UBND tỉnh.">What an officer should know.</param>
    public sealed record RevisedRuleBody(
        string? Field,
        Guid? UnitId,
        IReadOnlyList<ConditionBody>? Conditions,
        AuthorityLevel? Level,
        Guid? AgencyId,
        string? LegalBasis,
        string? Certainty,
        DateOnly? ValidFrom,
        DateOnly? ValidTo,
        int? Priority,
        string? Note)
    {
        public CompetenceRuleInput ToText() => new(
            Field, UnitId, ConditionsOf(Conditions), Level, AgencyId, LegalBasis, Certainty, ValidFrom, ValidTo, Priority ?? 0, Note);
    }

    /// <summary>A new rule.</summary>
    /// <param name="Code" example="DUONG-HUYEN-HUNGVU">Names the rule across its versions.</param>
    /// <param name="Field" example="transport.road">Code of the field.</param>
    /// <param name="UnitId" example="00f9ceba-b800-7a7d-b9d0-f0921dec0b02">The
    /// unit within which it applies; null for the whole country.</param>
    /// <param name="Conditions" example='[{"trait": "roadClass", "anyOf": ["district"]}]'>What
    /// the petition's traits must be; the first one not known is the question asked.</param>
    /// <param name="Level" example="commune">The competent level.</param>
    /// <param name="AgencyId" example="00f9ceba-b800-7d3f-85af-c16d5167aaa3">The competent
    /// body; null for the people's committee at that level, or the Government.</param>
    /// <param name="LegalBasis" example="Luật Đường bộ 2024 (35/2024/QH15)">The law or decision on which it rests.</param>
    /// <param name="Certainty" example="có nguồn">How sure that is.</param>
    /// <param name="ValidFrom" example="2027-03-01">The first day; null for since before the records.</param>
    /// <param name="ValidTo" example="2029-01-01">The first day on which it no longer holds; null for still.</param>
    /// <param name="Priority" example="0">Greater goes first.</param>
    /// <param name="Note" example="Đối chiếu quyết định phân giao của UBND tỉnh.">What an officer should know.</param>
    public sealed record NewRuleBody(
        string? Code,
        string? Field,
        Guid? UnitId,
        IReadOnlyList<ConditionBody>? Conditions,
        AuthorityLevel? Level,
        Guid? AgencyId,
        string? LegalBasis,
        string? Certainty,
        DateOnly? ValidFrom,
        DateOnly? ValidTo,
        int? Priority,
        string? Note)
    {
        public CompetenceRuleInput ToText() => new(
            Field, UnitId, ConditionsOf(Conditions), Level, AgencyId, LegalBasis, Certainty, ValidFrom, ValidTo, Priority ?? 0, Note);
    }

    public static void MapCompetenceRules(this IEndpointRouteBuilder api)
    {
        var rules = api.MapGroup("/competence-rules").WithTags("Thẩm quyền · Competence");
        rules.MapGet("", ListAsync)
            .WithName("ListCompetenceRules")
            .WithSummary("Danh sách quy tắc thẩm quyền — rules of competence")
            .WithDescription(
                "field gồm cả lĩnh vực con; unit: các quy tắc áp dụng cho đơn vị đó; asOf: chỉ quy tắc có hiệu lực ngày đó. — field " +
                    "takes in the fields below; unit lists what applies in that unit; asOf only what holds that day.")
            .Refuses(400, 404);
        rules.MapGet("/{id:guid}", GetAsync)
            .WithName("GetCompetenceRule")
            .WithSummary("Một quy tắc thẩm quyền — one rule of competence")
            .WithDescription("ETag là phiên bản để gửi lại trong If-Match. — The ETag is the version to send as If-Match.")
            .Refuses(400, 404);
        rules.MapPost("", CreateAsync)
            .RequireAuthorization(TokenAuthentication.Administrators)
            .WithName("CreateCompetenceRule")
            .WithSummary("Thêm quy tắc thẩm quyền (quản trị) — enter a rule (administrators)")
            .WithDescription(
                "Luật thay đổi: đặt ngày cuối cho phiên bản cũ (PUT), rồi thêm phiên bản mới cùng mã. — When the law changes, give the " +
                    "old version its last day (PUT) and enter the next one under the same code.")
            .Refuses(400, 403, 409, 413, 415, 422);
        rules.MapPut("/{id:guid}", ReviseAsync)
            .RequireAuthorization(TokenAuthentication.Administrators)
            .WithName("ReviseCompetenceRule")
            .WithSummary("Sửa quy tắc thẩm quyền (quản trị) — correct a rule (administrators)")
            .WithDescription(
                "Gửi If-Match với phiên bản đã đọc để không ghi đè sửa đổi của người khác. — Send If-Match with the version read, so as " +
                    "not to overwrite another's change.")
            .Refuses(400, 403, 404, 409, 412, 413, 415);
    }

    /// <param name="field">Code of a field; takes in the fields below.</param>
    /// <param name="unit">Only rules that apply in this unit: its own, those
    /// of the units that contain it, those of the whole country.</param>
    /// <param name="level">Only rules that name this level.</param>
    /// <param name="asOf">Only rules that hold on this day; all versions when missing.</param>
    /// <param name="limit">Rows a page, 1 to 200; 50 when missing.</param>
    /// <param name="cursor">The nextCursor of the page before.</param>
    /// <param name="count">Whether to count the total.</param>
    /// <param name="mediator">Handles the query.</param>
    /// <param name="context">The request.</param>
    private static async Task<Ok<Page<CompetenceRuleDetails>>> ListAsync(
        string? field, Guid? unit, EnumWord<AuthorityLevel>? level, DateOnly? asOf, int? limit, string? cursor, bool? count,
        IMediator mediator, HttpContext context)
    {
        var page = await mediator.Send(new ListCompetenceRules(field, unit, level?.Value, asOf, Paging.From(limit, cursor, count)),
            context.RequestAborted);
        return TypedResults.Ok(page.WithLink(context));
    }

    private static async Task<Ok<CompetenceRuleDetails>> GetAsync(Guid id, IMediator mediator, HttpContext context)
    {
        var rule = await mediator.Send(new GetCompetenceRule(id), context.RequestAborted);
        VersionHeaders.WriteETag(context, rule.Version);
        return TypedResults.Ok(rule);
    }

    private static async Task<Created<CompetenceRuleDetails>> CreateAsync(NewRuleBody body, IMediator mediator, HttpContext context)
    {
        var rule = await mediator.Send(new CreateCompetenceRule(body.Code, body.ToText()), context.RequestAborted);
        VersionHeaders.WriteETag(context, rule.Version);
        return TypedResults.Created($"/api/v1/competence-rules/{rule.Id}", rule);
    }

    private static async Task<Ok<CompetenceRuleDetails>> ReviseAsync(Guid id, RevisedRuleBody body, IMediator mediator, HttpContext context)
    {
        var rule = await mediator.Send(new ReviseCompetenceRule(id, body.ToText(), VersionHeaders.ReadIfMatch(context)),
            context.RequestAborted);
        VersionHeaders.WriteETag(context, rule.Version);
        return TypedResults.Ok(rule);
    }

    private static List<TraitCondition>? ConditionsOf(IReadOnlyList<ConditionBody>? conditions) =>
        conditions?.Select(condition => new TraitCondition(condition?.Trait ?? "", condition?.AnyOf, condition?.Min, condition?.Below))
            .ToList();
}
