namespace Petitions.Domain.Petitions.Route;

/// <summary>How a holding ended.</summary>
public enum HoldingEnd
{
    Assigned,
    Returned,
    Escalated,
    Closed,
    Reopened,
    Split,
    Merged,
    Diverted,
    Withdrawn,
}
