using System.Runtime.CompilerServices;
using Petitions.Application.Reports;
using Petitions.Domain.Reports;
using Petitions.Domain.Territory;

namespace Petitions.Api.Tests.Reports.Runs;

/// <summary>Stands where reports are counted and kept, so that a test decides how long that takes and whether it succeeds. Shows three overdue petitions unless told otherwise.</summary>
internal sealed class PacedReportMaker : IReportMaker, IReportArchive
{
    private const int Rows = 100;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, EscalationReport> _kept = new();

    public int Overdue { get; set; } = 3;

    /// <summary>What happens after half of the rows.</summary>
    public Func<CancellationToken, Task> AfterHalfTheRows { get; set; } = _ => Task.CompletedTask;

    public int Made => _made;

    private int _made;

    public async Task<MadeReport> MakeAsync(Guid runId, ReportParameters parameters, ReportProgressed told, CancellationToken cancellationToken)
    {
        await told(new(RunPhase.Counting, 0, null), cancellationToken);
        await told(new(RunPhase.Listing, Rows / 2, Rows), cancellationToken);
        await AfterHalfTheRows(cancellationToken);
        await told(new(RunPhase.Listing, Rows, Rows), cancellationToken);
        Interlocked.Increment(ref _made);
        var report = Report(parameters);
        _kept[runId] = report;
        return new(report, Rows, new string('0', 64));
    }

    public Task<CountedReport> CountAsync(ReportParameters parameters, CancellationToken cancellationToken) =>
        Task.FromResult(new CountedReport(Report(parameters), ItemsAsync(Guid.Empty, cancellationToken), null));

    public Task<(int Rows, string ContentHash)> KeepAsync(
        Guid runId, EscalationReport report, IAsyncEnumerable<ReportItem> items, Func<int, Task> written, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What is made here is kept here.");

    public Task<MadeReport> KeptAsync(Guid runId, CancellationToken cancellationToken) => throw new NotSupportedException("Nothing is frozen here.");

    public Task<EscalationReport?> FiguresAsync(Guid runId, CancellationToken cancellationToken) => Task.FromResult(_kept.GetValueOrDefault(runId));

    public async IAsyncEnumerable<ReportItem> ItemsAsync(Guid runId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield break;
    }

    private EscalationReport Report(ReportParameters parameters)
    {
        var total = FlowFigures.None with { Overdue = Overdue };
        return new(
            new("Kết quả giải quyết, trả lời kiến nghị quý IV năm 2022", new UnitReference(parameters.UnitId, "20", "Tỉnh Lạng Sơn"), UnitKind.Province, null, null, parameters.Period, parameters.Period.To, DateTimeOffset.UnixEpoch, false, false),
            [new(null, "Tổng cộng", null, true, total)], [], [], [], [], [], new(0, []), new(0, []), new(0, 0, 0, new(0, [])), new(0, 0, 0, 0, 0, new(0, [])), [], null, [], [], [], 0, 0, Rows, []);
    }
}
