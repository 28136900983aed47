using Npgsql;
using Petitions.Domain.Reports.Periods;

namespace Petitions.Measure.Loading;

/// <summary>
/// Makes a database in which a million petitions are in the base of one quarter's report: copies of those that
/// are in it in a small database, with their parts, their groups and all that was written down in their lives.
/// </summary>
internal static class PetitionsInBase
{
    /// <summary>
    /// The tables of a petition's life, the column that tells whose it is, and the columns in which each copy has ids of its own.
    /// </summary>
    private static readonly (string Table, string Owner, string[] Ids)[] Tables =
    [
        ("petitions", "id", ["id", "part_of_id", "lead_id"]),
        ("petition_holdings", "petition_id", ["id", "petition_id"]),
        ("petition_states", "petition_id", ["petition_id", "lead_id"]),
        ("petition_events", "petition_id", ["id", "petition_id"]),
        ("petition_responses", "petition_id", ["id", "petition_id"]),
        ("petition_verifications", "petition_id", ["id", "petition_id"]),
        ("petition_step_clocks", "petition_id", ["id", "petition_id"]),
        ("petition_commitments", "petition_id", ["id", "petition_id", "response_id"]),
        ("petition_commitment_spells", "(select c.petition_id from petition_commitments c where c.id = one.commitment_id)",
            ["commitment_id"]),
    ];

    public static async Task FillAsync(string connectionString, int petitions, Guid province, ReportPeriod quarter, Action<string> tell)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, "set maintenance_work_mem = '512MB'; set work_mem = '256MB'; set synchronous_commit = off");
        await ExecuteAsync(connection, $"""
            create function pg_temp.copied(id uuid, copy int) returns uuid language sql immutable as $$
                select (left(id::text, 15) || substr(hash, 1, 3) || '-a' || substr(hash, 4, 3) || '-' || substr(hash, 7, 12))::uuid
                    from md5(id::text || copy::text) hash $$;
            create temporary table chosen as
                with recursive open_then as (
                    select distinct p.id, p.part_of_id is null and s.status <> 'Split' as counted
                    from petition_states s join petitions p on p.id = s.petition_id
                    where p.province_id = '{province}' and s.since <= date '{quarter.To:yyyy-MM-dd}'
                        and (s.until is null or s.until >= date '{quarter.From:yyyy-MM-dd}')
                        and petition_is_open(s.status, s.outcome, s.verified_on)),
                bonds (one, other) as (
                    select id, part_of_id from petitions where part_of_id is not null union all select part_of_id, id from petitions
                        where part_of_id is not null
                    union all select petition_id, lead_id from petition_states where lead_id is not null
                        union all select lead_id, petition_id from petition_states where lead_id is not null),
                family (id) as (select id from open_then union select other from family join bonds on one = id)
                select id, id in (select id from open_then where counted) as counted from family;
            analyze chosen
            """);
        var counted = await NumberAsync(connection, "select count(*) from chosen where counted");
        // Some of those that were open then left the base meanwhile; the hundredth more makes up for them.
        var copies = (int)Math.Ceiling(1.01 * petitions / counted) - 1;
        var rebuild = await BulkLoad.SetAsideAsync(connection);
        foreach (var (table, owner, ids) in Tables)
        {
            tell($"  {table}…");
            await CopyAsync(connection, table, owner, ids, copies);
        }

        tell("  indexes and foreign keys…");
        foreach (var definition in rebuild)
            await ExecuteAsync(connection, definition);
        await ExecuteAsync(connection, "select fold_petition_tally()");
        await ExecuteAsync(connection, "vacuum (analyze)");
        await ExecuteAsync(connection, "checkpoint");
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string table, string owner, string[] ids, int copies)
    {
        List<string> columns = [];
        await using (var command = new NpgsqlCommand(
            "select quote_ident(column_name) from information_schema.columns where table_name = $1 and is_generated = 'NEVER' and " +
                "is_identity = 'NO' order by ordinal_position", connection)
        { Parameters = { new() { Value = table } } })
        await using (var rows = await command.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
                columns.Add(rows.GetString(0));
        }

        // Those of the small database, each with its copies: what is read together
        // lies together, as it does where petitions are led one after the other.
        await ExecuteAsync(connection, $"""
            insert into {table} ({string.Join(", ", columns)})
            select {string.Join(", ", columns.Select(column => ids.Contains(column) ? $"pg_temp.copied(one.{column}, copy)" : column == "code" ? "''" : $"one.{column}"))}
            from chosen join {table} one on {(owner.StartsWith('(') ? owner : $"one.{owner}")} = chosen.id cross
                join generate_series(1, {copies}) copy
            """);
    }

    private static async Task<long> NumberAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
