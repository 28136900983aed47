namespace Petitions.Domain.Directives;

/// <summary>A decision about what was reported.</summary>
/// <param name="Occurrence">Number of the due report; the first that waits for a decision when null.</param>
/// <param name="ReportNumber">Only this report is sent back; null for all that wait.</param>
/// <param name="Ground">Why it is sent back.</param>
public sealed record ReportDecisionContent(ReportDecision Decision, int? Occurrence, int? ReportNumber, string? Ground);
