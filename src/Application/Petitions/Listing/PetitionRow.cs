using Petitions.Domain;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Petitions.Listing;

/// <summary>The columns of a petition that a list shows, as the database gives them.</summary>
public sealed class PetitionRow
{
    public Guid Id { get; init; }

    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    public PetitionStatus Status { get; init; }

    public Standing Standing { get; init; }

    public Outcome Outcome { get; init; }

    public AuthorityLevel? CompetentLevel { get; init; }

    public Guid? CompetentAgencyId { get; init; }

    public Guid? HolderId { get; init; }

    public string? FieldCode { get; init; }

    public Guid OriginUnitId { get; init; }

    public DateOnly RaisedOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateOnly DueSort { get; init; }

    public Guid? LeadId { get; init; }

    public Guid? PartOfId { get; init; }

    public int SupporterCount { get; init; }

    public DiversionRegime? DiversionRegime { get; init; }

    public Redaction Redaction { get; init; }

    public int Version { get; init; }
}
