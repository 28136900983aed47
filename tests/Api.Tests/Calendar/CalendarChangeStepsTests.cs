using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Calendar;

/// <summary>The clock for asking those who were named moves with the calendar like any other, and keeps what it said before (S21).</summary>
public sealed class CalendarChangeStepsTests(CalendarChangeStepsTests.Scene api) : IClassFixture<CalendarChangeStepsTests.Scene>
{
    public sealed class Scene(PostgresServer server) : BeforeTheSwap(server);

    [Fact]
    public async Task The_time_for_asking_those_who_were_named_moves_and_a_request_made_afterwards_is_measured_by_it()
    {
        using var rule = await api.By(Who.Administrator).PostJsonAsync("/api/v1/deadline-rules", new
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
        await petition.ThenAsync(Who.Office, "classification", new { field = "transport.road", traits = new { roadClass = "provincial" }, on = BeforeTheSwap.Christmas });
        var (lead, other) = (api.Names.Agency("SO-XAYDUNG-LANGSON", BeforeTheSwap.Christmas), api.Names.Agency("SO-NOIVU-LANGSON", BeforeTheSwap.Christmas));
        await petition.ThenAsync(Who.Office, "assignment", new { agencyId = lead, coordinators = new[] { other }, on = BeforeTheSwap.Christmas });
        api.Clock.Advance(TimeSpan.FromDays(1));

        var (preview, tag) = await api.PreviewAsync(await api.ChangeAsync(withSwap: true));
        Assert.Contains($"step coordinate {petition.Code} SO-XAYDUNG-LANGSON 2026-01-08 2026-01-09", preview.GetProperty("items").EnumerateArray().Select(CalendarChangeTests.Told));
        using var confirmed = await api.ConfirmAsync(await api.ChangeAsync(withSwap: true, "Hoán đổi"), tag);
        await confirmed.OkAsync();

        var clock = CalendarChangeTests.StepOf(await petition.ReadAsync("/deadline"), "coordinate");
        Assert.Equal("2026-01-09 2026-01-08 PHOIHOP-GIAOTHONG", $"{clock.Text("dueOn")} {clock.Text("firstDueOn")} {clock.Text("rule")}");
        Assert.Equal("calendarMoved 2026-01-08 2026-01-09", string.Join(' ', clock.GetProperty("changes").EnumerateArray().Select(change => $"{change.Text("kind")} {change.Text("earlierDueOn")} {change.Text("dueOn")}")));
        Assert.Equal("2026-01-09 10", string.Join(' ', clock.GetProperty("days").EnumerateArray().TakeLast(1).Select(day => $"{day.Text("date")} {day.Text("number")}")));
        await petition.ThenAsync("officer@SO-XAYDUNG-LANGSON", "acceptance", new { on = "2025-12-25" });
        await petition.ThenAsync("officer@SO-XAYDUNG-LANGSON", "coordination", new { agencyId = other, question = "?", on = "2025-12-25" });
        Assert.Equal("2026-01-09 PHOIHOP-GIAOTHONG", $"{(await petition.ReadAsync("/coordination"))[0].Text("askBy")} {CalendarChangeTests.StepOf(await petition.ReadAsync("/deadline"), "coordinate").Text("rule")}");
    }
}
