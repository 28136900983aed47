using Npgsql;
using Petitions.Api.Tests.Faults;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports.Escalation;

/// <summary>
/// Commands that were under way while the books were closed: they bear an earlier instant than the books and are not in
/// them. What was written down counts, so they are adjustments of the next period, and no report is refused for their sake.
/// </summary>
public sealed class UncommittedEntriesTests(PostgresServer server) : IAsyncLifetime
{
    private readonly ApiFixture _api = new(server);

    public ValueTask InitializeAsync() => _api.InitializeAsync();

    public async ValueTask DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task A_petition_committed_after_the_freeze_is_an_adjustment_of_the_next_period()
    {
        await _api.APetitionAsync();
        string late;
        await using (var holding = await HoldAsync("petition_events"))
        {
            var recording = _api.APetitionAsync(on: "2022-12-10");
            await HeldOpenAsync();
            _api.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(1, await FreezeAsync());
            await holding.DisposeAsync();
            late = (await recording).Code;
        }

        _api.Clock.Advance(TimeSpan.FromMinutes(1));
        var next = await _api.ReportAsync("period=2023-Q1");
        next.AssertBalances();
        var adjustments = next.GetProperty("adjustments");
        Assert.Equal(("1", "1", "0"), (adjustments.Text("frozenClosing"), adjustments.Text("added"), adjustments.Text("removed")));
        Assert.Equal($"{late} added", Row(adjustments));
        Assert.Equal(2, next.Total().Number("opening"));

        // Later books are closed, too: nothing stands in their way.
        using var later = await FreezeAsync("2023-Q1");
        Assert.Equal(2, (await later.OkAsync()).GetProperty("closing").GetInt32());
    }

    [Fact]
    public async Task A_response_committed_after_the_freeze_removes_its_petition_from_the_next_opening()
    {
        var open = await _api.APetitionHeldByTheDistrictAsync();
        await using (var holding = await HoldAsync("petition_events"))
        {
            var answering = open.ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("explained", "2022-12-12"));
            await HeldOpenAsync();
            _api.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(1, await FreezeAsync());
            await holding.DisposeAsync();
            await answering;
        }

        _api.Clock.Advance(TimeSpan.FromMinutes(1));
        var next = await _api.ReportAsync("period=2023-Q1");
        next.AssertBalances();
        Assert.Equal($"{open.Code} removed", Row(next.GetProperty("adjustments")));
    }

    [Fact]
    public async Task An_entry_of_a_process_with_a_slow_clock_is_an_adjustment_too()
    {
        await _api.APetitionAsync();
        Assert.Equal(1, await FreezeAsync());
        await _api.APetitionAsync(on: "2022-12-10");

        _api.Clock.Advance(TimeSpan.FromMinutes(1));
        var next = await _api.ReportAsync("period=2023-Q1");
        next.AssertBalances();
        Assert.Equal("1", next.GetProperty("adjustments").Text("added"));
    }

    [Fact]
    public async Task An_extension_and_a_return_entered_late_are_adjustments_that_show_what_moved()
    {
        var extended = await _api.APetitionHeldByTheDistrictAsync();
        var returned = await _api.APetitionHeldByTheDistrictAsync();
        Assert.Equal(2, await FreezeAsync());
        _api.Clock.Advance(TimeSpan.FromMinutes(1));

        await extended.ThenAsync(
            Callers.Office, "extension", new { newDueOn = "2023-02-20", ground = "chờ bố trí vốn", on = "2022-12-12" });
        await returned.ThenAsync(Callers.District, "return",
            new { ground = "đường tỉnh", proposedAgencyId = _api.Ids.Agency("SO-GTVT-LANGSON", "2022-12-12"), on = "2022-12-12" });

        var adjustments = (await _api.ReportAsync("period=2023-Q1")).GetProperty("adjustments");
        Assert.Equal(("0", "0", "2"), (adjustments.Text("added"), adjustments.Text("removed"), adjustments.Text("changed")));
        var rows = adjustments.GetProperty("rows").GetProperty("rows").EnumerateArray().ToDictionary(row => row.Text("code"));
        Assert.EndsWith("hạn 20/02/2023", rows[extended.Code].Text("after"), StringComparison.Ordinal);
        Assert.DoesNotContain("20/02/2023", rows[extended.Code].Text("before"), StringComparison.Ordinal);
        Assert.Contains("huyện Bắc Sơn", rows[returned.Code].Text("before"), StringComparison.Ordinal);
    }

    private static string Row(System.Text.Json.JsonElement adjustments)
    {
        var row = Assert.Single(adjustments.GetProperty("rows").GetProperty("rows").EnumerateArray());
        return $"{row.Text("code")} {row.Text("kind")}";
    }

    private Task<HttpResponseMessage> FreezeAsync(string period) =>
        _api.By(Callers.Office).PostJsonAsync($"/api/v1/periods/{period}/freeze", new { unit = _api.Province() });

    private async Task<int> FreezeAsync()
    {
        using var answer = await FreezeAsync("2022-Q4");
        return (await answer.OkAsync()).GetProperty("closing").GetInt32();
    }

    /// <summary>Lets nobody write into the table until it is let go; who reads is not held up.</summary>
    private async Task<IAsyncDisposable> HoldAsync(string table)
    {
        var connection = new NpgsqlConnection(_api.Connection + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"begin; lock table {table} in share mode", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private async Task HeldOpenAsync()
    {
        await using var source = NpgsqlDataSource.Create(_api.Connection);
        await RunningProgram.WaitUntilAsync(async () =>
        {
            await using var command = source.CreateCommand(
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
            return (long)(await command.ExecuteScalarAsync())! == 1;
        });
    }
}
