using Petitions.Domain.Reports.Periods;

namespace Petitions.Application.Reports.Periods;

/// <summary>A period as a list shows it.</summary>
/// <param name="Code">Its name in requests.</param>
/// <param name="Ended">True when its last day is over.</param>
/// <param name="Frozen">Where its figures are kept; null while they are not.</param>
public sealed record PeriodView(
    PeriodScheme Scheme, PeriodKind Kind, string Code, string Label, DateOnly From, DateOnly To, bool Ended, FrozenPeriodView? Frozen);
