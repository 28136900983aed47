using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Petitions.Infrastructure.Database;

namespace Petitions.Api.Operations;

/// <summary>
/// Whether the database answers and has every migration of this program. A newer schema
/// than the program knows is no hindrance: that is how a rolling upgrade looks to the old.
/// </summary>
public sealed class DatabaseCheck(PetitionsDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!await db.Database.CanConnectAsync(cancellationToken))
            return HealthCheckResult.Unhealthy("The database does not answer.");
        var missing = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        return missing == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy($"The schema lacks {missing} migrations of this program; run it with --migrate.");
    }
}
