using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Notices;

internal static class SweepHelpers
{
    /// <summary>Moves the clock to nine in the morning of a business day.</summary>
    public static void SetDay(this ApiFixture api, string day) =>
        api.Clock.SetUtcNow(
            new DateTimeOffset(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), new TimeOnly(2, 0), TimeSpan.Zero));

    /// <summary>Sweeps as an administrator, and tells what was raised: "code count" for each rung that raised anything.</summary>
    public static async Task<string[]> SweepAsync(this ApiFixture api)
    {
        using var answer = await api.By(Callers.Administrator).PostJsonAsync("/api/v1/sweeps", null);
        return RaisedLines(await answer.OkAsync());
    }

    public static async Task<string[]> SweepAsync(this ApiFixture api, string day)
    {
        api.SetDay(day);
        return await api.SweepAsync();
    }

    public static string[] RaisedLines(JsonElement sweep) =>
        [.. sweep.GetProperty("rungs").EnumerateArray().Where(rung => rung.GetProperty("raised").GetInt32() > 0)
            .Select(rung => $"{rung.Text("rung")} {rung.Text("raised")}")];

    /// <summary>The notices about a petition, the oldest first: rung, whom, on which day, for which due date.</summary>
    public static async Task<string[]> NoticesAsync(this TestPetition petition, string clock = "holder")
    {
        var page = await petition.ReadAsync("/notices?limit=200");
        return [.. page.GetProperty("items").EnumerateArray().Reverse().Where(notice => notice.Text("clock") == clock).Select(notice =>
            $"{notice.Text("rung")} {notice.Text("agency.code")} {notice.Text("office")} {notice.Text("raisedOn")} " +
                $"{notice.Text("dueOn")} {notice.Text("daysLate")}")];
    }

    /// <summary>
    /// Makes copies of a petition with its open holding, as many bodies at once would have had it assigned; without its other clocks.
    /// </summary>
    public static Task CopyAsync(string connection, TestPetition petition, int copies) => ExecuteAsync(connection, $"""
        do $$
        declare
            petition_columns text := (select string_agg(format('row.%I', column_name), ', ' order by ordinal_position)
                from information_schema.columns where table_name = 'petitions' and is_generated = 'NEVER');
            holding_columns text := (select string_agg(format('row.%I', column_name), ', ' order by ordinal_position)
                from information_schema.columns where table_name = 'petition_holdings' and is_generated = 'NEVER');
        begin
            create temporary table copies on commit drop as select uuid_v7(now()) as id from generate_series(1, {copies});
            execute format('insert into petitions (%s) select %s from petitions one cross join copies cross join lateral jsonb_populate_record(one, jsonb_build_object(''id'', copies.id, ''code'', '''')) row where one.id = ''{petition.Id}''',
                replace(petition_columns, 'row.', ''), petition_columns);
            execute format('insert into petition_holdings (%s) select %s from petition_holdings one cross join copies cross join lateral jsonb_populate_record(one, jsonb_build_object(''id'', uuid_v7(now()), ''petition_id'', copies.id)) row where one.petition_id = ''{petition.Id}'' and one.until is null',
                replace(holding_columns, 'row.', ''), holding_columns);
        end $$;
        """);

    public static async Task ExecuteAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<long> CountAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
