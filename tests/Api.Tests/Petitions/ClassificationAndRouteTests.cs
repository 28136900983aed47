using System.Net;

namespace Petitions.Api.Tests.Petitions;

/// <summary>Classify, assign, return, escalate: what each refuses, and where the petition stands afterwards.</summary>
public sealed class ClassificationAndRouteTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_classification_with_an_open_routing_question_is_refused()
    {
        var petition = await api.APetitionAsync();

        var problem = await petition.AssertRefusedAsync(Callers.Office, "classification",
            new { field = "transport.road", on = PetitionSetup.Day }, HttpStatusCode.Conflict, "petition.question_open");
        Assert.Equal(["roadClass"], problem.GetProperty("openQuestions").EnumerateArray().Select(question => question.Text("trait")));

        await petition.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", traits = new { roadClass = "provincial" }, on = PetitionSetup.Day });
        var now = await petition.ReadAsync();
        Assert.Equal("classified escalatedToProvince province SO-GTVT-LANGSON",
            $"{now.Text("status")} {now.Text("standing")} {now.Text("authority.level")} {now.Text("authority.agency.code")}");
        Assert.Equal("DUONG-TINH-LANGSON False", $"{now.Text("classification.rule")} {now.Text("classification.departsFromRule")}");
        Assert.Contains("Luật Giao thông đường bộ 2008", now.Text("classification.legalBasis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_classification_that_departs_from_the_rule_needs_a_ground()
    {
        var petition = await api.APetitionAsync();
        var traits = new { roadClass = "provincial" };

        await petition.AssertRefusedAsync(Callers.Office, "classification",
            new { field = "transport.road", traits, level = "district", on = PetitionSetup.Day }, HttpStatusCode.Conflict,
            "petition.departure_needs_ground");
        await petition.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", traits, level = "district", ground = "Theo chỉ đạo K10", on = PetitionSetup.Day });

        var now = await petition.ReadAsync();
        Assert.Equal("UBND-H-BACSON withinDistrict True Theo chỉ đạo K10",
            $"{now.Text("authority.agency.code")} {now.Text("standing")} {now.Text("classification.departsFromRule")} " +
                $"{now.Text("classification.ground")}");
    }

    [Fact]
    public async Task A_level_missing_on_that_day_is_refused_and_the_existing_bodies_named()
    {
        var petition = await api.APetitionAsync(unit: "06349", on: "2026-11-20");

        var problem = await petition.AssertRefusedAsync(
            Callers.Office, "classification", new { field = "other", level = "district", ground = "huyện", on = "2026-11-20" },
            HttpStatusCode.Conflict, "petition.level_not_there");

        Assert.Equal(["UBND-X-HUNGVU", "UBND-T-LANGSON", "CHINHPHU"],
            problem.GetProperty("instead").EnumerateArray().Select(agency => agency.Text("code")));
    }

    [Theory]
    [InlineData("\"field\":\"nowhere\"", HttpStatusCode.BadRequest, "field.unknown")]
    [InlineData("\"field\":\"other.economy\"", HttpStatusCode.Conflict, "petition.no_rule")]
    [InlineData("\"field\":\"transport.road\",\"traits\":{\"roadClass\":\"moon\"}", HttpStatusCode.BadRequest, null)]
    [InlineData("\"field\":\"transport.road\",\"traits\":{\"nothing\":\"x\"}", HttpStatusCode.BadRequest, null)]
    [InlineData("\"field\":\"transport.road\",\"traits\":{\"roadClass\":5}", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("\"field\":\"transport.road\",\"traits\":{\"\\ud800\":\"x\"}", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("\"field\":\"transport.road\",\"traits\":{\"roadClass\":null}", HttpStatusCode.BadRequest, null)]
    [InlineData("\"field\":\"transport.road\",\"traits\":{\"roadClass\":\"district\",\"roadClass\":\"provincial\"}",
        HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("\"field\":\"water.storage\",\"traits\":{\"storageWork\":\"tank\",\"storageVolumeM3\":\"rộng\"}", HttpStatusCode.BadRequest,
        null)]
    [InlineData("\"field\":\"transport.road\",\"level\":\"moon\"", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("\"field\":\"\"", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("", HttpStatusCode.BadRequest, "request.invalid")]
    public async Task An_invalid_classification_is_refused(string members, HttpStatusCode status, string? code)
    {
        var petition = await api.APetitionAsync();

        using var answer = await api.By(Callers.Office)
            .PostRawAsync(
                $"{petition.Path}/classification", $"{{{members}{(members.Length == 0 ? "" : ",")}\"on\":\"{PetitionSetup.Day}\"}}");

        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, text);
        if (code is not null)
            await answer.AssertRefusedAsync(status, code);
        await petition.AssertStateAsync("recorded", "VP-UBND-T-LANGSON");
    }

    [Fact]
    public async Task An_ended_competent_body_is_refused_and_its_successor_named()
    {
        var petition = await api.APetitionAsync(unit: "06349", on: "2026-11-20");

        var problem = await petition.AssertRefusedAsync(
            Callers.Office, "classification",
            new { field = "other", agencyId = api.Ids.Agency("SO-GTVT-LANGSON"), ground = "đường", on = "2026-11-20" },
            HttpStatusCode.Conflict, "agency.not_valid");

        Assert.Equal(["SO-XAYDUNG-LANGSON"], problem.GetProperty("successors").EnumerateArray().Select(agency => agency.Text("code")));
    }

    [Fact]
    public async Task An_enterprise_may_coordinate_but_not_hold()
    {
        var petition = await api.APetitionClassifiedForTheDistrictAsync();
        var vnpt = api.Ids.Agency("VNPT-LANGSON");

        await petition.AssertRefusedAsync(
            Callers.Office, "assignment", new { agencyId = vnpt, on = PetitionSetup.Day }, HttpStatusCode.Conflict, "petition.cannot_hold");
        await petition.ThenAsync(Callers.Office, "assignment",
            new
            {
                agencyId = api.Ids.Agency("UBND-H-BACSON"),
                coordinators = new[] { vnpt },
                instruction = "phối hợp với VNPT",
                on = PetitionSetup.Day
            });

        var held = (await petition.ReadAsync("/route")).EnumerateArray().Last();
        Assert.Equal("VNPT-LANGSON phối hợp với VNPT", $"{held.GetProperty("coordinators")[0].Text("code")} {held.Text("instruction")}");
    }

    [Fact]
    public async Task An_assignment_needs_the_competent_body_and_a_later_due_date()
    {
        var petition = await api.APetitionClassifiedForTheDistrictAsync();
        var district = api.Ids.Agency("UBND-H-BACSON");

        await petition.AssertRefusedAsync(Callers.Office, "assignment",
            new { agencyId = api.Ids.Agency("SO-GTVT-LANGSON"), on = PetitionSetup.Day }, HttpStatusCode.Conflict,
            "petition.not_competent");
        await petition.AssertRefusedAsync(Callers.Office, "assignment",
            new { agencyId = district, dueOn = PetitionSetup.Day, on = PetitionSetup.Day }, HttpStatusCode.BadRequest,
            "petition.due_not_later");
        await petition.AssertRefusedAsync(
            Callers.Office, "assignment", new { on = PetitionSetup.Day }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.AssertRefusedAsync(Callers.Office, "assignment",
            new { agencyId = district, coordinators = new[] { district, district }, on = PetitionSetup.Day }, HttpStatusCode.BadRequest,
            "request.invalid");
        await petition.AssertRefusedAsync(Callers.Office, "assignment",
            new { agencyId = "01900000-0000-7000-8000-000000000000", on = PetitionSetup.Day }, HttpStatusCode.NotFound, "agency.not_found");
        await petition.AssertRefusedAsync(Callers.OtherDistrict, "assignment", new { agencyId = district, on = PetitionSetup.Day },
            HttpStatusCode.Conflict, "petition.not_directing");
        await petition.ThenAsync(Callers.Office, "assignment",
            new { agencyId = district, dueOn = "2022-12-31", instruction = "trước Tết Dương lịch", on = PetitionSetup.Day });

        await petition.AssertStateAsync("assigned", "UBND-H-BACSON", "2022-12-31");
        var deadline = await petition.ReadAsync("/deadline?asOf=2022-12-01");
        Assert.Equal(("2022-12-31", "", "trước Tết Dương lịch", 0),
            (deadline.Text("dueOn"), deadline.Text("term"), deadline.Text("legalBasis"), deadline.GetProperty("days").GetArrayLength()));
    }

    [Fact]
    public async Task A_petition_is_not_assigned_to_its_holder_but_may_go_to_an_office_below()
    {
        var petition = await api.APetitionHeldByTheDistrictAsync();

        await petition.AssertRefusedAsync(Callers.District, "assignment",
            new { agencyId = api.Ids.Agency("UBND-H-BACSON"), on = "2022-12-02" }, HttpStatusCode.Conflict, "petition.already_held");
        await petition.ThenAsync(Callers.District, "assignment", new { agencyId = api.Ids.Agency("PHONG-KTHT-BACSON"), on = "2022-12-02" });

        await petition.AssertStateAsync("assigned", "PHONG-KTHT-BACSON", "2023-01-31");
    }

    [Fact]
    public async Task A_return_needs_a_ground_and_another_body_competent_for_the_place()
    {
        var petition = await api.APetitionHeldByTheDistrictAsync();
        var transport = api.Ids.Agency("SO-GTVT-LANGSON");

        await petition.AssertRefusedAsync(Callers.District, "return", new { proposedAgencyId = transport, on = "2022-12-06" },
            HttpStatusCode.BadRequest, "request.invalid");
        await petition.AssertRefusedAsync(
            Callers.District, "return", new { ground = "đường tỉnh", on = "2022-12-06" }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.AssertRefusedAsync(Callers.District, "return",
            new { ground = "đường tỉnh", proposedAgencyId = api.Ids.Agency("UBND-H-BACSON"), on = "2022-12-06" }, HttpStatusCode.BadRequest,
            "petition.proposes_itself");
        await petition.AssertRefusedAsync(Callers.District, "return",
            new { ground = "đường tỉnh", proposedAgencyId = api.Ids.Agency("UBND-H-BINHGIA"), on = "2022-12-06" }, HttpStatusCode.Conflict,
            "petition.not_competent");
        await petition.AssertRefusedAsync(Callers.District, "return",
            new { ground = "đường tỉnh", proposedAgencyId = api.Ids.Agency("VNPT-LANGSON"), on = "2022-12-06" }, HttpStatusCode.Conflict,
            "petition.cannot_hold");
        await petition.AssertRefusedAsync(Callers.Transport, "return",
            new { ground = "đường tỉnh", proposedAgencyId = transport, on = "2022-12-06" }, HttpStatusCode.Conflict, "petition.not_holder");
    }

    [Fact]
    public async Task An_escalation_goes_to_the_level_above_in_the_structure_of_that_day()
    {
        var petition = await api.APetitionHeldByTheDistrictAsync();

        await petition.AssertRefusedAsync(
            Callers.District, "escalation", new { on = "2022-12-06" }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.AssertRefusedAsync(Callers.District, "escalation", new { ground = "x", toLevel = "commune", on = "2022-12-06" },
            HttpStatusCode.Conflict, "petition.level_not_above");
        await petition.AssertRefusedAsync(Callers.District, "escalation",
            new { ground = "x", agencyId = api.Ids.Agency("UBND-H-BINHGIA"), on = "2022-12-06" }, HttpStatusCode.Conflict,
            "petition.not_above");
        await petition.AssertRefusedAsync(Callers.District, "escalation",
            new { ground = "x", agencyId = api.Ids.Agency("VNPT-LANGSON"), on = "2022-12-06" }, HttpStatusCode.Conflict,
            "petition.cannot_hold");
        await petition.AssertRefusedAsync(Callers.District, "escalation",
            new { ground = "x", toLevel = "central", agencyId = api.Ids.Agency("UBND-T-LANGSON"), on = "2022-12-06" },
            HttpStatusCode.Conflict, "petition.not_above");
        await petition.ThenAsync(Callers.District, "escalation", new { ground = "vượt khả năng", on = "2022-12-06" });

        var now = await petition.ReadAsync();
        Assert.Equal("assigned escalatedToProvince UBND-T-LANGSON UBND-H-BACSON",
            $"{now.Text("status")} {now.Text("standing")} {now.Text("holder.code")} {now.Text("accountable.code")}");
        Assert.Equal("", now.Text("classification.rule"));

        await petition.ThenAsync(Callers.Province, "escalation", new { ground = "cần vốn Trung ương", on = "2022-12-20" });
        await petition.AssertStateAsync("assigned", "CHINHPHU");
        Assert.Equal("UBND-H-BACSON", (await petition.ReadAsync()).Text("accountable.code"));
        await petition.AssertRefusedAsync(
            Callers.Government, "escalation", new { ground = "x", on = "2022-12-21" }, HttpStatusCode.Conflict, "petition.nothing_above");
    }

    [Fact]
    public async Task A_commune_escalates_to_the_province_since_districts_ended()
    {
        var petition = await api.APetitionAsync(unit: "06349", on: "2026-11-20", who: "head@UBND-X-HUNGVU");
        await petition.ThenAsync("head@UBND-X-HUNGVU", "classification",
            new { field = "transport.road", traits = new { roadClass = "commune" }, on = "2026-11-20" });

        await petition.AssertRefusedAsync("head@UBND-X-HUNGVU", "escalation", new { ground = "x", toLevel = "district", on = "2026-11-20" },
            HttpStatusCode.Conflict, "petition.level_not_there");
        await petition.ThenAsync("head@UBND-X-HUNGVU", "escalation", new { ground = "vượt khả năng ngân sách xã", on = "2026-11-20" });

        await petition.AssertStateAsync("assigned", "UBND-T-LANGSON");
        Assert.Equal("UBND-X-HUNGVU", (await petition.ReadAsync()).Text("accountable.code"));
    }

    [Fact]
    public async Task A_due_date_in_a_provisional_calendar_year_is_marked_provisional()
    {
        var petition = await api.APetitionAsync(unit: "06349", on: "2026-11-20", who: "head@UBND-X-HUNGVU");
        await petition.ThenAsync("head@UBND-X-HUNGVU", "classification",
            new { field = "transport.road", traits = new { roadClass = "commune" }, on = "2026-11-20" });
        await petition.ThenAsync(
            "head@UBND-X-HUNGVU", "assignment", new { agencyId = api.Ids.Agency("UBND-X-HUNGVU", "2026-11-20"), on = "2026-11-20" });

        var deadline = await petition.ReadAsync("/deadline");
        Assert.Equal("2027-01-19 True", $"{deadline.Text("dueOn")} {deadline.Text("provisional")}");
        Assert.Equal("2026-11-20", deadline.Text("countedFrom"));
    }
}
