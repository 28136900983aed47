namespace Petitions.Domain.Calendar;

/// <summary>The working calendar as it is, and as it was before each change. Immutable.</summary>
public sealed class CalendarHistory
{
    /// <summary>The calendars of before, the oldest first, each with the day from which the next was in force.</summary>
    private readonly List<(DateOnly Until, WorkCalendar Calendar)> _earlier = [];

    /// <param name="now">The calendar as it is.</param>
    /// <param name="replaced">The years that were replaced.</param>
    public CalendarHistory(WorkCalendar now, IEnumerable<CalendarEdition> replaced)
    {
        Current = now;
        var calendar = now;
        foreach (var edition in replaced.OrderByDescending(edition => edition.ReplacedAt).ThenByDescending(edition => edition.Version))
            _earlier.Insert(0, (edition.ReplacedOn, calendar = edition.ApplyTo(calendar)));
    }

    public WorkCalendar Current { get; }

    /// <summary>
    /// The calendar that explains a due date: the one in force when its clock ended, or the next that gives it, for an
    /// end may be entered after a change that had moved the clock. What no calendar explains is told by the one in force.
    /// </summary>
    /// <param name="due">The due date.</param>
    /// <param name="ended">The day on which the clock ended, or the day asked about while it runs.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="count">Counts the due date by a calendar.</param>
    public WorkCalendar CalendarExplaining(DateOnly due, DateOnly ended, DateOnly asOf, Func<WorkCalendar, DateOnly> count)
    {
        var (first, last) = (IndexOfCalendarOn(ended), IndexOfCalendarOn(asOf));
        var known = Enumerable.Range(first, last - first + 1).Concat(Enumerable.Range(0, first).Reverse())
            .Concat(Enumerable.Range(last + 1, _earlier.Count - last));
        return known.Select(CalendarAt).FirstOrDefault(calendar => count(calendar) == due) ?? CalendarAt(last);
    }

    /// <summary>
    /// Where a due date that was counted by the calendar of before lies by that
    /// of now; null where it stays, and where it was no count that gave it.
    /// </summary>
    /// <param name="due">The due date.</param>
    /// <param name="count">Counts it by a calendar.</param>
    public DateOnly? RecalculatedDueOn(DateOnly due, Func<WorkCalendar, DateOnly> count) =>
        count(Current) is var now && now != due && _earlier.Any(known => count(known.Calendar) == due) ? now : null;

    private int IndexOfCalendarOn(DateOnly day)
    {
        var index = _earlier.FindIndex(known => known.Until > day);
        return index < 0 ? _earlier.Count : index;
    }

    private WorkCalendar CalendarAt(int index) => index < _earlier.Count ? _earlier[index].Calendar : Current;
}
