using Petitions.Application.Petitions;
using Petitions.Domain;
using Petitions.Domain.Commitments;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;

namespace Petitions.Api.Petitions;

/// <summary>Who raised a petition.</summary>
/// <param name="Kind">person, group or organisation.</param>
/// <param name="Description">By office or group ("các bí thư chi bộ, trưởng thôn"); a name only when the source publishes it.</param>
public sealed record RaisedByBody(RaiserKind? Kind, string? Description);

/// <summary>A petition to record.</summary>
/// <param name="MeetingId">The meeting where it was raised, if any.</param>
/// <param name="StatementId">The statement that the quote is taken from, if any.</param>
/// <param name="OriginUnitId">The unit where it was raised: a village or a commune, in its version of that day.</param>
/// <param name="RaisedBy">Who raised it.</param>
/// <param name="Title">A short title.</param>
/// <param name="Content">What is asked for.</param>
/// <param name="Quote">The words, verbatim; the statement's quote when left out.</param>
/// <param name="Channel">How it came.</param>
/// <param name="ReceivedById">The body that received it; your own agency when left out.</param>
/// <param name="SupportingStatementIds">Other statements of the meeting that tell of the same matter.</param>
/// <param name="On">The day it was raised; the meeting's day or today when left out.</param>
public sealed record PetitionBody(
    Guid? MeetingId, Guid? StatementId, Guid OriginUnitId, RaisedByBody? RaisedBy, string? Title, string? Content, string? Quote,
    Channel? Channel,
    Guid? ReceivedById, IReadOnlyList<Guid>? SupportingStatementIds, DateOnly? On);

/// <summary>A petition raised at a meeting.</summary>
public sealed record MeetingPetitionBody(
    Guid? StatementId, Guid OriginUnitId, RaisedByBody? RaisedBy, string? Title, string? Content, string? Quote,
    IReadOnlyList<Guid>? SupportingStatementIds);

/// <summary>Petitions raised at a meeting: recorded all or none.</summary>
/// <param name="On">The day they were raised; the meeting's day when left out.</param>
public sealed record MeetingPetitionsBody(IReadOnlyList<MeetingPetitionBody>? Petitions, Guid? ReceivedById, DateOnly? On);

/// <summary>What a petition is about.</summary>
/// <param name="Field">Code of the field, from GET /fields.</param>
/// <param name="Traits">Answers to the questions of routing, such as <c>{"roadClass": "provincial"}</c>.</param>
/// <param name="Level">To depart from the rules: the level.</param>
/// <param name="AgencyId">To depart from the rules: the body.</param>
/// <param name="Ground">Why; required when departing.</param>
/// <param name="On">Business date; today when left out.</param>
public sealed record ClassificationBody(
    string? Field, IReadOnlyDictionary<string, string>? Traits, AuthorityLevel? Level, Guid? AgencyId, string? Ground, DateOnly? On);

/// <summary>Who is charged.</summary>
/// <param name="Coordinators">Ids of bodies asked to coordinate.</param>
/// <param name="DueOn">A date set by hand; by the deadline rule when left out.</param>
public sealed record AssignmentBody(Guid AgencyId, IReadOnlyList<Guid>? Coordinators, string? Instruction, DateOnly? DueOn, DateOnly? On);

/// <summary>What those who raised it were told.</summary>
/// <param name="Text">That it was received, and what happens with it.</param>
/// <param name="How">How they were told.</param>
public sealed record AcknowledgementBody(string? Text, AcknowledgementChannel? How, DateOnly? On);

/// <summary>Only the business date; today when left out.</summary>
public sealed record AcceptanceBody(DateOnly? On);

/// <summary>Why the petition goes back, and who is competent instead.</summary>
public sealed record ReturnBody(string? Ground, Guid ProposedAgencyId, DateOnly? On);

/// <summary>Why the petition goes upward.</summary>
/// <param name="ToLevel">The next level above when left out.</param>
/// <param name="AgencyId">The body that the rules name at that level when left out.</param>
public sealed record EscalationBody(string? Ground, AuthorityLevel? ToLevel, Guid? AgencyId, DateOnly? On);

/// <summary>An answer.</summary>
/// <param name="Kind">interim, final or supplementary.</param>
/// <param name="Outcome">What became of the matter; required in a final answer.</param>
/// <param name="Evidence">Required with the outcome resolved.</param>
/// <param name="PromisedOn">A date by which the matter is to be done; with the outcome
/// deferred, on which it resumes. Entered into the ledger of commitments.</param>
/// <param name="ResumePoint">When or on what condition a deferred matter resumes, in
/// words; required with the outcome deferred, unless a date or years are named.</param>
/// <param name="ResumeOn">The day on which a deferred matter resumes.</param>
/// <param name="ResumePeriod">The years in which it resumes, such as a plan of 2026–2030.</param>
/// <param name="Milestones">A roadmap: days, and what is to be done by each.</param>
/// <param name="Cause">Required with the outcome unresolved.</param>
public sealed record ResponseBody(
    ResponseKind? Kind, Outcome? Outcome, string? Text, ResponseDocument? Document, DateOnly? PromisedOn, string? ResumePoint,
    string? Cause, string? Evidence,
    DateOnly? On, DateOnly? ResumeOn = null, ResumePeriodBody? ResumePeriod = null, IReadOnlyList<MilestoneInput>? Milestones = null)
{
    public ResumeTime? ToResumeTime() =>
        ResumeOn is null && ResumePeriod is null ? null : new(ResumeOn, ResumePeriod?.FromYear, ResumePeriod?.ToYear);
}

/// <summary>Years.</summary>
/// <param name="FromYear">The first year.</param>
/// <param name="ToYear">The last year; the first one when left out.</param>
public sealed record ResumePeriodBody(int? FromYear, int? ToYear = null)
{
    public ResumeTime ToResumeTime() => new(null, FromYear, ToYear);
}

/// <summary>What was found on the ground.</summary>
/// <param name="By">Who looked, by office.</param>
public sealed record VerificationBody(VerificationResult? Result, string? By, string? Evidence, DateOnly? On);

/// <summary>A ground and a business date.</summary>
public sealed record GroundBody(string? Ground, DateOnly? On);

/// <summary>Why the petition is taken up again, and by whom.</summary>
/// <param name="AgencyId">The body that answered last when left out.</param>
public sealed record ReopeningBody(string? Ground, Guid? AgencyId, DateOnly? On);

/// <summary>Under which regime the matter belongs.</summary>
public sealed record DiversionBody(DiversionRegime? Regime, string? Ground, DateOnly? On);

/// <summary>The parts into which a petition is split; at least two.</summary>
public sealed record SplitBody(IReadOnlyList<PartInput>? Parts, string? Ground, DateOnly? On);

/// <summary>Join a lead petition, or leave the group.</summary>
/// <param name="Action">join or leave.</param>
/// <param name="LeadPetitionId">Id or code of the lead petition; required to join.</param>
public sealed record GroupBody(GroupAction? Action, string? LeadPetitionId, string? Ground, DateOnly? On);
