using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Petitions.Listing;

/// <summary>How many petitions of a unit stand alike; kept by the database with every change (see the tally in its schema).</summary>
public sealed class BoardCount
{
    public Guid UnitId { get; init; }

    public Standing Standing { get; init; }

    public PetitionStatus Status { get; init; }

    public DateOnly DueOn { get; init; }

    public long Petitions { get; init; }
}
