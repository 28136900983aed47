namespace Petitions.Domain.Reports;

/// <summary>How the days of a year are cut into periods (domain brief 5.3).</summary>
public enum PeriodScheme
{
    /// <summary>From the 15th to the 14th: the state administration's own cut (Nghị định 09/2019/NĐ-CP, article 12).</summary>
    Administrative,

    /// <summary>Whole months of the calendar, as some sectors keep them.</summary>
    Calendar,

    /// <summary>Before or after a session of the People's Council, on dates that somebody sets.</summary>
    Session,
}

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

/// <summary>The days that a report is about.</summary>
/// <param name="Scheme">How its year is cut.</param>
/// <param name="Kind">How long it is.</param>
/// <param name="Code">Its name in requests: <c>2022-Q4</c>, <c>2022-M12</c>, <c>2022-H2</c>, <c>2022-9M</c>, <c>2022</c>, <c>2022-W50</c>, <c>S8-before</c>; for a span its two days.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, itself included.</param>
public sealed record ReportPeriod(PeriodScheme Scheme, PeriodKind Kind, string Code, DateOnly From, DateOnly To)
{
    /// <summary>True when its last day is over on <paramref name="today"/>.</summary>
    public bool HasEndedBy(DateOnly today) => To < today;

    public bool Contains(DateOnly day) => day >= From && day <= To;
}
