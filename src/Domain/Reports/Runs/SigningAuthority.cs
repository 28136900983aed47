namespace Petitions.Domain.Reports.Runs;

/// <summary>By what right the one signs who signs.</summary>
public enum SigningAuthority
{
    /// <summary>The head alone, in his own right.</summary>
    None,

    /// <summary>TM.: in the name of the collective body.</summary>
    OnBehalfOf,

    /// <summary>KT.: a deputy in place of the head.</summary>
    ForTheHead,

    /// <summary>TL.: by order of the head.</summary>
    ByOrder,

    /// <summary>TUQ.: by delegation.</summary>
    ByDelegation,

    /// <summary>Q.: acting head.</summary>
    Acting,
}
