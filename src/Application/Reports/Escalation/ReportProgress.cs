using Petitions.Domain.Reports.Runs;

namespace Petitions.Application.Reports.Escalation;

/// <summary>How far the making of a report is.</summary>
/// <param name="RowsTotal">Null until it is known.</param>
public sealed record ReportProgress(RunPhase Phase, int RowsDone, int? RowsTotal);

/// <summary>Hears of the progress of a report; throwing stops it.</summary>
public delegate Task ReportProgressHandler(ReportProgress progress, CancellationToken cancellationToken);
