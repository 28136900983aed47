using System.Globalization;
using Petitions.Application;
using Petitions.Domain;

namespace Petitions.Api.Http;

/// <summary>The request's <c>Idempotency-Key</c>, read from the header.</summary>
public sealed class IdempotencyHeader(IHttpContextAccessor accessor) : IIdempotency
{
    private const int LongestKey = 200;
    private readonly HttpRequest? _request = accessor.HttpContext?.Request;

    public string? Key
    {
        get
        {
            if (_request?.Method != HttpMethods.Post || !_request.Headers.TryGetValue("Idempotency-Key", out var values))
                return null;
            var key = VietnameseText.ToNfc(values.ToString());
            return key.Length is > 0 and <= LongestKey && !key.Any(char.IsControl)
                ? key
                : throw RequestShapeException.For("Idempotency-Key", $"Phải có từ 1 đến {LongestKey} ký tự.", $"Must have 1 to {LongestKey} characters.");
        }
    }

    public string Target => $"{_request?.Method} {_request?.Path}{_request?.QueryString}";

    public bool Replayed { get; set; }
}

/// <summary>Versions as they travel in <c>ETag</c> and <c>If-Match</c>: a number in quotes.</summary>
public static class Versions
{
    /// <summary>The version the caller acts on; null when it named none.</summary>
    /// <exception cref="RequestShapeException">The header is not a version.</exception>
    public static int? Expected(HttpContext context)
    {
        var header = context.Request.Headers.IfMatch.ToString().Trim();
        if (header.Length == 0 || header == "*")
            return null;
        if (header.Length > 2 && header[0] == '"' && header[^1] == '"' && int.TryParse(header.AsSpan(1, header.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return version;

        // A version this service never gave out cannot be the current one; but a list or a weak tag shows a misunderstanding worth telling.
        throw RequestShapeException.For(
            "If-Match", "If-Match phải là một phiên bản trong ngoặc kép, ví dụ \"3\".", "If-Match must be one version in quotes, for example \"3\".", "request.if_match_invalid");
    }

    public static void Tell(HttpContext context, int version) => context.Response.Headers.ETag = $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";
}

/// <summary>Adds the <c>Link</c> header (RFC 8288) to a page.</summary>
public static class PageLinks
{
    public static Page<T> WithLink<T>(this Page<T> page, HttpContext context)
    {
        Tell(context, page.NextCursor);
        return page;
    }

    /// <summary>Tells where the next page is, for lists that carry more than a page; nothing on the last page.</summary>
    public static void Tell(HttpContext context, string? nextCursor)
    {
        if (nextCursor is null)
            return;
        var query = context.Request.Query
            .Where(pair => pair.Key != "cursor")
            .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)))
            .Append(KeyValuePair.Create("cursor", (string?)nextCursor));
        context.Response.Headers.Link = $"<{context.Request.PathBase}{context.Request.Path}{QueryString.Create(query)}>; rel=\"next\"";
    }
}

/// <summary>Declares what an endpoint can answer beside success, for the OpenAPI document.</summary>
public static class Refusals
{
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses.Concat([401, 429, 503]).Distinct().Order())
            endpoint.ProducesProblem(status);
        return endpoint;
    }
}
