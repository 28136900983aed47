using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Infrastructure.Agencies;
using Petitions.Infrastructure.Calendar;
using Petitions.Infrastructure.Competence;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.Notices;
using Petitions.Infrastructure.Territory;

namespace Petitions.Infrastructure.ReferenceData;

/// <summary>
/// Loads units, agencies, fields, rules and calendar from files. A file whose exact content was loaded before is passed over, so that a
/// restart does not undo what an administrator changed since; a new edition of a file is the administrator's word again.
/// </summary>
public static class ReferenceDataLoader
{
    /// <summary>In the order in which they refer to each other.</summary>
    private static IReferenceFileLoader[] LoadersInOrder(TimeProvider clock) =>
    [
        new UnitsLoader(), new FieldsLoader(), new AgenciesLoader(), new TraitsLoader(), new CompetenceRulesLoader(),
        new DeadlineRulesLoader(), new CalendarLoader(clock), new LadderLoader(), new ReturnRulesLoader(),
    ];

    /// <param name="db">The database, with its migrations applied.</param>
    /// <param name="folder">A folder with files of the same names, of which any may be missing; null for those the program carries.</param>
    /// <param name="clock">Tells when.</param>
    /// <param name="cancellationToken">Cancels, and leaves the database as it was.</param>
    /// <returns>The names of the files that were loaded now.</returns>
    /// <exception cref="ReferenceDataException">A file cannot be loaded, or the folder holds none; nothing was changed.</exception>
    public static async Task<IReadOnlyList<string>> LoadAsync(
        PetitionsDb db, string? folder, TimeProvider clock, CancellationToken cancellationToken)
    {
        var source = new ReferenceFileSource(folder);
        return await db.InTransactionAsync(async () =>
        {
            await db.LockAsync("reference-data", cancellationToken);
            // A version may end and its successor begin in any order of statements; overlap is judged when the file is complete.
            await db.Database.ExecuteSqlRawAsync("set constraints all deferred", cancellationToken);
            var loaded = new List<string>();
            var found = 0;
            foreach (var file in LoadersInOrder(clock))
            {
                if (await source.ReadAsync(file.FileName, cancellationToken) is not { } content)
                    continue;
                found++;
                if (await LoadIfNewAsync(db, file, content, cancellationToken))
                    loaded.Add(file.FileName);
            }

            return found > 0
                ? (IReadOnlyList<string>)loaded : throw new ReferenceDataException(folder ?? "", "the folder holds no reference file");
        }, cancellationToken);
    }

    private static async Task<bool> LoadIfNewAsync(
        PetitionsDb db, IReferenceFileLoader file, byte[] content, CancellationToken cancellationToken)
    {
        var hash = ReferenceFileSource.HashOf(content);
        var loads = db.Set<LoadedReferenceFile>();
        if (await loads.AnyAsync(load => load.FileName == file.FileName && load.ContentHash == hash, cancellationToken))
            return false;
        try
        {
            await file.LoadAsync(db, content, cancellationToken);
            loads.Add(new LoadedReferenceFile { FileName = file.FileName, ContentHash = hash });
            await db.SaveChangesAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync("set constraints all immediate; set constraints all deferred", cancellationToken);
        }
        catch (DomainException e)
        {
            throw new ReferenceDataException(file.FileName, e.Message, e);
        }
        catch (Exception e) when ((e as Npgsql.PostgresException ?? e.InnerException) is Npgsql.PostgresException broken)
        {
            throw new ReferenceDataException(file.FileName, $"{broken.MessageText} {broken.Detail}".Trim(), e);
        }

        db.ChangeTracker.Clear();
        return true;
    }
}
