using System.Net;

namespace Petitions.Api.Tests.Petitions;

/// <summary>Scenarios of domain brief, section 8, played step by step; each asserts the audit trail.</summary>
public sealed class ScenarioTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task S3_the_term_around_the_holidays_of_2022()
    {
        var petition = await api.APetitionAsync("phụ cấp cho người hoạt động không chuyên trách", "06121", "2022-04-12");

        await petition.AssertStateAsync("recorded", "VP-UBND-T-LANGSON", "2022-04-26");
        var count = await petition.ReadAsync("/deadline");
        Assert.Equal(10, count.GetProperty("days").EnumerateArray().Count(day => day.GetProperty("counted").GetBoolean()));
        using var fifteen = await api.By(Callers.Office)
            .PostJsonAsync("/api/v1/calendar/deadline", new { start = "2022-04-12", term = new { days = 15, kind = "working" } });
        Assert.Equal("2022-05-05", (await fifteen.OkAsync()).Text("dueOn"));
    }

    [Fact]
    public async Task S4_assigned_to_the_district_and_resolved_there()
    {
        var whole = await api.APetitionAsync("tôn tạo di tích đình Làng Mỏ");
        var (prop, _) =
            await SplitAsync(whole, Callers.Office, PetitionSetup.Day, "Dọn, chống sập tạm đình Làng Mỏ", "Tôn tạo đình Làng Mỏ");
        await prop.ThenAsync(Callers.Office, "classification", new { field = "heritage.upkeep", on = PetitionSetup.Day });
        await prop.ThenAsync(
            Callers.Office, "assignment", new { agencyId = api.Ids.Agency("UBND-H-BACSON"), instruction = "K10", on = PetitionSetup.Day });
        await prop.ThenAsync(Callers.District, "assignment", new { agencyId = api.Ids.Agency("PHONG-VHTT-BACSON"), on = "2022-12-01" });
        await prop.ThenAsync(Callers.Culture, "acceptance", new { on = "2022-12-02" });
        await prop.AssertRefusedAsync(Callers.Culture, "responses",
            new { kind = "final", outcome = "resolved", text = "Đã chống tạm", on = "2023-01-10" }, HttpStatusCode.Conflict,
            "petition.evidence_needed");
        await prop.ThenAsync(Callers.Culture, "responses",
            new
            {
                kind = "final",
                outcome = "resolved",
                text = "Đã chống tạm",
                evidence = "ảnh",
                document = new { number = "05/BC-PVHTT", date = "2023-01-09" },
                on = "2023-01-10"
            });
        await prop.ThenAsync(Callers.Front, "verification", new { result = "confirmed", by = "Ban Thanh tra nhân dân", on = "2023-01-12" });
        await prop.ThenAsync(Callers.District, "closure", new { on = "2023-01-13" });

        Assert.Equal(
            [
                "2022-11-29 splitOff: - > recorded, - > VP-UBND-T-LANGSON",
                "2022-11-29 classified: recorded > classified, VP-UBND-T-LANGSON > VP-UBND-T-LANGSON",
                "2022-11-29 assigned: classified > assigned, VP-UBND-T-LANGSON > UBND-H-BACSON",
                "2022-12-01 assigned: assigned > assigned, UBND-H-BACSON > PHONG-VHTT-BACSON",
                "2022-12-02 accepted: assigned > inProgress, PHONG-VHTT-BACSON > PHONG-VHTT-BACSON",
                "2023-01-10 responded: inProgress > awaitingVerification, PHONG-VHTT-BACSON > PHONG-VHTT-BACSON",
                "2023-01-12 verified: awaitingVerification > awaitingVerification, PHONG-VHTT-BACSON > PHONG-VHTT-BACSON",
                "2023-01-13 closed: awaitingVerification > closed, PHONG-VHTT-BACSON > -",
            ],
            await prop.EventLinesAsync());
        Assert.Equal("inProgress True", $"{(await whole.ReadAsync()).Text("outcome")} {(await whole.ReadAsync()).Text("partlyResolved")}");
    }

    [Fact]
    public async Task S5_returned_as_the_wrong_authority_with_a_clock_from_receipt_by_the_competent_body()
    {
        var road = await api.APetitionAsync("quan tâm cải tạo, nâng cấp tuyến đường tỉnh đoạn qua địa bàn xã");
        var traits = new { roadClass = "provincial" };
        await road.ThenAsync(Callers.Office, "classification",
            new
            {
                field = "transport.road",
                traits,
                level = "district",
                ground = "K10: đề nghị lãnh đạo huyện xem xét",
                on = PetitionSetup.Day
            });
        await road.ThenAsync(Callers.Office, "assignment", new { agencyId = api.Ids.Agency("UBND-H-BACSON"), on = PetitionSetup.Day });
        await road.ThenAsync(Callers.District, "return",
            new { ground = "đường tỉnh — thẩm quyền UBND tỉnh", proposedAgencyId = api.Ids.Agency("SO-GTVT-LANGSON"), on = "2022-12-06" });
        await road.AssertStateAsync("classified", "VP-UBND-T-LANGSON", "2022-12-20");
        await road.ThenAsync(Callers.Office, "assignment", new { agencyId = api.Ids.Agency("SO-GTVT-LANGSON"), on = "2022-12-13" });
        await road.ThenAsync(Callers.Transport, "acceptance", new { on = "2022-12-14" });

        await road.AssertStateAsync("inProgress", "SO-GTVT-LANGSON", "2023-02-13");
        Assert.Equal(
            "1 escalatedToProvince", $"{(await road.ReadAsync()).Text("returnCount")} {(await road.ReadAsync()).Text("standing")}");
        await road.AssertRefusedAsync(
            Callers.Transport, "return", new
            {
                ground = "huyện làm",
                proposedAgencyId = api.Ids.Agency("UBND-H-BACSON"),
                on = "2022-12-15"
            }, HttpStatusCode.Conflict, "petition.second_bounce");
        Assert.Equal(
            [
                "2022-11-29 recorded: - > recorded, - > VP-UBND-T-LANGSON",
                "2022-11-29 classified: recorded > classified, VP-UBND-T-LANGSON > VP-UBND-T-LANGSON",
                "2022-11-29 assigned: classified > assigned, VP-UBND-T-LANGSON > UBND-H-BACSON",
                "2022-12-06 returned: assigned > classified, UBND-H-BACSON > VP-UBND-T-LANGSON",
                "2022-12-13 assigned: classified > assigned, VP-UBND-T-LANGSON > SO-GTVT-LANGSON",
                "2022-12-14 accepted: assigned > inProgress, SO-GTVT-LANGSON > SO-GTVT-LANGSON",
            ],
            await road.EventLinesAsync());
        var returned = (await road.ReadAsync("/timeline")).GetProperty("items")[3];
        Assert.Equal("đường tỉnh — thẩm quyền UBND tỉnh PHANLOAI", $"{returned.Text("ground")} {returned.Text("rule")}");
        var route = (await road.ReadAsync("/route")).EnumerateArray().ToList();
        Assert.Equal("SO-GTVT-LANGSON returned", $"{route[1].Text("proposed.code")} {route[1].Text("endedBy")}");
        Assert.Equal("2022-12-13 2023-02-13 TRALOI", $"{route[3].Text("from")} {route[3].Text("dueOn")} {route[3].Text("deadlineRule")}");
    }

    [Fact]
    public async Task S5_only_the_common_superior_assigns_again_to_the_body_that_returned_it()
    {
        var road = await api.APetitionAssignedToTheDistrictAsync();
        await road.ThenAsync(Callers.District, "return",
            new { ground = "đường tỉnh", proposedAgencyId = api.Ids.Agency("SO-GTVT-LANGSON"), on = "2022-12-06" });
        await road.ThenAsync(
            Callers.Office, "classification", new { field = "transport.road", traits = new { roadClass = "district" }, on = "2022-12-07" });
        var district = new { agencyId = api.Ids.Agency("UBND-H-BACSON"), on = "2022-12-08" };

        await road.AssertRefusedAsync(Callers.Office, "assignment", district, HttpStatusCode.Conflict, "petition.second_bounce");
        await road.ThenAsync(Callers.Province, "assignment", district);

        await road.AssertStateAsync("assigned", "UBND-H-BACSON");
        await road.AssertRefusedAsync(Callers.District, "return",
            new { ground = "lần nữa", proposedAgencyId = api.Ids.Agency("SO-GTVT-LANGSON"), on = "2022-12-09" }, HttpStatusCode.Conflict,
            "petition.second_bounce");
    }

    [Fact]
    public async Task S6_escalated_to_the_province_while_the_district_stays_accountable()
    {
        const string Clerk = "coordinator@UBND-H-BINHGIA";
        var allowance =
            await api.APetitionAsync("phụ cấp cho người hoạt động không chuyên trách tại các thôn", "06121", "2022-04-12", Clerk);
        await allowance.ThenAsync(Clerk, "classification",
            new { field = "home-affairs.allowance", traits = new { allowanceMatter = "levelWithinQuota" }, on = "2022-04-20" });
        await allowance.ThenAsync(Clerk, "escalation", new { ground = "không thuộc thẩm quyền huyện", on = "2022-05-16" });

        await allowance.AssertStateAsync("assigned", "SO-NOIVU-LANGSON", "2022-07-15");
        var now = await allowance.ReadAsync();
        Assert.Equal("UBND-H-BINHGIA escalatedToProvince none PHUCAP-MUC",
            $"{now.Text("accountable.code")} {now.Text("standing")} {now.Text("outcome")} {now.Text("classification.rule")}");
        Assert.Equal(
            "2022-05-16 escalated: classified > assigned, UBND-H-BINHGIA > SO-NOIVU-LANGSON", (await allowance.EventLinesAsync())[^1]);
        var escalated = (await allowance.ReadAsync("/timeline")).GetProperty("items")[2];
        Assert.Equal("không thuộc thẩm quyền huyện district province",
            $"{escalated.Text("ground")} {escalated.Text("details.fromLevel")} {escalated.Text("details.toLevel")}");
    }

    [Fact]
    public async Task S7_the_central_level_responds_twice()
    {
        var whole = await api.APetitionAsync("nâng mức phụ cấp đối với các chức danh hoạt động không chuyên trách ở thôn");
        var (level, quota) = await SplitAsync(whole, Callers.Office, PetitionSetup.Day, "Mức phụ cấp trong quỹ khoán", "Nâng mức khoán");
        await quota.ThenAsync(Callers.Office, "classification",
            new { field = "home-affairs.allowance", traits = new { allowanceMatter = "quota" }, on = "2022-12-01" });
        await quota.ThenAsync(Callers.Office, "escalation", new { ground = "Chính phủ quy định mức khoán", on = "2023-03-10" });
        await quota.AssertStateAsync("assigned", "BO-NOIVU", "2023-05-09");
        const string Ministry = "officer@BO-NOIVU";
        await quota.ThenAsync(Ministry, "acceptance", new { on = "2023-03-13" });
        await quota.ThenAsync(Ministry, "responses",
            new
            {
                kind = "final",
                outcome = "inProgress",
                text = "sẽ tổng hợp, nghiên cứu",
                document = new { number = "917/BNV-CQĐP", date = "2023-04-20" },
                on = "2023-04-21"
            });
        await quota.ThenAsync(Ministry, "responses",
            new
            {
                kind = "supplementary",
                outcome = "resolved",
                text = "Nghị định 33/2023/NĐ-CP",
                evidence = "Nghị định 33/2023/NĐ-CP",
                document = new { number = "3465/BNV-CQĐP", date = "2023-07-05" },
                on = "2023-07-05"
            });

        var now = await quota.ReadAsync();
        Assert.Equal(
            "resolved awaitingVerification escalatedToCentral", $"{now.Text("outcome")} {now.Text("status")} {now.Text("standing")}");
        Assert.Equal(["1 917/BNV-CQĐP inProgress", "2 3465/BNV-CQĐP resolved"],
            now.GetProperty("responses").EnumerateArray()
                .Select(one => $"{one.Text("number")} {one.Text("document.number")} {one.Text("outcome")}"));
        Assert.Equal("inProgress", (await quota.ReadAsync("?asOf=2023-07-04")).Text("outcome"));
        Assert.Equal("inProgress True", $"{(await whole.ReadAsync()).Text("outcome")} {(await whole.ReadAsync()).Text("partlyResolved")}");

        await level.ThenAsync(Callers.Office, "classification",
            new { field = "home-affairs.allowance", traits = new { allowanceMatter = "levelWithinQuota" }, on = "2023-08-02" });
        await level.ThenAsync(Callers.Office, "assignment", new { agencyId = api.Ids.Agency("SO-NOIVU-LANGSON"), on = "2023-08-02" });
        Assert.Contains("33/2023", (await level.ReadAsync()).Text("classification.legalBasis"), StringComparison.Ordinal);
        Assert.Equal(
            ["splitOff", "classified", "escalated", "accepted", "responded", "responded"],
            (await quota.EventLinesAsync()).Select(line => line.Split(' ')[1].TrimEnd(':')));
    }

    [Fact]
    public async Task S8_partly_resolved()
    {
        var road = await api.APetitionAsync();
        await road.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", traits = new { roadClass = "provincial" }, on = PetitionSetup.Day });
        await road.ThenAsync(Callers.Office, "assignment", new { agencyId = api.Ids.Agency("SO-GTVT-LANGSON"), on = PetitionSetup.Day });
        await road.ThenAsync(Callers.Transport, "acceptance", new { on = "2022-12-01" });
        var (repair, upgrade) = await SplitAsync(road, Callers.Transport, "2022-12-20", "Sửa chữa thường xuyên", "Nâng cấp");
        await repair.ThenAsync(Callers.Transport, "responses", PetitionSetup.ResponseBody("resolved"));
        await upgrade.AssertRefusedAsync(Callers.Transport, "responses",
            new { kind = "final", outcome = "deferred", text = "chưa có trong kế hoạch 2021–2025", on = "2023-01-10" },
            HttpStatusCode.Conflict, "petition.resume_point_needed");
        await upgrade.ThenAsync(Callers.Transport, "responses",
            new
            {
                kind = "final",
                outcome = "deferred",
                text = "đề xuất kế hoạch 2026–2030",
                resumePoint = "kế hoạch đầu tư công 2026–2030",
                promisedOn = "2026-12-31",
                on = "2023-01-10"
            });

        var whole = await road.ReadAsync();
        Assert.Equal("split inProgress True", $"{whole.Text("status")} {whole.Text("outcome")} {whole.Text("partlyResolved")}");
        Assert.Equal(["awaitingVerification resolved", "answered deferred"],
            whole.GetProperty("parts").EnumerateArray().Select(part => $"{part.Text("status")} {part.Text("outcome")}"));
        Assert.Equal("2026-12-31 kế hoạch đầu tư công 2026–2030",
            $"{(await upgrade.ReadAsync()).Text("promisedOn")} {(await upgrade.ReadAsync()).Text("resumePoint")}");
        Assert.Equal("2023-01-10 rolledUp: split > split, - > -", (await road.EventLinesAsync())[^1]);
        Assert.Equal("2023-01-30", (await upgrade.ReadAsync("/route"))[0].Text("dueOn"));
    }

    [Theory]
    [InlineData("tank", "50", "UBND-H-BACSON", "withinDistrict", "CHUANUOC-NHO")]
    [InlineData("tank", "1000", "SO-NNPTNT-LANGSON", "escalatedToProvince", "CHUANUOC-LON")]
    [InlineData("reservoir", "50", "SO-NNPTNT-LANGSON", "escalatedToProvince", "HO-DAP")]
    public async Task S9_competence_depends_on_the_scale_that_is_asked_for(
        string work, string volume, string agency, string standing, string rule)
    {
        var water = await api.APetitionAsync("hỗ trợ xây dựng công trình chứa nước phục vụ sản xuất, sinh hoạt");

        var problem = await water.AssertRefusedAsync(Callers.Office, "classification",
            new { field = "water.storage", on = PetitionSetup.Day }, HttpStatusCode.Conflict, "petition.question_open");
        Assert.Contains("storageWork", problem.GetProperty("openQuestions").EnumerateArray().Select(question => question.Text("trait")));
        await water.ThenAsync(Callers.Office, "classification",
            new { field = "water.storage", traits = new { storageWork = work, storageVolumeM3 = volume }, on = PetitionSetup.Day });

        var now = await water.ReadAsync();
        Assert.Equal($"{agency} {standing} {rule} {work} {volume}",
            $"{now.Text("authority.agency.code")} {now.Text("standing")} {now.Text("classification.rule")} " +
                $"{now.Text("classification.traits.storageWork")} {now.Text("classification.traits.storageVolumeM3")}");
        var classified = (await water.ReadAsync("/timeline")).GetProperty("items")[1];
        Assert.Equal(rule, classified.Text("rule"));
        Assert.Contains("Luật Thủy lợi 2017", classified.Text("legalBasis"), StringComparison.Ordinal);
    }

    private async Task<(TestPetition First, TestPetition Second)> SplitAsync(
        TestPetition whole, string who, string on, string first, string second)
    {
        using var answer = await whole.SendAsync(who, "split", new { parts = new[] { new { title = first }, new { title = second } }, on });
        var parts = (await answer.OkAsync()).GetProperty("parts").EnumerateArray()
            .Select(part => new TestPetition(api, part.Text("id"), part.Text("code"))).ToList();
        return (parts[0], parts[1]);
    }
}
