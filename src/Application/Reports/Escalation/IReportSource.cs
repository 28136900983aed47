namespace Petitions.Application.Reports.Escalation;

/// <summary>Counts and lists in the database that reports read.</summary>
public interface IReportSource
{
    /// <summary>
    /// The instant up to which the database that reports read has been filled, at most <paramref name="wanted"/>: a standby may lag behind.
    /// </summary>
    Task<DateTimeOffset> KnownUntilAsync(DateTimeOffset wanted, CancellationToken cancellationToken);

    /// <summary>Begins the reading of one report.</summary>
    Task<IReportSession> OpenSessionAsync(ReportScope scope, CancellationToken cancellationToken);
}
