namespace Petitions.Domain.Deadlines;

/// <summary>What happened to a due date.</summary>
public enum DueDateChangeKind
{
    Extended,
    Paused,
    Resumed,

    /// <summary>A day of the calendar changed on which its count depends (domain brief, S21).</summary>
    CalendarMoved,
}
