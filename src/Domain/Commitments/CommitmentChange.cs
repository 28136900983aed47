namespace Petitions.Domain.Commitments;

/// <summary>What happened to a commitment.</summary>
public enum CommitmentChange
{
    Made,
    Moved,
    Kept,
    Superseded,
    Withdrawn,

    /// <summary>It had been kept by an answer that a look on the ground did not confirm; it is owed again.</summary>
    Disputed,
}
