namespace Petitions.Domain.Reports.Periods;

/// <summary>How long a period is.</summary>
public enum PeriodKind
{
    Week,
    Month,
    Quarter,
    HalfYear,
    NineMonths,
    Year,

    /// <summary>Before or after a session.</summary>
    Session,

    /// <summary>From one day to another, without a name.</summary>
    Span,
}
