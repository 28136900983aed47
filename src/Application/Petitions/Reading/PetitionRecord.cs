using Petitions.Domain;
using Petitions.Domain.Commitments;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Petitions.Reading;

/// <summary>One petition with all that is shown of it, as the database gives it.</summary>
public sealed record PetitionRecord
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    public required int Version { get; init; }

    public required PetitionStatus Status { get; init; }

    public required Standing Standing { get; init; }

    public required Outcome Outcome { get; init; }

    public required string Title { get; init; }

    public required string Content { get; init; }

    public required string Quote { get; init; }

    public required RaiserKind RaisedByKind { get; init; }

    public required string RaisedByDescription { get; init; }

    public required Channel Channel { get; init; }

    public required DateOnly RaisedOn { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid OriginUnitId { get; init; }

    public required IReadOnlyList<Guid> OriginPath { get; init; }

    public required Guid? MeetingId { get; init; }

    public required Guid? StatementId { get; init; }

    public required IReadOnlyList<Guid> SupportingStatementIds { get; init; }

    public required string? FieldCode { get; init; }

    public required IReadOnlyDictionary<string, string> Traits { get; init; }

    public required AuthorityLevel? CompetentLevel { get; init; }

    public required Guid? CompetentAgencyId { get; init; }

    public required string? CompetenceRule { get; init; }

    public required string? CompetenceBasis { get; init; }

    public required bool DepartsFromRule { get; init; }

    public required string? ClassificationGround { get; init; }

    public required Guid? HolderId { get; init; }

    public required DateOnly? DueOn { get; init; }

    public required Guid? AccountableAgencyId { get; init; }

    public required Guid? ExecutorId { get; init; }

    public required DateOnly? AnsweredOn { get; init; }

    public required DateOnly? VerifiedOn { get; init; }

    public required DateOnly? ClosedOn { get; init; }

    public required DateOnly? PromisedOn { get; init; }

    public required string? ResumePoint { get; init; }

    public required string? Cause { get; init; }

    public required int ReturnCount { get; init; }

    public required int ReopenCount { get; init; }

    public required Guid? LeadId { get; init; }

    public required int SupporterCount { get; init; }

    public required Guid? PartOfId { get; init; }

    public required int? PartNumber { get; init; }

    public required int PartCount { get; init; }

    public required bool PartlyResolved { get; init; }

    public required DiversionRegime? SuspectedRegime { get; init; }

    public required DiversionRegime? DiversionRegime { get; init; }

    public required Redaction Redaction { get; init; }

    public required DateOnly? DivertedOn { get; init; }

    /// <summary>The business date of the latest step: from then on it stands as it stands now.</summary>
    public required DateOnly LastOn { get; init; }

    /// <summary>The revision of the reference data at the moment of the reading.</summary>
    public required long ReferenceRevision { get; init; }

    /// <summary>In the order in which they were given.</summary>
    public IReadOnlyList<ResponseRow> Responses { get; init; } = [];

    /// <summary>In the order in which they were entered.</summary>
    public IReadOnlyList<VerificationRow> Verifications { get; init; } = [];

    /// <summary>Its whole, parts, lead and members; parts in their order, then by code.</summary>
    public IReadOnlyList<LinkRow> Links { get; init; } = [];

    /// <summary>True when it is no part and has none, and neither follows a petition nor leads a group.</summary>
    public bool StandsAlone => this is { PartOfId: null, PartCount: 0, LeadId: null, SupporterCount: 1 };
}

/// <summary>An answer in the file of a petition.</summary>
public sealed record ResponseRow(
    int Number, ResponseKind Kind, Outcome Outcome, string Text, Guid AgencyId, string? DocumentNumber, DateOnly? DocumentDate,
    string? Signatory,
    DateOnly? PromisedOn, string? ResumePoint, DateOnly? ResumeOn, int? ResumeFromYear, int? ResumeToYear,
    IReadOnlyList<Milestone>? Milestones, string? Cause,
    string? Evidence, DateOnly On, DateTimeOffset RecordedAt);

/// <summary>What was found on the ground, in the file of a petition.</summary>
public sealed record VerificationRow(
    VerificationResult Result, string VerifiedBy, Guid? AgencyId, string? Evidence, DateOnly On, DateTimeOffset RecordedAt);

/// <summary>Another petition that belongs to this one, with what links them.</summary>
public sealed record LinkRow(
    Guid Id, string Code, string Title, PetitionStatus Status, Outcome Outcome, Guid? PartOfId, Guid? LeadId,
    DiversionRegime? DiversionRegime, Redaction Redaction);
