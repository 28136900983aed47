using Petitions.Domain.Reports.Periods;

namespace Petitions.Domain.Tests.Reports;

/// <summary>Windows of periods, by the worked values of the domain brief (5.3).</summary>
public sealed class ReportPeriodTests
{
    private static readonly DateOnly FirstMeeting = new(2022, 4, 12);
    private static readonly DateOnly SecondMeeting = new(2022, 11, 29);
    private readonly AdministrativePeriods _administrative = new();
    private readonly CalendarPeriods _calendar = new();

    [Theory]
    [InlineData("2022-M12", "2022-11-15", "2022-12-14", "tháng 12 năm 2022")]
    [InlineData("2022-M01", "2021-12-15", "2022-01-14", "tháng 1 năm 2022")]
    [InlineData("2022-M03", "2022-02-15", "2022-03-14", "tháng 3 năm 2022")]
    [InlineData("2022-Q1", "2021-12-15", "2022-03-14", "quý I năm 2022")]
    [InlineData("2022-Q2", "2022-03-15", "2022-06-14", "quý II năm 2022")]
    [InlineData("2022-Q3", "2022-06-15", "2022-09-14", "quý III năm 2022")]
    [InlineData("2022-Q4", "2022-09-15", "2022-12-14", "quý IV năm 2022")]
    [InlineData("2022-H1", "2021-12-15", "2022-06-14", "6 tháng đầu năm 2022")]
    [InlineData("2022-H2", "2022-06-15", "2022-12-14", "6 tháng cuối năm 2022")]
    [InlineData("2022-9M", "2021-12-15", "2022-09-14", "9 tháng năm 2022")]
    [InlineData("2022", "2021-12-15", "2022-12-14", "năm 2022")]
    [InlineData("2022-W50", "2022-12-09", "2022-12-15", "tuần 50 năm 2022")]
    [InlineData("2020-W53", "2020-12-25", "2020-12-31", "tuần 53 năm 2020")]
    public void Administrative_periods_begin_on_the_fifteenth(string code, string from, string to, string label)
    {
        var period = _administrative.Find(code)!;

        Assert.Equal((from, to, code), ($"{period.From:yyyy-MM-dd}", $"{period.To:yyyy-MM-dd}", period.Code));
        Assert.Equal(label, ReportPeriodLabels.Of(period));
    }

    [Theory]
    [InlineData("2022-M02", "2022-02-01", "2022-02-28")]
    [InlineData("2024-M02", "2024-02-01", "2024-02-29")]
    [InlineData("2022-Q4", "2022-10-01", "2022-12-31")]
    [InlineData("2022-9M", "2022-01-01", "2022-09-30")]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("2022-W50", "2022-12-12", "2022-12-18")]
    public void Calendar_periods_are_whole_months_and_weeks_from_Monday(string code, string from, string to)
    {
        var period = _calendar.Find(code)!;

        Assert.Equal((from, to), ($"{period.From:yyyy-MM-dd}", $"{period.To:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("2022-Q5")]
    [InlineData("2022-Q")]
    [InlineData("2022-M13")]
    [InlineData("2022-M1")]
    [InlineData("2022-M+1")]
    [InlineData("2022-H3")]
    [InlineData("2022-W53")]
    [InlineData("2022-W00")]
    [InlineData("22-Q1")]
    [InlineData("0001-M01")]
    [InlineData("9999")]
    [InlineData("2022Q4")]
    [InlineData("")]
    [InlineData("S8-before")]
    [InlineData("٢٠٢٢")]
    public void An_unknown_period_is_not_found(string code) => Assert.Null(_administrative.Find(code));

    [Fact]
    public void The_first_meeting_falls_into_the_second_quarter_and_the_second_into_the_fourth()
    {
        Assert.Equal("2022-Q2", _administrative.Containing(PeriodKind.Quarter, FirstMeeting).Code);
        Assert.Equal("2022-Q4", _administrative.Containing(PeriodKind.Quarter, SecondMeeting).Code);
        Assert.Equal("2022", _administrative.Containing(PeriodKind.Year, SecondMeeting).Code);
    }

    [Fact]
    public void The_twentieth_of_December_belongs_to_the_next_administrative_year()
    {
        Assert.Equal("2023", _administrative.Containing(PeriodKind.Year, new(2022, 12, 20)).Code);
        Assert.Equal("2022", _calendar.Containing(PeriodKind.Year, new(2022, 12, 20)).Code);
        Assert.Equal("2023-Q1", _administrative.Containing(PeriodKind.Quarter, new(2022, 12, 15)).Code);
        Assert.Equal("2022-Q4", _administrative.Containing(PeriodKind.Quarter, new(2022, 12, 14)).Code);
    }

    [Fact]
    public void Every_day_lies_in_exactly_one_period_of_each_kind_and_periods_follow_without_a_gap()
    {
        foreach (PeriodCalendar scheme in new PeriodCalendar[] { _administrative, _calendar, new AdministrativePeriods(DayOfWeek.Sunday) })
        {
            foreach (var kind in new[] { PeriodKind.Week, PeriodKind.Month, PeriodKind.Quarter, PeriodKind.HalfYear, PeriodKind.Year })
            {
                for (var day = new DateOnly(2019, 12, 1); day < new DateOnly(2025, 2, 1); day = day.AddDays(1))
                {
                    var period = scheme.Containing(kind, day);
                    Assert.True(period.Contains(day), $"{scheme.Scheme} {kind} {day:yyyy-MM-dd}: {period}");
                    Assert.Equal(period, scheme.Find(period.Code));
                    Assert.Equal(period.From.AddDays(-1), scheme.Preceding(period).To);
                }
            }
        }
    }

    [Fact]
    public void A_year_is_its_quarters_its_half_years_and_its_months()
    {
        var all = _administrative.OfYear(2022).ToList();
        var year = all.Single(period => period.Kind == PeriodKind.Year);
        foreach (var kind in new[] { PeriodKind.Month, PeriodKind.Quarter, PeriodKind.HalfYear })
        {
            var parts = all.Where(period => period.Kind == kind).ToList();
            Assert.Equal((year.From, year.To), (parts[0].From, parts[^1].To));
        }

        Assert.Equal("2021-9M", _administrative.Preceding(_administrative.Find("2022-9M")!).Code);
    }

    [Theory]
    [InlineData("S8-before", "trước kỳ họp thứ 8")]
    [InlineData("S12-after", "sau kỳ họp thứ 12")]
    public void A_session_period_has_chosen_days_and_a_name(string code, string label)
    {
        var period = SessionPeriods.Of(code, new(2022, 10, 1), new(2022, 12, 5))!;

        Assert.Equal(label, ReportPeriodLabels.Of(period));
        Assert.Equal(new DateOnly(2022, 12, 5), period.To);
    }

    [Theory]
    [InlineData("S-before")]
    [InlineData("S0-before")]
    [InlineData("S8-during")]
    [InlineData("S1234-after")]
    [InlineData("2022-Q4")]
    public void A_code_in_another_format_is_no_session_period(string code) => Assert.False(SessionPeriods.IsCode(code));
}
