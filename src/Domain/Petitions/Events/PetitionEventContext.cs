using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Petitions.Events;

/// <summary>What every event tells: who, when, from where to where, on what ground and legal basis.</summary>
public sealed record PetitionEventContext(
    Guid EventId,
    Guid PetitionId,
    int Version,
    ActionContext Action,
    PetitionStatus? FromStatus,
    PetitionStatus ToStatus,
    Guid? FromAgencyId,
    Guid? ToAgencyId,
    string? Ground,
    string? Rule,
    string? LegalBasis);
