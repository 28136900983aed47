using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Application;
using Petitions.Application.Petitions;
using Petitions.Application.Petitions.Coordination;
using Petitions.Application.Petitions.Deadlines;
using Petitions.Application.Petitions.Desk;
using Petitions.Application.Petitions.Reading;

namespace Petitions.Api.Petitions;

/// <summary>What keeps a petition from being forgotten: coordination, follow-ups, earlier selves, and the desk.</summary>
public static class FollowingEndpoints
{
    private const int MaxRowsPerPile = 50;

    public static void MapFollowing(this IEndpointRouteBuilder api)
    {
        var petition = api.MapGroup("/petitions/{id}").WithTags("Kiến nghị · Petitions");
        Request(petition.MapPost("/acknowledgement", AcknowledgeAsync), "AcknowledgePetition",
            "Thông báo cho bên nêu là đã tiếp nhận — acknowledge",
            "Cơ quan đã tiếp nhận, đang giữ hoặc chịu trách nhiệm với bên nêu ghi lại đã thông báo gì, bằng cách nào. By the body that " +
                "received it, holds it or is accountable; ends the clock for acknowledging.");
        petition.MapGet("/coordination", ListCoordinationAsync).WithName("ListCoordination")
            .WithSummary("Các đề nghị phối hợp — requests for coordination")
            .WithDescription(
                "Hỏi ai, hỏi gì, hạn trả lời, đã trả lời gì. Who was asked what, until when, and what they answered; with asOf, as it " +
                    "stood at the end of that day.").Refuses(400, 404);
        Request(petition.MapPost("/coordination", AskAsync), "AskCoordination", "Đề nghị cơ quan khác phối hợp — ask another body",
            "Chỉ cơ quan chủ trì; doanh nghiệp cũng được hỏi. Each request has a clock of its own; the petition waits " +
                "(awaitingCoordination) until all are answered or passed over.");
        Request(petition.MapPost("/coordination/{cid:guid}/answer", AnswerAsync), "AnswerCoordination",
            "Trả lời đề nghị phối hợp — answer a request",
            "Chỉ cơ quan được hỏi; không nhận sau khi đã bị bỏ qua. Refused once it was passed over.");
        Request(petition.MapPost("/coordination/{cid:guid}/reminders", ChaseAsync), "ChaseCoordination",
            "Đôn đốc cơ quan phối hợp — chase a body that was asked", "Chỉ cơ quan chủ trì. Only the lead.");
        Request(petition.MapPost("/coordination/{cid:guid}/passing-over", PassOverAsync), "PassOverCoordination",
            "Giải quyết mà không chờ trả lời — go on without the answer",
            "Sau khi hết thời hạn, kèm lý do. After the time limit only, with a note.");
        Request(petition.MapPost("/extension", ExtendAsync), "ExtendPetition", "Gia hạn — extend the due date",
            "Cơ quan giao hoặc cấp trên quyết định, không phải cơ quan đang giữ; trước khi quá hạn, không vượt mức trần. Never by the " +
                "holder, before the due date, up to the cap (petition.beyond_cap names it).");
        Request(petition.MapPost("/pause", PauseAsync), "PausePetition", "Tạm dừng thời hạn — stop the clock",
            "Cơ quan giao hoặc cấp trên, kèm lý do. While paused it is not overdue.");
        Request(petition.MapPost("/resumption", ResumeAsync), "ResumePetition", "Tính tiếp thời hạn — let the clock go on",
            "Phần thời hạn còn lại tính từ ngày này. What was left of the term is counted from this day.");
        petition.MapGet("/follow-ups", ListFollowUpsAsync).WithName("ListFollowUps").WithSummary("Đôn đốc, kiểm tra, ghi chú — follow-ups")
            .WithDescription("Theo thứ tự thời gian, đến hết ngày asOf. In the order of time, until the end of asOf.").Refuses(400, 404);
        petition.MapPost("/follow-ups", RecordFollowUpAsync).WithName("FollowPetition")
            .WithSummary("Ghi đôn đốc, kiểm tra hoặc ghi chú — record a follow-up")
            .WithDescription("Chỉ ghi thêm, không sửa. A reminder addresses whoever holds the petition.")
            .Refuses(400, 403, 404, 409, 412, 415, 422);
        petition.MapGet("/lineage", LineageAsync).WithName("GetLineage")
            .WithSummary("Đã nêu bao nhiêu lần, từ bao giờ — how often it was raised, and since when")
            .WithDescription(
                "Các lần nêu trước và sau, nối bằng POST …/repetition. Its earlier and later selves, as linked by POST …/repetition; " +
                    "with asOf, as far as they were linked by the end of that day.").Refuses(400, 404);
        petition.MapPost("/repetition", RepeatAsync).WithName("RepeatPetition")
            .WithSummary("Nối với lần nêu trước — link to its earlier self")
            .WithDescription("Kiến nghị nhiều lần: tuổi thật của vấn đề. Shows the matter's true age and how often it was raised.")
            .Refuses(400, 403, 404, 409, 412, 415, 422);
        api.MapGet("/desk", DeskAsync).WithTags("Bàn làm việc · Desk").WithName("GetDesk")
            .WithSummary("Bàn làm việc của cơ quan bạn — your agency's desk")
            .WithDescription(
                "Chờ phân loại, chờ thụ lý, đến hạn, quá hạn, bị trả lại, đã hứa, chờ xác minh, phối hợp… What an officer opens each " +
                    "morning, the longest due first.")
            .Refuses(400, 403);
    }

