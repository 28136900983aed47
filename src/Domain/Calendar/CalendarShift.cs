namespace Petitions.Domain.Calendar;

/// <summary>The working calendar before and after a change of one year: what it means for due dates that were counted by it.</summary>
public sealed class CalendarShift
{
    private CalendarShift(WorkCalendar before, WorkCalendar after, IReadOnlyList<ChangedDay> days)
    {
        Before = before;
        After = after;
        Days = days;
    }

    public WorkCalendar Before { get; }

    public WorkCalendar After { get; }

    /// <summary>The days on which something changes, in order; empty when no due date can move.</summary>
    public IReadOnlyList<ChangedDay> Days { get; }

    /// <summary>Nothing was counted by a year that was not loaded, so that loading it moves nothing.</summary>
    public static CalendarShift Of(WorkCalendar before, CalendarYear year, IReadOnlyCollection<CalendarDay> days)
    {
        var after = before.WithYear(year, days);
        if (!before.IsLoaded(year.Year))
            return new(before, after, []);
        var first = new DateOnly(year.Year, 1, 1);
        return new(before, after,
        [
            .. Enumerable.Range(0, DateTime.IsLeapYear(year.Year) ? 366 : 365).Select(first.AddDays)
                .Where(day => before.IsWorkingDay(day) != after.IsWorkingDay(day))
                .Select(day => new ChangedDay(day, after.IsWorkingDay(day), (after.DepartureOn(day) ?? before.DepartureOn(day))!.Name)),
        ]);
    }

    /// <summary>From which day to which a due date moves; null when it stays.</summary>
    /// <param name="count">Counts it by a calendar.</param>
    /// <exception cref="DomainException"><see cref="CalendarErrors.YearNotLoaded"/>:
    /// it would move into a year whose days are not known.</exception>
    public (DateOnly From, DateOnly To)? Of(Func<WorkCalendar, DateOnly> count)
    {
        var (from, to) = (count(Before), count(After));
        return from == to ? null : (from, to);
    }
}
