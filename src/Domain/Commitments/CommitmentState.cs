namespace Petitions.Domain.Commitments;

/// <summary>How a commitment stands.</summary>
public enum CommitmentState
{
    /// <summary>Made, and its day has not passed.</summary>
    Open,

    /// <summary>Reported as done, with evidence, or done with a final answer that says resolved.</summary>
    Kept,

    /// <summary>Its day has passed and nobody reported it done. Never stored: an open one is broken on every day after its day.</summary>
    Broken,

    /// <summary>Another commitment took its place, or the petition was reopened.</summary>
    Superseded,

    /// <summary>Taken back, or nothing is to be done any more.</summary>
    Withdrawn,
}
