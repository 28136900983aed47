using System.Net;
using System.Text.Json;
using Npgsql;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Calendar;

/// <summary>A calendar without the swap of 02/01/2026 and 10/01/2026, on the day before it was announced.</summary>
public class BeforeTheSwap(PostgresServer server) : ApiFixture(server)
{
    public const string Days = "/api/v1/calendar/days";
    public const string Changes = "/api/v1/calendar/changes";
    public const string Christmas = "2025-12-24";

    protected override DateTimeOffset Begins => new(2025, 12, 24, 2, 0, 0, TimeSpan.Zero);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using var answer = await this.By(Who.Administrator).PutJsonAsync($"{Days}?year=2026", await YearAsync(withSwap: false));
        await answer.OkAsync();
    }

    /// <summary>The year as it stands, with or without the swap.</summary>
    public async Task<Dictionary<string, object?>> YearAsync(bool withSwap, string? reason = null, params object[] also)
    {
        var year = await this.By(Who.Administrator).ReadAsync($"{Days}?year=2026");
        var days = year.GetProperty("days").EnumerateArray().Where(day => day.Text("date") is not ("2026-01-02" or "2026-01-10")).Cast<object>().ToList();
        if (withSwap)
        {
            days.Add(new { date = "2026-01-02", kind = "dayOff", name = "Hoán đổi với thứ Bảy 10/01/2026", legalBasis = "12729/VPCP-KGVX ngày 25/12/2025" });
            days.Add(new { date = "2026-01-10", kind = "makeUpDay", name = "Làm bù cho thứ Sáu 02/01/2026", legalBasis = "12729/VPCP-KGVX ngày 25/12/2025" });
        }

        days.AddRange(also);
        var body = new Dictionary<string, object?> { ["status"] = "announced", ["source"] = "12729/VPCP-KGVX ngày 25/12/2025", ["days"] = days };
        if (reason is not null)
            body["reason"] = reason;
        return body;
    }

    public async Task<Dictionary<string, object?>> ChangeAsync(bool withSwap, string? reason = null, params object[] also)
    {
        var body = await YearAsync(withSwap, reason, also);
        body["year"] = 2026;
        return body;
    }

    public async Task<(JsonElement Preview, string Tag)> PreviewAsync(object body, string query = "")
    {
        using var answer = await this.By(Who.Administrator).PostJsonAsync($"{Changes}/preview{query}", body);
        return (await answer.OkAsync(), answer.Headers.ETag!.Tag);
    }

    public Task<HttpResponseMessage> ConfirmAsync(object body, string? tag) =>
        this.By(Who.Administrator).PostJsonAsync(Changes, body, tag is null ? [] : [("If-Match", tag)]);

    internal Task<Case> ReceivedAsync() => this.APetitionAsync("làm cầu qua suối", "06364", Christmas);
}

/// <summary>S21: a change of the calendar shows first what it moves, then moves it with an event each.</summary>
public sealed class CalendarChangeTests(CalendarChangeTests.Scene api) : IClassFixture<CalendarChangeTests.Scene>
{
    public sealed class Scene(PostgresServer server) : BeforeTheSwap(server);

