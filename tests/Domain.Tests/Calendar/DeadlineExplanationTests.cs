using Petitions.Domain.Calendar;
using static Petitions.Domain.Tests.BusinessDay;

namespace Petitions.Domain.Tests.Calendar;

public class DeadlineExplanationTests
{
    private static readonly WorkCalendar Calendar = OfficialCalendar.Of2022To2027;

    [Fact]
    public void The_day_of_the_event_is_shown_but_not_counted()
    {
        var first = Calendar.Explain(new DateOnly(2022, 4, 12), Term.WorkingDays(10)).Days[0];

        Assert.Equal((new DateOnly(2022, 4, 12), false, null), (first.Date, first.Counted, first.Number));
        Assert.Contains("Điều 147", first.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_day_up_to_the_due_date_is_listed_and_the_counted_ones_are_numbered()
    {
        var count = Calendar.Explain(new DateOnly(2022, 4, 12), Term.WorkingDays(15));

        Assert.Equal(new DateOnly(2022, 5, 5), count.DueOn);
        Assert.Equal(Enumerable.Range(0, 24).Select(count.Start.AddDays), count.Days.Select(day => day.Date));
        Assert.Equal(Enumerable.Range(1, 15).Cast<int?>(), count.Days.Where(day => day.Counted).Select(day => day.Number));
        Assert.Equal(count.DueOn, count.Days[^1].Date);
    }

    [Fact]
    public void A_day_off_is_explained_with_its_name_and_notice()
    {
        var day = new CalendarDay(new DateOnly(2022, 4, 13), DayKind.DayOff, "Ngày thử", "Thông báo 1/TB");
        var calendar = new WorkCalendar([new(2022, CalendarYearStatus.Announced, "")], [day]);

        var counted = calendar.Explain(new DateOnly(2022, 4, 12), Term.WorkingDays(1)).Days[1];

        Assert.False(counted.Counted);
        Assert.Equal("Ngày nghỉ: Ngày thử (Thông báo 1/TB)", counted.Reason);
        Assert.Equal("Day off: Ngày thử (Thông báo 1/TB)", counted.EnglishReason);
    }

    [Fact]
    public void A_make_up_Saturday_is_numbered_like_a_weekday()
    {
        var count = Calendar.Explain(new DateOnly(2025, 4, 24), Term.WorkingDays(3));

        var saturday = count.Days.Single(day => day.Date == new DateOnly(2025, 4, 26));
        Assert.Equal(2, saturday.Number);
        Assert.StartsWith("Ngày làm bù", saturday.Reason, StringComparison.Ordinal);
        Assert.Equal("Nghỉ hằng tuần (Chủ nhật)", count.Days.Single(day => day.Date == new DateOnly(2025, 4, 27)).Reason);
    }

    [Fact]
    public void A_calendar_day_term_that_ends_on_a_rest_day_shows_the_days_it_moves_over()
    {
        var count = Calendar.Explain(new DateOnly(2022, 4, 12), Term.CalendarDays(60));

        Assert.Equal(new DateOnly(2022, 6, 13), count.DueOn);
        Assert.Equal([(new DateOnly(2022, 6, 11), 60), (new DateOnly(2022, 6, 12), null), (new DateOnly(2022, 6, 13), (int?)null)],
            count.Days.TakeLast(3).Select(day => (day.Date, day.Number)));
        Assert.Contains("Điều 148", count.Days[^3].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_day_term_that_ends_on_a_working_day_ends_its_list_there()
    {
        var count = Calendar.Explain(new DateOnly(2025, 4, 24), Term.CalendarDays(60));

        Assert.Equal((new DateOnly(2025, 6, 23), 60), (count.Days[^1].Date, count.Days[^1].Number!.Value));
    }

    [Theory]
    [InlineData("2026-11-20", 10, TermKind.Working, false)]
    [InlineData("2026-11-20", 60, TermKind.Working, true)]
    [InlineData("2026-11-23", 60, TermKind.Calendar, true)]
    [InlineData("2026-11-23", 30, TermKind.Calendar, false)]
    [InlineData("2026-12-31", 1, TermKind.Working, true)]
    public void A_count_that_ends_in_a_provisional_year_is_marked_provisional(string start, int days, TermKind kind, bool provisional) =>
        Assert.Equal(provisional, Calendar.Explain(Day(start), new Term(days, kind)).Provisional);

    [Fact]
    public void The_explanation_and_the_due_date_always_agree()
    {
        foreach (var kind in Enum.GetValues<TermKind>())
            for (var start = new DateOnly(2022, 1, 1); start < new DateOnly(2026, 10, 1); start = start.AddDays(1))
            {
                var term = new Term((start.DayNumber % 60) + 1, kind);
                var count = Calendar.Explain(start, term);
                Assert.Equal(Calendar.DueOn(start, term), count.DueOn);
                Assert.Equal(count.DueOn, count.Days[^1].Date);
                Assert.Equal(term.Days, count.Days.Count(day => day.Counted));
                Assert.True(Calendar.IsWorkingDay(count.DueOn));
            }
    }
}
