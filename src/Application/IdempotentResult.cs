namespace Petitions.Application;

/// <summary>The answer that a command gave under an idempotency key; written in the command's own transaction.</summary>
public sealed class IdempotentResult
{
    public required string Key { get; init; }

    /// <summary>Whose key it is: two callers may use the same key without meeting.</summary>
    public required string Caller { get; init; }

    /// <summary>SHA-256 over the target and the command.</summary>
    public required string RequestHash { get; init; }

    public required string Result { get; set; }

    public required DateTimeOffset RecordedAt { get; init; }
}