    [Fact]
    public async Task S21_the_swap_moves_what_is_open_with_an_event_each_and_leaves_what_is_closed()
    {
        var open = await api.ReceivedAsync();
        var closed = await api.ReceivedAsync();
        await closed.ThenAsync(Who.Office, "withdrawal", new { ground = "xã rút", on = BeforeTheSwap.Christmas });
        var assigned = await AssignedAsync(dueOn: null);
        var byHand = await AssignedAsync(dueOn: "2026-01-08");
        Assert.Equal("2026-01-08", (await open.ReadAsync()).Text("dueOn"));
        var (before, closedBefore) = (await open.ReadAsync(), (await closed.ReadAsync("/timeline")).GetRawText());
        api.Clock.Advance(TimeSpan.FromDays(1));

        // An administrator cannot slip it past the due dates.
        using var plain = await api.By(Who.Administrator).PutJsonAsync($"{BeforeTheSwap.Days}?year=2026", await api.YearAsync(withSwap: true));
        await plain.RefusedAsync(HttpStatusCode.Conflict, "calendar.moves_due_dates");
        var (preview, tag) = await api.PreviewAsync(await api.ChangeAsync(withSwap: true));
        Assert.Equal(["2026-01-02 False", "2026-01-10 True"], preview.GetProperty("days").EnumerateArray().Select(day => $"{day.Text("date")} {day.Text("works")}"));
        var items = preview.GetProperty("items").EnumerateArray().ToList();
        Assert.Contains($"holding  {open.Code} VP-UBND-T-LANGSON 2026-01-08 2026-01-09", items.Select(Told));
        Assert.Contains($"step acknowledge {open.Code} VP-UBND-T-LANGSON 2026-01-08 2026-01-09", items.Select(Told));
        Assert.DoesNotContain(items, item => item.Text("petitionId") == closed.Id);
        Assert.Equal(items.Count, preview.GetProperty("moved").GetProperty("holdings").GetInt32() + preview.GetProperty("moved").GetProperty("steps").GetInt32());
        Assert.Equal(before.GetRawText(), (await open.ReadAsync()).GetRawText());

        var body = await api.ChangeAsync(withSwap: true, "Hoán đổi ngày làm việc 02/01/2026");
        using var unseen = await api.ConfirmAsync(body, null);
        await unseen.RefusedAsync(HttpStatusCode.Conflict, "calendar.not_previewed");
        using var confirmed = await api.ConfirmAsync(body, tag);
        var done = await confirmed.OkAsync();
        Assert.Equal(preview.GetProperty("moved").GetRawText(), done.GetProperty("moved").GetRawText());
        using var second = await api.ConfirmAsync(body, tag);
        await second.RefusedAsync(HttpStatusCode.PreconditionFailed, "calendar.stale");

        await MovedAsync(open, before, done.Text("id"));
        Assert.Equal(closedBefore, (await closed.ReadAsync("/timeline")).GetRawText());
        var over = await closed.ReadAsync("/deadline");
        Assert.Equal(["2026-01-08", "2026-01-08", "2026-01-08"], [over.Text("firstDueOn"), CalendarChangeDaysTests.LastDay(over), CalendarChangeDaysTests.LastDay(StepOf(over, "acknowledge"))]);
        Assert.Equal("2026-01-08", (await byHand.ReadAsync()).Text("dueOn"));
        Assert.Equal("2026-01-08", StepOf(await byHand.ReadAsync("/deadline?asOf=2025-12-24"), "acknowledge").Text("dueOn"));
        Assert.Equal("2026-01-09", StepOf(await byHand.ReadAsync("/deadline"), "acknowledge").Text("dueOn"));
        Assert.Equal("2026-02-23", (await assigned.ReadAsync()).Text("dueOn"));
        await TallyIsRightAsync();

        // What happened on the day before the change may still be entered, and the petition goes on.
        await open.ThenAsync(Who.Office, "acknowledgement", new { text = "Đã tiếp nhận", how = "letter", on = BeforeTheSwap.Christmas });
        Assert.Equal("2025-12-24", StepOf(await open.ReadAsync("/deadline"), "acknowledge").Text("metOn"));
        Assert.Equal("2026-01-09", (await open.ReadAsync()).Text("dueOn"));
    }

