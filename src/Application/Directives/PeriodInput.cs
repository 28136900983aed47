using Petitions.Domain.Directives;

namespace Petitions.Application.Directives;

/// <summary>A span of time after which a report is due.</summary>
/// <param name="BaseOn">Where the count begins; the day of the directive when left out.</param>
/// <param name="Every">How many units.</param>
/// <param name="Unit">months or years.</param>
/// <param name="Repeats">True when a report is due after each period; only after the first when left out.</param>
/// <param name="Until">The last day on which one can fall due; until it is withdrawn when left out.</param>
public sealed record PeriodInput(DateOnly? BaseOn, int? Every, PeriodUnit? Unit, bool? Repeats = null, DateOnly? Until = null);
