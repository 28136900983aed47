using Petitions.Domain.Calendar;

namespace Petitions.Domain.Directives;

/// <summary>By when the addressees of a directive have to report.</summary>
/// <param name="DueOn">The date that was named.</param>
/// <param name="Period">The period that was named instead, such as “sau 1 năm thực hiện”.</param>
/// <param name="OnDayOff">What becomes of a due date on a day off.</param>
public sealed record Schedule(DateOnly? DueOn, Period? Period, DayOffRule OnDayOff)
{
    /// <summary>No date was named, only words such as “kịp thời”: followed, and never overdue.</summary>
    public static readonly Schedule Soft = new(null, null, DayOffRule.Keep);

    /// <summary>The last day that any due date can name; later ones are slips of the keyboard.</summary>
    public static readonly DateOnly Latest = new(2100, 12, 31);

    public bool IsSoft => DueOn is null && Period is null;

    public bool Repeats => Period is { Repeats: true };

    public static Schedule On(DateOnly day) => new(day, null, DayOffRule.Keep);

    /// <summary>Once after the period.</summary>
    public static Schedule After(DateOnly baseOn, int every, PeriodUnit unit) =>
        new(null, new(baseOn, every, unit, false, null), DayOffRule.Keep);

    /// <summary>After each period.</summary>
    public static Schedule Each(DateOnly baseOn, int every, PeriodUnit unit, DateOnly? until = null) =>
        new(null, new(baseOn, every, unit, true, until), DayOffRule.Keep);

    /// <summary>
    /// The dates that follow <paramref name="after"/>, by the words of the schedule alone: at most
    /// one unless it repeats. What had fallen due before the directive was given is no part of it.
    /// </summary>
    public IEnumerable<DateOnly> NominalAfter(DateOnly? after, DateOnly givenOn)
    {
        if (DueOn is { } named)
            return after is null ? [named] : [];
        if (Period is not { } period)
            return [];
        if (!period.Repeats)
            return after is null ? [period.EndOf(1)] : [];
        return Ends(period).Where(end => end >= givenOn && (after is null || end > after));
    }

    /// <summary>The due date behind a nominal one.</summary>
    /// <exception cref="DomainException"><c>calendar.year_not_loaded</c>,
    /// where the rule asks the calendar and it has no answer yet.</exception>
    public DateOnly DueFor(DateOnly nominal, WorkCalendar calendar) =>
        OnDayOff == DayOffRule.NextWorkingDay ? calendar.NextWorkingDay(nominal) : nominal;

    private static IEnumerable<DateOnly> Ends(Period period)
    {
        var last = period.Until ?? Latest;
        for (var number = 1; period.EndOf(number) is var end && end <= last; number++)
            yield return end;
    }
}
