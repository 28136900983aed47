using System.Text.Json.Serialization;
using Petitions.Domain.Commitments;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions.Coordination;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Petitions.Events;

[EventKind("recorded")]
public sealed record PetitionRecorded(Channel Channel, Guid? MeetingId, Guid? StatementId, DiversionRegime? SuspectedRegime)
    : PetitionEvent;

[EventKind("classified")]
public sealed record PetitionClassified(
    string Field, AuthorityLevel Level, Guid AgencyId, bool DepartsFromRule, IReadOnlyDictionary<string, string> Traits) : PetitionEvent;

[EventKind("assigned")]
public sealed record PetitionAssigned(DateOnly DueOn, string? Instruction, IReadOnlyList<Guid> CoordinatorIds) : PetitionEvent;

[EventKind("acknowledged")]
public sealed record PetitionAcknowledged(AcknowledgementChannel How, string Text) : PetitionEvent;

[EventKind("accepted")]
public sealed record PetitionAccepted : PetitionEvent;

[EventKind("returned")]
public sealed record PetitionReturned(Guid ProposedAgencyId, DateOnly DueOn) : PetitionEvent;

[EventKind("escalated")]
public sealed record PetitionEscalated(AuthorityLevel FromLevel, AuthorityLevel ToLevel, DateOnly DueOn) : PetitionEvent;

[EventKind("responded")]
public sealed record PetitionResponded(Guid ResponseId, ResponseKind Kind, Outcome Outcome, string? DocumentNumber) : PetitionEvent;

[EventKind("verified")]
public sealed record PetitionVerified(Guid VerificationId, VerificationResult Result) : PetitionEvent;

[EventKind("closed")]
public sealed record PetitionClosed(Outcome Outcome) : PetitionEvent;

[EventKind("reopened")]
public sealed record PetitionReopened(DateOnly DueOn, int Times) : PetitionEvent;

[EventKind("withdrawn")]
public sealed record PetitionWithdrawn : PetitionEvent;

[EventKind("diverted")]
public sealed record PetitionDiverted(DiversionRegime Regime) : PetitionEvent;

/// <summary>A matter was diverted whose words this petition has too: they are not shown here either any more.</summary>
[EventKind("wordsWithheld")]
public sealed record PetitionTextsRedacted(Guid DivertedId) : PetitionEvent;

[EventKind("split")]
public sealed record PetitionSplit(IReadOnlyList<Guid> PartIds) : PetitionEvent;

[EventKind("splitOff")]
public sealed record PetitionSplitOff(Guid WholeId, int PartNumber) : PetitionEvent;

[EventKind("coordinationAsked")]
public sealed record PetitionCoordinationAsked(int Number, Guid AgencyId, DateOnly DueOn) : PetitionEvent;

[EventKind("coordinationAnswered")]
public sealed record PetitionCoordinationAnswered(int Number, Guid AgencyId, bool Late) : PetitionEvent;

[EventKind("coordinationChased")]
public sealed record PetitionCoordinationChased(int Number, Guid AgencyId, int Times) : PetitionEvent;

[EventKind("coordinationPassedOver")]
public sealed record PetitionCoordinationPassedOver(int Number, Guid AgencyId) : PetitionEvent;

[EventKind("promised")]
public sealed record PetitionCommitmentMade(
    Guid CommitmentId, int Number, CommitmentKind Kind, DateOnly DueOn, DateOnly ReturnsOn, string? Text) : PetitionEvent;

[EventKind("promiseMoved")]
public sealed record PetitionCommitmentPostponed(Guid CommitmentId, int Number, DateOnly From, DateOnly To, int Slippage) : PetitionEvent;

[EventKind("promiseKept")]
public sealed record PetitionCommitmentKept(Guid CommitmentId, int Number, DateOnly DueOn, bool Late) : PetitionEvent;

[EventKind("promiseSuperseded")]
public sealed record PetitionCommitmentSuperseded(Guid CommitmentId, int Number, int? By) : PetitionEvent;

[EventKind("promiseWithdrawn")]
public sealed record PetitionCommitmentWithdrawn(Guid CommitmentId, int Number) : PetitionEvent;

[EventKind("promiseDisputed")]
public sealed record PetitionCommitmentReinstated(Guid CommitmentId, int Number, DateOnly DueOn) : PetitionEvent;

[EventKind("followedUp")]
public sealed record PetitionFollowedUp(Guid FollowUpId, FollowUpKind Kind) : PetitionEvent;

[EventKind("repeats")]
public sealed record PetitionRepeats(Guid EarlierId, int Times, DateOnly FirstRaisedOn) : PetitionEvent;

[EventKind("extended")]
public sealed record PetitionExtended(DateOnly From, DateOnly To, DateOnly Cap) : PetitionEvent;

[EventKind("calendarMoved")]
public sealed record PetitionCalendarMoved(IReadOnlyList<DueDateMoved> Moves) : PetitionEvent;

[EventKind("paused")]
public sealed record PetitionPaused(DateOnly DueOn) : PetitionEvent;

[EventKind("resumed")]
public sealed record PetitionResumed(DateOnly PausedOn, DateOnly From, DateOnly To) : PetitionEvent;

[EventKind("rolledUp")]
public sealed record PetitionRolledUp(Outcome Outcome, bool Partial, Standing Standing) : PetitionEvent;

[EventKind("merged")]
public sealed record PetitionMerged(Guid LeadId) : PetitionEvent;

[EventKind("leftGroup")]
public sealed record PetitionLeftGroup(Guid LeadId) : PetitionEvent;

[EventKind("joinedBy")]
public sealed record PetitionJoinedBy(Guid MemberId, [property: JsonPropertyName("voices")] int SupporterCount) : PetitionEvent;

[EventKind("leftBy")]
public sealed record PetitionLeftBy(Guid MemberId, [property: JsonPropertyName("voices")] int SupporterCount) : PetitionEvent;
