namespace Petitions.Application.Stewardships;

/// <summary>Where a stewardship stands on a day.</summary>
public enum StewardshipState
{
    /// <summary>Laid down, begins later.</summary>
    NotYet,

    /// <summary>Runs.</summary>
    Current,

    /// <summary>Runs by its words, but the place has ended: it has to be made anew for the place that came after.</summary>
    ToReassign,

    Ended,
}
