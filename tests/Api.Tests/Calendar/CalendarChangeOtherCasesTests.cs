using System.Net;
using System.Text.Json;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Calendar;

/// <summary>Reports under directives, pages, names of days, and years that are new or missing.</summary>
public sealed class CalendarChangeOtherCasesTests(CalendarChangeOtherCasesTests.Fixture api)
    : IClassFixture<CalendarChangeOtherCasesTests.Fixture>
{
    public sealed class Fixture(PostgresServer server) : BeforeSwapFixture(server);

    [Fact]
    public async Task A_directive_report_due_on_a_working_day_moves_and_one_on_a_fixed_date_stays()
    {
        var (moving, fast) = (await GivenAsync("nextWorkingDay"), await GivenAsync("keep"));
        var (preview, tag) = await api.PreviewAsync(await api.ChangeAsync(withSwap: true));
        Assert.Contains(preview.GetProperty("items").EnumerateArray(),
            item => item.Text("clock") == "occurrence" && item.Text("directiveId") == moving && item.Text("to") == "2026-01-05");
        using var confirmed = await api.ConfirmAsync(await api.ChangeAsync(withSwap: true, "Hoán đổi"), tag);
        Assert.Equal(1, (await confirmed.OkAsync()).GetProperty("moved").GetProperty("occurrences").GetInt32());

        var now = await api.By(Callers.Office).ReadAsync($"/api/v1/directives/{moving}");
        Assert.Contains("2026-01-05", now.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("2", now.Text("version"));
        Assert.Contains("calendarMoved", (await api.By(Callers.Office).ReadAsync($"/api/v1/directives/{moving}/timeline")).GetRawText(),
            StringComparison.Ordinal);
        Assert.Equal("1", (await api.By(Callers.Office).ReadAsync($"/api/v1/directives/{fast}")).Text("version"));

        // What lies behind is reported, paged through and changed back like anything else, whatever other tests have left there.
        var back = await api.ChangeAsync(withSwap: false);
        var before = Moved((await api.PreviewAsync(back, "?limit=1")).Preview);
        var petition = await api.ReceivedAsync();
        Assert.Equal("2026-01-09", (await petition.ReadAsync()).Text("dueOn"));
        await api.ReceivedAsync();
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var (page, _) = await api.PreviewAsync(back, $"?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            seen.AddRange(page.GetProperty("items").EnumerateArray()
                .Select(item => $"{item.Text("clock")} {item.Text("step")} {item.Text("petitionCode")} {item.Text("directiveId")}"));
            cursor = page.Text("nextCursor") is { Length: > 0 } next ? next : null;
            Assert.Equal(before + 4, Moved(page));
        }
        while (cursor is not null);
        Assert.Equal((before + 4, before + 4), (seen.Count, seen.Distinct().Count()));
    }

    private static int Moved(JsonElement page) =>
        page.GetProperty("moved").GetProperty("holdings").GetInt32() + page.GetProperty("moved").GetProperty("steps").GetInt32() +
            page.GetProperty("moved").GetProperty("occurrences").GetInt32();

    [Fact]
    public async Task A_renamed_day_and_a_new_year_move_no_due_date()
    {
        await api.ReceivedAsync();
        var body = await api.YearAsync(withSwap: false);
        body["source"] = "Cùng các ngày, nguồn khác";
        using var renamed = await api.By(Callers.Administrator).PutJsonAsync($"{BeforeSwapFixture.Days}?year=2026", body);
        using var loaded = await api.ConfirmAsync(
            new { year = 2040, status = "provisional", source = "thử", days = Array.Empty<object>(), reason = "nạp năm mới" }, null);
        using var named = await api.ConfirmAsync(
            new { year = 2041, status = "provisional", source = "thử", days = Array.Empty<object>(), reason = "nạp năm mới" }, "\"1\"");

        // Other tests of this class may have confirmed the swap in the meantime; then the days differ and this way is closed.
        Assert.True(renamed.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict);
        Assert.Equal(0, (await loaded.OkAsync()).GetProperty("moved").GetProperty("petitions").GetInt32());
        await named.AssertRefusedAsync(HttpStatusCode.NotFound, "calendar.year_not_found");
    }

    [Fact]
    public async Task Calendar_changes_are_for_administrators_only_and_need_a_reason()
    {
        using var preview = await api.By(Callers.Office)
            .PostJsonAsync($"{BeforeSwapFixture.Changes}/preview", await api.ChangeAsync(withSwap: true));
        await preview.AssertRefusedAsync(HttpStatusCode.Forbidden, "identity.not_allowed");
        using var confirmed = await api.By(Callers.Province)
            .PostJsonAsync(BeforeSwapFixture.Changes, await api.ChangeAsync(withSwap: true, "x"));
        await confirmed.AssertRefusedAsync(HttpStatusCode.Forbidden, "identity.not_allowed");
        using var unfounded = await api.ConfirmAsync(await api.ChangeAsync(withSwap: true), "\"2\"");
        Assert.True((await unfounded.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid")).GetProperty("errors")
            .TryGetProperty("reason", out _));
    }

    private async Task<string> GivenAsync(string onDayOff)
    {
        using var given = await api.By(Callers.Office).PostJsonAsync("/api/v1/directives", new
        {
            kind = "task",
            givenOn = BeforeSwapFixture.DayOfRecording,
            text = "Báo cáo kết quả",
            addressees = new[] { new { description = "UBND xã Hưng Vũ" } },
            dueOn = "2026-01-02",
            onDayOff,
        });
        return (await given.OkAsync()).Text("id");
    }
}
