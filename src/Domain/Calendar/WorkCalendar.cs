namespace Petitions.Domain.Calendar;

/// <summary>
/// The working calendar of state bodies: Monday to Friday but for days off, and make-up days. Immutable.
/// Counting follows the Civil Code 2015, articles 147 and 148 (domain brief, section 4): the day of the
/// event does not count; a calendar-day term that ends on a rest day ends with the next working day.
/// </summary>
public sealed class WorkCalendar
{
    private readonly Dictionary<int, CalendarYear> _years;
    private readonly Dictionary<DateOnly, CalendarDay> _days;

    public WorkCalendar(IEnumerable<CalendarYear> years, IEnumerable<CalendarDay> days)
    {
        _years = years.ToDictionary(year => year.Year);
        _days = days.ToDictionary(day => day.Date);
    }

    /// <summary>True on Saturdays and Sundays, whatever the notices say.</summary>
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>True when state bodies work on that day.</summary>
    /// <exception cref="DomainException"><see cref="CalendarErrors.YearNotLoaded"/>.</exception>
    public bool IsWorkingDay(DateOnly day)
    {
        YearOf(day);
        return _days.TryGetValue(day, out var departure) ? departure.Kind == DayKind.MakeUpDay : !IsWeekend(day);
    }

    /// <summary>True when the days off of that year are on record, if only those fixed by law.</summary>
    public bool IsLoaded(int year) => _years.ContainsKey(year);

    /// <summary>The same calendar with the days of one year in the place of those known before.</summary>
    public WorkCalendar WithYear(CalendarYear year, IEnumerable<CalendarDay> days) => new(
        _years.Values.Where(other => other.Year != year.Year).Append(year),
        _days.Values.Where(other => other.Year != year.Year).Concat(days));

    /// <summary>How the day departs from the plain week; null where it does not.</summary>
    public CalendarDay? DepartureOn(DateOnly day) => _days.GetValueOrDefault(day);

    /// <summary>The day itself when state bodies work on it, else the next on which they do.</summary>
    /// <exception cref="DomainException"><see cref="CalendarErrors.YearNotLoaded"/>.</exception>
    public DateOnly NextWorkingDay(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = AddDays(day, 1);
        return day;
    }

    /// <summary>The last day of <paramref name="term"/> counted from <paramref name="start"/>.</summary>
    /// <exception cref="DomainException"><see cref="CalendarErrors.YearNotLoaded"/>,
    /// <see cref="CalendarErrors.TermOutOfRange"/>.</exception>
    public DateOnly DueOn(DateOnly start, Term term)
    {
        CheckRange(term);
        if (term.Kind == TermKind.Calendar)
            return NextWorkingDay(AddDays(start, term.Days));
        var day = start;
        for (var counted = 0; counted < term.Days;)
        {
            day = AddDays(day, 1);
            if (IsWorkingDay(day))
                counted++;
        }

        return day;
    }

    /// <summary>
    /// How much of a term is left on the day it is paused: working days or calendar days after
    /// <paramref name="pausedOn"/> up to <paramref name="dueOn"/>. Null when nothing is left to count.
    /// </summary>
    public Term? RemainingTerm(DateOnly pausedOn, DateOnly dueOn, TermKind kind)
    {
        var days = kind == TermKind.Calendar
            ? dueOn.DayNumber - pausedOn.DayNumber
            : Enumerable.Range(1, Math.Max(0, dueOn.DayNumber - pausedOn.DayNumber)).Count(after => IsWorkingDay(pausedOn.AddDays(after)));
        return days < 1 ? null : new Term(days, kind);
    }

    /// <summary>The due date after a pause: what was left when it began, counted from the day it ended.</summary>
    public DateOnly DueAfterPause(DateOnly pausedOn, DateOnly dueOn, DateOnly resumedOn, TermKind kind) =>
        RemainingTerm(pausedOn, dueOn, kind) is { } left ? DueOn(resumedOn, left) : NextWorkingDay(resumedOn);

