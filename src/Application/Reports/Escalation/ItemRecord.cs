using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Reports.Escalation;

/// <summary>A body with the field by which another one took over from it.</summary>
public sealed record ItemBody(Guid Body, string? Field);

/// <summary>What one answer says of what is to come.</summary>
public sealed record ItemRoadmap(DateOnly? PromisedOn, string? ResumePoint, string? Cause);

/// <summary>A row of the itemised list, before names are put to it; of a petition that was split with what its parts say.</summary>
public sealed record ItemRecord(
    int Number, string Code, string Title, string Quote, Guid Place, RaiserKind RaiserKind, string Raiser, DateOnly RaisedOn,
    int Supporters, IReadOnlyList<ItemBody> Bodies,
    IReadOnlyList<Guid> Coordinators, DateOnly? DueOn, int DaysOverdue, IReadOnlyList<string> AnswerNumbers, DateOnly? AnsweredOn,
    Outcome Outcome, PetitionStatus Status, FlowCategory Category,
    Standing Standing, string? Field, IReadOnlyList<ItemRoadmap> Roadmaps, bool Carried, bool Settled, int Times, int Returns,
    int Reopenings, int Parts);
