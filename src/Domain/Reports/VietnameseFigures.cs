using System.Globalization;

namespace Petitions.Domain.Reports;

/// <summary>
/// Numbers, shares and dates as Vietnamese offices write them (domain brief 5.1 and 6), whatever language the machine speaks.
/// </summary>
public static class VietnameseFigures
{
    private static readonly NumberFormatInfo Format =
        new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NegativeSign = "-" };

    /// <summary>1484 as <c>1.484</c>.</summary>
    public static string Number(long value) => value.ToString("N0", Format);

    /// <summary>1484.5 as <c>1.484,5</c>.</summary>
    /// <param name="decimals">Digits behind the comma; rounded half away from zero, as is usual in reports.</param>
    public static string Number(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Format);

    /// <summary>A share of one, 0.391 as <c>39,1%</c>.</summary>
    public static string Percent(decimal share) => Number(share * 100, 1) + "%";

    /// <summary>
    /// <paramref name="part"/> of <paramref name="whole"/> as a share of one; null where there is nothing to be a part of.
    /// </summary>
    public static decimal? Share(long part, long whole) => whole == 0 ? null : (decimal)part / whole;

    /// <summary><c>05/01/2020</c>.</summary>
    public static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>
    /// The date at the head of a document. Days below ten and the months 1 and 2 take a zero, no other month does:
    /// <c>ngày 05 tháng 01 năm 2020</c>, but <c>ngày 29 tháng 6 năm 2019</c> (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    /// </summary>
    public static string DocumentDate(DateOnly date) => string.Create(
        CultureInfo.InvariantCulture, $"ngày {date.Day:00} tháng {(date.Month <= 2 ? "0" : "")}{date.Month} năm {date.Year}");

    /// <summary>The same with room to write in the day, for a report that is not signed yet.</summary>
    public static string DocumentDateWithBlankDay(DateOnly month) => string.Create(
        CultureInfo.InvariantCulture, $"ngày      tháng {(month.Month <= 2 ? "0" : "")}{month.Month} năm {month.Year}");

    /// <summary>The number of a document: below ten it takes a zero, and while it has none there is room to write it in.</summary>
    public static string DocumentNumber(int? number) => number is { } given ? given.ToString("00", CultureInfo.InvariantCulture) : "     ";

    /// <summary>1 to 12 as Roman numerals, for quarters and sections.</summary>
    public static string Roman(int value) => value switch
    {
        >= 1 and <= 12 => RomanNumerals[value - 1],
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Only 1 to 12 are written as Roman numerals here."),
    };

    private static readonly string[] RomanNumerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
}
