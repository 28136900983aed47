using Npgsql;
using Petitions.Api.Tests.Faults;

namespace Petitions.Api.Tests.Calendar;

/// <summary>A change of the calendar among those who write at the same time: nothing is left behind.</summary>
public sealed class CalendarChangeRacesTests(CalendarChangeRacesTests.Fixture api) : IClassFixture<CalendarChangeRacesTests.Fixture>
{
    public sealed class Fixture(PostgresServer server) : BeforeSwapFixture(server);

    [Fact]
    public async Task A_due_date_counted_during_a_calendar_change_waits_and_uses_the_new_calendar()
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
        await RestoreCalendarAsync();
    }

    [Fact]
    public async Task A_calendar_change_waits_for_uncommitted_due_dates_and_moves_them()
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
        Assert.Single(
            (await petition.ReadAsync("/timeline")).GetProperty("items").EnumerateArray(), one => one.Text("kind") == "calendarMoved");
        await RestoreCalendarAsync();
    }

    private async Task RestoreCalendarAsync()
    {
        var (_, tag) = await api.PreviewAsync(await api.ChangeAsync(withSwap: false));
        using var back = await api.ConfirmAsync(await api.ChangeAsync(withSwap: false, "Trở lại"), tag);
        await back.OkAsync();
    }

    private static Task WaitingAsync(NpgsqlDataSource source, string query) => RunningProgram.WaitUntilAsync(async () =>
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
