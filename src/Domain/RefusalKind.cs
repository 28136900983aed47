namespace Petitions.Domain;

/// <summary>The five ways in which a request can be turned down; each is answered with one HTTP status.</summary>
public enum RefusalKind
{
    /// <summary>The request itself makes no sense (400).</summary>
    Invalid,

    /// <summary>The person who asks may not do this (403).</summary>
    Forbidden,

    /// <summary>What is named does not exist (404).</summary>
    NotFound,

    /// <summary>A rule of the domain refuses it as things stand (409).</summary>
    Conflict,

    /// <summary>The caller acts on a version that is no longer the current one (412).</summary>
    Stale,
}