    private static async Task MovedAsync(Case open, JsonElement before, string change)
    {
        var now = await open.ReadAsync();
        Assert.Equal(("2026-01-09", before.GetProperty("version").GetInt32() + 1), (now.Text("dueOn"), now.GetProperty("version").GetInt32()));
        Assert.Equal("2026-01-08", (await open.ReadAsync("?asOf=2025-12-24")).Text("dueOn"));
        var moved = (await open.ReadAsync("/timeline")).GetProperty("items").EnumerateArray().Last();
        Assert.Equal("calendarMoved 2025-12-25 Hoán đổi ngày làm việc 02/01/2026 administrator", $"{moved.Text("kind")} {moved.Text("on")} {moved.Text("ground")} {moved.Text("actor.role")}");
        Assert.Equal(change, moved.Text("details.changeId"));
        Assert.Equal(
            ["holding  2026-01-08 2026-01-09", "step acknowledge 2026-01-08 2026-01-09"],
            moved.GetProperty("details").GetProperty("moves").EnumerateArray().Select(move => $"{move.Text("clock")} {(move.TryGetProperty("step", out var step) ? step.ToString() : "")} {move.Text("from")} {move.Text("to")}"));
        var deadline = await open.ReadAsync("/deadline");
        Assert.Equal("classify 2026-01-09 2026-01-08", $"{deadline.Text("step")} {deadline.Text("dueOn")} {deadline.Text("firstDueOn")}");
        var history = Assert.Single(deadline.GetProperty("changes").EnumerateArray());
        Assert.Equal("calendarMoved 2025-12-25 2026-01-08 2026-01-09 ", $"{history.Text("kind")} {history.Text("on")} {history.Text("earlierDueOn")} {history.Text("dueOn")} {history.Text("decidedBy")}");
        var days = deadline.GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(["2026-01-09", "10"], [days[^1].Text("date"), days[^1].Text("number")]);
        Assert.Contains("Hoán đổi", days.Single(day => day.Text("date") == "2026-01-02").Text("reason"), StringComparison.Ordinal);
        Assert.Single(StepOf(deadline, "acknowledge").GetProperty("changes").EnumerateArray());
    }

    private async Task<Case> AssignedAsync(string? dueOn)
    {
        var petition = await api.ReceivedAsync();
        await petition.ThenAsync(Who.Office, "classification", new { field = "transport.road", traits = new { roadClass = "provincial" }, on = BeforeTheSwap.Christmas });
        return await petition.ThenAsync(Who.Office, "assignment", new { agencyId = api.Names.Agency("SO-XAYDUNG-LANGSON", BeforeTheSwap.Christmas), dueOn, on = BeforeTheSwap.Christmas });
    }

    /// <summary>The tally behind the board says what the petitions say.</summary>
    private async Task TallyIsRightAsync()
    {
        await using var source = NpgsqlDataSource.Create(api.Connection);
        await using var command = source.CreateCommand("""
            select count(*) from (
                (select status, due_on, sum(petitions) from petition_board where unit_id = '00000000-0000-0000-0000-000000000000' group by 1, 2 having sum(petitions) <> 0)
                except (select status, due_sort, count(*) from petitions group by 1, 2)) different
            """);
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    internal static string Told(JsonElement item) => $"{item.Text("clock")} {item.Text("step")} {item.Text("petitionCode")} {item.Text("agency.code")} {item.Text("from")} {item.Text("to")}";

    internal static JsonElement StepOf(JsonElement deadline, string step) => deadline.GetProperty("steps").EnumerateArray().First(one => one.Text("step") == step);
}

/// <summary>What a change of the calendar leaves alone, counts anew later, or moves besides.</summary>
public sealed class CalendarChangeCasesTests(CalendarChangeCasesTests.Scene api) : IClassFixture<CalendarChangeCasesTests.Scene>
{
    public sealed class Scene(PostgresServer server) : BeforeTheSwap(server);

