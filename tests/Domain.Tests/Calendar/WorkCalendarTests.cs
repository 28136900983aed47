using Petitions.Domain.Calendar;
using static Petitions.Domain.Tests.BusinessDay;

namespace Petitions.Domain.Tests.Calendar;

public class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = OfficialCalendar.Of2022To2027;

    [Theory]
    [InlineData("2022-04-12", 10, "2022-04-26")]
    [InlineData("2022-04-12", 15, "2022-05-05")]
    [InlineData("2022-04-12", 30, "2022-05-26")]
    [InlineData("2022-11-29", 10, "2022-12-13")]
    [InlineData("2022-11-29", 15, "2022-12-20")]
    [InlineData("2022-11-29", 30, "2023-01-11")]
    [InlineData("2025-04-24", 3, "2025-04-28")]
    [InlineData("2025-04-24", 10, "2025-05-12")]
    [InlineData("2025-04-24", 15, "2025-05-19")]
    [InlineData("2025-04-24", 30, "2025-06-09")]
    [InlineData("2025-12-24", 10, "2026-01-09")]
    [InlineData("2026-11-17", 5, "2026-11-25")]
    public void A_working_day_term_ends_where_the_worked_values_say(string start, int days, string due) =>
        Assert.Equal(Day(due), Calendar.DueOn(Day(start), Term.WorkingDays(days)));

    [Theory]
    [InlineData("2022-04-12", 60, "2022-06-13")]
    [InlineData("2022-11-29", 60, "2023-01-30")]
    [InlineData("2025-04-24", 60, "2025-06-23")]
    [InlineData("2022-12-13", 60, "2023-02-13")] // S5
    [InlineData("2022-05-16", 60, "2022-07-15")] // S6
    [InlineData("2023-03-10", 60, "2023-05-09")] // S7
    [InlineData("2022-12-06", 15, "2022-12-21")] // S11
    [InlineData("2025-05-20", 60, "2025-07-21")] // S18
    public void A_calendar_day_term_ends_where_the_worked_values_say(string start, int days, string due) =>
        Assert.Equal(Day(due), Calendar.DueOn(Day(start), Term.CalendarDays(days)));

    [Theory]
    [InlineData("2022-04-12", 15, "2022-05-03")]
    [InlineData("2022-11-29", 30, "2023-01-10")]
    [InlineData("2025-04-24", 10, "2025-05-08")]
    public void Counting_Mondays_to_Fridays_alone_would_end_too_early(string start, int days, string naive)
    {
        var plainWeek = new WorkCalendar(Enumerable.Range(2022, 5)
            .Select(year => new CalendarYear(year, CalendarYearStatus.Announced, "plain week")), []);

        Assert.Equal(Day(naive), plainWeek.DueOn(Day(start), Term.WorkingDays(days)));
        Assert.True(Calendar.DueOn(Day(start), Term.WorkingDays(days)) > Day(naive));
    }

    [Fact]
    public void A_swap_announced_late_moves_the_due_date_by_a_day()
    {
        var start = new DateOnly(2025, 12, 24);

        Assert.Equal(new DateOnly(2026, 1, 8), OfficialCalendar.BeforeTheSwapOfJanuary2026.DueOn(start, Term.WorkingDays(10)));
        Assert.Equal(new DateOnly(2026, 1, 9), Calendar.DueOn(start, Term.WorkingDays(10)));
    }

    [Theory]
    [InlineData("2024-05-04")]
    [InlineData("2025-04-26")]
    [InlineData("2026-01-10")]
    [InlineData("2026-08-22")]
    public void A_make_up_Saturday_is_a_working_day(string day) => Assert.True(Calendar.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2022-01-31")] // Tết
    [InlineData("2022-02-04")]
    [InlineData("2022-04-11")] // compensation of the Hùng Kings' day
    [InlineData("2023-01-20")]
    [InlineData("2026-11-24")] // Day of Vietnamese culture, since 2026
    [InlineData("2025-11-30")] // a plain Sunday
    [InlineData("2025-04-19")] // a plain Saturday
    public void Days_off_and_weekends_are_not_working_days(string day) => Assert.False(Calendar.IsWorkingDay(Day(day)));

    [Fact]
    public void The_24th_of_November_was_worked_before_2026() => Assert.True(Calendar.IsWorkingDay(new DateOnly(2025, 11, 24)));

    [Fact]
    public void A_calendar_day_term_that_ends_on_a_make_up_Saturday_ends_there() =>
        Assert.Equal(new DateOnly(2025, 4, 26), Calendar.DueOn(new DateOnly(2025, 4, 16), Term.CalendarDays(10)));

    [Fact]
    public void A_calendar_day_term_that_ends_in_Tet_ends_on_the_first_working_day_after_it() =>
        Assert.Equal(new DateOnly(2025, 2, 3), Calendar.DueOn(new DateOnly(2025, 1, 17), Term.CalendarDays(10)));

    [Fact]
    public void A_term_that_starts_on_a_rest_day_is_counted_from_the_day_after_like_any_other() =>
        Assert.Equal(new DateOnly(2022, 4, 12), Calendar.DueOn(new DateOnly(2022, 4, 10), Term.WorkingDays(1)));

    [Fact]
    public void A_working_day_term_is_refused_in_a_year_that_is_not_loaded()
    {
        var refusal = RefusalOf(() => Calendar.DueOn(new DateOnly(2027, 12, 30), Term.WorkingDays(2)));

        Assert.Equal("calendar.year_not_loaded", refusal.Code);
        Assert.Equal(RefusalKind.Conflict, refusal.Kind);
        Assert.Equal(2028, refusal.Facts["year"]);
    }

    [Fact]
    public void A_working_day_term_needs_every_year_it_passes_through()
    {
        var gap = new WorkCalendar([new(2022, CalendarYearStatus.Announced, ""), new(2024, CalendarYearStatus.Announced, "")], []);

        Assert.Equal(2023, RefusalOf(() => gap.DueOn(new DateOnly(2022, 12, 1), Term.WorkingDays(300))).Facts["year"]);
    }

    [Fact]
    public void A_calendar_day_term_needs_only_the_year_in_which_it_ends() =>
        Assert.Equal(new DateOnly(2022, 1, 20), Calendar.DueOn(new DateOnly(2021, 11, 21), Term.CalendarDays(60)));

    [Fact]
    public void A_calendar_day_term_whose_end_moves_into_a_year_not_loaded_is_refused()
    {
        var only2022 = new WorkCalendar([new(2022, CalendarYearStatus.Announced, "")], []);

        Assert.Equal(2023, RefusalOf(() => only2022.DueOn(new DateOnly(2022, 12, 21), Term.CalendarDays(10))).Facts["year"]);
    }

    [Theory]
    [InlineData(TermKind.Working)]
    [InlineData(TermKind.Calendar)]
    public void A_term_beyond_the_last_possible_date_is_refused_as_not_loaded(TermKind kind) =>
        Assert.Equal("calendar.year_not_loaded", RefusalOf(() => Calendar.DueOn(DateOnly.MaxValue, new Term(1, kind))).Code);

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(1001)]
    public void A_term_of_no_days_or_beyond_the_maximum_is_refused(int days)
    {
        var refusal = RefusalOf(() => Calendar.DueOn(new DateOnly(2022, 4, 12), Term.WorkingDays(days)));

        Assert.Equal(("calendar.term_out_of_range", RefusalKind.Invalid), (refusal.Code, refusal.Kind));
    }

    private static Refusal RefusalOf(Func<object?> act) => Assert.Throws<DomainException>(act).Refusal;
}
