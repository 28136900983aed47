namespace Petitions.Domain.Reports.Periods;

/// <summary>From the 15th of a month to the 14th of the next, which gives it its name (Nghị định 09/2019/NĐ-CP, article 12).</summary>
/// <param name="weekBegins">No national rule cuts weeks; most offices close on a
/// Thursday, so weeks begin on Friday unless the settings say otherwise.</param>
public sealed class AdministrativePeriods(DayOfWeek weekBegins = DayOfWeek.Friday) : PeriodCalendar
{
    public const int CutDay = 15;

    public override PeriodScheme Scheme => PeriodScheme.Administrative;

    protected override DayOfWeek FirstDayOfWeek => weekBegins;

    protected override DateOnly FirstDayOfMonth(int year, int month) => new DateOnly(year, 1, CutDay).AddMonths(month - 2);
}
