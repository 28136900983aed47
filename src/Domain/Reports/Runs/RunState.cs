namespace Petitions.Domain.Reports.Runs;

/// <summary>Where a run stands.</summary>
public enum RunState
{
    Queued,
    Running,
    Done,
    Failed,
    Cancelled,
}
