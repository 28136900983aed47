using Petitions.Domain;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Petitions.Listing;

/// <summary>A petition as it stood on a day: the row that lists filter and sort.</summary>
public sealed class PetitionAsOf
{
    public required Petition Petition { get; init; }

    public required PetitionStatus Status { get; init; }

    public required Standing Standing { get; init; }

    public required Outcome Outcome { get; init; }

    public required AuthorityLevel? CompetentLevel { get; init; }

    public required Guid? CompetentAgencyId { get; init; }

    public required Guid? HolderId { get; init; }

    public required AuthorityLevel? HolderLevel { get; init; }

    public required string? FieldCode { get; init; }

    public required Guid? LeadId { get; init; }

    public required DateOnly? DueOn { get; init; }

    public required DateOnly DueSort { get; init; }

    public required int Version { get; init; }
}
