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

/// <summary>Whom a rung of the ladder addresses.</summary>
public enum RungAddressee
{
    /// <summary>The body whose clock it is.</summary>
    Body,

    /// <summary>The head of that body.</summary>
    Head,

    /// <summary>The body that assigned, asked or ordered; else the one above the body whose clock it is.</summary>
    Assigner,
}

/// <summary>For whom in a body a notice is meant.</summary>
public enum NoticeOffice
{
    /// <summary>Whoever works on it.</summary>
    Desk,

    /// <summary>The head, as the head of that body, whoever that is.</summary>
    Head,
}

/// <summary>What set a sweep going.</summary>
public enum SweepOrigin
{
    /// <summary>The time of day.</summary>
    Schedule,

    /// <summary>An administrator.</summary>
    Hand,
}
