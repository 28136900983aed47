using Npgsql;
using Petitions.Api.Tests.Faults;

namespace Petitions.Api.Tests.Calendar;

/// <summary>A change of the calendar among those who write at the same time: nothing is left behind.</summary>
public sealed class CalendarChangeRacesTests(CalendarChangeRacesTests.Scene api) : IClassFixture<CalendarChangeRacesTests.Scene>
{
    public sealed class Scene(PostgresServer server) : BeforeTheSwap(server);

    [Fact]
    public async Task Who_counts_while_a_change_is_carried_out_waits_for_it_and_counts_by_the_new_calendar()
    {
        var first = await api.ReceivedAsync();
        var (preview, tag) = await api.PreviewAsync(await api.ChangeAsync(withSwap: true));
        await using var source = NpgsqlDataSource.Create(api.Connection);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, transaction, $"select from petitions where id = '{first.Id}' for update");

        var confirming = api.ConfirmAsync(await api.ChangeAsync(withSwap: true, "Hoán đổi"), tag);
        await WaitingAsync(source, "%moving_due_dates%for update%");
        var recording = api.ReceivedAsync();
        await WaitingAsync(source, "%pg_advisory_xact_lock_shared%");
        await transaction.RollbackAsync();
        using var confirmed = await confirming;
        var meanwhile = await recording;

        Assert.Equal(preview.GetProperty("moved").GetRawText(), (await confirmed.OkAsync()).GetProperty("moved").GetRawText());
        Assert.Equal("2026-01-09 2", $"{(await first.ReadAsync()).Text("dueOn")} {(await first.ReadAsync()).Text("version")}");
        Assert.Equal("2026-01-09 1", $"{(await meanwhile.ReadAsync()).Text("dueOn")} {(await meanwhile.ReadAsync()).Text("version")}");
        await BackAsync();
    }

    [Fact]
    public async Task What_was_counted_by_the_old_calendar_and_is_being_written_is_waited_for_and_moved()
    {
        var (_, tag) = await api.PreviewAsync(await api.ChangeAsync(withSwap: true));
        await using var source = NpgsqlDataSource.Create(api.Connection);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, transaction, "lock table petition_states in share row exclusive mode");

        var recording = api.ReceivedAsync();
        await WaitingAsync(source, "%insert into petition_states%");
        var confirming = api.ConfirmAsync(await api.ChangeAsync(withSwap: true, "Hoán đổi"), tag);
        await WaitingAsync(source, "%pg_advisory_xact_lock(hashtextextended('due-dates%");
        await transaction.RollbackAsync();
        using var confirmed = await confirming;
        await confirmed.OkAsync();
        var petition = await recording;

        Assert.Equal("2026-01-09 2", $"{(await petition.ReadAsync()).Text("dueOn")} {(await petition.ReadAsync()).Text("version")}");
        Assert.Single((await petition.ReadAsync("/timeline")).GetProperty("items").EnumerateArray(), one => one.Text("kind") == "calendarMoved");
        await BackAsync();
    }

    private async Task BackAsync()
    {
        var (_, tag) = await api.PreviewAsync(await api.ChangeAsync(withSwap: false));
        using var back = await api.ConfirmAsync(await api.ChangeAsync(withSwap: false, "Trở lại"), tag);
        await back.OkAsync();
    }

    private static Task WaitingAsync(NpgsqlDataSource source, string query) => RunningProgram.UntilAsync(async () =>
    {
        await using var waiting = source.CreateCommand(
            $"select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike '{query.Replace("'", "''", StringComparison.Ordinal)}')");
        return (bool)(await waiting.ExecuteScalarAsync())!;
    });

    private static async Task ExecuteAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>The program is killed in the middle of a change of the calendar: all of it happened, or nothing; and it can be confirmed anew.</summary>
public sealed class KilledWhileMovingTests(PostgresServer server)
{
    private const string Changes = "/api/v1/calendar/changes";

    [Fact]
    public async Task A_killed_program_leaves_the_calendar_and_every_due_date_as_they_were_and_confirming_again_moves_each_once()
    {
        var connection = await server.NewDatabaseAsync();
        await using var source = NpgsqlDataSource.Create(connection);
        Dictionary<string, object?> change;
        await using (var program = await RunningProgram.StartAsync(connection))
        {
            await RecordAsync(program, connection, 30);
            await program.SignInAsync("administrator", "VP-UBND-T-LANGSON");
            change = await ChangeAsync(program);
            var before = await PictureAsync(source);

            // One row is held, so that the change has come half-way when the program is killed.
            await using var holder = await source.OpenConnectionAsync();
            await using var transaction = await holder.BeginTransactionAsync();
            await using (var held = new NpgsqlCommand("select from petition_step_clocks limit 1 for update", holder, transaction))
                await held.ExecuteNonQueryAsync();
            var confirming = program.Client.PostJsonAsync(Changes, change, ("If-Match", "\"1\""));
            await RunningProgram.UntilAsync(async () => await LongAsync(source, "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'update petition_step_clocks%'") == 1);
            program.Kill();
            await Assert.ThrowsAsync<HttpRequestException>(() => confirming);
            await transaction.RollbackAsync();
            await RunningProgram.UntilAsync(async () => await LongAsync(source, "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'") == 0);

            Assert.Equal(before, await PictureAsync(source));
        }

        await using var again = await RunningProgram.StartAsync(connection);
        await again.SignInAsync("administrator", "VP-UBND-T-LANGSON");
        using var confirmed = await again.Client.PostJsonAsync(Changes, change, ("If-Match", "\"1\""));
        Assert.Equal(30, (await confirmed.OkAsync()).GetProperty("moved").GetProperty("petitions").GetInt32());
        Assert.Equal("2 2026-12-08 60 30 30 2026-12-08 2", await PictureAsync(source));
    }

    private static async Task RecordAsync(RunningProgram program, string connection, int petitions)
    {
        await program.SignInAsync("recorder", "VP-UBND-T-LANGSON");
        var unit = (await Names.ReadAsync(connection)).Unit("06364", "2026-11-20");
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
        List<object> days = [.. year.GetProperty("days").EnumerateArray().Cast<object>(), new { date = "2026-12-01", kind = "dayOff", name = "Ngày nghỉ thử", legalBasis = "Thử" }];
        return new() { ["year"] = 2026, ["status"] = "announced", ["source"] = "Thử", ["days"] = days, ["reason"] = "Thêm ngày nghỉ" };
    }

    /// <summary>Version of the year, due dates, history, events and versions.</summary>
    private static async Task<string> PictureAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("""
            select concat_ws(' ', (select version from calendar_years where year = 2026), (select string_agg(distinct due_on::text, ',') from petition_holdings),
                (select count(*) from petition_due_dates), (select count(*) from petition_events where kind = 'calendarMoved'),
                (select count(*) from petition_states where until is not null), (select string_agg(distinct due_on::text, ',') from petitions), (select string_agg(distinct version::text, ',') from petitions))
            """);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<long> LongAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
