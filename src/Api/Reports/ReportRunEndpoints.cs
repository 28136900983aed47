using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Application.Reports.Delivery;
using Petitions.Application.Reports.Runs;
using Petitions.Domain.Reports.Periods;

namespace Petitions.Api.Reports;

/// <summary>The making of reports, and their way to the recipients.</summary>
public static class ReportRunEndpoints
{
    public static void MapReportRuns(this IEndpointRouteBuilder api)
    {
        var runs = api.MapGroup("/report-runs").WithTags(ReportScheduleEndpoints.Chapter);
        runs.MapPost("", RequestAsync).WithName("RequestReport")
            .WithSummary("Yêu cầu lập báo cáo một lần, ở chế độ nền — have a report made once, in the background")
            .WithDescription(
                "Cho báo cáo lớn: trả về ngay, theo dõi tiến độ ở GET /report-runs/{id}, tải ở /files/{format}. Cùng knownAt thì cùng số " +
                    "liệu, cùng contentHash, dù sau đó nhập thêm gì; kỳ đã chốt thì trả đúng số liệu đã chốt. For reports that take " +
                    "longer than a caller waits; what was counted is kept and can be fetched in every form. The same knownAt gives " +
                            "the same figures and contentHash, whatever was entered since; a frozen period says what was frozen. A " +
                            "number is given by those who may manage the unit's schedules.")
            .Refuses(400, 403, 404, 409, 413, 415, 422);
        runs.MapPost("/{id:guid}/number", NumberAsync).WithName("NumberReport")
            .WithSummary("Cấp số văn bản cho báo cáo đã lập — enter a report in the register of what goes out")
            .WithDescription(
                "Văn thư cấp số: mọi dạng của báo cáo từ nay mang Số: 05/BC-UBND (thể thức Đảng: Số 05-BC/HU) và ngày của văn bản; csv " +
                    "là bảng số liệu nên không có phần đầu. Mỗi báo cáo cấp số một lần, đổi số phải nêu lý do; không trùng số trong cùng " +
                    "đơn vị, ký hiệu và năm. Tệp đã lập, đã gửi trước đó vẫn còn trong files với edition cũ. By those who may manage " +
                            "the unit's schedules. Every form bears number and date from then on, but csv, which is a bare table; files " +
                            "made before stay on record under their edition. Changed only with a ground; unique within unit, symbol " +
                                    "and year.")
            .Refuses(400, 403, 404, 409, 412, 413, 415, 422);
        runs.MapGet("/{id:guid}", GetAsync).WithName("GetReportRun")
            .WithSummary("Một lần lập báo cáo: tiến độ, tệp, nơi nhận — one run: progress, files, recipients")
            .WithDescription(
                "state và phase cho biết đang làm gì, rowsDone/rowsTotal là tiến độ; mỗi lượt gửi có trạng thái, số lần thử, lỗi gần " +
                    "nhất, ai đã xác nhận. Failures are retried by themselves and stay visible.")
            .Refuses(400, 403, 404);
        runs.MapPost("/{id:guid}/cancellation", CancelAsync).WithName("CancelReportRun")
            .WithSummary("Hủy lần lập báo cáo — cancel a run")
            .WithDescription(
                "Khi chưa xong; tiến trình đang làm, dù ở máy nào, dừng lại trong vài giây. Khi đã xong: thôi gửi những lượt chưa gửi. " +
                    "While it is not over; the process that works on it lets go within seconds, wherever it runs. Of a run that is done, " +
                    "what was not sent yet is dropped.")
            .Refuses(400, 403, 404, 409, 412, 422);
        runs.MapPost("/{id:guid}/acknowledgement", AcknowledgeAsync).WithName("AcknowledgeReport")
            .WithSummary("Xác nhận đã nhận báo cáo — acknowledge a report")
            .WithDescription(
                "Người của cơ quan nhận. Báo cáo có kiến nghị quá hạn mà không xác nhận trong thời gian quy định thì chuyển lên cơ quan " +
                    "cấp trên, một lần. By the recipient's agency; an unread report with overdue cases goes one step up, once, with a " +
                    "notice (GET /notices?clock=report); where nobody is above, the delivery says nobodyAbove.")
            .Refuses(400, 403, 404, 409, 422);
        runs.MapPost("/{id:guid}/deliveries/{number:int}/redelivery", RedeliverAsync).WithName("RedeliverReport")
            .WithSummary("Gửi lại lượt đã thất bại — send again what was given up")
            .WithDescription(
                "Khi nguyên nhân đã khắc phục; lượt gửi giữ nguyên mã. Once what stood in the way is out of it; under the same id.")
            .Refuses(400, 403, 404, 409, 422);
    }

    private static async Task<Created<ReportRunDetails>> RequestAsync(
        ReportOrderBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var run = await mediator.Send(
            new RequestReport(
                body.Unit, new(body.Scheme ?? PeriodScheme.Administrative, body.Period, body.From, body.To), body.AsOf, body.KnownAt,
                body.Letter, RegisterNumberInput.Of(body.Number, body.On)),
            cancellationToken);
        VersionHeaders.WriteETag(http, run.Version);
        return TypedResults.Created($"/api/v1/report-runs/{run.Run.Id}", run);
    }

    private static Task<Ok<ReportRunDetails>> GetAsync(
        Guid id, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        ToResultAsync(http, mediator.Send(new GetReportRun(id), cancellationToken));

    private static Task<Ok<ReportRunDetails>> CancelAsync(
        Guid id, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        ToResultAsync(http, mediator.Send(new CancelReportRun(id, VersionHeaders.ReadIfMatch(http)), cancellationToken));

    private static Task<Ok<ReportRunDetails>> NumberAsync(
        Guid id, RegisterBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        ToResultAsync(http, mediator.Send(new NumberReport(id, new(body.Number, body.On), body.Ground, VersionHeaders.ReadIfMatch(http)),
            cancellationToken));

    private static Task<Ok<ReportRunDetails>> AcknowledgeAsync(
        Guid id, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        ToResultAsync(http, mediator.Send(new AcknowledgeReport(id), cancellationToken));

    private static Task<Ok<ReportRunDetails>> RedeliverAsync(
        Guid id, int number, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        ToResultAsync(http, mediator.Send(new RedeliverReport(id, number), cancellationToken));

    private static async Task<Ok<ReportRunDetails>> ToResultAsync(HttpContext http, Task<ReportRunDetails> answer)
    {
        var run = await answer;
        VersionHeaders.WriteETag(http, run.Version);
        return TypedResults.Ok(run);
    }
}
