using System.Net;
using System.Text.Json;

namespace Petitions.Api.Tests.Petitions;

/// <summary>
/// Scenarios of domain brief, section 8, in which something is followed for
/// years: promises, coordination, visits. Each asserts the audit trail.
/// </summary>
public sealed class FollowUpScenarioTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Telecom = "officer@SO-TTTT-LANGSON";
    private const string Vnpt = "officer@VNPT-LANGSON";
    private const string Planning = "officer@SO-KHDT-LANGSON";
    private const string Ministry = "officer@BO-TTTT";
    private const string Construction = "officer@SO-XAYDUNG-LANGSON";

    [Fact]
    public async Task S8_an_upgrade_deferred_to_2026_returns_to_the_successor_and_shows_its_slippage()
    {
        var road = await HeldAsync("transport.road", new { roadClass = "provincial" }, "SO-GTVT-LANGSON", Callers.Transport);
        var (repair, upgrade) = await SplitAsync(road, Callers.Transport, "2022-12-20", "Sửa chữa thường xuyên", "Nâng cấp");
        await repair.ThenAsync(Callers.Transport, "responses", new
        {
            kind = "interim",
            outcome = "inProgress",
            text = "Sửa chữa thường xuyên từ quỹ bảo trì",
            milestones = new[] { new { dueOn = "2023-02-28", text = "Vá ổ gà" }, new { dueOn = "2023-04-30", text = "Khơi rãnh" } },
            on = "2022-12-21",
        });
        await repair.ThenAsync(Callers.Transport, $"commitments/{await CommitmentAsync(repair, 0)}/fulfilment",
            new { evidence = "ảnh hiện trường", on = "2023-02-27" });
        await repair.ThenAsync(Callers.Transport, "responses", PetitionSetup.ResponseBody("resolved", "2023-05-10"));
        await upgrade.ThenAsync(Callers.Transport, "responses", new
        {
            kind = "final",
            outcome = "deferred",
            text = "Chưa có trong kế hoạch 2021–2025, đề xuất kế hoạch 2026–2030",
            resumePoint = "kế hoạch đầu tư công trung hạn 2026–2030",
            resumePeriod = new { fromYear = 2026, toYear = 2030 },
            on = "2023-01-10",
        });

        Assert.Equal(["milestone kept 0 SO-GTVT-LANGSON", "milestone kept 10 SO-GTVT-LANGSON"], await LedgerAsync(repair));
        Assert.Equal("split inProgress True",
            $"{(await road.ReadAsync()).Text("status")} {(await road.ReadAsync()).Text("outcome")} " +
                $"{(await road.ReadAsync()).Text("partlyResolved")}");
        Assert.Contains(upgrade.Code, await ResumingAsync("2025-01-01"));
        Assert.DoesNotContain(upgrade.Code, await ResumingAsync("2024-12-31"));

        // Sở GTVT went into Sở Xây dựng on 01/03/2025; the promise went with it, under the name of the body that made it.
        var id = await CommitmentAsync(upgrade, 0);
        await upgrade.AssertRefusedAsync(Callers.Office, $"commitments/{id}/postponement",
            new { resumePeriod = new { fromYear = 2027, toYear = 2030 }, ground = "x", on = "2025-11-20" }, HttpStatusCode.Conflict,
            "commitment.not_yours");
        await upgrade.ThenAsync(Construction, $"commitments/{id}/postponement",
            new { resumePeriod = new { fromYear = 2027, toYear = 2030 }, ground = "kế hoạch 2026 đã kín vốn", on = "2025-11-20" });
        Assert.Equal("resumePoint open 1 2026-01-01 2027-01-01 SO-GTVT-LANGSON SO-XAYDUNG-LANGSON", await CommitmentLineAsync(upgrade));
        Assert.Equal(
            [
                "2022-12-20 splitOff: - > inProgress, - > SO-GTVT-LANGSON",
                "2023-01-10 responded: inProgress > answered, SO-GTVT-LANGSON > SO-GTVT-LANGSON",
                "2023-01-10 promised: answered > answered, SO-GTVT-LANGSON > SO-GTVT-LANGSON",
                "2025-11-20 promiseMoved: answered > answered, SO-GTVT-LANGSON > SO-GTVT-LANGSON",
            ],
            await upgrade.EventLinesAsync());
        var events = (await upgrade.ReadAsync("/timeline")).GetProperty("items");
        Assert.Equal("TAMGAC-GIAIDOAN 2026-01-01 2025-01-01",
            $"{events[2].Text("rule")} {events[2].Text("details.dueOn")} {events[2].Text("details.returnsOn")}");
        Assert.Contains("Luật Đầu tư công", events[2].Text("legalBasis"), StringComparison.Ordinal);
        Assert.Equal("kế hoạch 2026 đã kín vốn 2026-01-01 2027-01-01 1 SO-XAYDUNG-LANGSON",
            $"{events[3].Text("ground")} {events[3].Text("details.from")} {events[3].Text("details.to")} " +
                $"{events[3].Text("details.slippage")} {events[3].Text("actor.agency.code")}");
    }

    [Fact]
    public async Task S10_the_enterprise_coordinates_and_the_remaining_village_stays_open()
    {
        var coverage = await HeldAsync("telecom.coverage", null, "SO-TTTT-LANGSON", Telecom);
        var (near, far) = await SplitAsync(coverage, Telecom, "2022-12-05", "Phủ sóng thôn gần", "Phủ sóng thôn xa");
        foreach (var village in new[] { near, far })
        {
            var asked = await AskAsync(village, Telecom, "VNPT-LANGSON", "khả năng phủ sóng?", "2022-12-06");
            Assert.Equal("awaitingCoordination SO-TTTT-LANGSON 2022-12-21",
                $"{asked.Text("petition.status")} {asked.Text("petition.holder.code")} {asked.Text("request.dueOn")}");
        }

        await AnswerAsync(near, "sẽ lắp trạm", "2022-12-12");
        await AnswerAsync(far, "không hiệu quả thương mại", "2022-12-12");
        await near.ThenAsync(Telecom, "responses", PetitionSetup.ResponseBody("resolved", "2023-03-01"));
        await far.ThenAsync(Telecom, "escalation",
            new { ground = "đề nghị đưa vào Chương trình viễn thông công ích", agencyId = api.Ids.Agency("BO-TTTT"), on = "2022-12-20" });
        await far.ThenAsync(Ministry, "acceptance", new { on = "2022-12-22" });
        await far.ThenAsync(Ministry, "responses",
            new { kind = "final", outcome = "inProgress", text = "Đưa vào chương trình", promisedOn = "2023-12-31", on = "2023-02-10" });

        var whole = await coverage.ReadAsync();
        Assert.Equal("split inProgress True", $"{whole.Text("status")} {whole.Text("outcome")} {whole.Text("partlyResolved")}");
        Assert.Equal("answered inProgress BO-TTTT SO-TTTT-LANGSON",
            $"{(await far.ReadAsync()).Text("status")} {(await far.ReadAsync()).Text("outcome")} " +
                $"{(await far.ReadAsync()).Text("holder.code")} {(await far.ReadAsync()).Text("accountable.code")}");
        Assert.Equal("date broken 0 2023-12-31 2023-12-31 BO-TTTT BO-KHCN", await CommitmentLineAsync(far));
        Assert.Equal(
            [
                "2022-12-05 splitOff: - > inProgress, - > SO-TTTT-LANGSON",
                "2022-12-06 coordinationAsked: inProgress > awaitingCoordination, SO-TTTT-LANGSON > SO-TTTT-LANGSON",
                "2022-12-12 coordinationAnswered: awaitingCoordination > inProgress, SO-TTTT-LANGSON > SO-TTTT-LANGSON",
                "2022-12-20 escalated: inProgress > assigned, SO-TTTT-LANGSON > BO-TTTT",
                "2022-12-22 accepted: assigned > inProgress, BO-TTTT > BO-TTTT",
                "2023-02-10 responded: inProgress > answered, BO-TTTT > BO-TTTT",
                "2023-02-10 promised: answered > answered, BO-TTTT > BO-TTTT",
            ],
            await far.EventLinesAsync());
        Assert.DoesNotContain("VNPT-LANGSON", (await far.ReadAsync("/route")).EnumerateArray().Select(spell => spell.Text("agency.code")));

        async Task AnswerAsync(TestPetition village, string text, string on) =>
            await village.ThenAsync(
                Vnpt, $"coordination/{(await village.ReadAsync("/coordination"))[0].Text("id")}/answer", new { text, on });
    }

    [Fact]
    public async Task S11_a_silent_body_is_reminded_and_passed_over_and_its_late_answer_refused()
    {
        var road = await HeldAsync("transport.road", new { roadClass = "provincial" }, "SO-GTVT-LANGSON", Callers.Transport);
        var asked = await AskAsync(road, Callers.Transport, "SO-KHDT-LANGSON", "khả năng bố trí vốn?", "2022-12-06");
        Assert.Equal("2022-12-06 2022-12-06 False 2022-12-21 PHOIHOP-TRALOI",
            $"{asked.Text("request.askedOn")} {asked.Text("request.askBy")} {asked.Text("request.askedLate")} " +
                $"{asked.Text("request.dueOn")} {asked.Text("request.deadlineRule")}");
        var other = await AskAsync(road, Callers.Transport, "SO-TAICHINH-LANGSON", "nguồn vốn sự nghiệp?", "2022-12-07");
        Assert.Equal("True", other.Text("request.askedLate"));
        await road.ThenAsync(
            "officer@SO-TAICHINH-LANGSON", $"coordination/{other.Text("request.id")}/answer", new { text = "có", on = "2022-12-09" });
        var path = $"coordination/{asked.Text("request.id")}";

        await road.ThenAsync(Callers.Transport, $"{path}/reminders", new { on = "2022-12-15" });
        await road.AssertRefusedAsync(Callers.Transport, $"{path}/passing-over", new { note = "quá hạn", on = "2022-12-21" },
            HttpStatusCode.Conflict, "coordination.not_due");
        await road.AssertRefusedAsync(Callers.Transport, "responses", PetitionSetup.ResponseBody("explained", "2022-12-22"),
            HttpStatusCode.Conflict, "petition.coordination_open");
        await road.ThenAsync(Callers.Transport, $"{path}/passing-over", new { note = "quá 15 ngày không trả lời", on = "2022-12-22" });
        await road.AssertRefusedAsync(Planning, $"{path}/answer", new { text = "xin trả lời", on = "2022-12-23" }, HttpStatusCode.Conflict,
            "coordination.passed_over");
        await road.ThenAsync(Callers.Transport, "responses", PetitionSetup.ResponseBody("explained"));

        var request = (await road.ReadAsync("/coordination")).EnumerateArray().First();
        Assert.Equal(
            "passedOver 1 quá 15 ngày không trả lời", $"{request.Text("state")} {request.Text("reminders")} {request.Text("note")}");
        Assert.Equal(
            ["coordinationAsked", "coordinationAsked", "coordinationAnswered", "coordinationChased", "coordinationPassedOver", "responded"],
            (await road.EventLinesAsync()).Select(line => line.Split(' ')[1].TrimEnd(':')).Skip(4));
        Assert.Equal("quá 15 ngày không trả lời",
            (await road.ReadAsync("/timeline")).GetProperty("items").EnumerateArray()
                .Single(one => one.Text("kind") == "coordinationPassedOver").Text("ground"));
    }

    [Fact]
    public async Task S15_a_disputed_tank_reopens_for_15_working_days_and_its_commitment_is_owed_again()
    {
        var water = await HeldAsync("water.storage", new { storageWork = "reservoir", storageVolumeM3 = "1000" }, "SO-NNPTNT-LANGSON",
            "officer@SO-NNPTNT-LANGSON");
        await water.ThenAsync("officer@SO-NNPTNT-LANGSON", "responses",
            new { kind = "interim", outcome = "inProgress", text = "Đang xây bể", promisedOn = "2023-02-28", on = "2022-12-20" });
        await water.ThenAsync("officer@SO-NNPTNT-LANGSON", "responses",
            new
            {
                kind = "final",
                outcome = "resolved",
                text = "Đã xây bể",
                evidence = "biên bản nghiệm thu",
                document = new { number = "21/BC-SNN", date = "2023-02-20" },
                on = "2023-02-20"
            });
        Assert.Equal(["date kept 0 SO-NNPTNT-LANGSON"], await LedgerAsync(water));
        await water.AssertRefusedAsync("officer@SO-NNPTNT-LANGSON", "verification",
            new { result = "confirmed", by = "Sở", on = "2023-03-01" }, HttpStatusCode.Forbidden, "petition.role_may_not");

        await water.ThenAsync(Callers.Front, "follow-ups", new { kind = "inspection", text = "Đoàn giám sát đến thôn", on = "2023-03-01" });
        await water.ThenAsync(Callers.Front, "verification",
            new { result = "disputed", by = "Đoàn giám sát MTTQ", evidence = "bể chưa có nước (ảnh)", on = "2023-03-01" });

        await water.AssertStateAsync("inProgress", "SO-NNPTNT-LANGSON", "2023-03-22");
        Assert.Equal("answerAgain", (await water.ReadAsync("/deadline")).Text("step"));
        var now = await water.ReadAsync();
        Assert.Equal(
            "1 inProgress resolved", $"{now.Text("reopenCount")} {now.Text("outcome")} {now.GetProperty("responses")[1].Text("outcome")}");
        Assert.Equal(["date broken 0 SO-NNPTNT-LANGSON"], await LedgerAsync(water));
        Assert.Equal(["made", "kept", "disputed"],
            (await water.ReadAsync("/commitments"))[0].GetProperty("history").EnumerateArray().Select(change => change.Text("change")));
        Assert.Equal("kept", (await water.ReadAsync("/commitments?asOf=2023-02-25"))[0].Text("commitment.state"));
        Assert.Equal(
            [
                "2023-03-01 followedUp: awaitingVerification > awaitingVerification, SO-NNPTNT-LANGSON > SO-NNPTNT-LANGSON",
                "2023-03-01 verified: awaitingVerification > awaitingVerification, SO-NNPTNT-LANGSON > SO-NNPTNT-LANGSON",
                "2023-03-01 promiseDisputed: awaitingVerification > awaitingVerification, SO-NNPTNT-LANGSON > SO-NNPTNT-LANGSON",
                "2023-03-01 reopened: awaitingVerification > inProgress, SO-NNPTNT-LANGSON > SO-NNPTNT-LANGSON",
            ],
            (await water.EventLinesAsync())[^4..]);
        var reopened = (await water.ReadAsync("/timeline?limit=200")).GetProperty("items").EnumerateArray().Last();
        Assert.Equal("bể chưa có nước (ảnh) TRALOI-LAI", $"{reopened.Text("ground")} {reopened.Text("rule")}");
    }

    [Fact]
    public async Task A_report_recurring_on_29_February_is_due_on_the_28th_in_common_years()
    {
        using var given = await api.By("coordinator@TU-LANGSON").PostJsonAsync("/api/v1/directives", new
        {
            kind = "followUp",
            givenOn = "2024-02-29",
            text = "Báo cáo hằng năm",
            addressees = new[] { new { agencyId = api.Ids.Agency("DU-TRANYEN", "2024-02-29"), description = "Đảng ủy xã Trấn Yên" } },
            period = new { baseOn = "2024-02-29", every = 1, unit = "years", repeats = true },
        });
        var id = (await given.OkAsync()).Text("id");

        var due = (await api.By(Callers.Office).ReadAsync($"/api/v1/directives/{id}")).GetProperty("occurrences").EnumerateArray()
            .Select(one => one.Text("dueOn")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"], due.Take(4));
    }

    [Fact]
    public async Task K10_addresses_the_district_and_covers_petitions_beyond_its_competence()
    {
        var road = await HeldAsync("transport.road", new { roadClass = "provincial" }, "SO-GTVT-LANGSON", Callers.Transport);
        var tank = await api.APetitionHeldByTheDistrictAsync();
        using var given = await api.By(Callers.Province).PostJsonAsync("/api/v1/directives", new
        {
            kind = "assignment",
            label = "K10",
            givenOn = PetitionSetup.Day,
            text = "đề nghị lãnh đạo huyện Bắc Sơn tiếp thu và xem xét giải quyết trong thời gian tới",
            dueText = "trong thời gian tới",
            addressees = new[] { new { agencyId = api.Ids.Agency("UBND-H-BACSON"), description = "lãnh đạo huyện Bắc Sơn" } },
            petitionIds = new[] { road.Id, tank.Id },
        });
        var element = await given.OkAsync();
        Assert.True(element.GetProperty("soft").GetBoolean());
        await tank.ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("explained"));

        var directive = await api.By(Callers.Office).ReadAsync($"/api/v1/directives/{element.Text("id")}");
        Assert.Equal("UBND-H-BACSON  False",
            $"{directive.GetProperty("addressees")[0].Text("agency.code")} {directive.Text("nextDueOn")} {directive.Text("overdue")}");
        Assert.Equal(["inProgress 1", "answered 1"],
            directive.GetProperty("petitions").GetProperty("byStatus").EnumerateArray()
                .Select(one => $"{one.Text("status")} {one.Text("petitions")}"));
        Assert.Equal("SO-GTVT-LANGSON", (await road.ReadAsync()).Text("holder.code"));
    }

    private static async Task<string> CommitmentAsync(TestPetition petition, int index) =>
        (await petition.ReadAsync("/commitments"))[index].Text("commitment.id");

    private static async Task<string[]> LedgerAsync(TestPetition petition) =>
        [.. (await petition.ReadAsync("/commitments")).EnumerateArray().Select(row => row.GetProperty("commitment"))
            .Select(
                one =>
                    $"{one.Text("kind")} {one.Text("state")} {(one.Text("state") == "kept" ? one.Text("daysLate") : "0")} " +
                        $"{one.Text("madeBy.code")}")];

    private static async Task<string> CommitmentLineAsync(TestPetition petition)
    {
        var one = (await petition.ReadAsync("/commitments"))[0].GetProperty("commitment");
        return $"{one.Text("kind")} {one.Text("state")} {one.Text("slippage")} {one.Text("firstDueOn")} {one.Text("dueOn")} " +
            $"{one.Text("madeBy.code")} {one.Text("owedBy.code")}";
    }

    private async Task<List<string>> ResumingAsync(string asOf) =>
        [.. (await api.By(Callers.Office).ReadAsync($"/api/v1/petitions?resuming=true&asOf={asOf}&limit=200")).GetProperty("items")
            .EnumerateArray().Select(row => row.Text("code"))];

    private async Task<JsonElement> AskAsync(TestPetition petition, string lead, string agency, string question, string on)
    {
        using var answer = await petition.SendAsync(lead, "coordination", new { agencyId = api.Ids.Agency(agency), question, on });
        return await answer.OkAsync();
    }

    private async Task<TestPetition> HeldAsync(string field, object? traits, string agency, string officer)
    {
        var petition = await api.APetitionAsync();
        await petition.ThenAsync(Callers.Office, "classification", traits is null
            ? (object)new { field, agencyId = api.Ids.Agency(agency), ground = "Sở chủ trì", on = PetitionSetup.Day }
            : new { field, traits, on = PetitionSetup.Day });
        await petition.ThenAsync(Callers.Office, "assignment", new { agencyId = api.Ids.Agency(agency), on = PetitionSetup.Day });
        return await petition.ThenAsync(officer, "acceptance", new { on = "2022-12-01" });
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
