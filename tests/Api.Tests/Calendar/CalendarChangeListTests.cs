using System.Net;
using System.Text.Json;
using Petitions.Api.Tests.Petitions;
using Petitions.Infrastructure.ReferenceData;

namespace Petitions.Api.Tests.Calendar;

/// <summary>Changes of the calendar can be looked up, and what a new edition of the file would move waits for an administrator.</summary>
public sealed class CalendarChangeListTests(PostgresServer server) : IAsyncLifetime
{
    private readonly BeforeSwapFixture _api = new(server);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("petitions-calendar-");

    public async ValueTask InitializeAsync() => await _api.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        await _api.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_calendar_change_shows_who_why_and_what_moved_and_is_listed_latest_first()
    {
        Assert.Empty(Items(await ReadAsync()));
        await _api.ReceivedAsync();
        var there = await ConfirmedAsync(withSwap: true, "Hoán đổi");
        var back = await ConfirmedAsync(withSwap: false, "Bãi bỏ hoán đổi");

        var first = await ReadAsync("?limit=1&count=true");
        Assert.Equal((back, "2"), (Items(first)[0].Text("id"), first.Text("total")));
        var second = await ReadAsync($"?limit=1&cursor={first.Text("nextCursor")}");
        Assert.Equal((there, ""), (Items(second)[0].Text("id"), second.Text("nextCursor")));
        var change = await ReadAsync($"/{there}");
        Assert.Equal(
            "2026 confirmed 3 Hoán đổi 2025-12-24 Người Kiểm Thử  1 2",
            $"{change.Text("year")} {change.Text("status")} {change.Text("yearVersion")} {change.Text("reason")} {change.Text("on")} " +
                $"{change.Text("by")} {change.Text("agency")} {change.Text("moved.petitions")} {change.Text("moved.total")}");
        Assert.Equal(["2026-01-02 False", "2026-01-10 True"],
            change.GetProperty("days").EnumerateArray().Select(day => $"{day.Text("date")} {day.Text("works")}"));
        Assert.Equal(2, Items(await ReadAsync("?year=2026")).Count);
        Assert.Empty(Items(await ReadAsync("?year=2025")));
        using var foreign = await _api.By(Callers.Recorder)
            .GetAsync(new Uri($"{BeforeSwapFixture.Changes}?year=2026&cursor={first.Text("nextCursor")}", UriKind.Relative));
        await foreign.AssertRefusedAsync(HttpStatusCode.BadRequest, "cursor.invalid");
        using var none = await _api.By(Callers.Recorder).GetAsync(new Uri($"{BeforeSwapFixture.Changes}/{Guid.Empty}", UriKind.Relative));
        await none.AssertRefusedAsync(HttpStatusCode.NotFound, "calendar.change_not_found");
    }

    [Fact]
    public async Task A_new_calendar_file_that_moves_due_dates_is_proposed_once_and_waits_for_confirmation()
    {
        var petition = await _api.ReceivedAsync();
        await LoadAsync("12729/VPCP-KGVX");
        await LoadAsync("12729/VPCP-KGVX", " ");

        Assert.Equal("2026-01-08 1", await DueDateAndVersionAsync(petition));
        var proposed = Assert.Single(Items(await ReadAsync()));
        Assert.Equal(
            "proposed 2 12729/VPCP-KGVX calendar.json 1 2",
            $"{proposed.Text("status")} {proposed.Text("yearVersion")} {proposed.Text("source")} {proposed.Text("by")} " +
                $"{proposed.Text("moved.petitions")} {proposed.Text("moved.total")}");

        var body = JsonSerializer.Deserialize<Dictionary<string, object?>>(proposed.GetProperty("proposal").GetRawText())!;
        body["year"] = 2026;
        var (preview, tag) = await _api.PreviewAsync(body);
        Assert.Equal(("2", $"\"{proposed.Text("yearVersion")}\""), (preview.Text("moved.total"), tag));
        body["reason"] = proposed.Text("reason");
        _api.Clock.Advance(TimeSpan.FromSeconds(1));
        using var confirmed = await _api.ConfirmAsync(body, tag);
        await confirmed.OkAsync();

        Assert.Equal("2026-01-09 2", await DueDateAndVersionAsync(petition));
        Assert.Equal(["confirmed", "overtaken"], Items(await ReadAsync()).Select(change => change.Text("status")));
        await LoadAsync("12729/VPCP-KGVX", "  ");
        Assert.Equal(2, Items(await ReadAsync()).Count);
    }

    [Fact]
    public async Task A_new_calendar_file_that_moves_no_due_date_is_loaded_at_once()
    {
        await LoadAsync("12729/VPCP-KGVX");

        Assert.Empty(Items(await ReadAsync()));
        var year = await _api.By(Callers.Recorder).ReadAsync($"{BeforeSwapFixture.Days}?year=2026");
        Assert.Contains(year.GetProperty("days").EnumerateArray(), day => day.Text("date") == "2026-01-02");
        Assert.Equal("2026-01-09", (await (await _api.ReceivedAsync()).ReadAsync()).Text("dueOn"));
    }

    private async Task LoadAsync(string source, string blank = "")
    {
        var year = await _api.ChangeAsync(withSwap: true);
        year["source"] = source;
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "calendar.json"), JsonSerializer.Serialize(new { years = new[] { year } }) + blank);
        await using var db = PostgresServer.Open(_api.Connection);
        Assert.Equal(["calendar.json"], await ReferenceDataLoader.LoadAsync(db, _folder.FullName, _api.Clock, CancellationToken.None));
    }

    private async Task<string> ConfirmedAsync(bool withSwap, string reason)
    {
        _api.Clock.Advance(TimeSpan.FromSeconds(1));
        var (_, tag) = await _api.PreviewAsync(await _api.ChangeAsync(withSwap));
        using var confirmed = await _api.ConfirmAsync(await _api.ChangeAsync(withSwap, reason), tag);
        return (await confirmed.OkAsync()).Text("id");
    }

    private static async Task<string> DueDateAndVersionAsync(TestPetition petition) =>
        $"{(await petition.ReadAsync()).Text("dueOn")} {(await petition.ReadAsync()).Text("version")}";

    private Task<JsonElement> ReadAsync(string what = "") => _api.By(Callers.Recorder).ReadAsync(BeforeSwapFixture.Changes + what);

    private static List<JsonElement> Items(JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];
}
