namespace Petitions.Application.Calendar;

/// <summary>A clock that a change of the calendar can move.</summary>
public enum MovingClock
{
    /// <summary>A holder's own.</summary>
    Holding,

    /// <summary>That of a step: to acknowledge, accept, coordinate or verify.</summary>
    Step,

    /// <summary>That of a request for coordination.</summary>
    Coordination,

    /// <summary>That of a report under a directive, where it moves to a working day.</summary>
    Occurrence,
}
