using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Application;
using Petitions.Application.Reports;
using Petitions.Application.Reports.Escalation;
using Petitions.Application.Reports.Periods;
using Petitions.Application.Reports.Runs;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Api.Reports;

/// <summary>Reports on what became of the petitions of a unit in a period, their periods, and the runs in which they were made.</summary>
public static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder api)
    {
        var reports = api.MapGroup("").WithTags("Báo cáo · Reports");
        reports.MapGet("/reports/escalations", ReportAsync).WithName("GetEscalationReport")
            .WithSummary("Báo cáo kết quả giải quyết kiến nghị của một đơn vị trong một kỳ — the report of a unit for a period")
            .WithDescription(
                "Các biểu B1–B4, B6, B7 và các cân đối; items=true kèm danh mục B5. Kỳ đã chốt thì trả đúng số liệu đã chốt. Dạng khác " +
                    "theo Accept hoặc format; format=csv là danh mục B5, thêm table=B1… để lấy biểu khác. The tables with the identities " +
                    "that hold among them; items=true adds the itemised list; format=csv is that list, and any other table with " +
                            "table=B1 and so on. A frozen period is answered as it was frozen, any other as it is counted now; the " +
                            "answer tells knownAt, with which the same figures are counted again; knownAt must not lie in the " +
                                    "future. Where the whole list is read (items=true, xlsx, csv of B5) and for a frozen period the " +
                                    "header Report-Content-Hash bears the contentHash that a run of the same has. Not in balance, it " +
                                            "is refused with the difference.")
            .Produces<EscalationReport>().Refuses(400, 403, 404, 406, 409);
        reports.MapGet("/periods", PeriodsAsync).WithName("ListPeriods")
            .WithSummary("Các kỳ báo cáo của một năm, đã kết thúc và đã chốt chưa — the periods of a year")
            .WithDescription(
                "administrative: từ ngày 15 đến ngày 14 (NĐ 09/2019); calendar: theo tháng dương lịch; session: trước và sau kỳ họp (chỉ " +
                    "những kỳ đã chốt). For the unit: which have ended and which are frozen.")
            .Refuses(400, 403, 404);
        reports.MapPost("/periods/{id}/freeze", FreezeAsync).WithName("FreezePeriod")
            .WithSummary("Chốt số liệu một kỳ của đơn vị — freeze a period's figures for good")
            .WithDescription(
                "Sau khi chốt, số liệu không đổi; nhập muộn cho ngày thuộc kỳ thì hiện thành điều chỉnh ở kỳ sau. By a coordinator or " +
                    "head of a body of the unit or above it, once the period has ended. What is entered later for its days appears as an " +
                    "adjustment of the next period.")
            .Refuses(400, 403, 404, 409, 413, 415, 422);
        reports.MapGet("/report-runs", RunsAsync).WithName("ListReportRuns")
            .WithSummary("Các lần lập báo cáo — runs of reports, latest first")
            .WithDescription(
                "Trạng thái, tiến độ, mã băm nội dung. State, progress, duration, failures and content hash; those of the units whose " +
                    "reports the caller may read, and those sent to the caller's agency; awaiting=true for those that wait to be " +
                    "acknowledged by it.")
            .Refuses(400, 403, 404);
        reports.MapGet("/report-runs/{id:guid}/files/{format}", FileAsync).WithName("GetReportFile")
            .WithSummary("Tải báo cáo của một lần lập, theo dạng — fetch what a run made, in a form")
            .WithDescription(
                "json, csv (danh mục B5; table=B1… cho biểu khác), xlsx, docx, html, pdf; dựng lại từ số liệu đã lưu. CSV is the " +
                    "itemised list, or the table that is named. Made from the figures and rows that the run wrote down, as often as it " +
                    "is asked for.")
            .Produces<EscalationReport>(200, "application/json", "text/csv", "text/html", "application/pdf",
                ReportFormats.MediaType(ReportFormat.Xlsx), ReportFormats.MediaType(ReportFormat.Docx))
            .Refuses(400, 403, 404, 406, 409);
    }

    private static async Task<IResult> ReportAsync(
        Guid? unit, string? period, DateOnly? from, DateOnly? to, EnumWord<PeriodScheme>? scheme, DateOnly? asOf, DateTimeOffset? knownAt,
        string? format, bool? items, string? table,
        HttpContext http, IMediator mediator, IEnumerable<IReportRenderer> renderers, CancellationToken cancellationToken)
    {
        var renderer = ReportRequests.RendererFor(http, format, renderers);
        var opened =
            await mediator.Send(new OpenReport(unit, RequestedPeriodOf(scheme, period, from, to), asOf, knownAt), cancellationToken);
        http.Response.RegisterForDisposeAsync(opened);
        var one = ReportRequests.TableOf(renderer, opened, table);
        if (renderer.Format == ReportFormat.Json && items != true)
        {
            ReportResult.AddHashHeader(http.Response, opened);
            return TypedResults.Ok(opened.Report);
        }

        return new ReportResult(renderer, opened, one, asFile: format is not null);
    }

    private static async Task<Ok<IReadOnlyList<PeriodView>>> PeriodsAsync(
        Guid? unit, EnumWord<PeriodScheme>? scheme, int? year, EnumWord<PeriodKind>? kind, IMediator mediator,
        CancellationToken cancellationToken) =>
        TypedResults.Ok(
            await mediator.Send(new ListPeriods(unit, scheme?.Value ?? PeriodScheme.Administrative, year, kind?.Value), cancellationToken));

    private static async Task<Created<FrozenPeriodView>> FreezeAsync(
        string id, FreezingBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var frozen = await mediator.Send(new FreezePeriod(body.Unit,
            new(body.Scheme ?? PeriodScheme.Administrative, id, body.From, body.To)), cancellationToken);
        return TypedResults.Created($"/api/v1/report-runs/{frozen.RunId}", frozen);
    }

    private static async Task<Ok<Page<ReportRunView>>> RunsAsync(
        Guid? unit, Guid? schedule, EnumWord<RunState>[]? state, bool? awaiting, int? limit, string? cursor, bool? count, HttpContext http,
        IMediator mediator, CancellationToken cancellationToken)
    {
        var page = await mediator.Send(new ListReportRuns(unit, schedule, state.Values(), awaiting == true,
            Paging.From(limit, cursor, count)), cancellationToken);
        return TypedResults.Ok(page.WithLink(http));
    }

    private static async Task<IResult> FileAsync(Guid id, string format, string? table, HttpContext http, IMediator mediator,
        IEnumerable<IReportRenderer> renderers, CancellationToken cancellationToken)
    {
        var renderer = ReportRequests.RendererFor(http, format, renderers);
        var opened = await mediator.Send(new OpenReportRun(id), cancellationToken);
        return new ReportResult(renderer, opened, ReportRequests.TableOf(renderer, opened, table), asFile: true);
    }

    private static RequestedPeriod RequestedPeriodOf(EnumWord<PeriodScheme>? scheme, string? period, DateOnly? from, DateOnly? to) =>
        new(scheme?.Value ?? PeriodScheme.Administrative, period, from, to);
}
