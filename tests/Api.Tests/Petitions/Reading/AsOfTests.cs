using System.Net;

namespace Petitions.Api.Tests.Petitions.Reading;

/// <summary>Reads as of a past day answer as things stood at its end (scenario S5 and after).</summary>
public sealed class AsOfTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("2022-11-29", "classified", "withinDistrict", "VP-UBND-T-LANGSON", "2022-12-13", 2, "", 0)]
    [InlineData("2022-11-30", "assigned", "withinDistrict", "UBND-H-BACSON", "2023-01-30", 3, "", 0)]
    [InlineData("2022-12-05", "inProgress", "withinDistrict", "UBND-H-BACSON", "2023-01-30", 4, "", 0)]
    [InlineData("2022-12-06", "assigned", "escalatedToProvince", "UBND-T-LANGSON", "2023-02-06", 5, "UBND-H-BACSON", 0)]
    [InlineData("2023-01-15", "answered", "escalatedToProvince", "UBND-T-LANGSON", "", 7, "UBND-H-BACSON", 1)]
    [InlineData("2023-02-01", "closed", "escalatedToProvince", "", "", 8, "UBND-H-BACSON", 1)]
    [InlineData("2026-11-22", "closed", "escalatedToProvince", "", "", 8, "UBND-H-BACSON", 1)]
    [InlineData("2026-11-23", "inProgress", "escalatedToProvince", "UBND-T-LANGSON", "2026-12-15", 9, "UBND-H-BACSON", 1)]
    public async Task Details_and_list_as_of_a_day_show_the_petition_of_that_day(
        string day, string status, string standing, string holder, string dueOn, int version, string accountable, int answers)
    {
        var petition = await APetitionWithAHistoryAsync();

        var seen = await petition.ReadAsync($"?asOf={day}");
        var row = (await api.By(Callers.Front).ReadAsync($"/api/v1/petitions?asOf={day}&q={petition.Code}")).GetProperty("items")[0];

        Assert.Equal(
            (status, standing, holder, dueOn, version, accountable, answers),
            (seen.Text("status"), seen.Text("standing"), Code(seen, "holder"), seen.Text("dueOn"), seen.GetProperty("version").GetInt32(),
                Code(seen, "accountable"), seen.GetProperty("responses").GetArrayLength()));
        Assert.Equal((status, standing, holder, dueOn, version),
            (row.Text("status"), row.Text("standing"), Code(row, "holder"), row.Text("dueOn"), row.GetProperty("version").GetInt32()));
        Assert.Equal(answers == 1 && status is not "inProgress" ? "2023-01-15" : "", seen.Text("answeredOn"));
        Assert.Equal(status == "closed" ? "2023-02-01" : "", seen.Text("closedOn"));
        Assert.Equal(version == 9 ? "1" : "0", seen.Text("reopenCount"));
    }

    [Fact]
    public async Task The_route_as_of_a_past_day_ends_with_the_holder_of_that_day()
    {
        var petition = await APetitionWithAHistoryAsync();

        var route = (await petition.ReadAsync("/route?asOf=2022-12-05")).EnumerateArray().ToList();

        Assert.Equal(["VP-UBND-T-LANGSON 2022-11-29 2022-11-30", "UBND-H-BACSON 2022-11-30 "],
            route.Select(spell => $"{spell.Text("agency.code")} {spell.Text("from")} {spell.Text("to")}"));
        Assert.Equal(5, (await petition.ReadAsync("/route")).GetArrayLength() + 1);
    }

    [Fact]
    public async Task The_timeline_as_of_a_past_day_ends_with_that_day()
    {
        var petition = await APetitionWithAHistoryAsync();

        var events = (await petition.ReadAsync("/timeline?asOf=2022-12-06&count=true"));

        Assert.Equal(["recorded", "classified", "assigned", "accepted", "escalated"],
            events.GetProperty("items").EnumerateArray().Select(one => one.Text("kind")));
        Assert.Equal(5, events.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_deadline_as_of_a_past_day_is_that_of_the_holder_of_that_day()
    {
        var petition = await APetitionWithAHistoryAsync();

        var then = await petition.ReadAsync("/deadline?asOf=2022-12-05");
        var later = await petition.ReadAsync("/deadline?asOf=2023-01-31");

        Assert.Equal("UBND-H-BACSON 2023-01-30 2022-11-30 False",
            $"{Code(then, "holder")} {then.Text("dueOn")} {then.Text("countedFrom")} {then.Text("overdue")}");
        Assert.Equal(62, then.GetProperty("days").GetArrayLength());
        Assert.Equal("UBND-T-LANGSON 2023-01-15 False", $"{Code(later, "holder")} {later.Text("answeredOn")} {later.Text("overdue")}");
    }

    [Fact]
    public async Task Overdue_is_judged_by_the_day_asked_about()
    {
        var petition = await api.APetitionHeldByTheDistrictAsync();

        Assert.Equal("False", (await petition.ReadAsync("?asOf=2023-01-30")).Text("overdue"));
        Assert.Equal("True", (await petition.ReadAsync("?asOf=2023-01-31")).Text("overdue"));
        Assert.Contains(petition.Id, await IdsAsync("asOf=2023-01-31&overdue=true"));
        Assert.DoesNotContain(petition.Id, await IdsAsync("asOf=2023-01-30&overdue=true"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/route")]
    [InlineData("/timeline")]
    [InlineData("/deadline")]
    public async Task A_petition_is_not_found_before_the_day_it_was_raised_or_split_off(string what)
    {
        var petition = await api.APetitionHeldByTheDistrictAsync();
        using var answer = await petition.SendAsync(Callers.District, "split",
            new { parts = new[] { new { title = "Sửa chữa" }, new { title = "Nâng cấp" } }, on = "2022-12-06" });
        var part = (await answer.OkAsync()).GetProperty("parts")[0].Text("id");

        foreach (var (id, day) in new[] { (petition.Id, "2022-11-28"), (part, "2022-12-05"), (part, "2022-11-28") })
        {
            using var read = await api.By(Callers.Front).GetAsync($"/api/v1/petitions/{id}{what}?asOf={day}");
            await read.AssertRefusedAsync(HttpStatusCode.NotFound, "petition.not_found");
        }

        var then = await petition.ReadAsync("?asOf=2022-12-05");
        Assert.Equal("inProgress", then.Text("status"));
        Assert.Empty(then.GetProperty("parts").EnumerateArray());
        Assert.DoesNotContain(part, await IdsAsync("asOf=2022-12-05"));
        Assert.Contains(part, await IdsAsync("asOf=2022-12-06"));
    }

    [Fact]
    public async Task A_group_as_of_a_day_shows_its_members_of_that_day()
    {
        var lead = await api.APetitionAsync();
        var member = await api.APetitionAsync();
        await member.ThenAsync(Callers.Office, "groups", new { action = "join", leadPetitionId = lead.Id, on = "2022-12-01" });
        await member.ThenAsync(Callers.Office, "groups", new { action = "leave", ground = "nội dung khác", on = "2022-12-05" });

        var then = await lead.ReadAsync("?asOf=2022-12-03");
        Assert.Equal($"2 {member.Code}", $"{then.Text("voices")} {then.GetProperty("members")[0].Text("code")}");
        Assert.Equal($"merged {lead.Code}",
            $"{(await member.ReadAsync("?asOf=2022-12-03")).Text("status")} " +
                $"{(await member.ReadAsync("?asOf=2022-12-03")).Text("lead.code")}");
        Assert.Equal("1", (await lead.ReadAsync("?asOf=2022-12-05")).Text("voices"));
        Assert.Equal("1", (await lead.ReadAsync()).Text("voices"));
    }

    [Fact]
    public async Task The_board_as_of_a_past_day_counts_by_the_standings_of_that_day()
    {
        var unit = api.Ids.Unit("06361");
        await api.APetitionAsync(unit: "06361", on: "2022-03-01");
        var second = await api.APetitionAsync(unit: "06361", on: "2022-03-02");
        await second.ThenAsync(Callers.Office, "withdrawal", new { ground = "rút", on = "2022-03-10" });

        Assert.Equal((0, 0, 0), await BoardAsync("2022-02-28"));
        Assert.Equal((1, 1, 0), await BoardAsync("2022-03-01"));
        Assert.Equal((2, 2, 0), await BoardAsync("2022-03-09"));
        Assert.Equal((2, 1, 0), await BoardAsync("2022-03-15"));
        Assert.Equal((2, 1, 1), await BoardAsync("2022-03-16"));
        Assert.Equal((2, 1, 1), await BoardAsync("2026-11-23"));

        async Task<(int, int, int)> BoardAsync(string day)
        {
            var board = await api.By(Callers.Front).ReadAsync($"/api/v1/petitions/board?unit={unit}&asOf={day}");
            return (board.GetProperty("total").GetInt32(), board.GetProperty("open").GetInt32(), board.GetProperty("overdue").GetInt32());
        }
    }

    /// <summary>To the district, to the province, answered, closed, reopened today.</summary>
    private async Task<TestPetition> APetitionWithAHistoryAsync()
    {
        var petition = await api.APetitionClassifiedForTheDistrictAsync();
        await petition.ThenAsync(Callers.Office, "assignment", new { agencyId = api.Ids.Agency("UBND-H-BACSON"), on = "2022-11-30" });
        await petition.ThenAsync(Callers.District, "acceptance", new { on = "2022-12-01" });
        await petition.ThenAsync(Callers.District, "escalation", new { ground = "vượt khả năng", on = "2022-12-06" });
        await petition.ThenAsync(Callers.Province, "acceptance", new { on = "2022-12-08" });
        await petition.ThenAsync(Callers.Province, "responses", PetitionSetup.ResponseBody("explained", "2023-01-15"));
        await petition.ThenAsync(Callers.District, "closure", new { on = "2023-02-01" });
        return await petition.ThenAsync(Callers.Front, "reopening", new { ground = "cử tri kiến nghị lại" });
    }

    private static string Code(System.Text.Json.JsonElement of, string name) => of.Text(name).Length == 0 ? "" : of.Text($"{name}.code");

    private async Task<List<string>> IdsAsync(string query) =>
        [.. (await api.By(Callers.Front).ReadAsync($"/api/v1/petitions?limit=200&{query}")).GetProperty("items").EnumerateArray()
            .Select(row => row.Text("id"))];
}
