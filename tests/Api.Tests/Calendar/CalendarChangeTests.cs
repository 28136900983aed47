using System.Net;
using System.Text.Json;
using Npgsql;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Calendar;

/// <summary>S21: a change of the calendar shows first what it moves, then moves it with an event each.</summary>
public sealed class CalendarChangeTests(CalendarChangeTests.Fixture api) : IClassFixture<CalendarChangeTests.Fixture>
{
    public sealed class Fixture(PostgresServer server) : BeforeSwapFixture(server);

    [Fact]
    public async Task S21_the_swap_moves_open_due_dates_with_one_event_each_and_leaves_closed_ones()
    {
        var open = await api.ReceivedAsync();
        var closed = await api.ReceivedAsync();
        await closed.ThenAsync(Callers.Office, "withdrawal", new { ground = "xã rút", on = BeforeSwapFixture.DayOfRecording });
        var assigned = await AssignedAsync(dueOn: null);
        var byHand = await AssignedAsync(dueOn: "2026-01-08");
        Assert.Equal("2026-01-08", (await open.ReadAsync()).Text("dueOn"));
        var (before, closedBefore) = (await open.ReadAsync(), (await closed.ReadAsync("/timeline")).GetRawText());
        api.Clock.Advance(TimeSpan.FromDays(1));

        // An administrator cannot slip it past the due dates.
        using var plain = await api.By(Callers.Administrator)
            .PutJsonAsync($"{BeforeSwapFixture.Days}?year=2026", await api.YearAsync(withSwap: true));
        await plain.AssertRefusedAsync(HttpStatusCode.Conflict, "calendar.moves_due_dates");
        var (preview, tag) = await api.PreviewAsync(await api.ChangeAsync(withSwap: true));
        Assert.Equal(["2026-01-02 False", "2026-01-10 True"],
            preview.GetProperty("days").EnumerateArray().Select(day => $"{day.Text("date")} {day.Text("works")}"));
        var items = preview.GetProperty("items").EnumerateArray().ToList();
        Assert.Contains($"holding  {open.Code} VP-UBND-T-LANGSON 2026-01-08 2026-01-09", items.Select(MoveLine));
        Assert.Contains($"step acknowledge {open.Code} VP-UBND-T-LANGSON 2026-01-08 2026-01-09", items.Select(MoveLine));
        Assert.DoesNotContain(items, item => item.Text("petitionId") == closed.Id);
        Assert.Equal(items.Count,
            preview.GetProperty("moved").GetProperty("holdings").GetInt32() + preview.GetProperty("moved").GetProperty("steps").GetInt32());
        Assert.Equal(before.GetRawText(), (await open.ReadAsync()).GetRawText());

        var body = await api.ChangeAsync(withSwap: true, "Hoán đổi ngày làm việc 02/01/2026");
        using var unseen = await api.ConfirmAsync(body, null);
        await unseen.AssertRefusedAsync(HttpStatusCode.Conflict, "calendar.not_previewed");
        using var confirmed = await api.ConfirmAsync(body, tag);
        var done = await confirmed.OkAsync();
        Assert.Equal(preview.GetProperty("moved").GetRawText(), done.GetProperty("moved").GetRawText());
        using var second = await api.ConfirmAsync(body, tag);
        await second.AssertRefusedAsync(HttpStatusCode.PreconditionFailed, "calendar.stale");

        await AssertMovedAsync(open, before, done.Text("id"));
        Assert.Equal(closedBefore, (await closed.ReadAsync("/timeline")).GetRawText());
        var over = await closed.ReadAsync("/deadline");
        Assert.Equal(["2026-01-08", "2026-01-08", "2026-01-08"],
            [over.Text("firstDueOn"), CalendarChangeExplanationTests.LastDay(over),
                CalendarChangeExplanationTests.LastDay(StepOf(over, "acknowledge"))]);
        Assert.Equal("2026-01-08", (await byHand.ReadAsync()).Text("dueOn"));
        Assert.Equal("2026-01-08", StepOf(await byHand.ReadAsync("/deadline?asOf=2025-12-24"), "acknowledge").Text("dueOn"));
        Assert.Equal("2026-01-09", StepOf(await byHand.ReadAsync("/deadline"), "acknowledge").Text("dueOn"));
        Assert.Equal("2026-02-23", (await assigned.ReadAsync()).Text("dueOn"));
        await AssertTallyExactAsync();

        // What happened on the day before the change may still be entered, and the petition goes on.
        await open.ThenAsync(
            Callers.Office, "acknowledgement", new { text = "Đã tiếp nhận", how = "letter", on = BeforeSwapFixture.DayOfRecording });
        Assert.Equal("2025-12-24", StepOf(await open.ReadAsync("/deadline"), "acknowledge").Text("metOn"));
        Assert.Equal("2026-01-09", (await open.ReadAsync()).Text("dueOn"));
    }

