using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Petitions.Domain;

namespace Petitions.Application;

/// <summary>
/// Cursors hold the sort key of the last row and a check value over it and over the list's name, sort and filters, so that
/// a cursor that was tampered with, or taken to another list, is refused instead of giving a page that silently skips rows.
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

    /// <exception cref="InvalidRequestException">The cursor is not one this list gave out (<c>cursor.invalid</c>).</exception>
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

        throw InvalidRequestException.For(
            "cursor", "cursor không hợp lệ; hãy gọi lại danh sách từ trang đầu.",
            "The cursor is not valid here; start from the first page.", "cursor.invalid");
    }

    private static byte[] Check(string list, ReadOnlySpan<byte> payload)
    {
        byte[] message = [.. Encoding.UTF8.GetBytes(VietnameseText.ToNfc(list)), 0, .. payload];
        return HMACSHA256.HashData(CheckKey, message)[..8];
    }
}
