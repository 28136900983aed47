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
    /// <summary>The figures of a run; null when it has none.</summary>
    Task<EscalationReport?> FiguresAsync(Guid runId, CancellationToken cancellationToken);

    /// <summary>The rows of a run, in order, read as they are asked for.</summary>
    IAsyncEnumerable<ReportItem> ItemsAsync(Guid runId, CancellationToken cancellationToken);
}
