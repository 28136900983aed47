namespace Petitions.Domain.Directives;

/// <summary>A span of time counted from a base date, once or again and again.</summary>
/// <param name="BaseOn">Where the count begins, such as the date of the document
/// (F1: Nghị quyết 77 of 25/05/2022, or the commune's own plan).</param>
/// <param name="Every">How many units, 1 to <see cref="LongestMonths"/> months.</param>
/// <param name="Unit">Months or years.</param>
/// <param name="Repeats">True when a report is due after each period, false when only after the first.</param>
/// <param name="Until">The last day on which one can fall due; null when it goes on until it is withdrawn.</param>
public sealed record Period(DateOnly BaseOn, int Every, PeriodUnit Unit, bool Repeats, DateOnly? Until)
{
    /// <summary>Ten years.</summary>
    public const int LongestMonths = 120;

    /// <summary>The length in months.</summary>
    public int Months => Unit == PeriodUnit.Years ? Every * 12 : Every;

    /// <summary>
    /// The end of the period of that number, 1 for the first. Always counted from the base: what is due on 29 February falls
    /// on 28 February in common years and on the 29th again in leap years; the 31st falls on the last day of shorter months.
    /// </summary>
    public DateOnly EndOf(int number) => BaseOn.AddMonths(Months * number);
}
