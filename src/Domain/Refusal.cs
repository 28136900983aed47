namespace Petitions.Domain;

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
