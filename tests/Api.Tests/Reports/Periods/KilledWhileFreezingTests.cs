using System.Net;
using Npgsql;
using Petitions.Api.Tests.Faults;

namespace Petitions.Api.Tests.Reports.Periods;

/// <summary>
/// The program is killed between writing figures and rows down and saying that
/// they are frozen: nothing of it is left, and the period can be frozen anew.
/// </summary>
public sealed class KilledWhileFreezingTests(PostgresServer server)
{
    [Fact]
    public async Task A_program_killed_while_freezing_leaves_no_partial_snapshot()
    {
        var connection = await server.NewDatabaseAsync();
        var unit = (await ReferenceIds.ReadAsync(connection)).Unit("20");
        await using (var program = await RunningProgram.StartAsync(connection))
        {
            await program.SignInAsync("coordinator", "VP-UBND-T-LANGSON");
            await RecordAsync(program, connection);

            // Whoever holds this table lets the program write everything but the last row.
            await using var blocker = new NpgsqlConnection(connection + ";Pooling=false");
            await blocker.OpenAsync();
            await using var transaction = await blocker.BeginTransactionAsync();
            await ExecuteAsync(blocker, "lock table frozen_periods in share mode");
            var freezing = program.Client.PostJsonAsync("/api/v1/periods/2022-Q4/freeze", new { unit });
            await RunningProgram.WaitUntilAsync(
                async () =>
                    await CountAsync(connection, "pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()") == 1);
            program.Kill();
            await Assert.ThrowsAnyAsync<Exception>(() => freezing);
            await transaction.RollbackAsync();
        }

        await RunningProgram.WaitUntilAsync(
            async () =>
                await CountAsync(connection, "pg_stat_activity where backend_xid is not null and datname = current_database()") == 0);
        foreach (var table in new[] { "report_runs", "report_snapshots", "report_items", "frozen_periods" })
            Assert.Equal((table, 0), (table, await CountAsync(connection, table)));

        await using var again = await RunningProgram.StartAsync(connection);
        await again.SignInAsync("coordinator", "VP-UBND-T-LANGSON");
        using var frozen = await again.Client.PostJsonAsync("/api/v1/periods/2022-Q4/freeze", new { unit });
        Assert.Equal(1, (await frozen.OkAsync()).GetProperty("closing").GetInt32());
        Assert.Equal(
            HttpStatusCode.OK, await again.StatusAsync($"/api/v1/report-runs/{(await frozen.OkAsync()).Text("runId")}/files/json"));
        Assert.Equal(1, await CountAsync(connection, "report_items"));
    }

    private static async Task RecordAsync(RunningProgram program, string connection)
    {
        using var answer = await program.Client.PostJsonAsync("/api/v1/petitions", new
        {
            originUnitId = (await ReferenceIds.ReadAsync(connection)).Unit("06370"),
            raisedBy = new { kind = "group", description = "lãnh đạo xã" },
            title = "Nâng cấp đường",
            content = "Nâng cấp đường qua xã",
            quote = "nâng cấp đường qua xã",
            on = "2022-11-29",
        });
        await answer.OkAsync();
    }

    private static async Task<int> CountAsync(string connection, string what)
    {
        await using var reader = new NpgsqlConnection(connection + ";Pooling=false");
        await reader.OpenAsync();
        await using var command = new NpgsqlCommand($"select count(*)::int from {what}", reader);
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
