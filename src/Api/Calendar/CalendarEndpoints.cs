using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Api.Identity;
using Petitions.Application;
using Petitions.Application.Calendar;
using Petitions.Domain.Calendar;

namespace Petitions.Api.Calendar;

/// <summary>The working calendar: days off, make-up days, and terms counted by them.</summary>
public static class CalendarEndpoints
{
    /// <summary>A day that departs from Monday to Friday.</summary>
    /// <param name="Date" example="2026-01-10">The day.</param>
    /// <param name="Kind" example="makeUpDay">A weekday off, or a weekend day that is worked.</param>
    /// <param name="Name" example="Làm bù cho thứ Sáu 02/01/2026">What the day is.</param>
    /// <param name="LegalBasis" example="12729/VPCP-KGVX ngày 25/12/2025">The law or notice that makes it so.</param>
    public sealed record DayBody(DateOnly? Date, DayKind? Kind, string? Name, string? LegalBasis);

    /// <summary>All departures of a year from Monday to Friday.</summary>
    /// <param name="Status" example="announced">Whether the notices are out.</param>
    /// <param name="Source" example="Thông báo nghỉ lễ, Tết năm 2026">Where the days come from.</param>
    /// <param name="Days">Days off and make-up days.</param>
    public sealed record YearBody(CalendarYearStatus? Status, string? Source, IReadOnlyList<DayBody>? Days);

    /// <summary>A year that is to have other days.</summary>
    /// <param name="Year" example="2026">The year.</param>
    /// <param name="Status" example="announced">Whether the notices are out.</param>
    /// <param name="Source" example="12729/VPCP-KGVX ngày 25/12/2025">Where the days come from.</param>
    /// <param name="Days">All days off and make-up days of the year, not only those that change.</param>
    public sealed record ChangeBody(int? Year, CalendarYearStatus? Status, string? Source, IReadOnlyList<DayBody>? Days)
    {
        public CalendarYearInput ToText() => ContentOf(Year, Status, Source, Days);
    }

    /// <summary>A change of the calendar that was previewed and is confirmed.</summary>
    /// <param name="Year" example="2026">The year.</param>
    /// <param name="Status" example="announced">Whether the notices are out.</param>
    /// <param name="Source" example="12729/VPCP-KGVX ngày 25/12/2025">Where the days come from.</param>
    /// <param name="Days">All days off and make-up days of the year, not only those that change.</param>
    /// <param name="Reason" example="Hoán đổi ngày làm việc 02/01/2026 với 10/01/2026">Why; shown with every due date that moves.</param>
    public sealed record ConfirmedChangeBody(
        int? Year, CalendarYearStatus? Status, string? Source, IReadOnlyList<DayBody>? Days, string? Reason)
    {
        public CalendarYearInput ToText() => ContentOf(Year, Status, Source, Days);
    }

    /// <param name="Days" example="15">How many days, 1 to 1000.</param>
    /// <param name="Kind" example="working">Which days count.</param>
    public sealed record TermBody(int? Days, TermKind? Kind);

    /// <summary>A term to be counted.</summary>
    /// <param name="Start" example="2022-04-12">The day of the event; not counted itself.</param>
    /// <param name="Term">What to count.</param>
    public sealed record DeadlineBody(DateOnly? Start, TermBody? Term);

    public static void MapCalendar(this IEndpointRouteBuilder api)
    {
        var calendar = api.MapGroup("/calendar").WithTags("Lịch làm việc · Calendar");
        calendar.MapGet("/days", GetAsync)
            .WithName("GetCalendarDays")
            .WithSummary("Ngày nghỉ và ngày làm bù của một năm — days off and make-up days of a year")
            .WithDescription(
                "Năm hiện tại nếu không nêu year. Năm chưa nạp: 404. — This year when year is missing. A year not loaded: 404.")
            .Refuses(400, 404);
        calendar.MapPut("/days", ReplaceAsync)
            .RequireAuthorization(TokenAuthentication.Administrators)
            .WithName("ReplaceCalendarDays")
            .WithSummary("Thay toàn bộ ngày nghỉ, ngày làm bù của một năm (quản trị) — replace the days of a year (administrators)")
            .WithDescription(
                "Ngày nghỉ phải là thứ Hai–thứ Sáu, ngày làm bù phải là thứ Bảy hoặc Chủ nhật. Nếu làm dịch thời hạn đang chạy thì phải " +
                    "qua POST /calendar/changes. — A day off is a Monday to Friday, a make-up day a Saturday or Sunday. Refused where " +
                    "open due dates would move: preview and confirm the change instead.")
            .Refuses(400, 403, 404, 409, 412, 413, 415);
        calendar.MapPost("/changes/preview", PreviewAsync)
            .RequireAuthorization(TokenAuthentication.Administrators)
            .WithName("PreviewCalendarChange")
            .WithSummary(
                "Xem trước: thay đổi lịch làm dịch những thời hạn nào (quản trị) — which due dates a change of the calendar would move " +
                    "(administrators)")
            .WithDescription(
                "Không ghi gì. ETag là phiên bản của năm, gửi lại trong If-Match khi xác nhận. — Stores nothing. The ETag is the version " +
                    "of the year, to be sent as If-Match with the confirmation.")
            .Refuses(400, 403, 409, 413, 415);
        calendar.MapPost("/changes", ConfirmAsync)
            .RequireAuthorization(TokenAuthentication.Administrators)
            .WithName("ConfirmCalendarChange")
            .WithSummary(
                "Xác nhận thay đổi lịch, dịch các thời hạn đang chạy (quản trị) — confirm a change of the calendar and move the open due " +
                    "dates (administrators)")
            .WithDescription(
                "Mỗi thời hạn dịch đi có lịch sử và một sự kiện; vụ việc đã kết thúc, thời hạn ấn định bằng tay hoặc đã gia hạn giữ " +
                    "nguyên; tất cả hoặc không gì cả. — Each due date that moves keeps its history and has an event; what is closed, set " +
                    "by hand or extended stays; all or nothing.")
            .Refuses(400, 403, 404, 409, 412, 413, 415, 422);
        calendar.MapGet("/changes", ListAsync)
            .WithName("ListCalendarChanges")
            .WithSummary("Các thay đổi lịch đã xác nhận và đang chờ xác nhận — changes of the calendar, confirmed and proposed")
            .WithDescription(
                "Mới nhất trước; ai, vì sao, những ngày nào, dịch bao nhiêu thời hạn. proposed: ấn bản mới của calendar.json làm dịch " +
                    "thời hạn đang chạy, chờ quản trị xác nhận bằng POST /calendar/changes. — The latest first: who, why, which days, " +
                    "how many due dates moved. proposed: a new edition of calendar.json would move open due dates and waits for an " +
                            "administrator to confirm it.")
            .Refuses(400);
        calendar.MapGet("/changes/{id:guid}", GetChangeAsync)
            .WithName("GetCalendarChange")
            .WithSummary("Một thay đổi lịch — one change of the calendar")
            .WithDescription(
                "Với thay đổi chờ xác nhận, proposal là nội dung để gửi lại khi xem trước và xác nhận, yearVersion là If-Match. — Of a " +
                    "proposed change, proposal is what preview and confirmation take, and yearVersion the If-Match.")
            .Refuses(400, 404);
        calendar.MapPost("/deadline", CountAsync)
            .WithName("CountDeadline")
            .WithSummary("Tính thời hạn và giải thích từng ngày — count a term and explain it day by day")
            .WithDescription("Năm chưa nạp lịch bị từ chối, không đoán. — A year whose calendar is not loaded is refused, never guessed.")
            .Refuses(400, 409, 413, 415);
    }

