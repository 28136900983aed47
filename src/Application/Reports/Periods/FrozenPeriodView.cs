using Petitions.Domain.Reports.Periods;

namespace Petitions.Application.Reports.Periods;

/// <summary>A period whose figures are kept for good.</summary>
/// <param name="Id">Its id; the code names the period in requests.</param>
/// <param name="RunId">The run whose snapshot holds the figures.</param>
/// <param name="Closing">How many were open at its end.</param>
public sealed record FrozenPeriodView(
    Guid Id, Guid UnitId, PeriodScheme Scheme, PeriodKind Kind, string Code, string Label, DateOnly From, DateOnly To, Guid RunId,
    string ContentHash, int Closing,
    DateTimeOffset KnownAt, DateTimeOffset FrozenAt, string FrozenBy)
{
    public static FrozenPeriodView Of(FrozenPeriod period) => new(
        period.Id, period.UnitId, period.Scheme, period.Kind, period.Code, ReportPeriodLabels.Of(period.Period), period.From, period.To,
        period.RunId, period.ContentHash, period.Closing,
        period.KnownAt, period.FrozenAt, period.FrozenBy);
}
