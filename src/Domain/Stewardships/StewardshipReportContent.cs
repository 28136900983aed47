namespace Petitions.Domain.Stewardships;

/// <summary>A report of a steward.</summary>
/// <param name="From">The first day of the time it is about.</param>
/// <param name="To">The last day.</param>
public sealed record StewardshipReportContent(Guid Id, DateOnly From, DateOnly To, string Text);
