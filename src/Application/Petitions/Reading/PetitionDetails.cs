using Petitions.Application.Petitions.Commitments;
using Petitions.Domain.Agencies;
using Petitions.Domain.Commitments;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Territory;

namespace Petitions.Application.Petitions.Reading;

/// <summary>An answer that was given; what became of its promises says GET …/commitments.</summary>
/// <param name="ResumeOn">The day on which a deferred matter resumes.</param>
/// <param name="ResumePeriod">The years in which it resumes.</param>
/// <param name="Milestones">The roadmap it promised.</param>
public sealed record ResponseView(
    int Number, ResponseKind Kind, Outcome Outcome, string Text, AgencyReference Agency, ResponseDocument? Document, DateOnly? PromisedOn,
    string? ResumePoint,
    DateOnly? ResumeOn, YearsView? ResumePeriod, IReadOnlyList<Milestone> Milestones, string? Cause, string? Evidence, DateOnly On,
    DateTimeOffset RecordedAt);

/// <summary>What was found on the ground.</summary>
public sealed record VerificationView(
    VerificationResult Result, string By, AgencyReference? Agency, string? Evidence, DateOnly On, DateTimeOffset RecordedAt);

/// <summary>Another petition that belongs to this one.</summary>
public sealed record PetitionLink(Guid Id, string Code, string Title, PetitionStatus Status, Outcome Outcome);

/// <summary>How competence was decided.</summary>
/// <param name="DepartsFromRule">True when the officer decided otherwise than the rules say.</param>
public sealed record ClassificationView(
    string? Field, IReadOnlyDictionary<string, string> Traits, string? Rule, string? LegalBasis, bool DepartsFromRule, string? Ground);

/// <summary>Everything about a petition, as it stands now or stood at the end of a past day.</summary>
/// <param name="Accountable">The body that escalated it first and answers for it to those who raised it.</param>
/// <param name="Whole">The petition it is a part of.</param>
/// <param name="PartlyResolved">On a split petition: some parts are resolved, others are not.</param>
/// <param name="Lead">The petition it follows in a group.</param>
/// <param name="Members">The petitions that follow it.</param>
/// <param name="SuspectedRegime">What the text looks like, when it does not look like a petition.</param>
public sealed record PetitionDetails(
    Guid Id, string Code, PetitionStatus Status, Standing Standing, Outcome Outcome, AuthorityView? Authority, AgencyReference? Holder,
    DateOnly? DueOn, bool Overdue,
    int Version, string Title, string Content, string Quote, RaisedBy RaisedBy, Channel Channel, DateOnly RaisedOn,
    DateTimeOffset RecordedAt,
    UnitReference OriginUnit, IReadOnlyList<UnitReference> OriginPath, Guid? MeetingId, Guid? StatementId,
    IReadOnlyList<Guid> SupportingStatementIds,
    ClassificationView Classification, AgencyReference? Accountable, AgencyReference? Executor, DateOnly? AnsweredOn, DateOnly? VerifiedOn,
    DateOnly? ClosedOn,
    DateOnly? PromisedOn, string? ResumePoint, string? Cause, int ReturnCount, int ReopenCount, int Voices, PetitionLink? Whole,
    int? PartNumber,
    IReadOnlyList<PetitionLink> Parts, bool PartlyResolved, PetitionLink? Lead, IReadOnlyList<PetitionLink> Members,
    IReadOnlyList<ResponseView> Responses, IReadOnlyList<VerificationView> Verifications, DiversionRegime? SuspectedRegime,
    DiversionReceipt? Receipt);
