using Petitions.Domain.Reports.Periods;

namespace Petitions.Domain.Reports.Runs;

/// <summary>What a run is to report.</summary>
/// <param name="UnitId">The unit, with everything below it and the units it took over from.</param>
/// <param name="Period">The days.</param>
/// <param name="AsOf">The business day at whose end the figures stand; null for the last day of the period.</param>
/// <param name="KnownAt">What was entered later is left out; null for the moment at which the run counts.</param>
public sealed record ReportParameters(Guid UnitId, ReportPeriod Period, DateOnly? AsOf, DateTimeOffset? KnownAt);
