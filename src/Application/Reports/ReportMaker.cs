using System.Runtime.CompilerServices;
using Petitions.Application.Directives;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>How far the making of a report is.</summary>
/// <param name="RowsTotal">Null until it is known.</param>
public sealed record ReportProgress(RunPhase Phase, int RowsDone, int? RowsTotal);

/// <summary>Hears of the progress of a report; throwing stops it.</summary>
public delegate Task ReportProgressed(ReportProgress progress, CancellationToken cancellationToken);

/// <summary>A report that was written down.</summary>
/// <param name="ContentHash">SHA-256 over figures and rows, in hexadecimal.</param>
public sealed record MadeReport(EscalationReport Report, int ItemCount, string ContentHash);

/// <summary>Makes reports, and keeps what they say.</summary>
public interface IReportMaker
{
    /// <summary>
    /// Counts and lists, and writes figures and rows down under the run's id, all or nothing. Whoever executes runs calls this between
    /// <see cref="ReportRun.Start"/> and <see cref="ReportRun.Finish"/>; a second call for the same run replaces what an earlier attempt left.
    /// </summary>
    /// <exception cref="Domain.DomainException"><see cref="ReportErrors.NotEnded"/>, <see cref="ReportErrors.AsOfOutside"/>, <see cref="ReportErrors.DoesNotBalance"/>; <c>unit.not_found</c>, <c>unit.not_valid</c>.</exception>
    Task<MadeReport> MakeAsync(Guid runId, ReportParameters parameters, ReportProgressed told, CancellationToken cancellationToken);

    /// <summary>Counts only, and lists as it is asked for: nothing is written down.</summary>
    Task<CountedReport> CountAsync(ReportParameters parameters, CancellationToken cancellationToken);
}

/// <summary>A report that was counted, with the reading of the database in which it was; the list comes from that same reading.</summary>
/// <param name="Items">The itemised list, read as it is asked for.</param>
/// <param name="Reading">Ended with the report; null for one that reads nothing any more.</param>
public sealed record CountedReport(EscalationReport Report, IAsyncEnumerable<ReportItem> Items, IAsyncDisposable? Reading) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Reading?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>What was written down by runs.</summary>
public interface IReportArchive
{
    /// <summary>
    /// Writes figures and rows down in one transaction: that of the caller where there is one. <paramref name="written"/> is told between blocks of rows, outside of
    /// which nothing is seen of them; it must not use the same database context.
    /// </summary>
    /// <returns>How many rows there were, and the hash over all of it.</returns>
    Task<(int Rows, string ContentHash)> KeepAsync(
        Guid runId, EscalationReport report, IAsyncEnumerable<ReportItem> items, Func<int, Task> written, CancellationToken cancellationToken);

    /// <summary>What a run wrote down, for another that hands out the same.</summary>
    Task<MadeReport> KeptAsync(Guid runId, CancellationToken cancellationToken);

    /// <summary>The figures of a run, marked as frozen where the books of a period were closed on them; null when it has none. What was diverted since is hidden.</summary>
    Task<EscalationReport?> FiguresAsync(Guid runId, CancellationToken cancellationToken);

    /// <summary>The rows of a run, in order, read as they are asked for. What was diverted since is hidden.</summary>
    IAsyncEnumerable<ReportItem> ItemsAsync(Guid runId, CancellationToken cancellationToken);
}

/// <inheritdoc cref="IReportMaker"/>
public sealed class ReportMaker(IPetitionsDb db, IReportSource source, IReportArchive archive, ReportScopes scopes) : IReportMaker
{
    public async Task<MadeReport> MakeAsync(Guid runId, ReportParameters parameters, ReportProgressed told, CancellationToken cancellationToken)
    {
        await told(new(RunPhase.Counting, 0, null), cancellationToken);
        await using var counted = await CountAsync(parameters, cancellationToken);
        var report = counted.Report;
        await told(new(RunPhase.Listing, 0, report.ItemCount), cancellationToken);
        var (rows, hash) = await db.InTransactionAsync(
            () => archive.KeepAsync(
                runId, report, counted.Items, done => told(new(RunPhase.Listing, Math.Min(done, report.ItemCount), report.ItemCount), cancellationToken), cancellationToken),
            cancellationToken);
        return new(report, rows, hash);
    }

    public async Task<CountedReport> CountAsync(ReportParameters parameters, CancellationToken cancellationToken)
    {
        var scoped = await scopes.OfAsync(parameters, cancellationToken);
        var reading = await source.ReadAsync(scoped.Scope, cancellationToken);
        try
        {
            return new(await DrawAsync(scoped, reading, cancellationToken), ListAsync(scoped, reading, cancellationToken), reading);
        }
        catch
        {
            await reading.DisposeAsync();
            throw;
        }
    }

    private async Task<EscalationReport> DrawAsync(ScopedReport scoped, IReportReading reading, CancellationToken cancellationToken)
    {
        var counts = await reading.CountAsync(cancellationToken);
        var hidden = await db.HiddenAmongAsync(counts.Obligations.Select(found => found.StatementId), cancellationToken);
        var report = new ReportDrawing(scoped.Heading, scoped.Scope, counts, scoped.Book, hidden).Draw();
        List<BalanceCheck> broken = [.. report.Balance.Where(check => !check.Holds)];
        return broken.Count == 0 ? report : throw ReportErrors.DoesNotBalance(broken);
    }

    private static async IAsyncEnumerable<ReportItem> ListAsync(ScopedReport scoped, IReportReading reading, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var drawing = new ItemDrawing(scoped.Book, scoped.Unit, new ReportPlaces(scoped.Book, scoped.Scope));
        await foreach (var found in reading.ListAsync(cancellationToken))
            yield return drawing.Draw(found);
    }
}
