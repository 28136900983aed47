namespace Petitions.Application;

/// <summary>What a list request asks for beside its filters.</summary>
/// <param name="Limit">Rows a page, 1 to 200.</param>
/// <param name="Cursor">The opaque <c>nextCursor</c> of the page before; null for the first page.</param>
/// <param name="Count">Whether the total is to be counted.</param>
public sealed record Paging(int Limit, string? Cursor, bool Count)
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;

    /// <exception cref="InvalidRequestException">The limit is not within 1 to 200.</exception>
    public static Paging From(int? limit, string? cursor, bool? count) =>
        limit is < 1 or > MaxLimit
            ? throw InvalidRequestException.For("limit", $"limit phải từ 1 đến {MaxLimit}.", $"limit must be from 1 to {MaxLimit}.")
            : new(limit ?? DefaultLimit, cursor, count ?? false);
}
