using System.Text.Json;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Calendar;

/// <summary>The day-by-day explanation never contradicts the due date, whatever has become of the calendar since.</summary>
public sealed class CalendarChangeExplanationTests(CalendarChangeExplanationTests.Fixture api)
    : IClassFixture<CalendarChangeExplanationTests.Fixture>
{
    public sealed class Fixture(PostgresServer server) : BeforeSwapFixture(server);

    private const string Works = "officer@SO-XAYDUNG-LANGSON";

    [Fact]
    public async Task The_days_of_every_clock_end_on_its_due_date_before_and_after_the_swap()
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
        var (answered, extended, open, grouped, late) =
            (await HeldAsync(), await HeldAsync(), await HeldAsync(), await HeldAsync(), await HeldAsync());
        await answered.ThenAsync(Works, "responses", PetitionSetup.ResponseBody("explained", BeforeSwapFixture.DayOfRecording));
        await extended.ThenAsync(
            Callers.Office, "extension", new { newDueOn = "2026-01-12", ground = "khảo sát", on = BeforeSwapFixture.DayOfRecording });
        await grouped.ThenAsync(
            "head@SO-XAYDUNG-LANGSON", "groups", new { action = "join", leadPetitionId = open.Id, on = BeforeSwapFixture.DayOfRecording });
        await AssertDeadlineAsync(answered, "2026-01-08", "2026-01-08");
        api.Clock.Advance(TimeSpan.FromDays(1));
        var (_, tag) = await api.PreviewAsync(await api.ChangeAsync(withSwap: true));
        using var confirmed = await api.ConfirmAsync(await api.ChangeAsync(withSwap: true, "Hoán đổi"), tag);
        await confirmed.OkAsync();

        // It was answered before the swap was announced, and stays as it was; what was entered afterwards had been moved.
        await AssertDeadlineAsync(answered, "2026-01-08", "2026-01-08");
        await late.ThenAsync(Works, "responses", PetitionSetup.ResponseBody("explained", BeforeSwapFixture.DayOfRecording));
        await AssertDeadlineAsync(late, "2026-01-09", "2026-01-09");
        await AssertDeadlineAsync(late, "2026-01-08", "2026-01-08", $"?asOf={BeforeSwapFixture.DayOfRecording}");
        await AssertDeadlineAsync(open, "2026-01-09", "2026-01-09");
        var days = await AssertDeadlineAsync(extended, "2026-01-12", "2026-01-12");
        Assert.Equal(days.Count, days.Select(day => day.Text("date")).Distinct().Count());

        // Whoever was in a group meanwhile goes on by the calendar of now, and says why.
        await AssertDeadlineAsync(grouped, "", "2026-01-08");
        await grouped.ThenAsync(Callers.Office, "groups", new { action = "leave", on = "2025-12-25" });
        await AssertDeadlineAsync(grouped, "2026-01-09", "2026-01-09");
        Assert.Equal("2026-01-09", (await grouped.ReadAsync()).Text("dueOn"));
        var moved = (await grouped.ReadAsync("/deadline")).GetProperty("changes")[0];
        Assert.Equal("calendarMoved 2026-01-08 2026-01-09", $"{moved.Text("kind")} {moved.Text("earlierDueOn")} {moved.Text("dueOn")}");
        var element = (await grouped.ReadAsync("/timeline")).GetProperty("items").EnumerateArray().Last();
        Assert.Equal("calendarMoved holding 2026-01-09",
            $"{element.Text("kind")} {element.GetProperty("details").GetProperty("moves")[0].Text("clock")} " +
                $"{element.GetProperty("details").GetProperty("moves")[0].Text("to")}");
    }

    [Fact]
    public async Task Replacing_a_year_without_open_due_dates_keeps_the_days_of_ended_clocks()
    {
        // Received late in 2023, and withdrawn; then 02/01/2024 becomes a day off, which moves nothing that is open.
        var over = await api.APetitionAsync("làm cầu qua suối", "06364", "2023-12-20");
        await over.ThenAsync(Callers.Office, "withdrawal", new { ground = "xã rút", on = "2023-12-21" });
        var before = await over.ReadAsync("/deadline");
        Assert.Equal(before.Text("firstDueOn"), LastDay(before));
        var year = await api.By(Callers.Administrator).ReadAsync($"{BeforeSwapFixture.Days}?year=2024");
        using var replaced = await api.By(Callers.Administrator).PutJsonAsync($"{BeforeSwapFixture.Days}?year=2024", new
        {
            status = "announced",
            source = "Thông báo bổ sung",
            days = year.GetProperty("days").EnumerateArray().Cast<object>()
                .Append(new { date = "2024-01-02", kind = "dayOff", name = "Ngày nghỉ thử", legalBasis = "Thử" }).ToList(),
        });
        await replaced.OkAsync();

        Assert.Equal(before.GetRawText(), (await over.ReadAsync("/deadline")).GetRawText());
    }

    internal static string LastDay(JsonElement deadline) => deadline.GetProperty("days").EnumerateArray().Last().Text("date");

    private static async Task<List<JsonElement>> AssertDeadlineAsync(TestPetition petition, string dueOn, string lastDay, string asOf = "")
    {
        var deadline = await petition.ReadAsync($"/deadline{asOf}");
        Assert.Equal([dueOn, lastDay], [deadline.Text("dueOn"), LastDay(deadline)]);
        Assert.All(deadline.GetProperty("steps").EnumerateArray(), step => Assert.Equal(step.Text("dueOn"), LastDay(step)));
        return [.. deadline.GetProperty("days").EnumerateArray()];
    }

    private async Task<TestPetition> HeldAsync()
    {
        var petition = await api.ReceivedAsync();
        await petition.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", traits = new { roadClass = "provincial" }, on = BeforeSwapFixture.DayOfRecording });
        await petition.ThenAsync(Callers.Office, "assignment",
            new
            {
                agencyId = api.Ids.Agency("SO-XAYDUNG-LANGSON", BeforeSwapFixture.DayOfRecording),
                on = BeforeSwapFixture.DayOfRecording
            });
        return await petition.ThenAsync(Works, "acceptance", new { on = BeforeSwapFixture.DayOfRecording });
    }
}
