using Npgsql;
using Petitions.Api.Tests.Demo;
using Petitions.Infrastructure.Reports;

namespace Petitions.Api.Tests.Reports;

/// <summary>States written before instants were kept with them get those of the events that made them.</summary>
public sealed class StatesOfOldTests(PlayedDemonstration demo) : IClassFixture<PlayedDemonstration>
{
    private const string All = """
        select string_agg(concat_ws(' ', petition_id, version, recorded_at, superseded_at, verified_on), E'\n' order by petition_id, version) from petition_states
        """;

    [Fact]
    public async Task What_the_migration_fills_in_is_what_the_program_would_have_written()
    {
        await using var connection = new NpgsqlConnection(demo.Connection);
        await connection.OpenAsync();
        var written = await AskAsync(connection, All);
        Assert.Contains("2023-", written, StringComparison.Ordinal);

        await AskAsync(connection, "alter table petition_states drop constraint ck_petition_states_superseded; update petition_states set recorded_at = '-infinity', superseded_at = null, verified_on = null");
        await AskAsync(connection, ReportSql.Backfill);

        Assert.Equal(written, await AskAsync(connection, All));
    }

    private static async Task<string> AskAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() as string ?? "";
    }
}
