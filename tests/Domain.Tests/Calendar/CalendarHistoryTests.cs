using Petitions.Domain.Calendar;
using static Petitions.Domain.Tests.BusinessDay;

namespace Petitions.Domain.Tests.Calendar;

/// <summary>What was counted by the calendar of then is told by the calendar of then.</summary>
public sealed class CalendarHistoryTests
{
    private static readonly CalendarHistory History = WithTheSwapSince("2025-12-25");

    [Theory]
    [InlineData("2025-12-24", "2026-02-01", "2026-01-08", "2026-01-08")] // ended before the change
    [InlineData("2025-12-24", "2025-12-24", "2026-01-08", "2026-01-08")] // asked about before the change
    [InlineData("2025-12-25", "2026-02-01", "2026-01-09", "2026-01-09")] // ended on the day of the change
    [InlineData("2025-12-24", "2026-02-01", "2026-01-09", "2026-01-09")] // its end was entered after it had moved
    [InlineData("2025-12-24", "2025-12-24", "2026-01-09", "2026-01-09")] // entered only after the change
    [InlineData("2026-02-01", "2026-02-01", "2026-01-08", "2026-01-08")] // counted before, and never moved
    [InlineData("2025-12-24", "2026-02-01", "2026-03-01", "2026-01-09")] // set by hand: by the calendar in force
    public void A_due_date_is_explained_by_the_calendar_that_gave_it(string ended, string asOf, string due, string told)
    {
        var calendar = History.CalendarExplaining(Day(due), Day(ended), Day(asOf), Count);

        Assert.Equal(Day(told), Count(calendar));
    }

    [Fact]
    public void The_calendar_in_force_explains_a_date_that_an_earlier_one_also_gives()
    {
        // Twenty working days from 24/12/2025 end on one day with the swap and without.
        static DateOnly Long(WorkCalendar calendar) => calendar.DueOn(Day("2025-12-24"), Term.WorkingDays(20));

        Assert.False(
            History.CalendarExplaining(Day("2026-01-22"), Day("2025-12-24"), Day("2026-02-01"), Long).IsWorkingDay(Day("2026-01-10")));
        Assert.True(History.CalendarExplaining(Day("2026-01-22"), Day("2025-12-25"), Day("2026-02-01"), Long)
            .IsWorkingDay(Day("2026-01-10")));
    }

    [Fact]
    public void A_counted_date_moves_with_the_calendar_and_one_set_by_hand_stays()
    {
        Assert.Equal(Day("2026-01-09"), History.RecalculatedDueOn(Day("2026-01-08"), Count));
        Assert.Null(History.RecalculatedDueOn(Day("2026-01-09"), Count));
        Assert.Null(History.RecalculatedDueOn(Day("2026-03-01"), Count));
    }

    [Fact]
    public void Each_change_keeps_the_year_as_it_was_before_it_with_its_names_and_its_status()
    {
        var (first, second, now) = (YearOf("2027-02-08", CalendarYearStatus.Provisional), YearOf("2027-02-09"), YearOf("2027-02-10"));
        var history = new CalendarHistory(
            new WorkCalendar([now.Year], [now.Day]),
            [CalendarEdition.Create(second.Year, [second.Day], At("2026-12-10")),
                CalendarEdition.Create(first.Year, [first.Day], At("2026-12-01"))]);

        Assert.Equal(Day("2027-02-08"), Assert.Single(Off(history, "2026-11-30")));
        Assert.Equal(Day("2027-02-09"), Assert.Single(Off(history, "2026-12-01")));
        Assert.Equal(Day("2027-02-10"), Assert.Single(Off(history, "2026-12-10")));
        Assert.True(history.CalendarExplaining(default, Day("2026-11-30"), Day("2026-11-30"), _ => default)
            .Explain(Day("2027-02-05"), Term.WorkingDays(2)).Provisional);
    }

    private static DateOnly Count(WorkCalendar calendar) => calendar.DueOn(Day("2025-12-24"), Term.WorkingDays(10));

    private static IEnumerable<DateOnly> Off(CalendarHistory history, string on)
    {
        var calendar = history.CalendarExplaining(default, Day(on), Day(on), _ => default);
        return new[] { "2027-02-08", "2027-02-09", "2027-02-10" }.Select(Day).Where(day => !calendar.IsWorkingDay(day));
    }

    private static CalendarHistory WithTheSwapSince(string day)
    {
        var before = OfficialCalendar.BeforeTheSwapOfJanuary2026;
        var days = Enumerable.Range(0, 365).Select(offset => before.DepartureOn(new DateOnly(2026, 1, 1).AddDays(offset)))
            .OfType<CalendarDay>();
        return new(OfficialCalendar.Of2022To2027,
            [CalendarEdition.Create(new CalendarYear(2026, CalendarYearStatus.Announced, "thông báo cũ"), days, At(day))]);
    }

    private static (CalendarYear Year, CalendarDay Day) YearOf(string off, CalendarYearStatus status = CalendarYearStatus.Announced) =>
        (new CalendarYear(2027, status, "thông báo"), new CalendarDay(Day(off), DayKind.DayOff, "nghỉ", "thông báo"));

    private static DateTimeOffset At(string day) => new(Day(day), new TimeOnly(2, 0), TimeSpan.Zero);
}
