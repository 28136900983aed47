using System.Net;
using System.Text.Json;
using Petitions.Api.Tests.Calendar;

namespace Petitions.Api.Tests.Petitions;

/// <summary>Parts, and petitions that leave their group, go on with the clock of before: with its pauses and extensions, which stay part of its explanation.</summary>
public sealed class ClockGoneOnTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_part_of_a_paused_petition_is_paused_and_when_resumed_its_days_tell_all_of_it()
    {
        var whole = await HeldAsync();
        await whole.ThenAsync(Who.Office, "pause", new { ground = "Chờ HĐND tỉnh họp", on = "2023-02-03" });
        var part = await SplitAsync(whole, "2023-03-01");
        Assert.Equal("2023-02-03", (await part.ReadAsync("/deadline?asOf=2023-04-01")).Text("pausedOn"));
        await part.ThenAsync(Who.Office, "resumption", new { ground = "HĐND đã họp", on = "2023-06-05" });

        var deadline = await part.ReadAsync("/deadline");

        Assert.Equal(["2023-06-15", "2023-02-13", ""], [deadline.Text("dueOn"), deadline.Text("firstDueOn"), deadline.Text("pausedOn")]);
        Assert.Equal(["paused 2023-02-03 2023-02-13 ", "resumed 2023-06-05 2023-02-13 2023-06-15"], Changes(deadline));
        EndsWhole(deadline, "62");
        var during = await part.ReadAsync("/deadline?asOf=2023-04-01");
        Assert.Equal(["2023-02-03", ""], [during.Text("pausedOn"), during.Text("dueOn")]);
        Assert.Equal(["paused 2023-02-03 2023-02-13 "], Changes(during));
    }

    [Fact]
    public async Task Who_was_paused_joins_a_group_and_leaves_it_again_is_resumed_with_what_was_left()
    {
        var member = await HeldAsync();
        await member.ThenAsync(Who.Office, "pause", new { ground = "Chờ HĐND tỉnh họp", on = "2023-02-03" });
        var lead = await api.APetitionAsync();
        await member.ThenAsync("head@SO-GTVT-LANGSON", "groups", new { action = "join", leadPetitionId = lead.Id, on = "2023-03-01" });
        Assert.Equal("2023-02-13", (await member.ReadAsync("/deadline?asOf=2023-03-15")).Text("firstDueOn"));
        await member.ThenAsync(Who.Office, "groups", new { action = "leave", on = "2023-04-03" });
        Assert.Equal("2023-02-03", (await member.ReadAsync("/deadline?asOf=2023-04-03")).Text("pausedOn"));
        await member.ThenAsync(Who.Office, "resumption", new { ground = "HĐND đã họp", on = "2023-06-05" });

        var deadline = await member.ReadAsync("/deadline");

        Assert.Equal("2023-06-15", deadline.Text("dueOn"));
        Assert.Equal(["paused 2023-02-03 2023-02-13 ", "resumed 2023-06-05 2023-02-13 2023-06-15"], Changes(deadline));
        EndsWhole(deadline, "62");
    }

    [Fact]
    public async Task Parts_of_an_extended_petition_show_the_extension_and_their_own_parts_too()
    {
        var whole = await HeldAsync();
        await whole.ThenAsync(Who.Office, "extension", new { newDueOn = "2023-02-28", ground = "Chờ khảo sát", on = "2023-01-10" });
        var part = await SplitAsync(whole, "2023-01-12");
        var partOfPart = await SplitAsync(part, "2023-01-13");

        foreach (var one in new[] { part, partOfPart })
        {
            var deadline = await one.ReadAsync("/deadline?asOf=2023-01-31");
            Assert.Equal("2023-02-13", deadline.Text("firstDueOn"));
            Assert.Equal(["extended 2023-01-10 2023-02-13 2023-02-28"], Changes(deadline));
            Assert.Equal("VP-UBND-T-LANGSON", deadline.GetProperty("changes")[0].Text("decidedBy.code"));
            Assert.Equal("2023-02-28", deadline.GetProperty("days").EnumerateArray().Last().Text("date"));
        }

        // What the whole was given counts towards the part's cap.
        await partOfPart.RefusedAsync(Who.Office, "extension", new { newDueOn = "2023-03-16", ground = "x", on = "2023-01-20" }, HttpStatusCode.Conflict, "petition.beyond_cap");
        await partOfPart.ThenAsync(Who.Office, "extension", new { newDueOn = "2023-03-15", ground = "x", on = "2023-01-20" });
    }

    [Fact]
    public async Task A_pause_is_no_extension_so_the_cap_moves_with_it()
    {
        var petition = await HeldAsync();
        await petition.ThenAsync(Who.Office, "pause", new { ground = "Chờ HĐND tỉnh họp", on = "2023-02-03" });
        await petition.ThenAsync(Who.Office, "resumption", new { ground = "HĐND đã họp", on = "2023-06-05" });
        Assert.Equal("2023-06-15", (await petition.ReadAsync()).Text("dueOn"));

        // Thirty days after 15/06/2023 is a Saturday.
        var beyond = await petition.RefusedAsync(Who.Office, "extension", new { newDueOn = "2023-07-18", ground = "x", on = "2023-06-06" }, HttpStatusCode.Conflict, "petition.beyond_cap");
        Assert.Equal("2023-07-17", beyond.Text("cap"));
        await petition.ThenAsync(Who.Office, "extension", new { newDueOn = "2023-06-30", ground = "Chờ khảo sát", on = "2023-06-06" });

        // What was given before a second pause is used up, and no more than that.
        await petition.ThenAsync(Who.Office, "pause", new { ground = "mưa lũ", on = "2023-06-20" });
        await petition.ThenAsync(Who.Office, "resumption", new { ground = "hết mưa", on = "2023-09-20" });
        Assert.Equal("2023-10-02", (await petition.ReadAsync()).Text("dueOn"));
        var again = await petition.RefusedAsync(Who.Office, "extension", new { newDueOn = "2023-12-01", ground = "x", on = "2023-09-21" }, HttpStatusCode.Conflict, "petition.beyond_cap");
        Assert.Equal("2023-10-17", again.Text("cap"));
        EndsOn(await petition.ReadAsync("/deadline?asOf=2023-09-21"), "2023-10-02");
    }

    [Fact]
    public async Task A_clock_that_goes_on_when_nothing_was_left_ends_on_the_next_working_day()
    {
        var petition = await HeldAsync();
        await petition.ThenAsync(Who.Office, "pause", new { ground = "Chờ họp", on = "2023-02-13" });
        await petition.ThenAsync(Who.Office, "resumption", new { ground = "Đã họp", on = "2023-06-03" });

        EndsOn(await petition.ReadAsync("/deadline?asOf=2023-06-03"), "2023-06-05");
    }

    [Fact]
    public async Task What_was_written_about_the_whole_stays_withheld_when_a_part_goes_on_from_a_group()
    {
        var whole = await HeldAsync();
        await whole.ThenAsync(Who.Office, "extension", new { newDueOn = "2023-02-20", ground = "ghi chú của cơ quan giao", on = "2023-01-05" });
        var parts = await whole.SplitAsync(Who.Transport, "2023-01-12");
        await parts[0].ThenAsync("head@SO-GTVT-LANGSON", "groups", new { action = "join", leadPetitionId = (await api.APetitionAsync()).Id, on = "2023-01-14" });
        await parts[0].ThenAsync("head@SO-GTVT-LANGSON", "groups", new { action = "leave", on = "2023-01-15" });
        await parts[0].ThenAsync(Who.Office, "extension", new { newDueOn = "2023-02-24", ground = "việc của phần này", on = "2023-01-16" });
        await parts[1].ThenAsync("head@SO-GTVT-LANGSON", "diversion", new { regime = "denunciation", ground = "tố cáo", on = "2023-01-20" });

        var (deadline, before) = ((await parts[0].ReadAsync("/deadline")).GetRawText(), (await parts[0].ReadAsync("/deadline?asOf=2023-01-13")).GetRawText());

        Assert.DoesNotContain("ghi chú của cơ quan giao", deadline + before, StringComparison.Ordinal);
        Assert.Contains("việc của phần này", deadline, StringComparison.Ordinal);
    }

    /// <summary>Every day from the event to the due date once and in order, and the counted ones numbered without a gap.</summary>
    private static void EndsWhole(JsonElement deadline, string number)
    {
        EndsOn(deadline, deadline.Text("dueOn"));
        var days = deadline.GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(number, days[^1].Text("number"));
        Assert.Equal(Enumerable.Range(1, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)), days.Where(day => day.Text("counted") == "True").Select(day => day.GetProperty("number").GetInt32()));
    }

    private static void EndsOn(JsonElement deadline, string due)
    {
        var days = deadline.GetProperty("days").EnumerateArray().Select(day => DateOnly.Parse(day.Text("date"), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(due, deadline.Text("dueOn"));
        Assert.Equal(due, $"{days[^1]:yyyy-MM-dd}");
        Assert.Equal(Enumerable.Range(0, days.Count).Select(days[0].AddDays), days);
    }

    private static IEnumerable<string> Changes(JsonElement deadline) =>
        deadline.GetProperty("changes").EnumerateArray().Select(change => $"{change.Text("kind")} {change.Text("on")} {change.Text("earlierDueOn")} {change.Text("dueOn")}");

    /// <summary>Taken on by Sở GTVT, since 13/12/2022, due 13/02/2023.</summary>
    private async Task<Case> HeldAsync()
    {
        var petition = await api.APetitionAsync();
        await petition.ThenAsync(Who.Office, "classification", new { field = "transport.road", traits = new { roadClass = "provincial" }, on = "2022-11-29" });
        await petition.ThenAsync(Who.Office, "assignment", new { agencyId = api.Names.Agency("SO-GTVT-LANGSON"), on = "2022-12-13" });
        return await petition.ThenAsync(Who.Transport, "acceptance", new { on = "2022-12-14" });
    }

    private static async Task<Case> SplitAsync(Case whole, string on) => (await whole.SplitAsync(Who.Transport, on))[0];
}

/// <summary>The clock of a part moves with the calendar like any other.</summary>
public sealed class ClockGoneOnCalendarTests(ClockGoneOnCalendarTests.Scene api) : IClassFixture<ClockGoneOnCalendarTests.Scene>
{
    public sealed class Scene(PostgresServer server) : BeforeTheSwap(server);

    [Fact]
    public async Task A_part_that_was_resumed_moves_by_what_was_left()
    {
        const string Works = "officer@SO-XAYDUNG-LANGSON";
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
        var whole = await api.ReceivedAsync();
        await whole.ThenAsync(Who.Office, "classification", new { field = "transport.road", traits = new { roadClass = "provincial" }, on = BeforeTheSwap.Christmas });
        await whole.ThenAsync(Who.Office, "assignment", new { agencyId = api.Names.Agency("SO-XAYDUNG-LANGSON", BeforeTheSwap.Christmas), on = BeforeTheSwap.Christmas });
        await whole.ThenAsync(Works, "acceptance", new { on = BeforeTheSwap.Christmas });
        await whole.ThenAsync(Who.Office, "pause", new { ground = "chờ họp", on = BeforeTheSwap.Christmas });
        var part = (await whole.SplitAsync(Works, BeforeTheSwap.Christmas))[0];
        await part.ThenAsync(Who.Office, "resumption", new { ground = "đã họp", on = BeforeTheSwap.Christmas });
        Assert.Equal("2026-01-08", (await part.ReadAsync()).Text("dueOn"));
        api.Clock.Advance(TimeSpan.FromDays(1));

        var (preview, tag) = await api.PreviewAsync(await api.ChangeAsync(withSwap: true));
        Assert.Contains($"holding  {part.Code} SO-XAYDUNG-LANGSON 2026-01-08 2026-01-09", preview.GetProperty("items").EnumerateArray().Select(CalendarChangeTests.Told));
        using var confirmed = await api.ConfirmAsync(await api.ChangeAsync(withSwap: true, "Hoán đổi"), tag);
        await confirmed.OkAsync();

        var deadline = await part.ReadAsync("/deadline");
        Assert.Equal(["2026-01-09", "2026-01-09"], [deadline.Text("dueOn"), deadline.GetProperty("days").EnumerateArray().Last().Text("date")]);
        Assert.Equal(["paused", "resumed", "calendarMoved"], deadline.GetProperty("changes").EnumerateArray().Select(change => change.Text("kind")));
    }
}
