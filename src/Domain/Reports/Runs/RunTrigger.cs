namespace Petitions.Domain.Reports.Runs;

/// <summary>Who asked for a run.</summary>
public enum RunTrigger
{
    ByHand,
    Schedule,

    /// <summary>Made to keep the figures of a period for good.</summary>
    Freeze,
}
