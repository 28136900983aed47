using Petitions.Domain.Calendar;

namespace Petitions.Domain.Reports.Schedules;

/// <summary>
/// From the words of a cron to the moments at which reports go out: on working days, at the times of day that the cron names.
/// </summary>
public static class OccurrencePlanner
{
    /// <summary>More often a day nobody reads a report.</summary>
    public const int MaximumPerDay = 12;

    /// <summary>The next fire behind the moment that was dealt with last.</summary>
    /// <param name="cron">What was asked for.</param>
    /// <param name="after">Nominal moments up to this one, in Vietnamese time, are done with.</param>
    /// <param name="calendar">Says which days are off.</param>
    /// <returns>
    /// Null when the cron names no further moment. A nominal day that is moved keeps its times of day; days that meet on one working day
    /// (Saturday, Sunday and Monday of a daily report) are one, the last of them, so that nobody gets Saturday's report beside Monday's.
    /// </returns>
    /// <exception cref="DomainException"><c>calendar.year_not_loaded</c>: whether the day is off is not known, and not guessed.</exception>
    public static ScheduleOccurrence? Next(ICronExpression cron, DateTime after, WorkCalendar calendar)
    {
        if (cron.NextAfter(after) is not { } nominal)
            return null;
        var on = calendar.NextWorkingDay(DateOnly.FromDateTime(nominal));
        while (cron.NextAfter(EndOfDay(DateOnly.FromDateTime(nominal))) is { } later && DateOnly.FromDateTime(later) <= on)
            nominal = later;
        return new(DateOnly.FromDateTime(nominal), on, ToInstant(on.ToDateTime(TimeOnly.FromDateTime(nominal))));
    }

    /// <summary>
    /// The moment in Vietnamese time from which on nominal moments count for something that begins at <paramref name="instant"/>.
    /// </summary>
    public static DateTime ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, BusinessTime.Zone).DateTime;

    private static DateTime EndOfDay(DateOnly nominal) => nominal.ToDateTime(new TimeOnly(23, 59, 59));

    /// <exception cref="DomainException"><see cref="ReportScheduleErrors.CronNeverFires"/>,
    /// <see cref="ReportScheduleErrors.CronTooOften"/>.</exception>
    public static void RequireUsable(ICronExpression cron, DateTimeOffset now)
    {
        if (cron.NextAfter(ToLocal(now).Date.AddSeconds(-1)) is not { } first || cron.NextAfter(ToLocal(now)) is null)
            throw ReportScheduleErrors.CronNeverFires();

        // Hours and minutes of a cron do not depend on its days: if any day has too many moments, the first one has.
        var times = 1;
        for (var at = first; cron.NextAfter(at) is { } next && next.Date == first.Date; at = next)
        {
            if (++times > MaximumPerDay)
                throw ReportScheduleErrors.CronTooOften(MaximumPerDay);
        }
    }

    /// <summary>The instant of a moment in Vietnamese time.</summary>
    public static DateTimeOffset ToInstant(DateTime local) =>
        new DateTimeOffset(local, BusinessTime.Zone.GetUtcOffset(local)).ToUniversalTime();
}
