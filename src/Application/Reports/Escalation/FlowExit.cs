namespace Petitions.Application.Reports.Escalation;

/// <summary>How it leaves it, or not.</summary>
public enum FlowExit
{
    Open,
    Settled,
    OutOfScope,
    Merged,
}