    /// <summary>The same as <see cref="DueOn"/>, with the reason for each day.</summary>
    /// <exception cref="DomainException"><see cref="CalendarErrors.YearNotLoaded"/>,
    /// <see cref="CalendarErrors.TermOutOfRange"/>.</exception>
    public DeadlineCount Explain(DateOnly start, Term term)
    {
        var dueOn = DueOn(start, term);
        var count = new List<CountedDay>
        {
            new(start, false, null, "Ngày phát sinh sự kiện, không tính (Bộ luật Dân sự 2015, Điều 147)",
                "The day of the event does not count (Civil Code 2015, article 147)"),
        };
        if (term.Kind == TermKind.Working)
            CountWorkingDays(count, start, dueOn);
        else
            CountCalendarDays(count, start, dueOn, term.Days);

        // A calendar-day term is decided where it ends; a working-day term by every day it passes.
        var decidedFrom = term.Kind == TermKind.Working ? start.AddDays(1) : start.AddDays(term.Days);
        var provisional = Enumerable.Range(decidedFrom.Year, dueOn.Year - decidedFrom.Year + 1)
            .Any(year => _years[year].Status == CalendarYearStatus.Provisional);
        return new DeadlineCount(start, term, dueOn, provisional, count);
    }

    private void CountWorkingDays(List<CountedDay> count, DateOnly start, DateOnly dueOn)
    {
        var number = 0;
        for (var day = start.AddDays(1); day <= dueOn; day = day.AddDays(1))
        {
            var (reason, english) = Describe(day);
            count.Add(IsWorkingDay(day) ? new(day, true, ++number, reason, english) : new(day, false, null, reason, english));
        }
    }

    private void CountCalendarDays(List<CountedDay> count, DateOnly start, DateOnly dueOn, int length)
    {
        var end = start.AddDays(length);
        for (var number = 1; number < length; number++)
            count.Add(new(start.AddDays(number), true, number, "Ngày theo lịch", "Calendar day"));
        if (end == dueOn)
        {
            count.Add(new(end, true, length, "Ngày cuối của thời hạn, là ngày làm việc", "The last day of the term, a working day"));
            return;
        }

        var (reason, english) = Describe(end);
        count.Add(new(
            end, true, length,
            $"Ngày cuối của thời hạn rơi vào ngày nghỉ ({reason}), chuyển sang ngày làm việc tiếp theo (Bộ luật Dân sự 2015, Điều 148)",
            $"The last day of the term is a rest day ({english}), so it moves to the next working day (Civil Code 2015, article 148)"));
        for (var day = end.AddDays(1); day < dueOn; day = day.AddDays(1))
        {
            var (restReason, restEnglish) = Describe(day);
            count.Add(new(day, false, null, restReason, restEnglish));
        }

        count.Add(new(dueOn, false, null, "Ngày làm việc tiếp theo: hết hạn", "The next working day: the term ends"));
    }

    private (string Vietnamese, string English) Describe(DateOnly day) => _days.TryGetValue(day, out var departure)
        ? departure.Kind == DayKind.MakeUpDay
            ? ($"Ngày làm bù: {departure.Name} ({departure.LegalBasis})", $"Make-up day: {departure.Name} ({departure.LegalBasis})")
            : ($"Ngày nghỉ: {departure.Name} ({departure.LegalBasis})", $"Day off: {departure.Name} ({departure.LegalBasis})")
        : day.DayOfWeek switch
        {
            DayOfWeek.Saturday => ("Nghỉ hằng tuần (thứ Bảy)", "Weekly rest day (Saturday)"),
            DayOfWeek.Sunday => ("Nghỉ hằng tuần (Chủ nhật)", "Weekly rest day (Sunday)"),
            _ => ("Ngày làm việc", "Working day"),
        };

    private CalendarYear YearOf(DateOnly day) =>
        _years.TryGetValue(day.Year, out var year) ? year : throw CalendarErrors.YearNotLoaded(day.Year);

    // Past the last day that a date can hold there is certainly no loaded year.
    private static DateOnly AddDays(DateOnly day, int count) =>
        DateOnly.MaxValue.DayNumber - day.DayNumber >= count
            ? day.AddDays(count) : throw CalendarErrors.YearNotLoaded(DateOnly.MaxValue.Year);

    private static void CheckRange(Term term)
    {
        if (term.Days is < 1 or > Term.MaxDays)
            throw CalendarErrors.TermOutOfRange(term.Days);
    }
}
