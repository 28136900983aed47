namespace Petitions.Domain.Notices;

/// <summary>A rung that could not be gone by, and why.</summary>
public sealed record RefusedRung(Rung Rung, Refusal Why);
