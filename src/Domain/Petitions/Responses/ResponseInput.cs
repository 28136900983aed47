using Petitions.Domain.Commitments;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Petitions.Responses;

/// <summary>An answer to be given.</summary>
/// <param name="Milestones">The roadmap it promises.</param>
/// <param name="Resumption">When a deferred matter resumes, where that is known as a day or as years.</param>
public sealed record ResponseInput(
    Guid Id,
    ResponseKind Kind,
    Outcome Outcome,
    string Text,
    ResponseDocument? Document,
    DateOnly? PromisedOn,
    string? ResumePoint,
    string? Cause,
    string? Evidence,
    IReadOnlyList<Milestone>? Milestones = null,
    ResumeTime? Resumption = null);
