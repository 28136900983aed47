namespace Petitions.Domain.Petitions.Intake;

/// <summary>One part into which a petition is split.</summary>
public sealed record PartContent(Guid Id, string Title, string? Content);
