namespace Petitions.Domain.Petitions;

/// <summary>What can be done with a petition; the names are those of the HTTP contract.</summary>
public enum PetitionCommand
{
    Classification,
    Assignment,
    Acceptance,
    Return,
    Escalation,
    Responses,
    Verification,
    Closure,
    Reopening,
    Withdrawal,
    Diversion,
    Split,
    Groups,
    Coordination,
    FollowUps,
    Repetition,
    Extension,
    Pause,
    Resumption,
    Acknowledgement,
    Commitments,
}
