namespace Petitions.Domain.Reports.Escalation;

/// <summary>A row of B1.</summary>
/// <param name="Level">The level; null for what was not classified yet, and for the total.</param>
/// <param name="ValidTo">The first day on which the level no longer existed, where that lies in the period (cấp huyện: 01/07/2025).</param>
/// <param name="IsTotal">True for the last row.</param>
public sealed record AuthorityRow(AuthorityLevel? Level, string Label, DateOnly? ValidTo, bool IsTotal, FlowFigures Figures);
