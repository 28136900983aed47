using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Directives;
using Petitions.Domain.Petitions.Coordination;
using Petitions.Domain.Petitions.Route;

namespace Petitions.Infrastructure.Database;

/// <summary>
/// Keeps due dates that are being written and a change of the calendar apart: many may write at once, and a change waits
/// for all of them and is waited for by all. Taken before any row, so that nobody who waits holds what the change needs.
/// </summary>
internal static class DueDateLock
{
    private const string Name = "hashtextextended('due-dates', 0)";

    // Two statements: the second sees what the change that the first one waited for has committed.
    private const string AcquireShared = $"select pg_advisory_xact_lock_shared({Name}); select revision from reference_revision";

    /// <summary>Whether a clock begins among what is to be written, or goes on with a date that was counted.</summary>
    public static bool StartsDueDate(IEnumerable<EntityEntry> entries) =>
        entries.Any(entry => entry.State == EntityState.Added
            && entry.Entity is Holding or StepClock or CoordinationRequest or DueDateChange or Occurrence);

    /// <summary>Lets due dates be written until the end of the transaction.</summary>
    /// <returns>The revision of the reference data that holds until then, as far as the calendar goes.</returns>
    public static async Task<long> AcquireSharedAsync(PetitionsDb db, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = AcquireShared;
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return reader.GetInt64(0);
    }

    /// <summary>Lets nobody else write due dates until the end of the transaction.</summary>
    public static Task AcquireExclusiveAsync(PetitionsDb db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync($"select pg_advisory_xact_lock({Name})", cancellationToken);
}
