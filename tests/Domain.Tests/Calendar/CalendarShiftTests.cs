using Petitions.Domain.Calendar;
using static Petitions.Domain.Tests.BusinessDay;

namespace Petitions.Domain.Tests.Calendar;

/// <summary>What a change of one year means for due dates counted by it (domain brief, section 4 and S21).</summary>
public sealed class CalendarShiftTests
{
    private static readonly CalendarDay NewYear = new(Day("2026-01-01"), DayKind.DayOff, "Tết Dương lịch", "BLLĐ 2019");
    private static readonly CalendarDay Swapped =
        new(Day("2026-01-02"), DayKind.DayOff, "Hoán đổi với thứ Bảy 10/01/2026", "12729/VPCP-KGVX");
    private static readonly CalendarDay MakeUp =
        new(Day("2026-01-10"), DayKind.MakeUpDay, "Làm bù cho thứ Sáu 02/01/2026", "12729/VPCP-KGVX");
    private static readonly WorkCalendar Before = new([Year(2025), Year(2026)], [NewYear]);

    [Fact]
    public void S21_ten_working_days_from_24_December_2025_end_a_day_later_after_the_swap()
    {
        var shift = CalendarShift.Of(Before, Year(2026), [NewYear, Swapped, MakeUp]);

        Assert.Equal([(Day("2026-01-02"), false), (Day("2026-01-10"), true)], shift.Days.Select(day => (day.Date, day.Works)));
        Assert.Equal((Day("2026-01-08"), Day("2026-01-09")), shift.Of(calendar => calendar.DueOn(Day("2025-12-24"), Term.WorkingDays(10))));
    }

    [Fact]
    public void A_count_that_ends_before_or_begins_after_the_changed_day_stays()
    {
        var shift = CalendarShift.Of(Before, Year(2026), [NewYear, Swapped]);

        Assert.Null(shift.Of(calendar => calendar.DueOn(Day("2025-12-15"), Term.WorkingDays(10))));
        Assert.Null(shift.Of(calendar => calendar.DueOn(Day("2026-01-02"), Term.WorkingDays(10))));
    }

    [Fact]
    public void Calendar_days_move_only_where_the_count_ends_on_the_day()
    {
        var shift = CalendarShift.Of(Before, Year(2026), [NewYear, Swapped]);

        Assert.Equal(
            (Day("2026-01-02"), Day("2026-01-05")), shift.Of(calendar => calendar.DueOn(Day("2025-12-18"), Term.CalendarDays(15))));
        Assert.Null(shift.Of(calendar => calendar.DueOn(Day("2025-12-18"), Term.CalendarDays(20))));
    }

    [Fact]
    public void A_day_off_turned_into_a_working_day_brings_the_date_forward() =>
        Assert.Equal(
            (Day("2026-01-09"), Day("2026-01-08")),
            CalendarShift.Of(Before.WithYear(Year(2026), [NewYear, Swapped]), Year(2026), [NewYear])
                .Of(calendar => calendar.DueOn(Day("2025-12-24"), Term.WorkingDays(10))));

    [Fact]
    public void Renamed_days_and_a_newly_loaded_year_move_nothing()
    {
        Assert.Empty(CalendarShift.Of(Before, Year(2026), [new(NewYear.Date, NewYear.Kind, "Năm mới", "luật khác")]).Days);
        Assert.Empty(CalendarShift.Of(Before, Year(2027), [new(Day("2027-01-01"), DayKind.DayOff, "Tết", "BLLĐ 2019")]).Days);
    }

    [Fact]
    public void A_date_moving_into_a_year_not_loaded_is_refused_with_the_year()
    {
        var shift = CalendarShift.Of(Before, Year(2026), [NewYear, new(Day("2026-12-31"), DayKind.DayOff, "thử", "thử")]);

        var refusal = Assert.Throws<DomainException>(() => shift.Of(calendar => calendar.DueOn(Day("2026-12-17"), Term.WorkingDays(10))))
            .Refusal;

        Assert.Equal(("calendar.year_not_loaded", 2027), (refusal.Code, (int)refusal.Facts["year"]!));
    }

    private static CalendarYear Year(int year) => new(year, CalendarYearStatus.Announced, "thử");
}
