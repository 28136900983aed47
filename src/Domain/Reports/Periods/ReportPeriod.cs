namespace Petitions.Domain.Reports.Periods;

/// <summary>The days that a report is about.</summary>
/// <param name="Scheme">How its year is cut.</param>
/// <param name="Kind">How long it is.</param>
/// <param name="Code">Its name in requests: <c>2022-Q4</c>, <c>2022-M12</c>, <c>2022-H2</c>,
/// <c>2022-9M</c>, <c>2022</c>, <c>2022-W50</c>, <c>S8-before</c>; for a span its two days.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, itself included.</param>
public sealed record ReportPeriod(PeriodScheme Scheme, PeriodKind Kind, string Code, DateOnly From, DateOnly To)
{
    /// <summary>True when its last day is over on <paramref name="today"/>.</summary>
    public bool HasEndedBy(DateOnly today) => To < today;

    public bool Contains(DateOnly day) => day >= From && day <= To;
}
