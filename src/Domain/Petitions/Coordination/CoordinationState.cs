namespace Petitions.Domain.Petitions.Coordination;

/// <summary>How a request for coordination stands.</summary>
public enum CoordinationState
{
    /// <summary>Asked; no answer yet.</summary>
    Open,
    Answered,

    /// <summary>The time limit passed and the lead went on without it, with a note (domain brief, S11).</summary>
    PassedOver,

    /// <summary>The lead gave the petition away before an answer came.</summary>
    Lapsed,
}
