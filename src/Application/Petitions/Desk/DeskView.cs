using Petitions.Application.Petitions.Coordination;
using Petitions.Application.Petitions.Listing;
using Petitions.Domain.Agencies;

namespace Petitions.Application.Petitions.Desk;

/// <summary>A pile on the desk.</summary>
/// <param name="Name">Which pile: toClassify, returned, toAccept, dueThisWeek,
/// overdue, promised, resuming, toVerify, toClose, orphaned.</param>
/// <param name="Label">The pile in the officer's words.</param>
/// <param name="Count">How many lie there.</param>
/// <param name="Petitions">The first of them, the longest due first; the rest by GET /petitions.</param>
public sealed record DeskPile(string Name, string Label, long Count, IReadOnlyList<PetitionSummary> Petitions);

/// <summary>Questions of other bodies that wait for an answer of this one.</summary>
public sealed record DeskCoordination(long Count, long Overdue, IReadOnlyList<DeskCoordinationRequest> Requests);

/// <summary>A question put to this body.</summary>
public sealed record DeskCoordinationRequest(Guid PetitionId, string Code, string Title, CoordinationView Request);

/// <summary>What an officer opens each morning.</summary>
/// <param name="Agency">Whose desk it is.</param>
public sealed record DeskView(AgencyReference Agency, DateOnly On, IReadOnlyList<DeskPile> Piles, DeskCoordination Coordination);
