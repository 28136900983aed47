namespace Petitions.Application.Petitions.Commitments;

/// <summary>Where a page ends.</summary>
public sealed record CommitmentKey(DateOnly DueOn, Guid Id);
