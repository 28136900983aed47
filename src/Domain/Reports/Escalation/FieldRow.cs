namespace Petitions.Domain.Reports.Escalation;

/// <summary>A row of B2.</summary>
/// <param name="Code">The field; null for what was not classified yet, and for the total.</param>
public sealed record FieldRow(string? Code, string Name, bool IsTotal, FlowFigures Figures);