    private static void Request(RouteHandlerBuilder endpoint, string name, string summary, string description) =>
        endpoint.WithName(name).WithSummary(summary).WithDescription(description).Refuses(400, 403, 404, 409, 412, 415, 422);

    private static Task<Ok<PetitionStatusView>> AcknowledgeAsync(
        string id, AcknowledgementBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        NowAsync(http, mediator, new AcknowledgePetition(PetitionReference.Parse(id), body.Text, body.How, body.On,
            VersionHeaders.ReadIfMatch(http)), cancellationToken);

    private static async Task<Ok<IReadOnlyList<CoordinationView>>> ListCoordinationAsync(
        string id, DateOnly? asOf, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListCoordination(PetitionReference.Parse(id), asOf), cancellationToken));

    private static Task<Ok<CoordinationResult>> AskAsync(
        string id, CoordinationBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        TellAsync(http, mediator, new AskCoordination(PetitionReference.Parse(id), body.AgencyId, body.Question, body.On,
            VersionHeaders.ReadIfMatch(http)), cancellationToken);

    private static Task<Ok<CoordinationResult>> AnswerAsync(
        string id, Guid cid, CoordinationAnswerBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        TellAsync(http, mediator, new AnswerCoordination(PetitionReference.Parse(id), cid, body.Text, body.On,
            VersionHeaders.ReadIfMatch(http)), cancellationToken);

    private static Task<Ok<CoordinationResult>> ChaseAsync(
        string id, Guid cid, AcceptanceBody? body, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        TellAsync(http, mediator, new ChaseCoordination(PetitionReference.Parse(id), cid, body?.On, VersionHeaders.ReadIfMatch(http)),
            cancellationToken);

    private static Task<Ok<CoordinationResult>> PassOverAsync(
        string id, Guid cid, PassingOverBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        TellAsync(http, mediator, new PassOverCoordination(PetitionReference.Parse(id), cid, body.Note, body.On,
            VersionHeaders.ReadIfMatch(http)), cancellationToken);

    private static Task<Ok<PetitionStatusView>> ExtendAsync(
        string id, ExtensionBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        NowAsync(http, mediator, new ExtendPetition(PetitionReference.Parse(id), body.NewDueOn, body.Ground, body.On,
            VersionHeaders.ReadIfMatch(http)), cancellationToken);

    private static Task<Ok<PetitionStatusView>> PauseAsync(
        string id, GroundBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        NowAsync(http, mediator, new PausePetition(PetitionReference.Parse(id), body.Ground, body.On, VersionHeaders.ReadIfMatch(http)),
            cancellationToken);

    private static Task<Ok<PetitionStatusView>> ResumeAsync(
        string id, GroundBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        NowAsync(http, mediator, new ResumePetition(PetitionReference.Parse(id), body.Ground, body.On, VersionHeaders.ReadIfMatch(http)),
            cancellationToken);

    private static async Task<Ok<IReadOnlyList<FollowUpView>>> ListFollowUpsAsync(
        string id, DateOnly? asOf, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListFollowUps(PetitionReference.Parse(id), asOf), cancellationToken));

    private static Task<Ok<PetitionStatusView>> RecordFollowUpAsync(
        string id, FollowUpBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        NowAsync(http, mediator, new FollowPetition(PetitionReference.Parse(id), body.Kind, body.Text, body.On,
            VersionHeaders.ReadIfMatch(http)), cancellationToken);

    private static async Task<Ok<Lineage>> LineageAsync(
        string id, DateOnly? asOf, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetLineage(PetitionReference.Parse(id), asOf), cancellationToken));

    private static Task<Ok<PetitionStatusView>> RepeatAsync(
        string id, RepetitionBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        NowAsync(http, mediator, new RepeatPetition(PetitionReference.Parse(id), PetitionReference.ParseOrNull(body.EarlierPetitionId),
            body.Ground, body.On, VersionHeaders.ReadIfMatch(http)), cancellationToken);

    private static async Task<Ok<DeskView>> DeskAsync(int? limit, IMediator mediator, CancellationToken cancellationToken) =>
        limit is < 1 or > MaxRowsPerPile
        ? throw InvalidRequestException.For("limit", $"limit phải từ 1 đến {MaxRowsPerPile}.", $"limit must be from 1 to {MaxRowsPerPile}.")
        : TypedResults.Ok(await mediator.Send(new GetDesk(limit ?? 20), cancellationToken));

    private static async Task<Ok<PetitionStatusView>> NowAsync(
        HttpContext http, IMediator mediator, ICommand<PetitionStatusView> command, CancellationToken cancellationToken)
    {
        var status = await mediator.Send(command, cancellationToken);
        VersionHeaders.WriteETag(http, status.Version);
        return TypedResults.Ok(status);
    }

    private static async Task<Ok<CoordinationResult>> TellAsync(
        HttpContext http, IMediator mediator, ICommand<CoordinationResult> command, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        VersionHeaders.WriteETag(http, result.Petition.Version);
        return TypedResults.Ok(result);
    }
}
