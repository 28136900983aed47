using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Api.Identity;
using Petitions.Application;
using Petitions.Application.Notices;

namespace Petitions.Api.Notices;

/// <summary>The ladder, and the walks over all clocks that raise what it says.</summary>
public static class SweepEndpoints
{
    public static void MapSweeps(this IEndpointRouteBuilder api)
    {
        var sweeps = api.MapGroup("").WithTags(NoticeEndpoints.Tag);
        sweeps.MapGet("/ladder", ListRungsAsync).WithName("ListRungs")
            .WithSummary("Các bậc đôn đốc: ai được nhắc, khi nào — the ladder")
            .WithDescription(
                "Mỗi bậc nêu số ngày trước hoặc sau hạn, gửi ai, căn cứ và độ chắc chắn; sửa bằng tệp ladder.json (--load-reference). " +
                    "Each rung with its days before or after the due date, whom it addresses, its basis and how certain that is; kept in " +
                    "ladder.json.")
            .Refuses(400);
        sweeps.MapPost("/sweeps", SweepAsync).WithName("RunSweep").RequireAuthorization(TokenAuthentication.Administrators)
            .WithSummary("Rà soát hạn ngay (quản trị) — sweep now (administrators)")
            .WithDescription(
                "Như đợt rà soát buổi sáng; không thông báo nào được gửi hai lần. Bậc tính theo ngày làm việc của năm chưa nạp lịch bị " +
                    "từ chối và nêu rõ, các bậc khác vẫn thực hiện. As the morning's sweep does; nothing is raised twice. A rung that " +
                    "counts working days of a year not loaded is refused and named; the others go on.")
            .Refuses(400, 403, 422);
        sweeps.MapGet("/sweeps", ListAsync).WithName("ListSweeps")
            .WithSummary("Các đợt rà soát hạn — the sweeps so far")
            .WithDescription(
                "Mới nhất trước; mỗi bậc đã gửi bao nhiêu thông báo. endedAt trống: đang chạy, hoặc đã dừng giữa chừng và đợt sau làm " +
                    "tiếp. The latest first, with what each rung raised; without endedAt it lasts, or broke off and the next one went on.")
            .Refuses(400);
    }

    private static async Task<Ok<RungList>> ListRungsAsync(DateOnly? asOf, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListRungs(asOf), cancellationToken));

    private static async Task<Ok<SweepView>> SweepAsync(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new RunSweep(), cancellationToken));

    private static async Task<Ok<Page<SweepView>>> ListAsync(
        int? limit, string? cursor, bool? count, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok((await mediator.Send(new ListSweeps(Paging.From(limit, cursor, count)), cancellationToken)).WithLink(http));
}
