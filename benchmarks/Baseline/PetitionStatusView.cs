namespace Petitions.Baseline;

/// <summary>What a command answers.</summary>
internal sealed record PetitionStatusView(
    Guid Id, string Code, string Status, string Standing, string Outcome, string? Level, Guid? Competent, Guid Holder, DateOnly DueOn,
    int Version);
