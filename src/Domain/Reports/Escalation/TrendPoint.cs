namespace Petitions.Domain.Reports.Escalation;

/// <summary>One of the latest periods.</summary>
/// <param name="New">Raised in it.</param>
/// <param name="Open">Open at its end.</param>
/// <param name="Overdue">Late at its end.</param>
public sealed record TrendPoint(string Code, string Label, DateOnly From, DateOnly To, int New, int Open, int Overdue);
