using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Calendar;

/// <summary>
/// The clock for asking those who were named moves with the calendar like any other, and keeps what it said before (S21).
/// </summary>
public sealed class CalendarChangeStepsTests(CalendarChangeStepsTests.Fixture api) : IClassFixture<CalendarChangeStepsTests.Fixture>
{
    public sealed class Fixture(PostgresServer server) : BeforeSwapFixture(server);

    [Fact]
    public async Task A_calendar_change_moves_the_coordination_clock_and_later_requests_use_the_new_date()
    {
        using var rule = await api.By(Callers.Administrator).PostJsonAsync("/api/v1/deadline-rules", new
        {
            code = "PHOIHOP-GIAOTHONG",
            step = "coordinate",
            field = "transport",
            term = new { days = 10, kind = "working" },
            legalBasis = "Quy chế",
            certainty = "nhận định chuyên môn",
        });
        await rule.OkAsync();
        var petition = await api.ReceivedAsync();
        await petition.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", traits = new { roadClass = "provincial" }, on = BeforeSwapFixture.DayOfRecording });
        var (lead, other) = (api.Ids.Agency("SO-XAYDUNG-LANGSON", BeforeSwapFixture.DayOfRecording),
            api.Ids.Agency("SO-NOIVU-LANGSON", BeforeSwapFixture.DayOfRecording));
        await petition.ThenAsync(
            Callers.Office, "assignment", new { agencyId = lead, coordinators = new[] { other }, on = BeforeSwapFixture.DayOfRecording });
        api.Clock.Advance(TimeSpan.FromDays(1));

        var (preview, tag) = await api.PreviewAsync(await api.ChangeAsync(withSwap: true));
        Assert.Contains($"step coordinate {petition.Code} SO-XAYDUNG-LANGSON 2026-01-08 2026-01-09",
            preview.GetProperty("items").EnumerateArray().Select(CalendarChangeTests.MoveLine));
        using var confirmed = await api.ConfirmAsync(await api.ChangeAsync(withSwap: true, "Hoán đổi"), tag);
        await confirmed.OkAsync();

        var clock = CalendarChangeTests.StepOf(await petition.ReadAsync("/deadline"), "coordinate");
        Assert.Equal("2026-01-09 2026-01-08 PHOIHOP-GIAOTHONG", $"{clock.Text("dueOn")} {clock.Text("firstDueOn")} {clock.Text("rule")}");
        Assert.Equal("calendarMoved 2026-01-08 2026-01-09",
            string.Join(' ', clock.GetProperty("changes").EnumerateArray()
                .Select(change => $"{change.Text("kind")} {change.Text("earlierDueOn")} {change.Text("dueOn")}")));
        Assert.Equal("2026-01-09 10",
            string.Join(
                ' ', clock.GetProperty("days").EnumerateArray().TakeLast(1).Select(day => $"{day.Text("date")} {day.Text("number")}")));
        await petition.ThenAsync("officer@SO-XAYDUNG-LANGSON", "acceptance", new { on = "2025-12-25" });
        await petition.ThenAsync("officer@SO-XAYDUNG-LANGSON", "coordination", new { agencyId = other, question = "?", on = "2025-12-25" });
        Assert.Equal("2026-01-09 PHOIHOP-GIAOTHONG",
            $"{(await petition.ReadAsync("/coordination"))[0].Text("askBy")} " +
                $"{CalendarChangeTests.StepOf(await petition.ReadAsync("/deadline"), "coordinate").Text("rule")}");
    }
}
