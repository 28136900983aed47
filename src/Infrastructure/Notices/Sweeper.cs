using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;
using Petitions.Application;
using Petitions.Application.Notices;
using Petitions.Domain;
using Petitions.Domain.Notices;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Notices;

/// <summary>The sweep on PostgreSQL: one statement a batch selects, raises and counts.</summary>
public sealed class Sweeper(IServiceScopeFactory scopes, IReferenceBooks books, SweepSettings settings, TimeProvider clock) : ISweeper
{
    public async Task<Guid> SweepAsync(SweepTrigger origin, string? by, CancellationToken cancellationToken)
    {
        // A scope of its own: its batches are committed one by one, whatever the caller's transaction becomes.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PetitionsDb>();
        var book = await books.CurrentAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var today = BusinessTime.DateOf(now);
        var ladder = Ladder.ForDay(today, await db.Rungs.AsNoTracking().ToListAsync(cancellationToken), book.Calendar);
        var sweep = Sweep.Begin(Guid.CreateVersion7(now), today, origin, by, ladder, now);
        db.Sweeps.Add(sweep);
        await db.SaveChangesAsync(cancellationToken);

        var above = SuperiorsOn(book, today);
        foreach (var windows in ladder.Windows.GroupBy(window => window.Rung.Clock))
        {
            await using var batch =
                BatchCommand(RunningClockQueries.All.Single(source => source.Kind == windows.Key), [.. windows], above, sweep);
            for (var (due, id) = (DateOnly.MinValue, Guid.Empty); ;)
            {
                batch.Parameters["after_due"].Value = due;
                batch.Parameters["after_id"].Value = id;
                batch.Parameters["at"].Value = clock.GetUtcNow();
                if (await RunBatchAsync(db, batch, cancellationToken) is not { } last)
                    break;
                (due, id) = last;
            }
        }

        sweep.End(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return sweep.Id;
    }

    /// <summary>One batch in one transaction; answers the last clock that it passed, null behind the last of all.</summary>
    private static async Task<(DateOnly Due, Guid Id)?> RunBatchAsync(
        PetitionsDb db, NpgsqlCommand batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        batch.Connection = (NpgsqlConnection)db.Database.GetDbConnection();
        batch.Transaction = (NpgsqlTransaction)transaction.GetDbTransaction();
        await using (var locks = new NpgsqlCommand(Locks, batch.Connection, batch.Transaction) { CommandTimeout = 0 })
            await locks.ExecuteNonQueryAsync(cancellationToken);

        (DateOnly, Guid)? last = null;
        await using (var reader = await batch.ExecuteReaderAsync(cancellationToken))
        {
            if (await reader.ReadAsync(cancellationToken))
                last = (reader.GetFieldValue<DateOnly>(0), reader.GetGuid(1));
        }

        await transaction.CommitAsync(cancellationToken);
        return last;
    }

    // Migrations wait for a batch and batches for migrations; two sweeps take turns, so that the second sees what the first has raised.
    private static readonly string Locks =
        $"select pg_advisory_xact_lock_shared({DatabaseSchema.MigrationLock}), pg_advisory_xact_lock(hashtextextended('notices', 0))";

    private NpgsqlCommand BatchCommand(
        RunningClockQuery source, IReadOnlyList<RungWindow> windows, IReadOnlyList<(Guid Body, Guid Superior)> above, Sweep sweep)
    {
        var command = new NpgsqlCommand($"""
            with batch as materialized (
                select clock.* from ({source.Select}) clock
                where clock.due_on <= @latest and (clock.due_on, clock.clock_id) > (@after_due, @after_id)
                order by clock.due_on, clock.clock_id
                fetch first {settings.BatchSize} rows with ties),
            told as (
                insert into notices (id, sweep_id, clock, clock_id, due_on, rung_id, rung_code, agency_id, office, petition_id,
                    directive_id, report_run_id, raised_on, recorded_at)
                select uuid_v7(@at), @sweep, @clock, batch.clock_id, batch.due_on, rung.id, rung.code, addressed.agency_id, rung.office,
                    batch.petition_id, batch.directive_id, {source.ReportRunColumn}, @on, @at
                from batch
                join unnest(@rung_ids, @rung_codes, @addressees, @offices, @earliest, @latests) as rung
                    (id, code, addressee, office, earliest, latest)
                    on batch.due_on between rung.earliest and rung.latest
                left join unnest(@bodies, @superiors) as above (body_id, superior_id) on above.body_id = batch.body_id
                    and rung.addressee = 'Assigner'
                cross join lateral (select case when rung.addressee = 'Assigner'
                    then coalesce(batch.assigner_id, above.superior_id, batch.instead_id) else batch.body_id end) as addressed (agency_id)
                where addressed.agency_id is not null
                    and not exists (
                        select from notices earlier
                        where earlier.clock_id = batch.clock_id and earlier.due_on = batch.due_on and earlier.rung_code = rung.code
                            and earlier.agency_id = addressed.agency_id)
                on conflict (clock_id, due_on, rung_code, agency_id) do nothing
                returning rung_id),
            counted as (
                update notice_sweep_rungs rung set raised = rung.raised + found.notices
                from (select rung_id, count(*)::int as notices from told group by rung_id) found
                where rung.sweep_id = @sweep and rung.rung_id = found.rung_id)
            select due_on, clock_id from batch order by due_on desc, clock_id desc limit 1
            """);
        void With(string name, NpgsqlDbType type, object? value = null) =>
            command.Parameters.Add(new NpgsqlParameter(name, type) { Value = value });

        With("latest", NpgsqlDbType.Date, windows.Max(window => window.To));
        With("after_due", NpgsqlDbType.Date);
        With("after_id", NpgsqlDbType.Uuid);
        With("at", NpgsqlDbType.TimestampTz);
        With("sweep", NpgsqlDbType.Uuid, sweep.Id);
        With("clock", NpgsqlDbType.Text, source.Kind.ToString());
        With("on", NpgsqlDbType.Date, sweep.On);
        With("rung_ids", NpgsqlDbType.Array | NpgsqlDbType.Uuid, windows.Select(window => window.Rung.Id).ToArray());
        With("rung_codes", NpgsqlDbType.Array | NpgsqlDbType.Text, windows.Select(window => window.Rung.Code).ToArray());
        With("addressees", NpgsqlDbType.Array | NpgsqlDbType.Text, windows.Select(window => window.Rung.Addressee.ToString()).ToArray());
        With("offices", NpgsqlDbType.Array | NpgsqlDbType.Text,
            windows.Select(window => OfficeOf(window.Rung.Addressee).ToString()).ToArray());
        With("earliest", NpgsqlDbType.Array | NpgsqlDbType.Date, windows.Select(window => window.From).ToArray());
        With("latests", NpgsqlDbType.Array | NpgsqlDbType.Date, windows.Select(window => window.To).ToArray());
        With("bodies", NpgsqlDbType.Array | NpgsqlDbType.Uuid, above.Select(pair => pair.Body).ToArray());
        With("superiors", NpgsqlDbType.Array | NpgsqlDbType.Uuid, above.Select(pair => pair.Superior).ToArray());
        return command;
    }

    private static NoticeOffice OfficeOf(RungAddressee addressee) =>
        addressee == RungAddressee.Head ? NoticeOffice.Head : NoticeOffice.Desk;

    /// <summary>The body that stands above each body today.</summary>
    private static List<(Guid Body, Guid Superior)> SuperiorsOn(ReferenceBook book, DateOnly today) =>
    [
        .. from agency in book.Agencies.Agencies
           let above = book.Agencies.Superiors(agency, today)
           where above.Count > 0
           select (agency.Id, above[0].Id),
    ];
}
