using Microsoft.EntityFrameworkCore;

namespace Petitions.Infrastructure.Database;

/// <summary>Brings the database to the schema that this program needs.</summary>
public static class DatabaseSchema
{
    // Any fixed number: whoever migrates holds it, so that two processes starting at once do not both migrate.
    internal const long MigrationLock = 0x5045544954494F4E;

    /// <summary>Applies the migrations that are missing. Safe to repeat, and to run from several processes at once.</summary>
    /// <exception cref="UnknownSchemaException">A migration was applied that this program does not know; nothing was changed.</exception>
    public static async Task MigrateAsync(PetitionsDb db, CancellationToken cancellationToken)
    {
        await using var alone = await SessionLock.AcquireAsync(db, MigrationLock, cancellationToken);
        await RefuseUnknownAsync(db, cancellationToken);

        // A migration that fills in a million rows takes as long as it takes; half a minute is for requests.
        db.Database.SetCommandTimeout(0);
        await db.Database.MigrateAsync(cancellationToken);
        db.Database.SetCommandTimeout(null);
    }

    private static async Task RefuseUnknownAsync(PetitionsDb db, CancellationToken cancellationToken)
    {
        var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken);
        if (applied.Except(db.Database.GetMigrations(), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            throw new UnknownSchemaException(unknown);
    }
}
