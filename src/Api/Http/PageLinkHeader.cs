using Petitions.Application;

namespace Petitions.Api.Http;

/// <summary>Adds the <c>Link</c> header (RFC 8288) to a page.</summary>
public static class PageLinkHeader
{
    public static Page<T> WithLink<T>(this Page<T> page, HttpContext context)
    {
        Write(context, page.NextCursor);
        return page;
    }

    /// <summary>Tells where the next page is, for lists that carry more than a page; nothing on the last page.</summary>
    public static void Write(HttpContext context, string? nextCursor)
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
