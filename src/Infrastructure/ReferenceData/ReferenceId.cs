using System.Security.Cryptography;
using System.Text;

namespace Petitions.Infrastructure.ReferenceData;

/// <summary>
/// The id of a row of reference data, derived from its kind and its key in the file: loading the same file again, or into another
/// database, gives the same ids. Laid out as UUID version 7 so that all ids have one form; its instant is the same old one for all.
/// </summary>
public static class ReferenceId
{
    private static readonly long Instant = new DateTimeOffset(2004, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    /// <param name="kind">What sort of row: <c>unit</c>, <c>agency</c>, <c>competence-rule</c> …</param>
    /// <param name="key">The row's <c>key</c>, unique among its kind.</param>
    public static Guid For(string kind, string key)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{key}"), bytes);
        for (var i = 0; i < 6; i++)
            bytes[i] = (byte)(Instant >> (8 * (5 - i)));
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes[..16], bigEndian: true);
    }
}
