using System.Text.Json.Serialization;
using Petitions.Domain.Persons;

namespace Petitions.Domain.Directives;

/// <summary>What every event of a directive tells: who, when, from where to where, on what ground.</summary>
public sealed record DirectiveEventContext(
    Guid EventId, Guid DirectiveId, int Version, ActionContext Action, DirectiveStatus? FromStatus, DirectiveStatus ToStatus,
    string? Ground);

/// <summary>Something that happened to a directive; appended, never changed.</summary>
public abstract record DirectiveEvent
{
    [JsonIgnore]
    public DirectiveEventContext Context { get; init; } = null!;
}

[EventKind("given")]
public sealed record DirectiveGiven(DirectiveKind Kind, Guid? MeetingId, Guid? GiverId, IReadOnlyList<Guid> AddresseeIds, DateOnly? DueOn)
    : DirectiveEvent;

[EventKind("reported")]
public sealed record DirectiveReported(int Report, int Occurrence, DateOnly? DueOn, int DaysLate) : DirectiveEvent;

[EventKind("accepted")]
public sealed record DirectiveAccepted(int Occurrence, DateOnly? DueOn) : DirectiveEvent;

[EventKind("sentBack")]
public sealed record DirectiveSentBack(int Occurrence, IReadOnlyList<int> Reports) : DirectiveEvent;

[EventKind("reminded")]
public sealed record DirectiveReminded(int Reminder, int Occurrence, DateOnly? DueOn) : DirectiveEvent;

[EventKind("covered")]
public sealed record DirectiveCovered(IReadOnlyList<Guid> PetitionIds) : DirectiveEvent;

[EventKind("withdrawn")]
public sealed record DirectiveWithdrawn : DirectiveEvent;
