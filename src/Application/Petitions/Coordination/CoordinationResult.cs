namespace Petitions.Application.Petitions.Coordination;

/// <summary>How the petition stands, and the request.</summary>
public sealed record CoordinationResult(PetitionStatusView Petition, CoordinationView Request);
