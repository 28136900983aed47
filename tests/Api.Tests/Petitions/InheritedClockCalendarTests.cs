using Petitions.Api.Tests.Calendar;

namespace Petitions.Api.Tests.Petitions;

/// <summary>The clock of a part moves with the calendar like any other.</summary>
public sealed class InheritedClockCalendarTests(InheritedClockCalendarTests.Fixture api)
    : IClassFixture<InheritedClockCalendarTests.Fixture>
{
    public sealed class Fixture(PostgresServer server) : BeforeSwapFixture(server);

    [Fact]
    public async Task A_resumed_part_moves_by_its_remaining_days_when_the_calendar_changes()
    {
        const string Works = "officer@SO-XAYDUNG-LANGSON";
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
        var whole = await api.ReceivedAsync();
        await whole.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", traits = new { roadClass = "provincial" }, on = BeforeSwapFixture.DayOfRecording });
        await whole.ThenAsync(Callers.Office, "assignment",
            new
            {
                agencyId = api.Ids.Agency("SO-XAYDUNG-LANGSON", BeforeSwapFixture.DayOfRecording),
                on = BeforeSwapFixture.DayOfRecording
            });
        await whole.ThenAsync(Works, "acceptance", new { on = BeforeSwapFixture.DayOfRecording });
        await whole.ThenAsync(Callers.Office, "pause", new { ground = "chờ họp", on = BeforeSwapFixture.DayOfRecording });
        var part = (await whole.SplitAsync(Works, BeforeSwapFixture.DayOfRecording))[0];
        await part.ThenAsync(Callers.Office, "resumption", new { ground = "đã họp", on = BeforeSwapFixture.DayOfRecording });
        Assert.Equal("2026-01-08", (await part.ReadAsync()).Text("dueOn"));
        api.Clock.Advance(TimeSpan.FromDays(1));

        var (preview, tag) = await api.PreviewAsync(await api.ChangeAsync(withSwap: true));
        Assert.Contains($"holding  {part.Code} SO-XAYDUNG-LANGSON 2026-01-08 2026-01-09",
            preview.GetProperty("items").EnumerateArray().Select(CalendarChangeTests.MoveLine));
        using var confirmed = await api.ConfirmAsync(await api.ChangeAsync(withSwap: true, "Hoán đổi"), tag);
        await confirmed.OkAsync();

        var deadline = await part.ReadAsync("/deadline");
        Assert.Equal(
            ["2026-01-09", "2026-01-09"], [deadline.Text("dueOn"), deadline.GetProperty("days").EnumerateArray().Last().Text("date")]);
        Assert.Equal(
            ["paused", "resumed", "calendarMoved"], deadline.GetProperty("changes").EnumerateArray().Select(change => change.Text("kind")));
    }
}
