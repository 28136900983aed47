namespace Petitions.Application.Reports.Escalation;

/// <summary>
/// One report's reading of the database: all that it counts and lists is as it was at one moment, however much is entered meanwhile.
/// </summary>
public interface IReportSession : IAsyncDisposable
{
    Task<ReportCounts> CountAsync(CancellationToken cancellationToken);

    IAsyncEnumerable<ItemRecord> ReadItemsAsync(CancellationToken cancellationToken);
}