    [Fact]
    public async Task An_extension_stays_a_pause_is_counted_anew_when_it_ends_and_a_resumed_clock_moves_by_what_was_left()
    {
        using var rule = await api.By(Who.Administrator).PostJsonAsync("/api/v1/deadline-rules", new
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
        await extended.ThenAsync(Who.Office, "extension", new { newDueOn = "2026-01-12", ground = "khảo sát", on = BeforeTheSwap.Christmas });
        await paused.ThenAsync(Who.Office, "pause", new { ground = "chờ họp", on = BeforeTheSwap.Christmas });
        await resumed.ThenAsync(Who.Office, "pause", new { ground = "chờ họp", on = BeforeTheSwap.Christmas });
        await resumed.ThenAsync(Who.Office, "resumption", new { ground = "đã họp", on = BeforeTheSwap.Christmas });
        var asked = await AssignedAsync();
        await asked.ThenAsync("officer@SO-XAYDUNG-LANGSON", "acceptance", new { on = BeforeTheSwap.Christmas });
        await asked.ThenAsync("officer@SO-XAYDUNG-LANGSON", "coordination", new { agencyId = api.Names.Agency("SO-NOIVU-LANGSON", BeforeTheSwap.Christmas), question = "?", on = BeforeTheSwap.Christmas });
        Assert.Equal("2026-01-08", (await resumed.ReadAsync()).Text("dueOn"));
        api.Clock.Advance(TimeSpan.FromDays(1));

        // The answer to coordination is due on 08/01/2026, a Thursday; the change makes it a day off as well.
        var off = new { date = "2026-01-08", kind = "dayOff", name = "Ngày nghỉ thử", legalBasis = "Thử" };
        var body = await api.ChangeAsync(withSwap: true, "Hoán đổi", off);
        var (preview, tag) = await api.PreviewAsync(await api.ChangeAsync(withSwap: true, null, off));
        Assert.Contains($"coordination  {asked.Code} SO-NOIVU-LANGSON 2026-01-08 2026-01-09", preview.GetProperty("items").EnumerateArray().Select(CalendarChangeTests.Told));
        using var confirmed = await api.ConfirmAsync(body, tag);
        await confirmed.OkAsync();

        Assert.Equal(["2026-01-12", "", "2026-01-10"], [(await extended.ReadAsync()).Text("dueOn"), (await paused.ReadAsync()).Text("dueOn"), (await resumed.ReadAsync()).Text("dueOn")]);
        Assert.Equal("2026-01-10", (await resumed.ReadAsync("/deadline")).GetProperty("days").EnumerateArray().Last().Text("date"));
        Assert.Equal("2026-01-09", (await asked.ReadAsync("/coordination"))[0].Text("dueOn"));
        Assert.Single((await asked.ReadAsync("/timeline")).GetProperty("items").EnumerateArray(), one => one.Text("kind") == "calendarMoved");

        // Ten working days were left on 24/12/2025, whatever the calendar says since.
        await paused.ThenAsync(Who.Office, "resumption", new { ground = "đã họp", on = "2025-12-25" });
        Assert.Equal("2026-01-12", (await paused.ReadAsync()).Text("dueOn"));
        var days = (await paused.ReadAsync("/deadline")).GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(["2026-01-12", "10"], [days[^1].Text("date"), days[^1].Text("number")]);
    }

    private async Task<Case> AssignedAsync()
    {
        var petition = await api.ReceivedAsync();
        await petition.ThenAsync(Who.Office, "classification", new { field = "transport.road", traits = new { roadClass = "provincial" }, on = BeforeTheSwap.Christmas });
        return await petition.ThenAsync(Who.Office, "assignment", new { agencyId = api.Names.Agency("SO-XAYDUNG-LANGSON", BeforeTheSwap.Christmas), on = BeforeTheSwap.Christmas });
    }
}

/// <summary>Reports under directives, pages, names of days, and years that are new or missing.</summary>
public sealed class CalendarChangeOthersTests(CalendarChangeOthersTests.Scene api) : IClassFixture<CalendarChangeOthersTests.Scene>
{
    public sealed class Scene(PostgresServer server) : BeforeTheSwap(server);

