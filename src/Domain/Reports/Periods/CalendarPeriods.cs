namespace Petitions.Domain.Reports.Periods;

/// <summary>Whole months, and weeks from Monday to Sunday.</summary>
public sealed class CalendarPeriods : PeriodCalendar
{
    public override PeriodScheme Scheme => PeriodScheme.Calendar;

    protected override DayOfWeek FirstDayOfWeek => DayOfWeek.Monday;

    protected override DateOnly FirstDayOfMonth(int year, int month) => new DateOnly(year, 1, 1).AddMonths(month - 1);
}
