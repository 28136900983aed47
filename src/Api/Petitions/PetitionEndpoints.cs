using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Application;
using Petitions.Application.Petitions;
using Petitions.Application.Petitions.Deadlines;
using Petitions.Application.Petitions.Listing;
using Petitions.Application.Petitions.Reading;
using Petitions.Domain;
using Petitions.Domain.Petitions.States;

namespace Petitions.Api.Petitions;

/// <summary>Reading petitions: list, one, its timeline, route, deadline and possible actions, and the board.</summary>
public static class PetitionEndpoints
{
    private const string Tag = "Kiến nghị · Petitions";

    public static void MapPetitions(this IEndpointRouteBuilder api)
    {
        var petitions = api.MapGroup("/petitions").WithTags(Tag);
        petitions.MapGet("", ListAsync).WithName("ListPetitions")
            .WithSummary("Danh sách kiến nghị — list petitions")
            .WithDescription(
                "Lọc theo trạng thái, cấp đang giữ, kết quả, đơn vị (gồm cấp dưới và đơn vị tiền thân), lĩnh vực, quá hạn…; status, " +
                    "standing and outcome may be repeated. Sorted by due date, oldest first, unless sort says otherwise. Words in q are " +
                    "found with or without diacritics.")
            .Refuses(400, 404);
        petitions.MapGet("/board", BoardAsync).WithName("GetBoard")
            .WithSummary("Bảng tổng hợp: kiến nghị đang ở đâu — where the petitions stand")
            .WithDescription("Đếm theo cấp, trạng thái, quá hạn; for a unit with everything below it, or for all.")
            .Refuses(400, 404);
        petitions.MapGet("/{id}", GetAsync).WithName("GetPetition")
            .WithSummary("Một kiến nghị, theo id hoặc mã — one petition")
            .WithDescription("With asOf, as it stood at the end of that day.")
            .Refuses(400, 404);
        petitions.MapGet("/{id}/timeline", TimelineAsync).WithName("GetTimeline")
            .WithSummary("Nhật ký: ai, khi nào, từ đâu đến đâu, căn cứ — the timeline")
            .WithDescription(
                "Chỉ ghi thêm, không sửa, không xóa. Every event with who, when, from, to, ground, rule and legal basis; append-only.")
            .Refuses(400, 404);
        petitions.MapGet("/{id}/route", RouteAsync).WithName("GetRoute")
            .WithSummary("Đường đi qua các cấp — the route through the authorities")
            .WithDescription("Mỗi lần giữ: cơ quan, cấp, từ ngày, đến ngày, hạn. Each holding with its own clock.")
            .Refuses(400, 404);
        petitions.MapGet("/{id}/deadline", DeadlineAsync).WithName("GetPetitionDeadline")
            .WithSummary("Giải thích thời hạn từng ngày — the due date, day by day")
            .WithDescription(
                "Thời hạn đang chạy, hoặc lần gần nhất: quy tắc, căn cứ, từng ngày được tính hay không. The clock that runs now, or the " +
                    "latest one.")
            .Refuses(400, 404);
        petitions.MapGet("/{id}/actions", ActionsAsync).WithName("GetActions")
            .WithSummary("Bạn làm được gì lúc này — what you can do now")
            .WithDescription(
                "Mỗi lệnh: được phép, hoặc vì sao không. Each command: allowed, or what blocks it, for the person of the token.")
            .Refuses(403, 404);
        petitions.MapGet("/{id}/similar", SimilarAsync).WithName("GetSimilar")
            .WithSummary("Gợi ý kiến nghị trùng — possible duplicates")
            .WithDescription("So sánh không dấu; for a person to decide whether to join a group.")
            .Refuses(400, 404);
    }

    private static async Task<Ok<Page<PetitionSummary>>> ListAsync(
        HttpContext http, IMediator mediator, EnumWord<PetitionStatus>[]? status, EnumWord<Standing>[]? standing,
        EnumWord<Outcome>[]? outcome,
        EnumWord<AuthorityLevel>? level, string? holder, Guid? unit, string? field, Guid? meeting, bool? overdue, DateOnly? dueBefore,
        DateOnly? raisedFrom,
        DateOnly? raisedTo, Guid? group, Guid? directive, bool? promised, bool? resuming, string? q, string? sort, DateOnly? asOf,
        int? limit, string? cursor, bool? count, CancellationToken cancellationToken)
    {
        var filter = new PetitionFilter(
            status.Values(), standing.Values(), outcome.Values(), level?.Value, holder, unit, field, meeting, overdue, dueBefore,
            raisedFrom, raisedTo, group, q, directive, promised, resuming);
        var page = await mediator.Send(new ListPetitions(filter, SortOf(sort), asOf, Paging.From(limit, cursor, count)), cancellationToken);
        return TypedResults.Ok(page.WithLink(http));
    }

    private static PetitionSort SortOf(string? sort) => sort switch
    {
        null or "dueOn" => PetitionSort.DueOn,
        "-dueOn" => PetitionSort.DueOnDescending,
        "raisedOn" => PetitionSort.RaisedOn,
        "-raisedOn" => PetitionSort.RaisedOnDescending,
        _ => throw InvalidRequestException.For("sort", "sort là dueOn, -dueOn, raisedOn hoặc -raisedOn.",
            "sort is one of dueOn, -dueOn, raisedOn, -raisedOn."),
    };

    private static async Task<Ok<Board>> BoardAsync(Guid? unit, DateOnly? asOf, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetBoard(unit, asOf), cancellationToken));

    private static async Task<Ok<PetitionDetails>> GetAsync(
        string id, DateOnly? asOf, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var petition = PetitionReference.Parse(id);
        var details = asOf is { } day
            ? await mediator.Send(new GetPetitionAsOf(petition, day), cancellationToken)
            : await mediator.Send(new GetPetition(petition), cancellationToken);
        VersionHeaders.WriteETag(http, details.Version);
        return TypedResults.Ok(details);
    }

    private static async Task<Ok<Page<TimelineView>>> TimelineAsync(
        string id, DateOnly? asOf, int? limit, string? cursor, bool? count, HttpContext http, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var page = await mediator.Send(new GetTimeline(PetitionReference.Parse(id), asOf, Paging.From(limit, cursor, count)),
            cancellationToken);
        return TypedResults.Ok(page.WithLink(http));
    }

    private static async Task<Ok<IReadOnlyList<HoldingView>>> RouteAsync(
        string id, DateOnly? asOf, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetRoute(PetitionReference.Parse(id), asOf), cancellationToken));

    private static async Task<Ok<DeadlineView>> DeadlineAsync(
        string id, DateOnly? asOf, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetPetitionDeadline(PetitionReference.Parse(id), asOf), cancellationToken));

    private static async Task<Ok<IReadOnlyList<ActionView>>> ActionsAsync(
        string id, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetActions(PetitionReference.Parse(id)), cancellationToken));

    private static async Task<Ok<IReadOnlyList<SimilarPetition>>> SimilarAsync(
        string id, int? limit, IMediator mediator, CancellationToken cancellationToken) =>
        limit is < 1 or > 50
            ? throw InvalidRequestException.For("limit", "limit phải từ 1 đến 50.", "limit must be from 1 to 50.")
            : TypedResults.Ok(await mediator.Send(new GetSimilar(PetitionReference.Parse(id), limit ?? 10), cancellationToken));
}
