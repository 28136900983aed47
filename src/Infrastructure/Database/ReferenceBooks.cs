using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Application;
using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;
using Petitions.Domain.Competence;
using Petitions.Domain.Territory;

namespace Petitions.Infrastructure.Database;

/// <summary>
/// Keeps the reference book in memory and reads it anew when the revision in the database has moved on; every change of a reference table
/// moves it, by trigger, whoever makes the change. So a rule changed in one process is the rule in all of them at the next request.
/// </summary>
/// <remarks>
/// Requests that arrive together are served by one look at the revision. A request never takes part in a look that began before it came:
/// that one may have missed a change which the caller already knows of.
/// </remarks>
public sealed class ReferenceBooks(IServiceScopeFactory scopes) : IReferenceBooks
{
    private readonly Lock _gate = new();
    private TaskCompletionSource<ReferenceBook>? _waiting;
    private bool _refreshing;
    private volatile ReferenceBook? _known;

    public Task<ReferenceBook> CurrentAsync(CancellationToken cancellationToken)
    {
        Task<ReferenceBook> answer;
        lock (_gate)
        {
            _waiting ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            answer = _waiting.Task;
            if (!_refreshing)
            {
                _refreshing = true;
                _ = RefreshAsync();
            }
        }

        return answer.WaitAsync(cancellationToken);
    }

    public ValueTask<ReferenceBook> AtRevisionAsync(long revision, CancellationToken cancellationToken) =>
        _known is { } known && known.Revision == revision ? new(known) : new(CurrentAsync(cancellationToken));

    /// <summary>Looks for as long as somebody waits.</summary>
    private async Task RefreshAsync()
    {
        while (TakeWaiting() is { } waiting)
        {
            try
            {
                waiting.SetResult(_known = await ReadIfChangedAsync(_known));
            }
            catch (Exception e)
            {
                // Whoever waits is told, and the next look tries again.
                waiting.SetException(e);
            }
        }
    }

    private TaskCompletionSource<ReferenceBook>? TakeWaiting()
    {
        lock (_gate)
        {
            var taken = _waiting;
            _waiting = null;
            _refreshing = taken is not null;
            return taken;
        }
    }

    private async Task<ReferenceBook> ReadIfChangedAsync(ReferenceBook? known)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PetitionsDb>();
        return known is not null && known.Revision == await RevisionAsync(db) ? known : await LoadAsync(db, CancellationToken.None);
    }

    private static async Task<long> RevisionAsync(PetitionsDb db)
    {
        // Asked at every request, so without the machinery of a query.
        await db.Database.OpenConnectionAsync();
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "select revision from reference_revision";
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            return (long)(await command.ExecuteScalarAsync())!;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<ReferenceBook> LoadAsync(PetitionsDb db, CancellationToken cancellationToken)
    {
        // One snapshot for all tables: a change that commits between two reads must not be seen by half.
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var revision = await RevisionAsync(db);
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
            await db.DeadlineRules.AsNoTracking().ToListAsync(cancellationToken),
            await db.ReturnRules.AsNoTracking().ToListAsync(cancellationToken));
        var calendar = new WorkCalendar(
            await db.CalendarYears.AsNoTracking().ToListAsync(cancellationToken),
            await db.CalendarDays.AsNoTracking().ToListAsync(cancellationToken));
        var calendars = new CalendarHistory(calendar, await db.CalendarEditions.AsNoTracking().ToListAsync(cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return new ReferenceBook(revision, structure, agencies, rules, calendars);
    }
}
