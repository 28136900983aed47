using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;

namespace Petitions.Api.Http;

/// <summary>
/// How many requests a caller may send: <c>RateLimit:PermitsPerSecond</c> on average (0 = no
/// limit), and ten seconds' worth at once. A caller is the person of a token together with their
/// agency, or without a token the address. The answer beyond that is 429 with <c>Retry-After</c>.
/// </summary>
public static class RateLimits
{
    public const int DefaultPermitsPerSecond = 100;
    private const int SecondsAtOnce = 10;

    /// <exception cref="InvalidOperationException">The setting is negative.</exception>
    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        var permits = builder.Configuration.GetValue("RateLimit:PermitsPerSecond", DefaultPermitsPerSecond);
        if (permits < 0)
            throw new InvalidOperationException("RateLimit:PermitsPerSecond must be 0 (no limit) or more.");
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                // The body is written where every status without one is described.
                var seconds = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Ceiling(after.TotalSeconds) : 1;
                context.HttpContext.Response.Headers.RetryAfter = Math.Max(1, seconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            if (permits > 0)
                options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => PartitionOf(context, permits));
        });
    }

    private static RateLimitPartition<string> PartitionOf(HttpContext context, int permits) =>
        // What watches the service keeps seeing it while callers are held back.
        context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
            ? RateLimitPartition.GetNoLimiter("health")
            : RateLimitPartition.GetTokenBucketLimiter(CallerOf(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = permits * SecondsAtOnce,
                TokensPerPeriod = permits,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            });

    private static string CallerOf(HttpContext context) => context.User.Identity is { IsAuthenticated: true }
        ? $"person {context.User.FindFirstValue("agency")}/{context.User.FindFirstValue("name")}"
        : $"address {context.Connection.RemoteIpAddress}";
}
