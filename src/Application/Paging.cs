using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Petitions.Domain;

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

/// <summary>What a list request asks for beside its filters.</summary>
/// <param name="Limit">Rows a page, 1 to 200.</param>
/// <param name="Cursor">The opaque <c>nextCursor</c> of the page before; null for the first page.</param>
/// <param name="Count">Whether the total is to be counted.</param>
public sealed record Paging(int Limit, string? Cursor, bool Count)
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;

    /// <exception cref="RequestShapeException">The limit is not within 1 to 200.</exception>
    public static Paging From(int? limit, string? cursor, bool? count) =>
        limit is < 1 or > MaxLimit
            ? throw RequestShapeException.For("limit", $"limit phải từ 1 đến {MaxLimit}.", $"limit must be from 1 to {MaxLimit}.")
            : new(limit ?? DefaultLimit, cursor, count ?? false);
}

/// <summary>
/// Cursors hold the sort key of the last row and a check value over it and over the list's name, sort and filters, so that a cursor that was
/// tampered with, or taken to another list, is refused instead of giving a page that silently skips rows.
/// </summary>
public static class Cursor
{
    // Not a secret: the check value guards against mistakes, and what a cursor holds is only a sort key the caller has seen.
    private static readonly byte[] CheckKey = "petitions.cursor.v1"u8.ToArray();

    public static string Encode<TKey>(string list, TKey key)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(key);
        return Base64Url.EncodeToString([.. Check(list, payload), .. payload]);
    }

    /// <exception cref="RequestShapeException">The cursor is not one this list gave out (<c>cursor.invalid</c>).</exception>
    public static TKey? Decode<TKey>(string list, string? cursor)
    {
        if (cursor is null)
            return default;
        try
        {
            var bytes = Base64Url.DecodeFromChars(cursor);
            if (bytes.Length > 8 && CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, 8), Check(list, bytes.AsSpan(8))))
                return JsonSerializer.Deserialize<TKey>(bytes.AsSpan(8));
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            // Falls through to the refusal: what it says is the same for every kind of damage.
        }

        throw RequestShapeException.For(
            "cursor", "cursor không hợp lệ; hãy gọi lại danh sách từ trang đầu.", "The cursor is not valid here; start from the first page.", "cursor.invalid");
    }

    private static byte[] Check(string list, ReadOnlySpan<byte> payload)
    {
        byte[] message = [.. Encoding.UTF8.GetBytes(VietnameseText.ToNfc(list)), 0, .. payload];
        return HMACSHA256.HashData(CheckKey, message)[..8];
    }
}
