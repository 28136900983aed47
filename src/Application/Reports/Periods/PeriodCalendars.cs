using Petitions.Domain.Reports.Periods;

namespace Petitions.Application.Reports.Periods;

/// <summary>The period schemes of this installation.</summary>
/// <param name="weekBegins">The weekday on which weeks of the administrative scheme begin.</param>
public sealed class PeriodCalendars(DayOfWeek weekBegins = DayOfWeek.Friday)
{
    private readonly PeriodCalendar[] _calendars = [new AdministrativePeriods(weekBegins), new CalendarPeriods()];

    /// <summary>The scheme; null for one whose days are chosen each time.</summary>
    public PeriodCalendar? Of(PeriodScheme scheme) => Array.Find(_calendars, calendar => calendar.Scheme == scheme);
}
