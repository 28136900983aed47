using Npgsql;
using Petitions.Api.Tests.Faults;

namespace Petitions.Api.Tests.Calendar;

/// <summary>
/// The program is killed in the middle of a change of the calendar: all of it happened, or nothing; and it can be confirmed anew.
/// </summary>
public sealed class KilledWhileMovingDueDatesTests(PostgresServer server)
{
    private const string Changes = "/api/v1/calendar/changes";

    [Fact]
    public async Task A_calendar_change_killed_midway_changes_nothing_and_moves_each_date_once_when_repeated()
    {
        var connection = await server.NewDatabaseAsync();
        await using var source = NpgsqlDataSource.Create(connection);
        Dictionary<string, object?> change;
        await using (var program = await RunningProgram.StartAsync(connection))
        {
            await RecordAsync(program, connection, 30);
            await program.SignInAsync("administrator", "VP-UBND-T-LANGSON");
            change = await ChangeAsync(program);
            var before = await DatabaseStateAsync(source);

            // One row is held, so that the change has come half-way when the program is killed.
            await using var holder = await source.OpenConnectionAsync();
            await using var transaction = await holder.BeginTransactionAsync();
            await using (var held = new NpgsqlCommand("select from petition_step_clocks limit 1 for update", holder, transaction))
                await held.ExecuteNonQueryAsync();
            var confirming = program.Client.PostJsonAsync(Changes, change, ("If-Match", "\"1\""));
            await RunningProgram.WaitUntilAsync(
                async () =>
                    await LongAsync(source,
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query " +
                            "like 'update petition_step_clocks%'") == 1);
            program.Kill();
            await Assert.ThrowsAsync<HttpRequestException>(() => confirming);
            await transaction.RollbackAsync();
            await RunningProgram.WaitUntilAsync(
                async () =>
                    await LongAsync(source,
                        "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state " +
                            "<> 'idle'") == 0);

            Assert.Equal(before, await DatabaseStateAsync(source));
        }

        await using var again = await RunningProgram.StartAsync(connection);
        await again.SignInAsync("administrator", "VP-UBND-T-LANGSON");
        using var confirmed = await again.Client.PostJsonAsync(Changes, change, ("If-Match", "\"1\""));
        Assert.Equal(30, (await confirmed.OkAsync()).GetProperty("moved").GetProperty("petitions").GetInt32());
        Assert.Equal("2 2026-12-08 60 30 30 2026-12-08 2", await DatabaseStateAsync(source));
    }

    private static async Task RecordAsync(RunningProgram program, string connection, int petitions)
    {
        await program.SignInAsync("recorder", "VP-UBND-T-LANGSON");
        var unit = (await ReferenceIds.ReadAsync(connection)).Unit("06364", "2026-11-20");
        for (var number = 1; number <= petitions; number++)
        {
            using var answer = await program.Client.PostJsonAsync("/api/v1/petitions", new
            {
                originUnitId = unit,
                raisedBy = new { kind = "group", description = "lãnh đạo xã" },
                title = $"Kiến nghị {number}",
                content = "Làm cầu",
                quote = "làm cầu",
                on = "2026-11-20",
            });
            await answer.OkAsync();
        }
    }

    /// <summary>The year as it is, with one day off more.</summary>
    private static async Task<Dictionary<string, object?>> ChangeAsync(RunningProgram program)
    {
        var year = await program.Client.ReadAsync("/api/v1/calendar/days?year=2026");
        List<object> days = [.. year.GetProperty("days").EnumerateArray().Cast<object>(),
            new { date = "2026-12-01", kind = "dayOff", name = "Ngày nghỉ thử", legalBasis = "Thử" }];
        return new() { ["year"] = 2026, ["status"] = "announced", ["source"] = "Thử", ["days"] = days, ["reason"] = "Thêm ngày nghỉ" };
    }

    /// <summary>Version of the year, due dates, history, events and versions.</summary>
    private static async Task<string> DatabaseStateAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("""
            select concat_ws(' ', (select version from calendar_years where year = 2026),
                (select string_agg(distinct due_on::text, ',') from petition_holdings),
                (select count(*) from petition_due_dates), (select count(*) from petition_events where kind = 'calendarMoved'),
                (select count(*) from petition_states where until is not null),
                    (select string_agg(distinct due_on::text, ',') from petitions),
                        (select string_agg(distinct version::text, ',') from petitions))
            """);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<long> LongAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
