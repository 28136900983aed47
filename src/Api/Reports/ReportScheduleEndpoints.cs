using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Application;
using Petitions.Application.Reports.Runs;
using Petitions.Application.Reports.Schedules;
using Petitions.Domain.Reports.Schedules;

namespace Petitions.Api.Reports;

/// <summary>Reports that are made and sent again and again.</summary>
public static class ReportScheduleEndpoints
{
    public const string Chapter = "Báo cáo định kỳ · Scheduled reports";

    public static void MapReportSchedules(this IEndpointRouteBuilder api)
    {
        var schedules = api.MapGroup("/report-schedules").WithTags(Chapter);
        schedules.MapPost("", SetAsync).WithName("SetReportSchedule")
            .WithSummary("Đặt lịch báo cáo — have a report made and sent again and again")
            .WithDescription(
                "Giờ theo cron năm phần, giờ Việt Nam; rơi vào ngày nghỉ thì gửi vào ngày làm việc tiếp theo; lỡ nhiều lần chỉ gửi bù " +
                    "một lần, kỳ gần nhất. Nơi nhận: thư điện tử, webhook (https, có chữ ký), thư mục, hoặc bàn làm việc của cơ quan " +
                    "trong hệ thống. Five-part cron in Vietnamese time, as often a day as it says, moved to the next working day; " +
                            "what was missed is caught up once. By an administrator, or a coordinator or head of a body of the unit or " +
                            "of one above it.")
            .Refuses(400, 403, 404, 409, 413, 415, 422);
        schedules.MapGet("", ListAsync).WithName("ListReportSchedules")
            .WithSummary("Các lịch báo cáo bạn được quản lý — the schedules you may manage")
            .WithDescription(
                "Mới nhất trước; lịch đã kết thúc chỉ hiện khi lọc status=ended. Newest first; ended ones only when asked for.")
            .Refuses(400, 403, 404);
        schedules.MapGet("/{id:guid}", GetAsync).WithName("GetReportSchedule")
            .WithSummary("Một lịch báo cáo, các lần gửi sắp tới — one schedule and when it fires next")
            .WithDescription(
                "awaitsCalendarOf: lịch nghỉ của năm đó chưa nạp nên chưa biết ngày gửi; không phỏng đoán. Shows the next three moments, " +
                    "each with the day the cron names and the working day it moves to.")
            .Refuses(400, 403, 404);
        schedules.MapPut("/{id:guid}", ReviseAsync).WithName("ReviseReportSchedule")
            .WithSummary("Sửa, tạm dừng hoặc tiếp tục lịch báo cáo — revise, pause or resume a schedule")
            .WithDescription(
                "Thay toàn bộ nội dung; paused=true thì giữ lịch nhưng không gửi, các lần rơi vào lúc tạm dừng không gửi bù. Replaces " +
                    "everything; what falls into a pause is not made up.")
            .Refuses(400, 403, 404, 409, 412, 413, 415);
        schedules.MapDelete("/{id:guid}", EndAsync).WithName("EndReportSchedule")
            .WithSummary("Kết thúc lịch báo cáo — end a schedule")
            .WithDescription("Không gửi nữa; các lần lập báo cáo trước vẫn còn. It fires no more; its runs stay.")
            .Refuses(400, 403, 404, 409, 412);
        schedules.MapPost("/{id:guid}/runs", RunAsync).WithName("StartScheduledRun")
            .WithSummary("Lập và gửi báo cáo ngay — make and send the report now")
            .WithDescription(
                "Kỳ gần nhất đã kết thúc, hoặc kỳ nêu trong period; theo dõi ở GET /report-runs/{id}. The latest period that has ended, " +
                    "or the one named; follow it at GET /report-runs/{id}.")
            .Refuses(400, 403, 404, 409, 413, 415, 422);
    }

    private static async Task<Created<ReportScheduleDetails>> SetAsync(
        ReportScheduleInput body, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var schedule = await mediator.Send(new SetReportSchedule(body), cancellationToken);
        VersionHeaders.WriteETag(http, schedule.Version);
        return TypedResults.Created($"/api/v1/report-schedules/{schedule.Id}", schedule);
    }

    private static async Task<Ok<Page<ReportScheduleSummary>>> ListAsync(
        Guid? unit, EnumWord<ScheduleStatus>[]? status, int? limit, string? cursor, bool? count, HttpContext http, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var page = await mediator.Send(new ListReportSchedules(unit, status.Values(), Paging.From(limit, cursor, count)),
            cancellationToken);
        return TypedResults.Ok(page.WithLink(http));
    }

    private static async Task<Ok<ReportScheduleDetails>> GetAsync(
        Guid id, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var schedule = await mediator.Send(new GetReportSchedule(id), cancellationToken);
        VersionHeaders.WriteETag(http, schedule.Version);
        return TypedResults.Ok(schedule);
    }

    private static async Task<Ok<ReportScheduleDetails>> ReviseAsync(
        Guid id, ReportScheduleInput body, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var schedule = await mediator.Send(new ReviseReportSchedule(id, body, VersionHeaders.ReadIfMatch(http)), cancellationToken);
        VersionHeaders.WriteETag(http, schedule.Version);
        return TypedResults.Ok(schedule);
    }

    private static async Task<NoContent> EndAsync(Guid id, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new EndReportSchedule(id, VersionHeaders.ReadIfMatch(http)), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Created<ReportRunDetails>> RunAsync(
        Guid id, ScheduledRunBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var run = await mediator.Send(new StartScheduledRun(id, body.Period, RegisterNumberInput.Of(body.Number, body.On)),
            cancellationToken);
        VersionHeaders.WriteETag(http, run.Version);
        return TypedResults.Created($"/api/v1/report-runs/{run.Run.Id}", run);
    }
}
