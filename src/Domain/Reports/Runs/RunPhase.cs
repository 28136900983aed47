namespace Petitions.Domain.Reports.Runs;

/// <summary>What a run is doing.</summary>
public enum RunPhase
{
    Waiting,
    Counting,

    /// <summary>Writing the itemised list down.</summary>
    Listing,
    Rendering,
    Sending,
    Finished,
}
