using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Application;
using Petitions.Application.Notices;
using Petitions.Application.Petitions;
using Petitions.Domain.Notices;

namespace Petitions.Api.Notices;

/// <summary>Reminders and notices, as they reach bodies and as they were raised about one matter.</summary>
public static class NoticeEndpoints
{
    public const string Tag = "Đôn đốc · Reminders";

    public static void MapNotices(this IEndpointRouteBuilder api)
    {
        var notices = api.MapGroup("").WithTags(Tag);
        notices.MapGet("/notices", ListAsync).WithName("ListNotices")
            .WithSummary("Nhắc việc, đôn đốc gửi cơ quan bạn — what your agency is reminded of")
            .WithDescription(
                "Gồm cả thông báo gửi cơ quan mà cơ quan bạn kế thừa; mới nhất trước. With those that reached bodies yours took over " +
                    "from; the newest first.")
            .Refuses(400, 403, 404);
        notices.MapPost("/notices/{id:guid}/acknowledgement", AcknowledgeAsync).WithName("AcknowledgeNotice")
            .WithSummary("Xác nhận đã xem — take note")
            .WithDescription(
                "Chỉ cơ quan nhận; thông báo gửi người đứng đầu thì chỉ lãnh đạo. Đã xem không có nghĩa là đã xử lý: bậc đôn đốc tiếp " +
                    "theo vẫn đến. Only the body it is addressed to, and only its head where it is meant for the head. The next rung " +
                    "comes all the same.")
            .Refuses(400, 403, 404, 409, 413, 415, 422);
        notices.MapGet("/petitions/{id}/notices", ListOfPetitionAsync).WithName("ListPetitionNotices")
            .WithSummary("Đã đôn đốc những ai về kiến nghị này — who was reminded about a petition")
            .WithDescription("Mọi nhắc việc, đôn đốc về kiến nghị, mới nhất trước. Every reminder and notice about it, the newest first.")
            .Refuses(400, 404);
        notices.MapGet("/directives/{id:guid}/notices", ListOfDirectiveAsync).WithName("ListDirectiveNotices")
            .WithSummary("Đã đôn đốc những ai về chỉ đạo này — who was reminded about a directive")
            .WithDescription(
                "Nhắc việc T-30, T-7, đến hạn, và đôn đốc sau hạn; đôn đốc bằng tay ở GET /directives/{id}. What the ladder raised; " +
                    "reminders by hand are in GET /directives/{id}.")
            .Refuses(400, 404);
        notices.MapGet("/orphans", ListOrphansAsync).WithName("ListOrphans")
            .WithSummary("Kiến nghị có thể bị bỏ quên — petitions that could be forgotten")
            .WithDescription(
                "Cơ quan giữ đã kết thúc mà chưa rõ ai kế thừa; đang mở mà không có hạn; không có cấp trên để báo. Cơ quan giữ đã kết " +
                    "thúc cũng nằm trên bàn làm việc (chồng orphaned) của cơ quan tại địa bàn. Held by a body that ended without a known " +
                    "successor for the case, open without anything due, or without anybody above to tell. The longest due first.")
            .Refuses(400);
    }

    private static async Task<Ok<Page<NoticeView>>> ListAsync(
        bool? unread, EnumWord<ClockKind>? clock, string? petition, int? limit, string? cursor, bool? count, HttpContext http,
        IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok((await mediator.Send(new ListNotices(unread, clock?.Value, petition, Paging.From(limit, cursor, count)),
            cancellationToken)).WithLink(http));

    private static async Task<Ok<NoticeView>> AcknowledgeAsync(
        Guid id, NoticeAcknowledgementBody? body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new AcknowledgeNotice(id, body?.On), cancellationToken));

    private static async Task<Ok<Page<NoticeView>>> ListOfPetitionAsync(
        string id, int? limit, string? cursor, bool? count, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok((await mediator.Send(new ListPetitionNotices(PetitionReference.Parse(id), Paging.From(limit, cursor, count)),
            cancellationToken)).WithLink(http));

    private static async Task<Ok<Page<NoticeView>>> ListOfDirectiveAsync(
        Guid id, int? limit, string? cursor, bool? count, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(
            (await mediator.Send(new ListDirectiveNotices(id, Paging.From(limit, cursor, count)), cancellationToken)).WithLink(http));

    private static async Task<Ok<Page<Orphan>>> ListOrphansAsync(
        EnumWord<OrphanReason>? reason, int? limit, string? cursor, bool? count, HttpContext http, IMediator mediator,
        CancellationToken cancellationToken) =>
        TypedResults.Ok(
            (await mediator.Send(new ListOrphans(reason?.Value, Paging.From(limit, cursor, count)), cancellationToken)).WithLink(http));
}
