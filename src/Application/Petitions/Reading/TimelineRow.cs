using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Petitions.Reading;

/// <summary>An event as the database gives it.</summary>
public sealed class TimelineRow
{
    public long Position { get; init; }

    public Guid Id { get; init; }

    public int Version { get; init; }

    public string Kind { get; init; } = "";

    public DateOnly On { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public string ActorName { get; init; } = "";

    public Role ActorRole { get; init; }

    public Guid? ActorAgencyId { get; init; }

    public PetitionStatus? FromStatus { get; init; }

    public PetitionStatus ToStatus { get; init; }

    public Guid? FromAgencyId { get; init; }

    public Guid? ToAgencyId { get; init; }

    public string? Ground { get; init; }

    public string? Rule { get; init; }

    public string? LegalBasis { get; init; }

    public string Details { get; init; } = "{}";
}
