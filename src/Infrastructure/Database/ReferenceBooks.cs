using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Application;
using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;
using Petitions.Domain.Competence;
using Petitions.Domain.Territory;

namespace Petitions.Infrastructure.Database;

/// <summary>
/// Keeps the reference book in memory and reads it anew when the revision in the database has moved on; every change of a reference table moves it,
/// by trigger, whoever makes the change. So a rule changed in one process is the rule in all of them at the next request.
/// </summary>
public sealed class ReferenceBooks(IServiceScopeFactory scopes) : IReferenceBooks, IDisposable
{
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile ReferenceBook? _current;

    public async Task<ReferenceBook> CurrentAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PetitionsDb>();
        var revision = await RevisionAsync(db, cancellationToken);
        if (_current is { } book && book.Revision == revision)
            return book;

        await _loading.WaitAsync(cancellationToken);
        try
        {
            return _current is { } loaded && loaded.Revision == revision ? loaded : _current = await LoadAsync(db, cancellationToken);
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();

    private static Task<long> RevisionAsync(PetitionsDb db, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<long>($"select revision as \"Value\" from reference_revision").SingleAsync(cancellationToken);

    private static async Task<ReferenceBook> LoadAsync(PetitionsDb db, CancellationToken cancellationToken)
    {
        // One snapshot for all tables: a change that commits between two reads must not be seen by half.
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var revision = await RevisionAsync(db, cancellationToken);
        var structure = new AdministrativeStructure(
            await db.Units.AsNoTracking().ToListAsync(cancellationToken),
            await db.UnitSuccessions.AsNoTracking().ToListAsync(cancellationToken));
        var agencies = new AgencyDirectory(
            await db.Agencies.AsNoTracking().ToListAsync(cancellationToken),
            await db.AgencySuccessions.AsNoTracking().ToListAsync(cancellationToken),
            structure);
        var rules = new RuleBook(
            await db.Fields.AsNoTracking().ToListAsync(cancellationToken),
            await db.Traits.AsNoTracking().ToListAsync(cancellationToken),
            await db.CompetenceRules.AsNoTracking().ToListAsync(cancellationToken),
            await db.DeadlineRules.AsNoTracking().ToListAsync(cancellationToken));
        var calendar = new WorkCalendar(
            await db.CalendarYears.AsNoTracking().ToListAsync(cancellationToken),
            await db.CalendarDays.AsNoTracking().ToListAsync(cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return new ReferenceBook(revision, structure, agencies, rules, calendar);
    }
}
