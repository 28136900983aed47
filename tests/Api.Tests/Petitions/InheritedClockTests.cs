using System.Net;
using System.Text.Json;

namespace Petitions.Api.Tests.Petitions;

/// <summary>
/// Parts, and petitions that leave their group, go on with the clock of
/// before: with its pauses and extensions, which stay part of its explanation.
/// </summary>
public sealed class InheritedClockTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_part_of_a_paused_petition_is_paused_and_explains_its_days_once_resumed()
    {
        var whole = await HeldAsync();
        await whole.ThenAsync(Callers.Office, "pause", new { ground = "Chờ HĐND tỉnh họp", on = "2023-02-03" });
        var part = await SplitAsync(whole, "2023-03-01");
        Assert.Equal("2023-02-03", (await part.ReadAsync("/deadline?asOf=2023-04-01")).Text("pausedOn"));
        await part.ThenAsync(Callers.Office, "resumption", new { ground = "HĐND đã họp", on = "2023-06-05" });

        var deadline = await part.ReadAsync("/deadline");

        Assert.Equal(["2023-06-15", "2023-02-13", ""], [deadline.Text("dueOn"), deadline.Text("firstDueOn"), deadline.Text("pausedOn")]);
        Assert.Equal(["paused 2023-02-03 2023-02-13 ", "resumed 2023-06-05 2023-02-13 2023-06-15"], Changes(deadline));
        EndsWhole(deadline, "62");
        var during = await part.ReadAsync("/deadline?asOf=2023-04-01");
        Assert.Equal(["2023-02-03", ""], [during.Text("pausedOn"), during.Text("dueOn")]);
        Assert.Equal(["paused 2023-02-03 2023-02-13 "], Changes(during));
    }

    [Fact]
    public async Task A_paused_petition_that_leaves_its_group_resumes_with_the_remaining_days()
    {
        var member = await HeldAsync();
        await member.ThenAsync(Callers.Office, "pause", new { ground = "Chờ HĐND tỉnh họp", on = "2023-02-03" });
        var lead = await api.APetitionAsync();
        await member.ThenAsync("head@SO-GTVT-LANGSON", "groups", new { action = "join", leadPetitionId = lead.Id, on = "2023-03-01" });
        Assert.Equal("2023-02-13", (await member.ReadAsync("/deadline?asOf=2023-03-15")).Text("firstDueOn"));
        await member.ThenAsync(Callers.Office, "groups", new { action = "leave", on = "2023-04-03" });
        Assert.Equal("2023-02-03", (await member.ReadAsync("/deadline?asOf=2023-04-03")).Text("pausedOn"));
        await member.ThenAsync(Callers.Office, "resumption", new { ground = "HĐND đã họp", on = "2023-06-05" });

        var deadline = await member.ReadAsync("/deadline");

        Assert.Equal("2023-06-15", deadline.Text("dueOn"));
        Assert.Equal(["paused 2023-02-03 2023-02-13 ", "resumed 2023-06-05 2023-02-13 2023-06-15"], Changes(deadline));
        EndsWhole(deadline, "62");
    }

    [Fact]
    public async Task Parts_at_every_depth_of_an_extended_petition_show_the_extension()
    {
        var whole = await HeldAsync();
        await whole.ThenAsync(Callers.Office, "extension", new { newDueOn = "2023-02-28", ground = "Chờ khảo sát", on = "2023-01-10" });
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
        await partOfPart.AssertRefusedAsync(Callers.Office, "extension", new { newDueOn = "2023-03-16", ground = "x", on = "2023-01-20" },
            HttpStatusCode.Conflict, "petition.beyond_cap");
        await partOfPart.ThenAsync(Callers.Office, "extension", new { newDueOn = "2023-03-15", ground = "x", on = "2023-01-20" });
    }

    [Fact]
    public async Task A_pause_is_no_extension_so_the_cap_moves_with_it()
    {
        var petition = await HeldAsync();
        await petition.ThenAsync(Callers.Office, "pause", new { ground = "Chờ HĐND tỉnh họp", on = "2023-02-03" });
        await petition.ThenAsync(Callers.Office, "resumption", new { ground = "HĐND đã họp", on = "2023-06-05" });
        Assert.Equal("2023-06-15", (await petition.ReadAsync()).Text("dueOn"));

        // Thirty days after 15/06/2023 is a Saturday.
        var beyond = await petition.AssertRefusedAsync(Callers.Office, "extension",
            new { newDueOn = "2023-07-18", ground = "x", on = "2023-06-06" }, HttpStatusCode.Conflict, "petition.beyond_cap");
        Assert.Equal("2023-07-17", beyond.Text("cap"));
        await petition.ThenAsync(Callers.Office, "extension", new { newDueOn = "2023-06-30", ground = "Chờ khảo sát", on = "2023-06-06" });

        // What was given before a second pause is used up, and no more than that.
        await petition.ThenAsync(Callers.Office, "pause", new { ground = "mưa lũ", on = "2023-06-20" });
        await petition.ThenAsync(Callers.Office, "resumption", new { ground = "hết mưa", on = "2023-09-20" });
        Assert.Equal("2023-10-02", (await petition.ReadAsync()).Text("dueOn"));
        var again = await petition.AssertRefusedAsync(Callers.Office, "extension",
            new { newDueOn = "2023-12-01", ground = "x", on = "2023-09-21" }, HttpStatusCode.Conflict, "petition.beyond_cap");
        Assert.Equal("2023-10-17", again.Text("cap"));
        EndsOn(await petition.ReadAsync("/deadline?asOf=2023-09-21"), "2023-10-02");
    }

    [Fact]
    public async Task A_clock_resumed_without_remaining_days_ends_on_the_next_working_day()
    {
        var petition = await HeldAsync();
        await petition.ThenAsync(Callers.Office, "pause", new { ground = "Chờ họp", on = "2023-02-13" });
        await petition.ThenAsync(Callers.Office, "resumption", new { ground = "Đã họp", on = "2023-06-03" });

        EndsOn(await petition.ReadAsync("/deadline?asOf=2023-06-03"), "2023-06-05");
    }

    [Fact]
    public async Task Redacted_texts_of_the_whole_stay_redacted_in_a_part_that_left_its_group()
    {
        var whole = await HeldAsync();
        await whole.ThenAsync(
            Callers.Office, "extension", new { newDueOn = "2023-02-20", ground = "ghi chú của cơ quan giao", on = "2023-01-05" });
        var parts = await whole.SplitAsync(Callers.Transport, "2023-01-12");
        await parts[0].ThenAsync(
            "head@SO-GTVT-LANGSON", "groups", new { action = "join", leadPetitionId = (await api.APetitionAsync()).Id, on = "2023-01-14" });
        await parts[0].ThenAsync("head@SO-GTVT-LANGSON", "groups", new { action = "leave", on = "2023-01-15" });
        await parts[0].ThenAsync(
            Callers.Office, "extension", new { newDueOn = "2023-02-24", ground = "việc của phần này", on = "2023-01-16" });
        await parts[1].ThenAsync(
            "head@SO-GTVT-LANGSON", "diversion", new { regime = "denunciation", ground = "tố cáo", on = "2023-01-20" });

        var (deadline, before) =
            ((await parts[0].ReadAsync("/deadline")).GetRawText(), (await parts[0].ReadAsync("/deadline?asOf=2023-01-13")).GetRawText());

        Assert.DoesNotContain("ghi chú của cơ quan giao", deadline + before, StringComparison.Ordinal);
        Assert.Contains("việc của phần này", deadline, StringComparison.Ordinal);
    }

    /// <summary>Every day from the event to the due date once and in order, and the counted ones numbered without a gap.</summary>
    private static void EndsWhole(JsonElement deadline, string number)
    {
        EndsOn(deadline, deadline.Text("dueOn"));
        var days = deadline.GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(number, days[^1].Text("number"));
        Assert.Equal(Enumerable.Range(1, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)),
            days.Where(day => day.Text("counted") == "True").Select(day => day.GetProperty("number").GetInt32()));
    }

    private static void EndsOn(JsonElement deadline, string due)
    {
        var days = deadline.GetProperty("days").EnumerateArray()
            .Select(day => DateOnly.Parse(day.Text("date"), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(due, deadline.Text("dueOn"));
        Assert.Equal(due, $"{days[^1]:yyyy-MM-dd}");
        Assert.Equal(Enumerable.Range(0, days.Count).Select(days[0].AddDays), days);
    }

    private static IEnumerable<string> Changes(JsonElement deadline) =>
        deadline.GetProperty("changes").EnumerateArray()
            .Select(change => $"{change.Text("kind")} {change.Text("on")} {change.Text("earlierDueOn")} {change.Text("dueOn")}");

    /// <summary>Taken on by Sở GTVT, since 13/12/2022, due 13/02/2023.</summary>
    private async Task<TestPetition> HeldAsync()
    {
        var petition = await api.APetitionAsync();
        await petition.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", traits = new { roadClass = "provincial" }, on = "2022-11-29" });
        await petition.ThenAsync(Callers.Office, "assignment", new { agencyId = api.Ids.Agency("SO-GTVT-LANGSON"), on = "2022-12-13" });
        return await petition.ThenAsync(Callers.Transport, "acceptance", new { on = "2022-12-14" });
    }

    private static async Task<TestPetition> SplitAsync(TestPetition whole, string on) => (await whole.SplitAsync(Callers.Transport, on))[0];
}
