using Petitions.Domain.Calendar;

namespace Petitions.Domain.Reports;

/// <summary>A cron expression that was read: minute, hour, day of the month, month, day of the week.</summary>
public interface ICron
{
    /// <summary>The first moment after <paramref name="local"/> that it names, both in Vietnamese time; null when none ever comes.</summary>
    DateTime? NextAfter(DateTime local);
}

/// <summary>Reads cron expressions.</summary>
public interface ICronReader
{
    /// <exception cref="DomainException"><see cref="ReportScheduleErrors.CronMalformed"/>.</exception>
    ICron Read(string text);
}

/// <summary>A moment at which a schedule fires.</summary>
/// <param name="NominalOn">The day that the cron names. It decides the period, so a report of the quarter stays one wherever its day is moved.</param>
/// <param name="On">The working day on which it really fires.</param>
/// <param name="At">The instant.</param>
public sealed record Fire(DateOnly NominalOn, DateOnly On, DateTimeOffset At);

/// <summary>From the words of a cron to the moments at which reports go out: on working days, once a day at most.</summary>
public static class FirePlan
{
    /// <summary>The next fire behind the day that was dealt with last.</summary>
    /// <param name="cron">What was asked for.</param>
    /// <param name="after">Nominal moments up to this one, in Vietnamese time, are done with.</param>
    /// <param name="calendar">Says which days are off.</param>
    /// <returns>
    /// Null when the cron names no further moment. Nominal days that meet on one working day (Saturday, Sunday and Monday of a daily report) are one fire, that of the last.
    /// </returns>
    /// <exception cref="DomainException"><c>calendar.year_not_loaded</c>: whether the day is off is not known, and not guessed.</exception>
    public static Fire? Next(ICron cron, DateTime after, WorkCalendar calendar)
    {
        if (cron.NextAfter(after) is not { } nominal)
            return null;
        var on = calendar.NextWorkingDay(DateOnly.FromDateTime(nominal));
        while (cron.NextAfter(nominal) is { } later && DateOnly.FromDateTime(later) <= on)
            nominal = later;
        return new(DateOnly.FromDateTime(nominal), on, InstantOf(on.ToDateTime(TimeOnly.FromDateTime(nominal))));
    }

    /// <summary>The moment in Vietnamese time from which on nominal moments count for something that begins at <paramref name="instant"/>.</summary>
    public static DateTime LocalOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, BusinessTime.Zone).DateTime;

    /// <summary>The end of a nominal day: everything on it is done with.</summary>
    public static DateTime EndOf(DateOnly nominal) => nominal.ToDateTime(new TimeOnly(23, 59, 59));

    /// <exception cref="DomainException"><see cref="ReportScheduleErrors.CronNeverFires"/>, <see cref="ReportScheduleErrors.CronTooOften"/>.</exception>
    public static void Require(ICron cron, DateTimeOffset now)
    {
        // Hours and minutes of a cron do not depend on its days: if any day has two moments, the first one has.
        if (cron.NextAfter(LocalOf(now).Date.AddSeconds(-1)) is not { } first || cron.NextAfter(LocalOf(now)) is null)
            throw ReportScheduleErrors.CronNeverFires();
        if (cron.NextAfter(first) is { } second && second.Date == first.Date)
            throw ReportScheduleErrors.CronTooOften();
    }

    /// <summary>The instant of a moment in Vietnamese time.</summary>
    public static DateTimeOffset InstantOf(DateTime local) => new DateTimeOffset(local, BusinessTime.Zone.GetUtcOffset(local)).ToUniversalTime();
}
