using Petitions.Domain.Reports.Escalation;

namespace Petitions.Application.Reports.Escalation;

/// <summary>What was written down by runs.</summary>
public interface IReportArchive
{
    /// <summary>
    /// Writes figures and rows down in one transaction: that of the caller where there is one. <paramref name="written"/>
    /// is told between blocks of rows, outside of which nothing is seen of them; it must not use the same database context.
    /// </summary>
    /// <returns>How many rows there were, and the hash over all of it.</returns>
    Task<(int Rows, string ContentHash)> StoreAsync(
        Guid runId, EscalationReport report, IAsyncEnumerable<ReportItem> items, Func<int, Task> written,
        CancellationToken cancellationToken);

    /// <summary>What a run wrote down, for another that hands out the same.</summary>
    Task<StoredReport> ReadStoredAsync(Guid runId, CancellationToken cancellationToken);

    /// <summary>
    /// The figures of a run, marked as frozen where the books of a period were
    /// closed on them; null when it has none. What was diverted since is hidden.
    /// </summary>
    Task<EscalationReport?> ReadFiguresAsync(Guid runId, CancellationToken cancellationToken);

    /// <summary>The rows of a run, in order, read as they are asked for. What was diverted since is hidden.</summary>
    IAsyncEnumerable<ReportItem> ReadItemsAsync(Guid runId, CancellationToken cancellationToken);
}
