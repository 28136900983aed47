namespace Petitions.Domain.Reports.Escalation;

/// <summary>A petition that is new, over, or was handed up since the period before.</summary>
/// <param name="On">When it was raised, was over, or was handed up.</param>
/// <param name="What">Whose matter it is, how it ended, or to whom it went.</param>
public sealed record PetitionChangeRow(PetitionChange Kind, string Code, string Title, DateOnly On, string What);
