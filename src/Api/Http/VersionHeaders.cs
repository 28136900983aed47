using System.Globalization;
using Petitions.Application;

namespace Petitions.Api.Http;

/// <summary>Versions as they travel in <c>ETag</c> and <c>If-Match</c>: a number in quotes.</summary>
public static class VersionHeaders
{
    /// <summary>The version the caller acts on; null when it named none.</summary>
    /// <exception cref="InvalidRequestException">The header is not a version.</exception>
    public static int? ReadIfMatch(HttpContext context)
    {
        var header = context.Request.Headers.IfMatch.ToString().Trim();
        if (header.Length == 0 || header == "*")
            return null;
        if (header.Length > 2 && header[0] == '"' && header[^1] == '"'
            && int.TryParse(header.AsSpan(1, header.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return version;

        // A version this service never gave out cannot be the current one; but a list or a weak tag shows a misunderstanding worth telling.
        throw InvalidRequestException.For(
            "If-Match", "If-Match phải là một phiên bản trong ngoặc kép, ví dụ \"3\".",
            "If-Match must be one version in quotes, for example \"3\".", "request.if_match_invalid");
    }

    public static void WriteETag(HttpContext context, int version) =>
        context.Response.Headers.ETag = $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";
}
