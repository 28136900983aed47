using System.Net;

namespace Petitions.Api.Tests.Petitions;

/// <summary>Classify, assign, return, escalate: what each refuses, and where the petition stands afterwards.</summary>
public sealed class RouteTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_question_that_decides_competence_is_asked_before_the_petition_is_classified()
    {
        var petition = await api.APetitionAsync();

        var problem = await petition.RefusedAsync(Who.Office, "classification", new { field = "transport.road", on = Scenes.Day }, HttpStatusCode.Conflict, "petition.question_open");
        Assert.Equal(["roadClass"], problem.GetProperty("openQuestions").EnumerateArray().Select(question => question.Text("trait")));

        await petition.ThenAsync(Who.Office, "classification", new { field = "transport.road", traits = new { roadClass = "provincial" }, on = Scenes.Day });
        var now = await petition.ReadAsync();
        Assert.Equal("classified escalatedToProvince province SO-GTVT-LANGSON", $"{now.Text("status")} {now.Text("standing")} {now.Text("authority.level")} {now.Text("authority.agency.code")}");
        Assert.Equal("DUONG-TINH-LANGSON False", $"{now.Text("classification.rule")} {now.Text("classification.departsFromRule")}");
        Assert.Contains("Luật Giao thông đường bộ 2008", now.Text("classification.legalBasis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_departs_from_the_rule_with_a_ground_and_not_without()
    {
        var petition = await api.APetitionAsync();
        var traits = new { roadClass = "provincial" };

        await petition.RefusedAsync(Who.Office, "classification", new { field = "transport.road", traits, level = "district", on = Scenes.Day }, HttpStatusCode.Conflict, "petition.departure_needs_ground");
        await petition.ThenAsync(Who.Office, "classification", new { field = "transport.road", traits, level = "district", ground = "Theo chỉ đạo K10", on = Scenes.Day });

        var now = await petition.ReadAsync();
        Assert.Equal("UBND-H-BACSON withinDistrict True Theo chỉ đạo K10", $"{now.Text("authority.agency.code")} {now.Text("standing")} {now.Text("classification.departsFromRule")} {now.Text("classification.ground")}");
    }

    [Fact]
    public async Task A_level_that_does_not_exist_that_day_is_refused_with_the_bodies_there_are()
    {
        var petition = await api.APetitionAsync(unit: "06349", on: "2026-11-20");

        var problem = await petition.RefusedAsync(
            Who.Office, "classification", new { field = "other", level = "district", ground = "huyện", on = "2026-11-20" }, HttpStatusCode.Conflict, "petition.level_not_there");

        Assert.Equal(["UBND-X-HUNGVU", "UBND-T-LANGSON", "CHINHPHU"], problem.GetProperty("instead").EnumerateArray().Select(agency => agency.Text("code")));
    }

    [Theory]
    [InlineData("\"field\":\"nowhere\"", HttpStatusCode.BadRequest, "field.unknown")]
    [InlineData("\"field\":\"other.economy\"", HttpStatusCode.Conflict, "petition.no_rule")]
    [InlineData("\"field\":\"transport.road\",\"traits\":{\"roadClass\":\"moon\"}", HttpStatusCode.BadRequest, null)]
    [InlineData("\"field\":\"transport.road\",\"traits\":{\"nothing\":\"x\"}", HttpStatusCode.BadRequest, null)]
    [InlineData("\"field\":\"transport.road\",\"traits\":{\"roadClass\":5}", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("\"field\":\"transport.road\",\"traits\":{\"\\ud800\":\"x\"}", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("\"field\":\"transport.road\",\"traits\":{\"roadClass\":null}", HttpStatusCode.BadRequest, null)]
    [InlineData("\"field\":\"transport.road\",\"traits\":{\"roadClass\":\"district\",\"roadClass\":\"provincial\"}", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("\"field\":\"water.storage\",\"traits\":{\"storageWork\":\"tank\",\"storageVolumeM3\":\"rộng\"}", HttpStatusCode.BadRequest, null)]
    [InlineData("\"field\":\"transport.road\",\"level\":\"moon\"", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("\"field\":\"\"", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("", HttpStatusCode.BadRequest, "request.invalid")]
    public async Task A_classification_that_makes_no_sense_is_refused(string members, HttpStatusCode status, string? code)
    {
        var petition = await api.APetitionAsync();

        using var answer = await api.By(Who.Office).PostRawAsync($"{petition.Path}/classification", $"{{{members}{(members.Length == 0 ? "" : ",")}\"on\":\"{Scenes.Day}\"}}");

        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, text);
        if (code is not null)
            await answer.RefusedAsync(status, code);
        await petition.StandsAsync("recorded", "VP-UBND-T-LANGSON");
    }

    [Fact]
    public async Task A_body_that_has_ended_is_not_named_competent_and_its_successor_is_told()
    {
        var petition = await api.APetitionAsync(unit: "06349", on: "2026-11-20");

        var problem = await petition.RefusedAsync(
            Who.Office, "classification", new { field = "other", agencyId = api.Names.Agency("SO-GTVT-LANGSON"), ground = "đường", on = "2026-11-20" }, HttpStatusCode.Conflict, "agency.not_valid");

        Assert.Equal(["SO-XAYDUNG-LANGSON"], problem.GetProperty("successors").EnumerateArray().Select(agency => agency.Text("code")));
    }

    [Fact]
    public async Task An_enterprise_coordinates_and_never_holds()
    {
        var petition = await api.APetitionClassifiedForTheDistrictAsync();
        var vnpt = api.Names.Agency("VNPT-LANGSON");

        await petition.RefusedAsync(Who.Office, "assignment", new { agencyId = vnpt, on = Scenes.Day }, HttpStatusCode.Conflict, "petition.cannot_hold");
        await petition.ThenAsync(Who.Office, "assignment", new { agencyId = api.Names.Agency("UBND-H-BACSON"), coordinators = new[] { vnpt }, instruction = "phối hợp với VNPT", on = Scenes.Day });

        var held = (await petition.ReadAsync("/route")).EnumerateArray().Last();
        Assert.Equal("VNPT-LANGSON phối hợp với VNPT", $"{held.GetProperty("coordinators")[0].Text("code")} {held.Text("instruction")}");
    }

    [Fact]
    public async Task An_assignment_goes_to_the_competent_body_by_a_day_that_lies_ahead()
    {
        var petition = await api.APetitionClassifiedForTheDistrictAsync();
        var district = api.Names.Agency("UBND-H-BACSON");

        await petition.RefusedAsync(Who.Office, "assignment", new { agencyId = api.Names.Agency("SO-GTVT-LANGSON"), on = Scenes.Day }, HttpStatusCode.Conflict, "petition.not_competent");
        await petition.RefusedAsync(Who.Office, "assignment", new { agencyId = district, dueOn = Scenes.Day, on = Scenes.Day }, HttpStatusCode.BadRequest, "petition.due_not_later");
        await petition.RefusedAsync(Who.Office, "assignment", new { on = Scenes.Day }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.RefusedAsync(Who.Office, "assignment", new { agencyId = district, coordinators = new[] { district, district }, on = Scenes.Day }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.RefusedAsync(Who.Office, "assignment", new { agencyId = "01900000-0000-7000-8000-000000000000", on = Scenes.Day }, HttpStatusCode.NotFound, "agency.not_found");
        await petition.RefusedAsync(Who.OtherDistrict, "assignment", new { agencyId = district, on = Scenes.Day }, HttpStatusCode.Conflict, "petition.not_directing");
        await petition.ThenAsync(Who.Office, "assignment", new { agencyId = district, dueOn = "2022-12-31", instruction = "trước Tết Dương lịch", on = Scenes.Day });

        await petition.StandsAsync("assigned", "UBND-H-BACSON", "2022-12-31");
        var deadline = await petition.ReadAsync("/deadline?asOf=2022-12-01");
        Assert.Equal(("2022-12-31", "", "trước Tết Dương lịch", 0), (deadline.Text("dueOn"), deadline.Text("term"), deadline.Text("legalBasis"), deadline.GetProperty("days").GetArrayLength()));
    }

    [Fact]
    public async Task What_somebody_has_is_not_assigned_to_them_again_but_to_an_office_below_them()
    {
        var petition = await api.APetitionHeldByTheDistrictAsync();

        await petition.RefusedAsync(Who.District, "assignment", new { agencyId = api.Names.Agency("UBND-H-BACSON"), on = "2022-12-02" }, HttpStatusCode.Conflict, "petition.already_held");
        await petition.ThenAsync(Who.District, "assignment", new { agencyId = api.Names.Agency("PHONG-KTHT-BACSON"), on = "2022-12-02" });

        await petition.StandsAsync("assigned", "PHONG-KTHT-BACSON", "2023-01-31");
    }

    [Fact]
    public async Task A_return_names_a_ground_and_another_body_that_is_competent_for_the_place()
    {
        var petition = await api.APetitionHeldByTheDistrictAsync();
        var transport = api.Names.Agency("SO-GTVT-LANGSON");

        await petition.RefusedAsync(Who.District, "return", new { proposedAgencyId = transport, on = "2022-12-06" }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.RefusedAsync(Who.District, "return", new { ground = "đường tỉnh", on = "2022-12-06" }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.RefusedAsync(Who.District, "return", new { ground = "đường tỉnh", proposedAgencyId = api.Names.Agency("UBND-H-BACSON"), on = "2022-12-06" }, HttpStatusCode.BadRequest, "petition.proposes_itself");
        await petition.RefusedAsync(Who.District, "return", new { ground = "đường tỉnh", proposedAgencyId = api.Names.Agency("UBND-H-BINHGIA"), on = "2022-12-06" }, HttpStatusCode.Conflict, "petition.not_competent");
        await petition.RefusedAsync(Who.District, "return", new { ground = "đường tỉnh", proposedAgencyId = api.Names.Agency("VNPT-LANGSON"), on = "2022-12-06" }, HttpStatusCode.Conflict, "petition.cannot_hold");
        await petition.RefusedAsync(Who.Transport, "return", new { ground = "đường tỉnh", proposedAgencyId = transport, on = "2022-12-06" }, HttpStatusCode.Conflict, "petition.not_holder");
    }

    [Fact]
    public async Task An_escalation_goes_to_the_level_above_as_the_structure_of_the_day_has_it()
    {
        var petition = await api.APetitionHeldByTheDistrictAsync();

        await petition.RefusedAsync(Who.District, "escalation", new { on = "2022-12-06" }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.RefusedAsync(Who.District, "escalation", new { ground = "x", toLevel = "commune", on = "2022-12-06" }, HttpStatusCode.Conflict, "petition.level_not_above");
        await petition.RefusedAsync(Who.District, "escalation", new { ground = "x", agencyId = api.Names.Agency("UBND-H-BINHGIA"), on = "2022-12-06" }, HttpStatusCode.Conflict, "petition.not_above");
        await petition.RefusedAsync(Who.District, "escalation", new { ground = "x", agencyId = api.Names.Agency("VNPT-LANGSON"), on = "2022-12-06" }, HttpStatusCode.Conflict, "petition.cannot_hold");
        await petition.RefusedAsync(Who.District, "escalation", new { ground = "x", toLevel = "central", agencyId = api.Names.Agency("UBND-T-LANGSON"), on = "2022-12-06" }, HttpStatusCode.Conflict, "petition.not_above");
        await petition.ThenAsync(Who.District, "escalation", new { ground = "vượt khả năng", on = "2022-12-06" });

        var now = await petition.ReadAsync();
        Assert.Equal("assigned escalatedToProvince UBND-T-LANGSON UBND-H-BACSON", $"{now.Text("status")} {now.Text("standing")} {now.Text("holder.code")} {now.Text("accountable.code")}");
        Assert.Equal("", now.Text("classification.rule"));

        await petition.ThenAsync(Who.Province, "escalation", new { ground = "cần vốn Trung ương", on = "2022-12-20" });
        await petition.StandsAsync("assigned", "CHINHPHU");
        Assert.Equal("UBND-H-BACSON", (await petition.ReadAsync()).Text("accountable.code"));
        await petition.RefusedAsync(Who.Government, "escalation", new { ground = "x", on = "2022-12-21" }, HttpStatusCode.Conflict, "petition.nothing_above");
    }

    [Fact]
    public async Task Since_the_reform_a_commune_escalates_to_the_province_because_no_district_lies_between()
    {
        var petition = await api.APetitionAsync(unit: "06349", on: "2026-11-20", who: "head@UBND-X-HUNGVU");
        await petition.ThenAsync("head@UBND-X-HUNGVU", "classification", new { field = "transport.road", traits = new { roadClass = "commune" }, on = "2026-11-20" });

        await petition.RefusedAsync("head@UBND-X-HUNGVU", "escalation", new { ground = "x", toLevel = "district", on = "2026-11-20" }, HttpStatusCode.Conflict, "petition.level_not_there");
        await petition.ThenAsync("head@UBND-X-HUNGVU", "escalation", new { ground = "vượt khả năng ngân sách xã", on = "2026-11-20" });

        await petition.StandsAsync("assigned", "UBND-T-LANGSON");
        Assert.Equal("UBND-X-HUNGVU", (await petition.ReadAsync()).Text("accountable.code"));
    }

    [Fact]
    public async Task A_due_date_that_touches_a_year_not_announced_yet_is_told_as_provisional()
    {
        var petition = await api.APetitionAsync(unit: "06349", on: "2026-11-20", who: "head@UBND-X-HUNGVU");
        await petition.ThenAsync("head@UBND-X-HUNGVU", "classification", new { field = "transport.road", traits = new { roadClass = "commune" }, on = "2026-11-20" });
        await petition.ThenAsync("head@UBND-X-HUNGVU", "assignment", new { agencyId = api.Names.Agency("UBND-X-HUNGVU", "2026-11-20"), on = "2026-11-20" });

        var deadline = await petition.ReadAsync("/deadline");
        Assert.Equal("2027-01-19 True", $"{deadline.Text("dueOn")} {deadline.Text("provisional")}");
        Assert.Equal("2026-11-20", deadline.Text("countedFrom"));
    }
}
