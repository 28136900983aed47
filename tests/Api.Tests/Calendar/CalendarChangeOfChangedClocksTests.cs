using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Calendar;

/// <summary>What a change of the calendar leaves alone, counts anew later, or moves besides.</summary>
public sealed class CalendarChangeOfChangedClocksTests(CalendarChangeOfChangedClocksTests.Fixture api)
    : IClassFixture<CalendarChangeOfChangedClocksTests.Fixture>
{
    public sealed class Fixture(PostgresServer server) : BeforeSwapFixture(server);

    [Fact]
    public async Task A_calendar_change_keeps_extensions_and_moves_resumed_clocks_by_their_remaining_days()
    {
        using var rule = await api.By(Callers.Administrator).PostJsonAsync("/api/v1/deadline-rules", new
        {
            code = "TRALOI-GIAOTHONG",
            step = "answer",
            field = "transport",
            term = new { days = 10, kind = "working" },
            legalBasis = "Quy chế",
            certainty = "nhận định chuyên môn",
        });
        await rule.OkAsync();
        var (extended, paused, resumed) = (await AssignedAsync(), await AssignedAsync(), await AssignedAsync());
        await extended.ThenAsync(
            Callers.Office, "extension", new { newDueOn = "2026-01-12", ground = "khảo sát", on = BeforeSwapFixture.DayOfRecording });
        await paused.ThenAsync(Callers.Office, "pause", new { ground = "chờ họp", on = BeforeSwapFixture.DayOfRecording });
        await resumed.ThenAsync(Callers.Office, "pause", new { ground = "chờ họp", on = BeforeSwapFixture.DayOfRecording });
        await resumed.ThenAsync(Callers.Office, "resumption", new { ground = "đã họp", on = BeforeSwapFixture.DayOfRecording });
        var asked = await AssignedAsync();
        await asked.ThenAsync("officer@SO-XAYDUNG-LANGSON", "acceptance", new { on = BeforeSwapFixture.DayOfRecording });
        await asked.ThenAsync("officer@SO-XAYDUNG-LANGSON", "coordination",
            new
            {
                agencyId = api.Ids.Agency("SO-NOIVU-LANGSON", BeforeSwapFixture.DayOfRecording),
                question = "?",
                on = BeforeSwapFixture.DayOfRecording
            });
        Assert.Equal("2026-01-08", (await resumed.ReadAsync()).Text("dueOn"));
        api.Clock.Advance(TimeSpan.FromDays(1));

        // The answer to coordination is due on 08/01/2026, a Thursday; the change makes it a day off as well.
        var off = new { date = "2026-01-08", kind = "dayOff", name = "Ngày nghỉ thử", legalBasis = "Thử" };
        var body = await api.ChangeAsync(withSwap: true, "Hoán đổi", off);
        var (preview, tag) = await api.PreviewAsync(await api.ChangeAsync(withSwap: true, null, off));
        Assert.Contains($"coordination  {asked.Code} SO-NOIVU-LANGSON 2026-01-08 2026-01-09",
            preview.GetProperty("items").EnumerateArray().Select(CalendarChangeTests.MoveLine));
        using var confirmed = await api.ConfirmAsync(body, tag);
        await confirmed.OkAsync();

        Assert.Equal(["2026-01-12", "", "2026-01-10"],
            [(await extended.ReadAsync()).Text("dueOn"), (await paused.ReadAsync()).Text("dueOn"),
                (await resumed.ReadAsync()).Text("dueOn")]);
        Assert.Equal("2026-01-10", (await resumed.ReadAsync("/deadline")).GetProperty("days").EnumerateArray().Last().Text("date"));
        Assert.Equal("2026-01-09", (await asked.ReadAsync("/coordination"))[0].Text("dueOn"));
        Assert.Single(
            (await asked.ReadAsync("/timeline")).GetProperty("items").EnumerateArray(), one => one.Text("kind") == "calendarMoved");

        // Ten working days were left on 24/12/2025, whatever the calendar says since.
        await paused.ThenAsync(Callers.Office, "resumption", new { ground = "đã họp", on = "2025-12-25" });
        Assert.Equal("2026-01-12", (await paused.ReadAsync()).Text("dueOn"));
        var days = (await paused.ReadAsync("/deadline")).GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(["2026-01-12", "10"], [days[^1].Text("date"), days[^1].Text("number")]);
    }

    private async Task<TestPetition> AssignedAsync()
    {
        var petition = await api.ReceivedAsync();
        await petition.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", traits = new { roadClass = "provincial" }, on = BeforeSwapFixture.DayOfRecording });
        return await petition.ThenAsync(Callers.Office, "assignment",
            new
            {
                agencyId = api.Ids.Agency("SO-XAYDUNG-LANGSON", BeforeSwapFixture.DayOfRecording),
                on = BeforeSwapFixture.DayOfRecording
            });
    }
}
