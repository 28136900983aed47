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
