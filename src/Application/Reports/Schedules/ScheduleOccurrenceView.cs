namespace Petitions.Application.Reports.Schedules;

/// <summary>A moment at which a report goes out.</summary>
/// <param name="NominalOn">The day that the cron names; it decides the period.</param>
/// <param name="On">The working day.</param>
/// <param name="At">The instant.</param>
public sealed record ScheduleOccurrenceView(DateOnly NominalOn, DateOnly On, DateTimeOffset At);
