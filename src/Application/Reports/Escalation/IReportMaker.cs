using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Application.Reports.Escalation;

/// <summary>Makes reports, and keeps what they say.</summary>
public interface IReportMaker
{
    /// <summary>
    /// Counts and lists, and writes figures and rows down under the run's id, all or nothing. Whoever executes runs calls this between
    /// <see cref="ReportRun.Start"/> and <see cref="ReportRun.Finish"/>; a
    /// second call for the same run replaces what an earlier attempt left.
    /// </summary>
    /// <exception cref="Domain.DomainException"><see cref="ReportErrors.NotEnded"/>, <see cref="ReportErrors.AsOfOutside"/>,
    /// <see cref="ReportErrors.DoesNotBalance"/>; <c>unit.not_found</c>, <c>unit.not_valid</c>.</exception>
    Task<StoredReport> CountAndStoreAsync(
        Guid runId, ReportParameters parameters, ReportProgressHandler onProgress, CancellationToken cancellationToken);

    /// <summary>Counts only, and lists as it is asked for: nothing is written down.</summary>
    Task<CountedReport> CountAsync(ReportParameters parameters, CancellationToken cancellationToken);
}
