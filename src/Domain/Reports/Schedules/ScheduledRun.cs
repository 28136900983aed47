namespace Petitions.Domain.Reports.Schedules;

/// <summary>
/// That a schedule has fired for a moment: written with the run that it made, and there once for each
/// schedule and nominal moment. However many processes find a schedule due, the second one breaks this.
/// </summary>
public sealed class ScheduledRun
{
    private ScheduledRun()
    {
    }

    public Guid ScheduleId { get; private set; }

    /// <summary>The day that the cron names.</summary>
    public DateOnly NominalOn { get; private set; }

    /// <summary>The time of that day.</summary>
    public TimeOnly NominalAt { get; private set; }

    /// <summary>When it was to fire.</summary>
    public DateTimeOffset PlannedAt { get; private set; }

    /// <summary>When it did.</summary>
    public DateTimeOffset FiredAt { get; private set; }

    /// <summary>How many earlier fires, missed while nothing ran, it makes up.</summary>
    public int Missed { get; private set; }

    public Guid RunId { get; private set; }

    public static ScheduledRun Of(Guid scheduleId, ScheduleOccurrence occurrence, int missed, Guid runId, DateTimeOffset firedAt) => new()
    {
        ScheduleId = scheduleId,
        NominalOn = occurrence.NominalOn,
        NominalAt = occurrence.NominalAt,
        PlannedAt = occurrence.At,
        FiredAt = firedAt,
        Missed = missed,
        RunId = runId,
    };
}
