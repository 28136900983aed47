namespace Petitions.Domain.Reports.Escalation;

/// <summary>How many lie between two numbers of days.</summary>
/// <param name="ToDays">Null for no upper end.</param>
public sealed record AgeBand(int FromDays, int? ToDays, string Label, int Count);
