using System.Text.Json.Serialization;
using Petitions.Domain.Competence;
using Petitions.Domain.Persons;

namespace Petitions.Domain.Petitions;

/// <summary>What every event tells: who, when, from where to where, on what ground and legal basis.</summary>
public sealed record EventContext(
    Guid EventId,
    Guid PetitionId,
    int Version,
    Act Act,
    PetitionStatus? FromStatus,
    PetitionStatus ToStatus,
    Guid? FromAgencyId,
    Guid? ToAgencyId,
    string? Ground,
    string? Rule,
    string? LegalBasis);

/// <summary>Something that happened to a petition; appended, never changed.</summary>
public abstract record PetitionEvent
{
    [JsonIgnore]
    public EventContext Context { get; init; } = null!;
}

public sealed record PetitionRecorded(Channel Channel, Guid? MeetingId, Guid? StatementId, DiversionRegime? SuspectedRegime) : PetitionEvent;

public sealed record PetitionClassified(string Field, AuthorityLevel Level, Guid AgencyId, bool DepartsFromRule, IReadOnlyDictionary<string, string> Traits) : PetitionEvent;

public sealed record PetitionAssigned(DateOnly DueOn, string? Instruction, IReadOnlyList<Guid> CoordinatorIds) : PetitionEvent;

public sealed record PetitionAcknowledged(AcknowledgementWay How, string Text) : PetitionEvent;

public sealed record PetitionAccepted : PetitionEvent;

public sealed record PetitionReturned(Guid ProposedAgencyId, DateOnly DueOn) : PetitionEvent;

public sealed record PetitionEscalated(AuthorityLevel FromLevel, AuthorityLevel ToLevel, DateOnly DueOn) : PetitionEvent;

public sealed record PetitionResponded(Guid ResponseId, ResponseKind Kind, Outcome Outcome, string? DocumentNumber) : PetitionEvent;

public sealed record PetitionVerified(Guid VerificationId, VerificationResult Result) : PetitionEvent;

public sealed record PetitionClosed(Outcome Outcome) : PetitionEvent;

public sealed record PetitionReopened(DateOnly DueOn, int Times) : PetitionEvent;

public sealed record PetitionWithdrawn : PetitionEvent;

public sealed record PetitionDiverted(DiversionRegime Regime) : PetitionEvent;

/// <summary>A matter was diverted whose words this petition has too: they are not shown here either any more.</summary>
public sealed record PetitionWordsWithheld(Guid DivertedId) : PetitionEvent;

public sealed record PetitionSplit(IReadOnlyList<Guid> PartIds) : PetitionEvent;

public sealed record PetitionSplitOff(Guid WholeId, int PartNumber) : PetitionEvent;

public sealed record PetitionCoordinationAsked(int Number, Guid AgencyId, DateOnly DueOn) : PetitionEvent;

public sealed record PetitionCoordinationAnswered(int Number, Guid AgencyId, bool Late) : PetitionEvent;

public sealed record PetitionCoordinationChased(int Number, Guid AgencyId, int Times) : PetitionEvent;

public sealed record PetitionCoordinationPassedOver(int Number, Guid AgencyId) : PetitionEvent;

public sealed record PetitionPromised(Guid CommitmentId, int Number, CommitmentKind Kind, DateOnly DueOn, DateOnly ReturnsOn, string? Text) : PetitionEvent;

public sealed record PetitionPromiseMoved(Guid CommitmentId, int Number, DateOnly From, DateOnly To, int Slippage) : PetitionEvent;

public sealed record PetitionPromiseKept(Guid CommitmentId, int Number, DateOnly DueOn, bool Late) : PetitionEvent;

public sealed record PetitionPromiseSuperseded(Guid CommitmentId, int Number, int? By) : PetitionEvent;

public sealed record PetitionPromiseWithdrawn(Guid CommitmentId, int Number) : PetitionEvent;

public sealed record PetitionPromiseDisputed(Guid CommitmentId, int Number, DateOnly DueOn) : PetitionEvent;

public sealed record PetitionFollowedUp(Guid FollowUpId, FollowUpKind Kind) : PetitionEvent;

public sealed record PetitionRepeats(Guid EarlierId, int Times, DateOnly FirstRaisedOn) : PetitionEvent;

public sealed record PetitionExtended(DateOnly From, DateOnly To, DateOnly Cap) : PetitionEvent;

/// <summary>A due date that the calendar moved.</summary>
public sealed record DueDateMoved(DueDateClock Clock, DeadlineStep? Step, DateOnly From, DateOnly To);

public sealed record PetitionCalendarMoved(IReadOnlyList<DueDateMoved> Moves) : PetitionEvent;

public sealed record PetitionPaused(DateOnly DueOn) : PetitionEvent;

public sealed record PetitionResumed(DateOnly PausedOn, DateOnly From, DateOnly To) : PetitionEvent;

public sealed record PetitionRolledUp(Outcome Outcome, bool Partial, Standing Standing) : PetitionEvent;

public sealed record PetitionMerged(Guid LeadId) : PetitionEvent;

public sealed record PetitionLeftGroup(Guid LeadId) : PetitionEvent;

public sealed record PetitionJoinedBy(Guid MemberId, int Voices) : PetitionEvent;

public sealed record PetitionLeftBy(Guid MemberId, int Voices) : PetitionEvent;
