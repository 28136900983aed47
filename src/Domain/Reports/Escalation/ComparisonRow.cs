namespace Petitions.Domain.Reports.Escalation;

/// <summary>A figure against the same figure of the period before.</summary>
public sealed record ComparisonRow(string Measure, string Label, int Before, int Now)
{
    public int Difference => Now - Before;
}
