namespace Petitions.Domain.Deadlines;

/// <summary>Which clock of a petition a change belongs to.</summary>
public enum DueDateClock
{
    /// <summary>The holder's own.</summary>
    Holding,

    /// <summary>That of a step: to acknowledge, accept, coordinate or verify.</summary>
    Step,

    /// <summary>That of a request for coordination.</summary>
    Coordination,
}
