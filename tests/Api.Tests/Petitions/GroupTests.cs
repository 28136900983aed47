using System.Net;

namespace Petitions.Api.Tests.Petitions;

/// <summary>Possible duplicates, groups, and parts (scenarios S8, S13).</summary>
public sealed class GroupTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Allowance = "nâng mức phụ cấp đối với các chức danh hoạt động không chuyên trách ở thôn";

    [Fact]
    public async Task The_same_text_without_diacritics_is_suggested_grouped_and_can_leave_again()
    {
        var first = await api.APetitionAsync("phụ cấp cho người hoạt động không chuyên trách tại các thôn", "06121", "2022-04-12");
        var lead = await api.APetitionAsync(Allowance);
        var third = await api.APetitionAsync("nang muc phu cap doi voi cac chuc danh hoat dong khong chuyen trach o thon", "06355", "2022-12-05");

        var similar = (await third.ReadAsync("/similar")).EnumerateArray().ToList();
        Assert.Equal(lead.Code, similar[0].Text("code"));
        Assert.Equal(1.0, similar[0].GetProperty("similarity").GetDouble());
        Assert.DoesNotContain(third.Code, similar.Select(one => one.Text("code")));

        await first.ThenAsync(Who.Office, "groups", new { action = "join", leadPetitionId = lead.Id, ground = "cùng nội dung", on = "2022-12-06" });
        await third.ThenAsync(Who.Office, "groups", new { action = "join", leadPetitionId = lead.Id, on = "2022-12-06" });
        var group = await lead.ReadAsync();
        Assert.Equal("3", group.Text("voices"));
        Assert.Equal(new[] { first.Code, third.Code }.Order(), group.GetProperty("members").EnumerateArray().Select(member => member.Text("code")).Order());
        var rows = (await api.By(Who.Front).ReadAsync($"/api/v1/petitions?group={lead.Id}")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["merged 1", "merged 1", "recorded 3"], rows.Select(row => $"{row.Text("status")} {row.Text("voices")}").Order());
        Assert.Equal(lead.Code, (await third.ReadAsync()).Text("lead.code"));
        Assert.DoesNotContain(lead.Code, (await third.ReadAsync("/similar")).EnumerateArray().Select(one => one.Text("code")));

        await third.ThenAsync(Who.Office, "groups", new { action = "leave", ground = "nội dung khác", on = "2022-12-07" });
        await third.StandsAsync("recorded", "VP-UBND-T-LANGSON", "2022-12-19");
        Assert.Equal("2", (await lead.ReadAsync()).Text("voices"));
        Assert.Equal(["joinedBy", "joinedBy", "leftBy"], (await lead.TrailAsync()).Skip(1).Select(line => line.Split(' ')[1].TrimEnd(':')));
    }

    [Fact]
    public async Task A_group_that_makes_no_sense_is_refused()
    {
        var petition = await api.APetitionAsync();
        var lead = await api.APetitionAsync();
        var withdrawn = await (await api.APetitionAsync()).ThenAsync(Who.Office, "withdrawal", new { ground = "rút", on = Scenes.Day });

        await petition.RefusedAsync(Who.Office, "groups", new { action = "join", leadPetitionId = petition.Id, on = Scenes.Day }, HttpStatusCode.BadRequest, "petition.lead_is_itself");
        await petition.RefusedAsync(Who.Office, "groups", new { action = "join", leadPetitionId = withdrawn.Id, on = Scenes.Day }, HttpStatusCode.Conflict, "petition.lead_not_open");
        await petition.RefusedAsync(Who.Office, "groups", new { action = "join", leadPetitionId = "01900000-0000-7000-8000-000000000000", on = Scenes.Day }, HttpStatusCode.NotFound, "petition.not_found");
        await petition.RefusedAsync(Who.Office, "groups", new { action = "join", on = Scenes.Day }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.RefusedAsync(Who.Office, "groups", new { on = Scenes.Day }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.RefusedAsync(Who.Office, "groups", new { action = "leave", on = Scenes.Day }, HttpStatusCode.Conflict, "petition.status_forbids");

        await petition.ThenAsync(Who.Office, "groups", new { action = "join", leadPetitionId = lead.Id, on = Scenes.Day });
        await petition.RefusedAsync(Who.Office, "groups", new { action = "join", leadPetitionId = withdrawn.Id, on = Scenes.Day }, HttpStatusCode.Conflict, "petition.status_forbids");
        await petition.RefusedAsync(Who.OtherDistrict, "groups", new { action = "leave", on = Scenes.Day }, HttpStatusCode.Conflict, "petition.not_concerned");
        await lead.RefusedAsync(Who.Office, "groups", new { action = "join", leadPetitionId = withdrawn.Id, on = Scenes.Day }, HttpStatusCode.Conflict, "petition.lead_not_open");
        await lead.RefusedAsync(Who.Office, "groups", new { action = "join", leadPetitionId = (await api.APetitionAsync()).Id, on = Scenes.Day }, HttpStatusCode.Conflict, "petition.leads_group");
    }

    [Fact]
    public async Task A_split_that_makes_no_sense_is_refused()
    {
        var petition = await api.APetitionHeldByTheDistrictAsync();

        await petition.RefusedAsync(Who.District, "split", new { parts = new[] { new { title = "một" } }, on = "2022-12-06" }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.RefusedAsync(Who.District, "split", new { on = "2022-12-06" }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.RefusedAsync(Who.District, "split", new { parts = new[] { new { title = "một" }, new { title = "" } }, on = "2022-12-06" }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.RefusedAsync(Who.District, "split", new { parts = Enumerable.Repeat(new { title = "phần" }, 21), on = "2022-12-06" }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.RefusedAsync(Who.District, "split", new { parts = new[] { new { title = "một" }, new { title = "TỐI MẬT" } }, on = "2022-12-06" }, HttpStatusCode.Conflict, "text.secret_marked");
    }

    [Fact]
    public async Task A_part_of_a_part_changes_both_wholes_above_it()
    {
        var whole = await api.APetitionHeldByTheDistrictAsync();
        var (first, second) = await SplitAsync(whole);
        var (third, fourth) = await SplitAsync(first);

        await third.ThenAsync(Who.District, "responses", Scenes.Answer("explained"));
        await fourth.ThenAsync(Who.District, "responses", Scenes.Answer("explained"));
        Assert.Equal("explained inProgress", $"{(await first.ReadAsync()).Text("outcome")} {(await whole.ReadAsync()).Text("outcome")}");

        await second.ThenAsync(Who.District, "responses", Scenes.Answer("explained"));
        Assert.Equal("explained", (await whole.ReadAsync()).Text("outcome"));
    }

    [Fact]
    public async Task A_part_that_left_the_workflow_is_not_waited_for()
    {
        var whole = await api.APetitionHeldByTheDistrictAsync();
        var (first, second) = await SplitAsync(whole);

        await first.ThenAsync(Who.District, "responses", Scenes.Answer("notPossible"));
        Assert.Equal("inProgress", (await whole.ReadAsync()).Text("outcome"));
        await second.ThenAsync(Who.District, "withdrawal", new { ground = "xã rút phần này", on = "2023-01-10" });

        Assert.Equal("notPossible", (await whole.ReadAsync()).Text("outcome"));
    }

    private async Task<(Case First, Case Second)> SplitAsync(Case whole)
    {
        using var answer = await whole.DoAsync(Who.District, "split", new { parts = new[] { new { title = "Sửa chữa" }, new { title = "Nâng cấp" } }, on = "2022-12-06" });
        var parts = (await answer.OkAsync()).GetProperty("parts").EnumerateArray().Select(part => new Case(api, part.Text("id"), part.Text("code"))).ToList();
        return (parts[0], parts[1]);
    }

    [Fact]
    public async Task A_part_left_the_workflow_when_all_its_own_parts_did()
    {
        var whole = await api.APetitionHeldByTheDistrictAsync();
        var parts = await whole.SplitAsync(Who.District, "2022-12-06");
        var nested = await parts[0].SplitAsync(Who.District, "2022-12-06");
        var deepest = await nested[0].SplitAsync(Who.District, "2022-12-06");
        await parts[1].ThenAsync(Who.District, "responses", Scenes.Answer("resolved"));
        Assert.Equal("inProgress", (await whole.ReadAsync()).Text("outcome"));

        foreach (var part in deepest.Append(nested[1]))
            await part.ThenAsync(Who.District, "diversion", new { regime = "denunciation", ground = "tố cáo", on = "2022-12-20" });

        Assert.Equal(("none", "resolved"), ((await parts[0].ReadAsync()).Text("outcome"), (await whole.ReadAsync()).Text("outcome")));
    }

    [Fact]
    public async Task A_part_is_not_sent_to_the_body_that_returned_the_whole_unless_the_superior_of_both_decides()
    {
        var whole = await (await api.APetitionHeldByTheDistrictAsync()).ThenAsync(
            Who.District, "return", new { ground = "đường tỉnh", proposedAgencyId = api.Names.Agency("SO-GTVT-LANGSON"), on = "2022-12-06" });
        using var split = await whole.DoAsync(Who.Office, "split", new { parts = new[] { new { title = "Sửa chữa" }, new { title = "Nâng cấp" } }, on = "2022-12-07" });
        var answer = (await split.OkAsync()).GetProperty("parts")[0];
        var part = await new Case(api, answer.Text("id"), answer.Text("code")).ThenAsync(
            Who.Office, "classification", new { field = "transport.road", traits = new { roadClass = "district" }, on = "2022-12-07" });
        var district = new { agencyId = api.Names.Agency("UBND-H-BACSON"), on = "2022-12-08" };

        await part.RefusedAsync(Who.Office, "assignment", district, HttpStatusCode.Conflict, "petition.second_bounce");
        await part.ThenAsync(Who.Province, "assignment", district);
        await part.RefusedAsync(
            Who.District, "return", new { ground = "lần nữa", proposedAgencyId = api.Names.Agency("SO-GTVT-LANGSON"), on = "2022-12-09" }, HttpStatusCode.Conflict, "petition.second_bounce");
    }
}
