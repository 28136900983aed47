using Petitions.Domain.Calendar;
using static Petitions.Domain.Tests.BusinessDay;

namespace Petitions.Domain.Tests.Calendar;

public class CalendarYearTests
{
    [Fact]
    public void Replacing_the_days_of_a_year_sets_status_and_source_and_increments_the_version()
    {
        var year = CalendarYear.Load(2026, CalendarYearStatus.Provisional, "luật", []);

        year.Replace(CalendarYearStatus.Announced, "12729/VPCP-KGVX", [Off("2026-01-02"), MakeUp("2026-01-10")]);

        Assert.Equal((CalendarYearStatus.Announced, "12729/VPCP-KGVX", 2), (year.Status, year.Source, year.Version));
    }

    [Fact]
    public void A_day_of_another_year_is_refused() => AssertRefused("calendar.day_outside_year", Off("2025-12-31"));

    [Fact]
    public void A_day_given_twice_is_refused() => AssertRefused("calendar.day_twice", Off("2026-01-01"), Off("2026-01-01"));

    [Fact]
    public void A_day_off_on_a_weekend_is_refused() => AssertRefused("calendar.day_off_on_rest_day", Off("2026-01-10"));

    [Fact]
    public void A_make_up_day_on_a_weekday_is_refused() => AssertRefused("calendar.make_up_on_weekday", MakeUp("2026-01-02"));

    [Theory]
    [InlineData(1999)]
    [InlineData(2101)]
    public void A_year_out_of_range_is_refused(int year) => Assert.Equal(
        "calendar.year_out_of_range",
        Assert.Throws<DomainException>(() => CalendarYear.Load(year, CalendarYearStatus.Announced, "", [])).Refusal.Code);

    [Fact]
    public void A_refused_replacement_changes_nothing()
    {
        var year = CalendarYear.Load(2026, CalendarYearStatus.Provisional, "luật", []);

        Assert.Throws<DomainException>(() => year.Replace(CalendarYearStatus.Announced, "thông báo", [MakeUp("2026-01-02")]));

        Assert.Equal((CalendarYearStatus.Provisional, "luật", 1), (year.Status, year.Source, year.Version));
    }

    private static void AssertRefused(string code, params CalendarDay[] days)
    {
        var refusal = Assert.Throws<DomainException>(() => CalendarYear.Load(2026, CalendarYearStatus.Announced, "", days)).Refusal;
        Assert.Equal((code, RefusalKind.Invalid), (refusal.Code, refusal.Kind));
    }

    private static CalendarDay Off(string date) => new(Day(date), DayKind.DayOff, "nghỉ", "thử");

    private static CalendarDay MakeUp(string date) => new(Day(date), DayKind.MakeUpDay, "làm bù", "thử");
}
