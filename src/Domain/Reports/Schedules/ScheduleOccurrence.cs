namespace Petitions.Domain.Reports.Schedules;

/// <summary>A moment at which a schedule fires.</summary>
/// <param name="NominalOn">The day that the cron names. It decides the period,
/// so a report of the quarter stays one wherever its day is moved.</param>
/// <param name="On">The working day on which it really fires.</param>
/// <param name="At">The instant.</param>
public sealed record ScheduleOccurrence(DateOnly NominalOn, DateOnly On, DateTimeOffset At)
{
    /// <summary>The time of that day, which a move to another day leaves as it is.</summary>
    public TimeOnly NominalAt => TimeOnly.FromDateTime(OccurrencePlanner.ToLocal(At));

    /// <summary>The moment that the cron names, in Vietnamese time.</summary>
    public DateTime Nominal => NominalOn.ToDateTime(NominalAt);
}
