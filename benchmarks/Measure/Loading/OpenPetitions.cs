using Npgsql;

namespace Petitions.Measure.Loading;

/// <summary>
/// Makes a database in which a million petitions are open at once: copies of the open ones of a small
/// database, each with the holding whose clock runs. Of every hundred, sixty are due in some weeks or
/// months, five have their due dates moved from round to round, and thirty-five are overdue for long.
/// </summary>
internal static class OpenPetitions
{
    public static async Task FillAsync(string connectionString, int petitions, DateOnly today, Action<string> tell)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, "set maintenance_work_mem = '512MB'; set synchronous_commit = off");
        var rebuild = await BulkLoad.SetAsideAsync(connection);
        await ExecuteAsync(connection, $"""
            create temporary table originals as
                select row_number() over () - 1 as n, petition.id, holding.id as holding_id
                from petitions petition join petition_holdings holding on holding.petition_id = petition.id
                where holding.until is null and holding.answered_on is null and holding.paused_on is null and petition.part_of_id is null;
            create table sweep_copies as
                select i, uuid_v7(now()) as id, uuid_v7(now()) as holding_id, originals.id as original_id,
                    originals.holding_id as original_holding_id,
                    case when i % 100 < 65 then date '{today:yyyy-MM-dd}' + 20 + i % 170 else date '{today:yyyy-MM-dd}' - 40 - i % 300
                        end as due_on
                from generate_series(0, {petitions} - (select count(*)::int from originals) - 1) i
                join originals on originals.n = i % (select count(*)::int from originals);
            analyze sweep_copies;
            """);
        tell($"  {petitions:N0} open petitions…");
        await CopyAsync(connection, "petitions", "original_id", new() { ["id"] = "copy.id", ["code"] = "''", ["due_on"] = "copy.due_on" });
        tell("  their holdings…");
        await CopyAsync(connection, "petition_holdings", "original_holding_id",
            new() { ["id"] = "copy.holding_id", ["petition_id"] = "copy.id", ["due_on"] = "copy.due_on" });
        tell("  indexes and foreign keys…");
        foreach (var definition in rebuild)
            await ExecuteAsync(connection, definition);
        await ExecuteAsync(connection, "vacuum (analyze)");
        await ExecuteAsync(connection, "checkpoint");
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string table, string original, Dictionary<string, string> differing)
    {
        var columns = new List<string>();
        await using (var command = new NpgsqlCommand(
            "select quote_ident(column_name) from information_schema.columns where table_name = $1 and is_generated = 'NEVER' order by " +
                "ordinal_position", connection)
        { Parameters = { new() { Value = table } } })
        await using (var rows = await command.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
                columns.Add(rows.GetString(0));
        }

        await ExecuteAsync(connection, $"""
            insert into {table} ({string.Join(", ", columns)})
            select {string.Join(", ", columns.Select(column => differing.GetValueOrDefault(column, $"one.{column}")))}
            from sweep_copies copy join {table} one on one.id = copy.{original}
            """);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
