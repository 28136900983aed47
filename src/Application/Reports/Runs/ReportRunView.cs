using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Territory;

namespace Petitions.Application.Reports.Runs;

/// <summary>A run of a report.</summary>
/// <param name="RowsTotal">Null until it is known.</param>
/// <param name="Seconds">How long the latest attempt took.</param>
/// <param name="KnownAt">What was entered later is not in it.</param>
/// <param name="FailureCode">The stable code of what went wrong last.</param>
/// <param name="Failure">The same as a sentence.</param>
/// <param name="Number">Số/ký hiệu under which it stands in the register, such as 05/BC-UBND; null before it has a number.</param>
/// <param name="NumberedOn">The date of the document; null before it has a number.</param>
/// <param name="Formats">The forms in which it can be fetched; none until it is done.</param>
public sealed record ReportRunView(
    Guid Id, UnitReference Unit, PeriodScheme Scheme, PeriodKind Kind, string Period, string PeriodLabel, DateOnly From, DateOnly To,
    DateOnly? AsOf, DateTimeOffset? KnownAt,
    RunTrigger Trigger, Guid? ScheduleId, string RequestedBy, DateTimeOffset RequestedAt, RunState State, RunPhase Phase, int RowsDone,
    int? RowsTotal, int Attempt,
    DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, double? Seconds, string? FailureCode, string? Failure, DateTimeOffset? RetryAt,
    string? ContentHash,
    string? Number, DateOnly? NumberedOn, IReadOnlyList<ReportFormat> Formats, int Version);
