namespace Petitions.Application.Petitions.Commitments;

/// <summary>How the petition stands, and the commitment.</summary>
public sealed record CommitmentResult(PetitionStatusView Petition, CommitmentView Commitment);
