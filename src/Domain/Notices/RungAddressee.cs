namespace Petitions.Domain.Notices;

/// <summary>Whom a rung of the ladder addresses.</summary>
public enum RungAddressee
{
    /// <summary>The body whose clock it is.</summary>
    Body,

    /// <summary>The head of that body.</summary>
    Head,

    /// <summary>The body that assigned, asked or ordered; else the one above the body whose clock it is.</summary>
    Assigner,
}