    private static async Task AssertMovedAsync(TestPetition open, JsonElement before, string change)
    {
        var now = await open.ReadAsync();
        Assert.Equal(
            ("2026-01-09", before.GetProperty("version").GetInt32() + 1), (now.Text("dueOn"), now.GetProperty("version").GetInt32()));
        Assert.Equal("2026-01-08", (await open.ReadAsync("?asOf=2025-12-24")).Text("dueOn"));
        var moved = (await open.ReadAsync("/timeline")).GetProperty("items").EnumerateArray().Last();
        Assert.Equal("calendarMoved 2025-12-25 Hoán đổi ngày làm việc 02/01/2026 administrator",
            $"{moved.Text("kind")} {moved.Text("on")} {moved.Text("ground")} {moved.Text("actor.role")}");
        Assert.Equal(change, moved.Text("details.changeId"));
        Assert.Equal(
            ["holding  2026-01-08 2026-01-09", "step acknowledge 2026-01-08 2026-01-09"],
            moved.GetProperty("details").GetProperty("moves").EnumerateArray()
                .Select(
                    move =>
                        $"{move.Text("clock")} {(move.TryGetProperty("step", out var step) ? step.ToString() : "")} {move.Text("from")} " +
                            $"{move.Text("to")}"));
        var deadline = await open.ReadAsync("/deadline");
        Assert.Equal("classify 2026-01-09 2026-01-08", $"{deadline.Text("step")} {deadline.Text("dueOn")} {deadline.Text("firstDueOn")}");
        var history = Assert.Single(deadline.GetProperty("changes").EnumerateArray());
        Assert.Equal("calendarMoved 2025-12-25 2026-01-08 2026-01-09 ",
            $"{history.Text("kind")} {history.Text("on")} {history.Text("earlierDueOn")} {history.Text("dueOn")} " +
                $"{history.Text("decidedBy")}");
        var days = deadline.GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(["2026-01-09", "10"], [days[^1].Text("date"), days[^1].Text("number")]);
        Assert.Contains("Hoán đổi", days.Single(day => day.Text("date") == "2026-01-02").Text("reason"), StringComparison.Ordinal);
        Assert.Single(StepOf(deadline, "acknowledge").GetProperty("changes").EnumerateArray());
    }

    private async Task<TestPetition> AssignedAsync(string? dueOn)
    {
        var petition = await api.ReceivedAsync();
        await petition.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", traits = new { roadClass = "provincial" }, on = BeforeSwapFixture.DayOfRecording });
        return await petition.ThenAsync(Callers.Office, "assignment",
            new
            {
                agencyId = api.Ids.Agency("SO-XAYDUNG-LANGSON", BeforeSwapFixture.DayOfRecording),
                dueOn,
                on = BeforeSwapFixture.DayOfRecording
            });
    }

    /// <summary>The tally behind the board says what the petitions say.</summary>
    private async Task AssertTallyExactAsync()
    {
        await using var source = NpgsqlDataSource.Create(api.Connection);
        await using var command = source.CreateCommand("""
            select count(*) from (
                (select status, due_on, sum(petitions) from petition_board where unit_id = '00000000-0000-0000-0000-000000000000'
                    group by 1, 2 having sum(petitions) <> 0)
                except (select status, due_sort, count(*) from petitions group by 1, 2)) different
            """);
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    internal static string MoveLine(JsonElement item) =>
        $"{item.Text("clock")} {item.Text("step")} {item.Text("petitionCode")} {item.Text("agency.code")} {item.Text("from")} " +
            $"{item.Text("to")}";

    internal static JsonElement StepOf(JsonElement deadline, string step) =>
        deadline.GetProperty("steps").EnumerateArray().First(one => one.Text("step") == step);
}
