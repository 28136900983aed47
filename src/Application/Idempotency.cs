namespace Petitions.Application;

/// <summary>The <c>Idempotency-Key</c> of the current request, and whether its answer is one given before.</summary>
public interface IIdempotency
{
    /// <summary>The key sent by the caller; null when none was sent.</summary>
    string? Key { get; }

    /// <summary>What the key is tied to beside the body: the method and path of the request.</summary>
    string Target { get; }

    /// <summary>Set when the stored answer of an earlier request was given.</summary>
    bool Replayed { get; set; }
}

/// <summary>The answer that a command gave under an idempotency key; written in the command's own transaction.</summary>
public sealed class IdempotentAnswer
{
    public required string Key { get; init; }

    /// <summary>Whose key it is: two callers may use the same key without meeting.</summary>
    public required string Caller { get; init; }

    /// <summary>SHA-256 over the target and the command.</summary>
    public required string RequestHash { get; init; }

    public required string Answer { get; set; }

    public required DateTimeOffset RecordedAt { get; init; }
}
