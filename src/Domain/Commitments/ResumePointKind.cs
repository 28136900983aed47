namespace Petitions.Domain.Commitments;

/// <summary>How a resume point is named.</summary>
public enum ResumePointKind
{
    /// <summary>A day.</summary>
    Date,

    /// <summary>A budget year.</summary>
    Year,

    /// <summary>A plan of several years, such as 2026–2030.</summary>
    Period,

    /// <summary>Only a condition, in words; the matter is looked at again after a while.</summary>
    Condition,
}
