namespace Petitions.Domain.Reports.Schedules;

/// <summary>A cron expression that was read: minute, hour, day of the month, month, day of the week.</summary>
public interface ICronExpression
{
    /// <summary>
    /// The first moment after <paramref name="local"/> that it names, both in Vietnamese time; null when none ever comes.
    /// </summary>
    DateTime? NextAfter(DateTime local);
}
