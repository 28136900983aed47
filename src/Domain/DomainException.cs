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

/// <summary>
/// A refusal: its kind, a code that never changes, and a sentence a clerk understands, in Vietnamese and in English.
/// </summary>
/// <param name="Kind">Which of the five kinds it is.</param>
/// <param name="Code">Stable code, <c>subject.reason</c> in lower case; integrating systems branch on it.</param>
/// <param name="Vietnamese">The sentence shown by default.</param>
/// <param name="English">The sentence shown to callers that ask for English.</param>
public sealed record Refusal(RefusalKind Kind, string Code, string Vietnamese, string English)
{
    /// <summary>Facts that help the caller go on, such as the successor of a unit that no longer exists. Never personal data.</summary>
    public IReadOnlyDictionary<string, object?> Facts { get; init; } = new Dictionary<string, object?>();

    public DomainException AsException() => new(this);
}

/// <summary>Thrown when a rule refuses; carries the <see cref="Refusal"/> that says why.</summary>
public sealed class DomainException(Refusal refusal) : Exception($"{refusal.Code}: {refusal.English}")
{
    public Refusal Refusal { get; } = refusal;
}
