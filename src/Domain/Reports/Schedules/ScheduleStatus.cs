namespace Petitions.Domain.Reports.Schedules;

/// <summary>Whether a schedule fires.</summary>
public enum ScheduleStatus
{
    Active,

    /// <summary>It keeps its settings and does not fire; what falls into the pause is not made up.</summary>
    Paused,

    /// <summary>It is over for good; its runs stay.</summary>
    Ended,
}