    [Fact]
    public async Task A_report_that_is_due_on_a_working_day_moves_with_it_and_one_on_a_fixed_date_stays()
    {
        var (moving, fast) = (await GivenAsync("nextWorkingDay"), await GivenAsync("keep"));
        var (preview, tag) = await api.PreviewAsync(await api.ChangeAsync(withSwap: true));
        Assert.Contains(preview.GetProperty("items").EnumerateArray(), item => item.Text("clock") == "occurrence" && item.Text("directiveId") == moving && item.Text("to") == "2026-01-05");
        using var confirmed = await api.ConfirmAsync(await api.ChangeAsync(withSwap: true, "Hoán đổi"), tag);
        Assert.Equal(1, (await confirmed.OkAsync()).GetProperty("moved").GetProperty("occurrences").GetInt32());

        var now = await api.By(Who.Office).ReadAsync($"/api/v1/directives/{moving}");
        Assert.Contains("2026-01-05", now.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("2", now.Text("version"));
        Assert.Contains("calendarMoved", (await api.By(Who.Office).ReadAsync($"/api/v1/directives/{moving}/timeline")).GetRawText(), StringComparison.Ordinal);
        Assert.Equal("1", (await api.By(Who.Office).ReadAsync($"/api/v1/directives/{fast}")).Text("version"));

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
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => $"{item.Text("clock")} {item.Text("step")} {item.Text("petitionCode")} {item.Text("directiveId")}"));
            cursor = page.Text("nextCursor") is { Length: > 0 } next ? next : null;
            Assert.Equal(before + 4, Moved(page));
        }
        while (cursor is not null);
        Assert.Equal((before + 4, before + 4), (seen.Count, seen.Distinct().Count()));
    }

    private static int Moved(JsonElement page) =>
        page.GetProperty("moved").GetProperty("holdings").GetInt32() + page.GetProperty("moved").GetProperty("steps").GetInt32() + page.GetProperty("moved").GetProperty("occurrences").GetInt32();

    [Fact]
    public async Task Another_name_for_a_day_moves_nothing_and_a_new_year_neither()
    {
        await api.ReceivedAsync();
        var body = await api.YearAsync(withSwap: false);
        body["source"] = "Cùng các ngày, nguồn khác";
        using var renamed = await api.By(Who.Administrator).PutJsonAsync($"{BeforeTheSwap.Days}?year=2026", body);
        using var loaded = await api.ConfirmAsync(new { year = 2040, status = "provisional", source = "thử", days = Array.Empty<object>(), reason = "nạp năm mới" }, null);
        using var named = await api.ConfirmAsync(new { year = 2041, status = "provisional", source = "thử", days = Array.Empty<object>(), reason = "nạp năm mới" }, "\"1\"");

        // Other tests of this class may have confirmed the swap in the meantime; then the days differ and this way is closed.
        Assert.True(renamed.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict);
        Assert.Equal(0, (await loaded.OkAsync()).GetProperty("moved").GetProperty("petitions").GetInt32());
        await named.RefusedAsync(HttpStatusCode.NotFound, "calendar.year_not_found");
    }

    [Fact]
    public async Task Only_administrators_preview_and_confirm_and_a_reason_is_needed()
    {
        using var preview = await api.By(Who.Office).PostJsonAsync($"{BeforeTheSwap.Changes}/preview", await api.ChangeAsync(withSwap: true));
        await preview.RefusedAsync(HttpStatusCode.Forbidden, "identity.not_allowed");
        using var confirmed = await api.By(Who.Province).PostJsonAsync(BeforeTheSwap.Changes, await api.ChangeAsync(withSwap: true, "x"));
        await confirmed.RefusedAsync(HttpStatusCode.Forbidden, "identity.not_allowed");
        using var unfounded = await api.ConfirmAsync(await api.ChangeAsync(withSwap: true), "\"2\"");
        Assert.True((await unfounded.RefusedAsync(HttpStatusCode.BadRequest, "request.invalid")).GetProperty("errors").TryGetProperty("reason", out _));
    }

    private async Task<string> GivenAsync(string onDayOff)
    {
        using var given = await api.By(Who.Office).PostJsonAsync("/api/v1/directives", new
        {
            kind = "task",
            givenOn = BeforeTheSwap.Christmas,
            text = "Báo cáo kết quả",
            addressees = new[] { new { description = "UBND xã Hưng Vũ" } },
            dueOn = "2026-01-02",
            onDayOff,
        });
        return (await given.OkAsync()).Text("id");
    }
}
