using Microsoft.EntityFrameworkCore;
using Npgsql;
using Petitions.Application;
using Petitions.Domain.Commitments;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.Route;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.Petitions;

namespace Petitions.Measure.Loading;

/// <summary>Fills a database that has its reference data with synthetic petitions.</summary>
internal static class BulkLoad
{
    private const int Batch = 10_000;
    private const string PetitionTables =
        "('petitions', 'petition_holdings', 'petition_states', 'petition_events', 'petition_responses', 'petition_verifications', " +
            "'petition_step_clocks', 'petition_commitments', 'petition_commitment_spells')";
    private static readonly DateOnly First = new(2022, 1, 4);

    public static async Task FillAsync(string connectionString, ReferenceBook book, int petitions, DateOnly today, Action<string> tell)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, "set maintenance_work_mem = '512MB'; set synchronous_commit = off");
        await using var db = new PetitionsDb(new DbContextOptionsBuilder<PetitionsDb>().UseNpgsql(connection).Options);

        // Building indexes and checking references once at the end is many times
        // faster than row by row; both come back from their own definitions.
        var rebuild = await SetAsideAsync(connection);
        Copy(connection, db, book, petitions, today, tell);
        tell("  indexes and foreign keys…");
        foreach (var definition in rebuild)
            await ExecuteAsync(connection, definition);
        tell("  statistics…");
        _ = await TallyFoldingService.FoldAsync(db, CancellationToken.None);
        await ExecuteAsync(connection, "vacuum (analyze)");
        await ExecuteAsync(connection, "checkpoint");
    }

    private static void Copy(
        NpgsqlConnection connection, PetitionsDb db, ReferenceBook book, int petitions, DateOnly today, Action<string> tell)
    {
        TableCopy Table<T>() => new(db.Model.FindEntityType(typeof(T))!);
        var (whole, holdings, states, events, responses, verifications, clocks) =
            (Table<Petition>(), Table<Holding>(), Table<PetitionState>(), Table<TimelineEntry>(), Table<Response>(), Table<Verification>(),
                Table<StepClock>());
        var (commitments, spells) = (Table<Commitment>(), Table<CommitmentSpell>());
        var leaves = book.Rules.Fields.Where(field => field.ParentCode is not null).Select(field => field.Code)
            .Order(StringComparer.Ordinal).ToList();
        var life = new PetitionHistories(new ReferenceEras(book, First), leaves, First, today, new Random(20221129));

        for (var written = 0; written < petitions;)
        {
            List<Petition> batch = [];
            while (batch.Count < Math.Min(Batch, petitions - written))
                batch.AddRange(life.Next());
            whole.Write(connection, batch);
            holdings.Write(connection, batch.SelectMany(petition => petition.Holdings));
            states.Write(connection, batch.SelectMany(petition => petition.States));
            events.Write(connection, batch.SelectMany(petition => petition.DequeueEvents()).Select(TimelineEntry.From));
            responses.Write(connection, batch.SelectMany(petition => petition.Responses));
            verifications.Write(connection, batch.SelectMany(petition => petition.Verifications));
            clocks.Write(connection, batch.SelectMany(petition => petition.StepClocks));
            commitments.Write(connection, batch.SelectMany(petition => petition.Commitments));
            spells.Write(connection, batch.SelectMany(petition => petition.Commitments).SelectMany(commitment => commitment.Spells));
            life.EndBatch();
            written += batch.Count;
            if (written % (Batch * 10) < batch.Count || written >= petitions)
                tell($"  {written:N0} petitions ({string.Join(", ", life.Refused.Select(refused =>
                    $"{refused.Value:N0} {refused.Key}"))})");
        }
    }

    /// <summary>
    /// Drops the indexes and foreign keys of the petition tables, but not their primary keys, and the trigger that looks up by petition,
    /// for each row, what comes back for a review; returns how to make them again and to catch up on what the trigger would have done.
    /// </summary>
    public static async Task<List<string>> SetAsideAsync(NpgsqlConnection connection)
    {
        var (drops, rebuild) = (new List<string>(), new List<string>());
        await ReadAsync(connection, $"""
            select pg_get_indexdef(i.indexrelid), 'drop index ' || quote_ident(c.relname)
            from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
            where t.relname in {PetitionTables} and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
                order by c.relname
            """, row => Add(row, rebuild, drops));
        await ReadAsync(connection, $"""
            select format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)),
                   format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname)
            from pg_constraint k join pg_class t on t.oid = k.conrelid
            where k.contype = 'f' and t.relname in {PetitionTables} order by k.conname
            """, row => Add(row, rebuild, drops));
        drops.Add("alter table petition_step_clocks disable trigger petition_step_clocks_reviewed");
        rebuild.Add("alter table petition_step_clocks enable trigger petition_step_clocks_reviewed");
        rebuild.Add(
            "select keep_petition_promises(array_agg(distinct petition_id)) from petition_step_clocks where step in ('Review', " +
                "'ReviewPause')");
        foreach (var drop in drops)
            await ExecuteAsync(connection, drop);
        return rebuild;
    }

    private static void Add(NpgsqlDataReader row, List<string> rebuild, List<string> drops)
    {
        rebuild.Add(row.GetString(0));
        drops.Add(row.GetString(1));
    }

    private static async Task ReadAsync(NpgsqlConnection connection, string sql, Action<NpgsqlDataReader> each)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            each(rows);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
