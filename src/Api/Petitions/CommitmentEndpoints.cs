using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Application;
using Petitions.Application.Competence;
using Petitions.Application.Petitions;
using Petitions.Application.Petitions.Commitments;
using Petitions.Domain.Commitments;

namespace Petitions.Api.Petitions;

/// <summary>The ledger of commitments: what answers promised, and what became of it.</summary>
public static class CommitmentEndpoints
{
    public static void MapCommitments(this IEndpointRouteBuilder api)
    {
        var ledger = api.MapGroup("").WithTags("Cam kết · Commitments");
        ledger.MapGet("/commitments", ListAsync).WithName("ListCommitments")
            .WithSummary("Sổ cam kết: ai hứa gì, hạn nào — the ledger of commitments")
            .WithDescription(
                "Ngày hứa, mốc lộ trình, thời điểm giải quyết tiếp; hạn lâu nhất trước. Thất hứa (broken) được tính cho ngày asOf, không " +
                    "lưu. The longest due first; broken is computed for the day asked about.")
            .Refuses(400, 404);
        ledger.MapGet("/petitions/{id}/commitments", ListOfPetitionAsync).WithName("ListCommitmentsOfPetition")
            .WithSummary("Các cam kết của một kiến nghị, kèm lịch sử — what was promised for one petition")
            .WithDescription("Mỗi lần dời ngày, ai, vì sao, đều còn. Each with its history: when it was made, moved, kept.")
            .Refuses(400, 404);
        Command(ledger.MapPost("/petitions/{id}/commitments/{cid:guid}/fulfilment", FulfilAsync), "FulfilCommitment",
            "Báo cáo đã thực hiện cam kết — report a commitment as kept",
            "Cơ quan đã cam kết hoặc cơ quan kế thừa, kèm bằng chứng. The body that made it or its successor, with evidence; a final " +
                "answer that says resolved keeps all that is owed.");
        Command(ledger.MapPost("/petitions/{id}/commitments/{cid:guid}/postponement", PostponeAsync), "PostponeCommitment",
            "Dời ngày cam kết, kèm lý do — move a commitment",
            "Ngày sau tính là một lần trễ (slippage), ngày trước đó vẫn còn trong lịch sử. A later day counts as slippage; the earlier " +
                "one stays in the history.");
        Command(ledger.MapPost("/petitions/{id}/commitments/{cid:guid}/withdrawal", WithdrawAsync), "WithdrawCommitment",
            "Rút cam kết, kèm lý do — take a commitment back",
            "Không xóa: cam kết vẫn còn, ghi rõ đã rút. Nothing is deleted.");
        ledger.MapGet("/return-rules", ListReturnRulesAsync).WithName("ListReturnRules")
            .WithSummary("Trước bao lâu thì việc đã hứa, việc tạm gác trở lại bàn làm việc — when commitments come back")
            .WithDescription(
                "Theo chu kỳ ngân sách và kế hoạch đầu tư công trung hạn, kèm căn cứ và độ chắc chắn; nạp từ return-rules.json. Before " +
                    "the yearly budget or the medium-term plan is made, with legal basis and certainty; loaded from return-rules.json.")
            .Refuses(400);
    }

    private static void Command(RouteHandlerBuilder endpoint, string name, string summary, string description) =>
        endpoint.WithName(name).WithSummary(summary).WithDescription(description).Refuses(400, 403, 404, 409, 412, 415, 422);

    private static async Task<Ok<Page<CommitmentView>>> ListAsync(
        string? agency, string? petition, EnumWord<CommitmentState>? state, EnumWord<CommitmentKind>? kind, DateOnly? dueBefore,
        bool? slipped, bool? returning,
        DateOnly? asOf, int? limit, string? cursor, bool? count, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var filter =
            new CommitmentFilter(agency, PetitionReference.ParseOrNull(petition), state?.Value, kind?.Value, dueBefore, slipped, returning);
        var page = await mediator.Send(new ListCommitments(filter, asOf, Paging.From(limit, cursor, count)), cancellationToken);
        return TypedResults.Ok(page.WithLink(http));
    }

    private static async Task<Ok<IReadOnlyList<CommitmentHistory>>> ListOfPetitionAsync(
        string id, DateOnly? asOf, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListCommitmentsOfPetition(PetitionReference.Parse(id), asOf), cancellationToken));

    private static Task<Ok<CommitmentResult>> FulfilAsync(
        string id, Guid cid, FulfilmentBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        TellAsync(http, mediator, new FulfilCommitment(PetitionReference.Parse(id), cid, body.Evidence, body.On,
            VersionHeaders.ReadIfMatch(http)), cancellationToken);

    private static Task<Ok<CommitmentResult>> PostponeAsync(
        string id, Guid cid, PostponementBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        TellAsync(http, mediator, new PostponeCommitment(PetitionReference.Parse(id), cid, body.DueOn, body.ResumePeriod?.ToResumeTime(),
            body.Ground, body.On, VersionHeaders.ReadIfMatch(http)), cancellationToken);

    private static Task<Ok<CommitmentResult>> WithdrawAsync(
        string id, Guid cid, GroundBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        TellAsync(http, mediator, new WithdrawCommitment(PetitionReference.Parse(id), cid, body.Ground, body.On,
            VersionHeaders.ReadIfMatch(http)), cancellationToken);

    private static async Task<Ok<ReturnRuleList>> ListReturnRulesAsync(
        DateOnly? asOf, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListReturnRules(asOf), cancellationToken));

    private static async Task<Ok<CommitmentResult>> TellAsync(
        HttpContext http, IMediator mediator, ICommand<CommitmentResult> command, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(command, cancellationToken);
        VersionHeaders.WriteETag(http, result.Petition.Version);
        return TypedResults.Ok(result);
    }
}
