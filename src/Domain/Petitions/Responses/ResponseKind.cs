namespace Petitions.Domain.Petitions.Responses;

/// <summary>Whether an answer is the last word.</summary>
public enum ResponseKind
{
    /// <summary>News on the way; the petition stays open.</summary>
    Interim,

    /// <summary>The answer.</summary>
    Final,

    /// <summary>Something to add after a final answer, closing included (domain brief, S7).</summary>
    Supplementary,
}
