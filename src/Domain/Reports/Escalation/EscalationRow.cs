namespace Petitions.Domain.Reports.Escalation;

/// <summary>What a level above the commune has of them.</summary>
/// <param name="EscalatedInPeriod">How often one was handed up to it in the period.</param>
/// <param name="Held">Open at this level on the last day.</param>
/// <param name="Settled">Over in the period at this level.</param>
/// <param name="AverageDays">How many days the open ones have been at this level, on average; null when there are none.</param>
/// <param name="LongestDays">The same of the one that has been there longest.</param>
/// <param name="Bands">The open ones by these days.</param>
public sealed record EscalationRow(
    AuthorityLevel Level, string Label, int EscalatedInPeriod, int Held, int Settled, decimal? AverageDays, int? LongestDays,
    IReadOnlyList<AgeBand> Bands);
