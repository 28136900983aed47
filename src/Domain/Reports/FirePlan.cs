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
public sealed record Fire(DateOnly NominalOn, DateOnly On, DateTimeOffset At)
{
    /// <summary>The time of that day, which a move to another day leaves as it is.</summary>
    public TimeOnly NominalAt => TimeOnly.FromDateTime(FirePlan.LocalOf(At));

    /// <summary>The moment that the cron names, in Vietnamese time.</summary>
    public DateTime Nominal => NominalOn.ToDateTime(NominalAt);
}

/// <summary>From the words of a cron to the moments at which reports go out: on working days, at the times of day that the cron names.</summary>
public static class FirePlan
{
    /// <summary>More often a day nobody reads a report.</summary>
    public const int MostADay = 12;

    /// <summary>The next fire behind the moment that was dealt with last.</summary>
    /// <param name="cron">What was asked for.</param>
    /// <param name="after">Nominal moments up to this one, in Vietnamese time, are done with.</param>
    /// <param name="calendar">Says which days are off.</param>
    /// <returns>
    /// Null when the cron names no further moment. A nominal day that is moved keeps its times of day; days that meet on one working day (Saturday, Sunday and Monday of a daily
    /// report) are one, the last of them, so that nobody gets Saturday's report beside Monday's.
    /// </returns>
    /// <exception cref="DomainException"><c>calendar.year_not_loaded</c>: whether the day is off is not known, and not guessed.</exception>
    public static Fire? Next(ICron cron, DateTime after, WorkCalendar calendar)
    {
        if (cron.NextAfter(after) is not { } nominal)
            return null;
        var on = calendar.NextWorkingDay(DateOnly.FromDateTime(nominal));
        while (cron.NextAfter(EndOf(DateOnly.FromDateTime(nominal))) is { } later && DateOnly.FromDateTime(later) <= on)
            nominal = later;
        return new(DateOnly.FromDateTime(nominal), on, InstantOf(on.ToDateTime(TimeOnly.FromDateTime(nominal))));
    }

    /// <summary>The moment in Vietnamese time from which on nominal moments count for something that begins at <paramref name="instant"/>.</summary>
    public static DateTime LocalOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, BusinessTime.Zone).DateTime;

    private static DateTime EndOf(DateOnly nominal) => nominal.ToDateTime(new TimeOnly(23, 59, 59));

    /// <exception cref="DomainException"><see cref="ReportScheduleErrors.CronNeverFires"/>, <see cref="ReportScheduleErrors.CronTooOften"/>.</exception>
    public static void Require(ICron cron, DateTimeOffset now)
    {
        if (cron.NextAfter(LocalOf(now).Date.AddSeconds(-1)) is not { } first || cron.NextAfter(LocalOf(now)) is null)
            throw ReportScheduleErrors.CronNeverFires();

        // Hours and minutes of a cron do not depend on its days: if any day has too many moments, the first one has.
        var times = 1;
        for (var at = first; cron.NextAfter(at) is { } next && next.Date == first.Date; at = next)
        {
            if (++times > MostADay)
                throw ReportScheduleErrors.CronTooOften(MostADay);
        }
    }

    /// <summary>The instant of a moment in Vietnamese time.</summary>
    public static DateTimeOffset InstantOf(DateTime local) => new DateTimeOffset(local, BusinessTime.Zone.GetUtcOffset(local)).ToUniversalTime();
}
