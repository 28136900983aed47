namespace Petitions.Api.Http;

/// <summary>
/// What browsers are told about every answer: take the content type at its word, send nobody the address,
/// show it in no frame. Answers run nothing; the pages of Swagger UI run their own scripts and no others.
/// </summary>
public static class SecurityHeaders
{
    private const string ApiPolicy = "default-src 'none'; frame-ancestors 'none'";

    // Swagger UI sets style attributes and draws its icons from data addresses.
    private const string SwaggerPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src " +
            "'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // A report as a page carries its own style sheet and drawings, and nothing that runs.
    private const string ReportPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        // Set last: an error clears the headers that were set before it.
        context.Response.OnStarting(static state => WriteAsync((HttpContext)state), context);
        return next(context);
    });

    private static Task WriteAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = PolicyOf(context);
        return Task.CompletedTask;
    }

    private static string PolicyOf(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/swagger", StringComparison.OrdinalIgnoreCase))
            return SwaggerPolicy;
        return context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true ? ReportPolicy : ApiPolicy;
    }
}
