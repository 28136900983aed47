using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Petitions.Api.Operations;

/// <summary>
/// <c>/health/live</c>: the process runs. <c>/health/ready</c>: it can serve, that is, it reaches
/// its database and finds the schema that it needs. A lost database makes it unready, never dead:
/// it recovers by itself when the database is back or migrated, and a restart would help nobody.
/// </summary>
public static class HealthEndpoints
{
    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: ["ready"]);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }
}
