using System.Net;

namespace Petitions.Api.Tests.Petitions;

/// <summary>Possible duplicates, groups, and parts (scenarios S8, S13).</summary>
public sealed class GroupTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Allowance = "nâng mức phụ cấp đối với các chức danh hoạt động không chuyên trách ở thôn";

    [Fact]
    public async Task A_similar_petition_without_diacritics_is_suggested_grouped_and_leaves_again()
    {
        var first = await api.APetitionAsync("phụ cấp cho người hoạt động không chuyên trách tại các thôn", "06121", "2022-04-12");
        var lead = await api.APetitionAsync(Allowance);
        var third =
            await api.APetitionAsync("nang muc phu cap doi voi cac chuc danh hoat dong khong chuyen trach o thon", "06355", "2022-12-05");

        var similar = (await third.ReadAsync("/similar")).EnumerateArray().ToList();
        Assert.Equal(lead.Code, similar[0].Text("code"));
        Assert.Equal(1.0, similar[0].GetProperty("similarity").GetDouble());
        Assert.DoesNotContain(third.Code, similar.Select(one => one.Text("code")));

        await first.ThenAsync(
            Callers.Office, "groups", new { action = "join", leadPetitionId = lead.Id, ground = "cùng nội dung", on = "2022-12-06" });
        await third.ThenAsync(Callers.Office, "groups", new { action = "join", leadPetitionId = lead.Id, on = "2022-12-06" });
        var group = await lead.ReadAsync();
        Assert.Equal("3", group.Text("voices"));
        Assert.Equal(new[] { first.Code, third.Code }.Order(),
            group.GetProperty("members").EnumerateArray().Select(member => member.Text("code")).Order());
        var rows = (await api.By(Callers.Front).ReadAsync($"/api/v1/petitions?group={lead.Id}")).GetProperty("items").EnumerateArray()
            .ToList();
        Assert.Equal(["merged 1", "merged 1", "recorded 3"], rows.Select(row => $"{row.Text("status")} {row.Text("voices")}").Order());
        Assert.Equal(lead.Code, (await third.ReadAsync()).Text("lead.code"));
        Assert.DoesNotContain(lead.Code, (await third.ReadAsync("/similar")).EnumerateArray().Select(one => one.Text("code")));

        await third.ThenAsync(Callers.Office, "groups", new { action = "leave", ground = "nội dung khác", on = "2022-12-07" });
        await third.AssertStateAsync("recorded", "VP-UBND-T-LANGSON", "2022-12-19");
        Assert.Equal("2", (await lead.ReadAsync()).Text("voices"));
        Assert.Equal(
            ["joinedBy", "joinedBy", "leftBy"], (await lead.EventLinesAsync()).Skip(1).Select(line => line.Split(' ')[1].TrimEnd(':')));
    }

    [Fact]
    public async Task An_invalid_grouping_is_refused()
    {
        var petition = await api.APetitionAsync();
        var lead = await api.APetitionAsync();
        var withdrawn =
            await (await api.APetitionAsync()).ThenAsync(Callers.Office, "withdrawal", new { ground = "rút", on = PetitionSetup.Day });

        await petition.AssertRefusedAsync(Callers.Office, "groups",
            new { action = "join", leadPetitionId = petition.Id, on = PetitionSetup.Day }, HttpStatusCode.BadRequest,
            "petition.lead_is_itself");
        await petition.AssertRefusedAsync(Callers.Office, "groups",
            new { action = "join", leadPetitionId = withdrawn.Id, on = PetitionSetup.Day }, HttpStatusCode.Conflict,
            "petition.lead_not_open");
        await petition.AssertRefusedAsync(Callers.Office, "groups",
            new { action = "join", leadPetitionId = "01900000-0000-7000-8000-000000000000", on = PetitionSetup.Day },
            HttpStatusCode.NotFound, "petition.not_found");
        await petition.AssertRefusedAsync(
            Callers.Office, "groups", new { action = "join", on = PetitionSetup.Day }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.AssertRefusedAsync(
            Callers.Office, "groups", new { on = PetitionSetup.Day }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.AssertRefusedAsync(
            Callers.Office, "groups", new { action = "leave", on = PetitionSetup.Day }, HttpStatusCode.Conflict, "petition.status_forbids");

        await petition.ThenAsync(Callers.Office, "groups", new { action = "join", leadPetitionId = lead.Id, on = PetitionSetup.Day });
        await petition.AssertRefusedAsync(Callers.Office, "groups",
            new { action = "join", leadPetitionId = withdrawn.Id, on = PetitionSetup.Day }, HttpStatusCode.Conflict,
            "petition.status_forbids");
        await petition.AssertRefusedAsync(Callers.OtherDistrict, "groups", new { action = "leave", on = PetitionSetup.Day },
            HttpStatusCode.Conflict, "petition.not_concerned");
        await lead.AssertRefusedAsync(Callers.Office, "groups",
            new { action = "join", leadPetitionId = withdrawn.Id, on = PetitionSetup.Day }, HttpStatusCode.Conflict,
            "petition.lead_not_open");
        await lead.AssertRefusedAsync(Callers.Office, "groups",
            new { action = "join", leadPetitionId = (await api.APetitionAsync()).Id, on = PetitionSetup.Day }, HttpStatusCode.Conflict,
            "petition.leads_group");
    }

    [Fact]
    public async Task An_invalid_split_is_refused()
    {
        var petition = await api.APetitionHeldByTheDistrictAsync();

        await petition.AssertRefusedAsync(Callers.District, "split", new { parts = new[] { new { title = "một" } }, on = "2022-12-06" },
            HttpStatusCode.BadRequest, "request.invalid");
        await petition.AssertRefusedAsync(
            Callers.District, "split", new { on = "2022-12-06" }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.AssertRefusedAsync(Callers.District, "split",
            new { parts = new[] { new { title = "một" }, new { title = "" } }, on = "2022-12-06" }, HttpStatusCode.BadRequest,
            "request.invalid");
        await petition.AssertRefusedAsync(Callers.District, "split",
            new { parts = Enumerable.Repeat(new { title = "phần" }, 21), on = "2022-12-06" }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.AssertRefusedAsync(Callers.District, "split",
            new { parts = new[] { new { title = "một" }, new { title = "TỐI MẬT" } }, on = "2022-12-06" }, HttpStatusCode.Conflict,
            "text.secret_marked");
    }

    [Fact]
    public async Task A_part_of_a_part_changes_both_wholes_above_it()
    {
        var whole = await api.APetitionHeldByTheDistrictAsync();
        var (first, second) = await SplitAsync(whole);
        var (third, fourth) = await SplitAsync(first);

        await third.ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("explained"));
        await fourth.ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("explained"));
        Assert.Equal("explained inProgress", $"{(await first.ReadAsync()).Text("outcome")} {(await whole.ReadAsync()).Text("outcome")}");

        await second.ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("explained"));
        Assert.Equal("explained", (await whole.ReadAsync()).Text("outcome"));
    }

    [Fact]
    public async Task A_whole_does_not_wait_for_a_part_that_left_the_workflow()
    {
        var whole = await api.APetitionHeldByTheDistrictAsync();
        var (first, second) = await SplitAsync(whole);

        await first.ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("notPossible"));
        Assert.Equal("inProgress", (await whole.ReadAsync()).Text("outcome"));
        await second.ThenAsync(Callers.District, "withdrawal", new { ground = "xã rút phần này", on = "2023-01-10" });

        Assert.Equal("notPossible", (await whole.ReadAsync()).Text("outcome"));
    }

    private async Task<(TestPetition First, TestPetition Second)> SplitAsync(TestPetition whole)
    {
        using var answer = await whole.SendAsync(Callers.District, "split",
            new { parts = new[] { new { title = "Sửa chữa" }, new { title = "Nâng cấp" } }, on = "2022-12-06" });
        var parts = (await answer.OkAsync()).GetProperty("parts").EnumerateArray()
            .Select(part => new TestPetition(api, part.Text("id"), part.Text("code"))).ToList();
        return (parts[0], parts[1]);
    }

    [Fact]
    public async Task A_part_has_left_the_workflow_once_all_its_own_parts_have()
    {
        var whole = await api.APetitionHeldByTheDistrictAsync();
        var parts = await whole.SplitAsync(Callers.District, "2022-12-06");
        var nested = await parts[0].SplitAsync(Callers.District, "2022-12-06");
        var deepest = await nested[0].SplitAsync(Callers.District, "2022-12-06");
        await parts[1].ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("resolved"));
        Assert.Equal("inProgress", (await whole.ReadAsync()).Text("outcome"));

        foreach (var part in deepest.Append(nested[1]))
            await part.ThenAsync(Callers.District, "diversion", new { regime = "denunciation", ground = "tố cáo", on = "2022-12-20" });

        Assert.Equal(("none", "resolved"), ((await parts[0].ReadAsync()).Text("outcome"), (await whole.ReadAsync()).Text("outcome")));
    }

    [Fact]
    public async Task A_part_goes_to_the_body_that_returned_the_whole_only_by_the_common_superior()
    {
        var whole = await (await api.APetitionHeldByTheDistrictAsync()).ThenAsync(
            Callers.District, "return",
            new { ground = "đường tỉnh", proposedAgencyId = api.Ids.Agency("SO-GTVT-LANGSON"), on = "2022-12-06" });
        using var split = await whole.SendAsync(Callers.Office, "split",
            new { parts = new[] { new { title = "Sửa chữa" }, new { title = "Nâng cấp" } }, on = "2022-12-07" });
        var answer = (await split.OkAsync()).GetProperty("parts")[0];
        var part = await new TestPetition(api, answer.Text("id"), answer.Text("code")).ThenAsync(
            Callers.Office, "classification", new { field = "transport.road", traits = new { roadClass = "district" }, on = "2022-12-07" });
        var district = new { agencyId = api.Ids.Agency("UBND-H-BACSON"), on = "2022-12-08" };

        await part.AssertRefusedAsync(Callers.Office, "assignment", district, HttpStatusCode.Conflict, "petition.second_bounce");
        await part.ThenAsync(Callers.Province, "assignment", district);
        await part.AssertRefusedAsync(
            Callers.District, "return", new { ground = "lần nữa", proposedAgencyId = api.Ids.Agency("SO-GTVT-LANGSON"), on = "2022-12-09" },
            HttpStatusCode.Conflict, "petition.second_bounce");
    }
}
