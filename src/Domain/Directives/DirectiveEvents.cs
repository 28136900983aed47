using System.Text.Json.Serialization;
using Petitions.Domain.Persons;

namespace Petitions.Domain.Directives;

/// <summary>What every event of a directive tells: who, when, from where to where, on what ground.</summary>
public sealed record DirectiveEventContext(
    Guid EventId, Guid DirectiveId, int Version, Act Act, DirectiveStatus? FromStatus, DirectiveStatus ToStatus, string? Ground);

/// <summary>Something that happened to a directive; appended, never changed.</summary>
public abstract record DirectiveEvent
{
    [JsonIgnore]
    public DirectiveEventContext Context { get; init; } = null!;
}

public sealed record DirectiveGiven(DirectiveKind Kind, Guid? MeetingId, Guid? GiverId, IReadOnlyList<Guid> AddresseeIds, DateOnly? DueOn) : DirectiveEvent;

public sealed record DirectiveReported(int Report, int Occurrence, DateOnly? DueOn, int DaysLate) : DirectiveEvent;

public sealed record DirectiveAccepted(int Occurrence, DateOnly? DueOn) : DirectiveEvent;

public sealed record DirectiveSentBack(int Occurrence, IReadOnlyList<int> Reports) : DirectiveEvent;

public sealed record DirectiveReminded(int Reminder, int Occurrence, DateOnly? DueOn) : DirectiveEvent;

public sealed record DirectiveCovered(IReadOnlyList<Guid> PetitionIds) : DirectiveEvent;

public sealed record DirectiveWithdrawn : DirectiveEvent;
