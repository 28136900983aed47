namespace Petitions.Domain.Notices;

/// <summary>Which clock it is that runs.</summary>
public enum ClockKind
{
    /// <summary>The clock of the body that holds a petition: to sort it, or to answer it.</summary>
    Holder,

    /// <summary>To tell those who raised it that it was received.</summary>
    Acknowledge,

    /// <summary>To take an assignment on, or to give it back.</summary>
    Accept,

    /// <summary>To check on the ground what was reported as done.</summary>
    Verify,

    /// <summary>To take up again what was answered and is still open.</summary>
    Review,

    /// <summary>To decide whether a clock that was paused stays so.</summary>
    ReviewPause,

    /// <summary>To ask the bodies that were named to coordinate.</summary>
    Coordinate,

    /// <summary>To answer a body that asked to coordinate.</summary>
    Coordination,

    /// <summary>To report on a directive.</summary>
    Directive,

    /// <summary>To do what an answer promised.</summary>
    Commitment,

    /// <summary>To acknowledge a report that tells of overdue petitions.</summary>
    Report,
}
