namespace Petitions.Domain.Reports.Escalation;

/// <summary>How a late entry changed one petition at the end of a frozen period.</summary>
public enum AdjustmentKind
{
    Added,
    Removed,
    Changed,
    SettledLate,
}
