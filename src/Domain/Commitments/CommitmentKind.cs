namespace Petitions.Domain.Commitments;

/// <summary>What a body has bound itself to in an answer (lời hứa, lộ trình).</summary>
public enum CommitmentKind
{
    /// <summary>A date by which the matter is to be done.</summary>
    Date,

    /// <summary>One step of a roadmap (lộ trình): a day, and what is to be done by it.</summary>
    Milestone,

    /// <summary>When a matter that was parked (tạm gác) is taken up again.</summary>
    ResumePoint,
}