    /// <param name="year">The year; this year when missing.</param>
    /// <param name="mediator">Handles the query.</param>
    /// <param name="context">The request.</param>
    private static async Task<Ok<CalendarYearDetails>> GetAsync(int? year, IMediator mediator, HttpContext context)
    {
        var details = await mediator.Send(new GetCalendarYear(year), context.RequestAborted);
        VersionHeaders.WriteETag(context, details.Version);
        return TypedResults.Ok(details);
    }

    /// <param name="year">The year whose days are replaced; required.</param>
    /// <param name="body">All its departures from Monday to Friday.</param>
    /// <param name="mediator">Handles the command.</param>
    /// <param name="context">The request.</param>
    private static async Task<Ok<CalendarYearDetails>> ReplaceAsync(int? year, YearBody body, IMediator mediator, HttpContext context)
    {
        var details = await mediator.Send(new ReplaceCalendarYear(ContentOf(year, body.Status, body.Source, body.Days),
            VersionHeaders.ReadIfMatch(context)), context.RequestAborted);
        VersionHeaders.WriteETag(context, details.Version);
        return TypedResults.Ok(details);
    }

    private static async Task<Ok<CalendarChangePreview>> PreviewAsync(
        ChangeBody body, int? limit, string? cursor, IMediator mediator, HttpContext context)
    {
        var preview =
            await mediator.Send(new PreviewCalendarChange(body.ToText(), Paging.From(limit, cursor, count: null)), context.RequestAborted);
        if (preview.Version is { } version)
            VersionHeaders.WriteETag(context, version);
        return TypedResults.Ok(preview);
    }

    private static async Task<Ok<CalendarChangeResult>> ConfirmAsync(ConfirmedChangeBody body, IMediator mediator, HttpContext context)
    {
        var done = await mediator.Send(new ConfirmCalendarChange(body.ToText(), body.Reason, VersionHeaders.ReadIfMatch(context)),
            context.RequestAborted);
        VersionHeaders.WriteETag(context, done.Calendar.Version);
        return TypedResults.Ok(done);
    }

    /// <param name="year">Only the changes of this year; all when missing.</param>
    /// <param name="limit">Rows a page, 1 to 200.</param>
    /// <param name="cursor">The nextCursor of the page before.</param>
    /// <param name="count">Whether to count them all.</param>
    /// <param name="mediator">Handles the query.</param>
    /// <param name="context">The request.</param>
    private static async Task<Ok<Page<CalendarChangeView>>> ListAsync(
        int? year, int? limit, string? cursor, bool? count, IMediator mediator, HttpContext context) =>
        TypedResults.Ok((await mediator.Send(new ListCalendarChanges(year, Paging.From(limit, cursor, count)),
            context.RequestAborted)).WithLink(context));

    private static async Task<Ok<CalendarChangeView>> GetChangeAsync(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetCalendarChange(id), cancellationToken));

    private static CalendarYearInput ContentOf(int? year, CalendarYearStatus? status, string? source, IReadOnlyList<DayBody>? days) =>
        new(year, status, source,
            days?.Select(day => day is null ? null! : new CalendarDayInput(day.Date, day.Kind, day.Name, day.LegalBasis)).ToList());

    private static async Task<Ok<DeadlineResult>> CountAsync(DeadlineBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(
            new CountDeadline(body.Start, body.Term is null ? null : new TermInput(body.Term.Days, body.Term.Kind)), cancellationToken));
}
