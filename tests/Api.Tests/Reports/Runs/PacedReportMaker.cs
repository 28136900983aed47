using System.Runtime.CompilerServices;
using Petitions.Application.Reports.Escalation;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Territory;

namespace Petitions.Api.Tests.Reports.Runs;

/// <summary>
/// Stands where reports are counted and kept, so that a test decides how long that
/// takes and whether it succeeds. Shows three overdue petitions unless told otherwise.
/// </summary>
internal sealed class PacedReportMaker : IReportMaker, IReportArchive
{
    private const int Rows = 100;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, EscalationReport> _kept = new();

    public int Overdue { get; set; } = 3;

    /// <summary>What happens after half of the rows.</summary>
    public Func<CancellationToken, Task> AfterHalfTheRows { get; set; } = _ => Task.CompletedTask;

    public int Made => _made;

    private int _made;

    public async Task<StoredReport> CountAndStoreAsync(
        Guid runId, ReportParameters parameters, ReportProgressHandler onProgress, CancellationToken cancellationToken)
    {
        await onProgress(new(RunPhase.Counting, 0, null), cancellationToken);
        await onProgress(new(RunPhase.Listing, Rows / 2, Rows), cancellationToken);
        await AfterHalfTheRows(cancellationToken);
        await onProgress(new(RunPhase.Listing, Rows, Rows), cancellationToken);
        Interlocked.Increment(ref _made);
        var report = Report(parameters);
        _kept[runId] = report;
        return new(report, Rows, new string('0', 64));
    }

    public Task<CountedReport> CountAsync(ReportParameters parameters, CancellationToken cancellationToken) =>
        Task.FromResult(new CountedReport(Report(parameters), ReadItemsAsync(Guid.Empty, cancellationToken), null));

    public Task<(int Rows, string ContentHash)> StoreAsync(
        Guid runId, EscalationReport report, IAsyncEnumerable<ReportItem> items, Func<int, Task> written,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException("What is made here is kept here.");

    public Task<StoredReport> ReadStoredAsync(Guid runId, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nothing is frozen here.");

    public Task<EscalationReport?> ReadFiguresAsync(Guid runId, CancellationToken cancellationToken) =>
        Task.FromResult(_kept.GetValueOrDefault(runId));

    public async IAsyncEnumerable<ReportItem> ReadItemsAsync(Guid runId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield break;
    }

    private EscalationReport Report(ReportParameters parameters)
    {
        var total = FlowFigures.None with { Overdue = Overdue };
        return new(
            new("Kết quả giải quyết, trả lời kiến nghị quý IV năm 2022", new UnitReference(parameters.UnitId, "20", "Tỉnh Lạng Sơn"),
                UnitKind.Province, null, null, parameters.Period, parameters.Period.To, DateTimeOffset.UnixEpoch, false, false),
            [new(null, "Tổng cộng", null, true, total)], [], [], [], [], [], new(0, []), new(0, []), new(0, 0, 0, new(0, [])),
            new(0, 0, 0, 0, 0, new(0, [])), [], null, [], [], [], 0, 0, Rows, []);
    }
}
