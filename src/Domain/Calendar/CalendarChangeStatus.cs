namespace Petitions.Domain.Calendar;

/// <summary>How a change of the calendar stands.</summary>
public enum CalendarChangeStatus
{
    /// <summary>A new edition of the calendar file would move due dates: it waits for an administrator.</summary>
    Proposed,

    /// <summary>An administrator confirmed it, and it moved what it says.</summary>
    Confirmed,

    /// <summary>It was proposed, and the year has changed since: confirmed as it was, or otherwise.</summary>
    Overtaken,
}
