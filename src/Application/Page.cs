namespace Petitions.Application;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows, in the order asked for.</param>
/// <param name="NextCursor">Where the next page starts; null on the last page.</param>
/// <param name="Total">How many rows there are in all; only counted when <c>count=true</c> asks for it.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor, long? Total = null)
{
    /// <summary>Makes a page of <paramref name="rows"/> that were read with one row more than <paramref name="limit"/>.</summary>
    public static Page<T> Of(IReadOnlyList<T> rows, int limit, Func<T, string> cursorAfter, long? total = null) =>
        rows.Count <= limit ? new(rows, null, total) : new([.. rows.Take(limit)], cursorAfter(rows[limit - 1]), total);
}
