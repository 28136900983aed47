namespace Petitions.Api.Petitions;

/// <summary>A question to another body.</summary>
/// <param name="AgencyId">The body that is asked; enterprises too.</param>
public sealed record CoordinationBody(Guid AgencyId, string? Question, DateOnly? On);

/// <summary>The answer of the body that was asked.</summary>
public sealed record CoordinationAnswerBody(string? Text, DateOnly? On);

/// <summary>Why the lead goes on without the answer.</summary>
public sealed record PassingOverBody(string? Note, DateOnly? On);
