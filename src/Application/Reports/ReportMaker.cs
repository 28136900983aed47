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

    /// <summary>Counts only: nothing is written down.</summary>
    Task<EscalationReport> CountAsync(ReportParameters parameters, CancellationToken cancellationToken);

    /// <summary>Lists what <see cref="CountAsync"/> counts, row by row.</summary>
    IAsyncEnumerable<ReportItem> ListAsync(ReportParameters parameters, CancellationToken cancellationToken);
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

    /// <summary>The figures of a run; null when it has none. What was diverted since is hidden.</summary>
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
        var scoped = await scopes.OfAsync(parameters, cancellationToken);
        var report = await CountAsync(scoped, cancellationToken);
        await told(new(RunPhase.Listing, 0, report.ItemCount), cancellationToken);
        var (rows, hash) = await db.InTransactionAsync(
            () => archive.KeepAsync(
                runId, report, ListAsync(scoped, cancellationToken), done => told(new(RunPhase.Listing, Math.Min(done, report.ItemCount), report.ItemCount), cancellationToken), cancellationToken),
            cancellationToken);
        return new(report, rows, hash);
    }

    public async Task<EscalationReport> CountAsync(ReportParameters parameters, CancellationToken cancellationToken) =>
        await CountAsync(await scopes.OfAsync(parameters, cancellationToken), cancellationToken);

    public async IAsyncEnumerable<ReportItem> ListAsync(ReportParameters parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var scoped = await scopes.OfAsync(parameters, cancellationToken);
        await foreach (var item in ListAsync(scoped, cancellationToken))
            yield return item;
    }

    private async Task<EscalationReport> CountAsync(ScopedReport scoped, CancellationToken cancellationToken)
    {
        var counts = await source.CountAsync(scoped.Scope, cancellationToken);
        var hidden = await db.HiddenAmongAsync(counts.Obligations.Select(found => found.StatementId), cancellationToken);
        var report = new ReportDrawing(scoped.Heading, scoped.Scope, counts, scoped.Book, hidden).Draw();
        List<BalanceCheck> broken = [.. report.Balance.Where(check => !check.Holds)];
        return broken.Count == 0 ? report : throw ReportErrors.DoesNotBalance(broken);
    }

    private async IAsyncEnumerable<ReportItem> ListAsync(ScopedReport scoped, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var drawing = new ItemDrawing(scoped.Book, scoped.Unit);
        await foreach (var found in source.ListAsync(scoped.Scope, cancellationToken))
            yield return drawing.Draw(found);
    }
}
