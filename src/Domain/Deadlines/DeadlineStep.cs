namespace Petitions.Domain.Deadlines;

/// <summary>The steps of handling for which a time is set (domain brief 2.6).</summary>
public enum DeadlineStep
{
    /// <summary>Tell the person that it was received and what happens with it.</summary>
    Acknowledge,

    /// <summary>Find the competent authority.</summary>
    Classify,

    /// <summary>Take the assignment on or return it.</summary>
    Accept,

    /// <summary>Ask other bodies to coordinate.</summary>
    Coordinate,

    /// <summary>Answer a body that asked to coordinate.</summary>
    CoordinationAnswer,

    /// <summary>Answer the petition, counted from receipt by the competent body.</summary>
    Answer,

    /// <summary>Answer again after it was reopened.</summary>
    AnswerAgain,

    /// <summary>Check on the ground what was reported as done.</summary>
    Verify,

    /// <summary>Take up again what was answered and is still open, where nothing that was promised brings it back.</summary>
    Review,

    /// <summary>Decide whether a clock that was paused stays so.</summary>
    ReviewPause,

    /// <summary>How far a due date may be extended beyond what it would be without extensions.</summary>
    Extend,
}
