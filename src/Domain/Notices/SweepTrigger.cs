namespace Petitions.Domain.Notices;

/// <summary>What set a sweep going.</summary>
public enum SweepTrigger
{
    /// <summary>The time of day.</summary>
    Schedule,

    /// <summary>An administrator.</summary>
    Hand,
}
