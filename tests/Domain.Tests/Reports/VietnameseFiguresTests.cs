using System.Globalization;
using Petitions.Domain.Reports;

namespace Petitions.Domain.Tests.Reports;

public sealed class VietnameseFiguresTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1_484, "1.484")]
    [InlineData(-1_234_567, "-1.234.567")]
    public void Thousands_are_separated_by_points(long value, string written) => Assert.Equal(written, VietnameseFigures.Number(value));

    [Theory]
    [InlineData("1484.5", 1, "1.484,5")]
    [InlineData("0.25", 1, "0,3")]
    [InlineData("48.25", 1, "48,3")]
    [InlineData("-0.25", 1, "-0,3")]
    [InlineData("33", 1, "33,0")]
    public void Decimals_follow_a_comma_and_halves_are_rounded_away_from_zero(string value, int decimals, string written) =>
        Assert.Equal(written, VietnameseFigures.Number(decimal.Parse(value, CultureInfo.InvariantCulture), decimals));

    [Fact]
    public void Shares_have_one_decimal_and_those_of_Da_Nang_add_up_to_a_hundred()
    {
        Assert.Equal("39,1%", VietnameseFigures.Percent(VietnameseFigures.Share(45, 115)!.Value));
        Assert.Equal("60,9%", VietnameseFigures.Percent(VietnameseFigures.Share(70, 115)!.Value));
    }

    [Fact]
    public void A_share_of_a_zero_total_is_empty() => Assert.Null(VietnameseFigures.Share(0, 0));

    [Theory]
    [InlineData("2020-01-05", "ngày 05 tháng 01 năm 2020")]
    [InlineData("2019-06-29", "ngày 29 tháng 6 năm 2019")]
    [InlineData("2022-02-10", "ngày 10 tháng 02 năm 2022")]
    [InlineData("2022-03-09", "ngày 09 tháng 3 năm 2022")]
    [InlineData("2022-12-15", "ngày 15 tháng 12 năm 2022")]
    public void Days_below_ten_and_the_months_one_and_two_take_a_zero(string date, string written) =>
        Assert.Equal(written, VietnameseFigures.DocumentDate(DateOnly.Parse(date, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(5, "05")]
    [InlineData(10, "10")]
    [InlineData(1234, "1234")]
    [InlineData(null, "     ")]
    public void A_document_number_below_ten_takes_a_zero_and_a_missing_one_leaves_space(int? number, string written) =>
        Assert.Equal(written, VietnameseFigures.DocumentNumber(number));

    [Fact]
    public void Formats_do_not_depend_on_the_language_of_the_machine()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
            Assert.Equal("1.484,5", VietnameseFigures.Number(1484.5m, 1));
            Assert.Equal("05/01/2020", VietnameseFigures.Date(new(2020, 1, 5)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Quarters_and_sections_are_written_in_Roman_numerals()
    {
        Assert.Equal(["I", "IV", "IX", "XII"], new[] { 1, 4, 9, 12 }.Select(VietnameseFigures.Roman));
        Assert.Throws<ArgumentOutOfRangeException>(() => VietnameseFigures.Roman(13));
    }
}
