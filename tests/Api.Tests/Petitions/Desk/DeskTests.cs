using System.Net;

namespace Petitions.Api.Tests.Petitions.Desk;

/// <summary>What lies on which pile of whose desk, and that it is counted exactly; the desk's day is 23/11/2026.</summary>
public sealed class DeskTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string HungVu = "head@UBND-X-HUNGVU";
    private const string NhatHoa = "head@UBND-X-NHATHOA";
    private const string Construction = "head@SO-XAYDUNG-LANGSON";

    [Fact]
    public async Task A_petition_moves_from_pile_to_pile_with_each_step_of_its_way()
    {
        var road = await api.APetitionAsync();
        Assert.Equal("toClassify overdue", await road.PilesOnDeskAsync(Callers.Office));
        Assert.Equal("", await road.PilesOnDeskAsync(Callers.Province));
        await road.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", agencyId = api.Ids.Agency("UBND-T-LANGSON"), ground = "tỉnh chủ trì", on = "2022-11-30" });
        Assert.Equal("toClassify overdue", await road.PilesOnDeskAsync(Callers.Office));

        await AssignAsync(road, "2022-12-01");
        Assert.Equal("", await road.PilesOnDeskAsync(Callers.Office));
        Assert.Equal("toAccept overdue", await road.PilesOnDeskAsync(Callers.Province));
        await road.ThenAsync(Callers.Province, "return",
            new { ground = "đường huyện", proposedAgencyId = api.Ids.Agency("UBND-H-BACSON"), on = "2022-12-02" });
        Assert.Equal("toClassify returned overdue", await road.PilesOnDeskAsync(Callers.Office));
        Assert.Equal("", await road.PilesOnDeskAsync(Callers.Province));

        var department = api.Ids.Agency("SO-XAYDUNG-LANGSON");
        await road.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", agencyId = department, ground = "Sở chủ trì", on = "2022-12-05" });
        Assert.Equal("toClassify returned overdue", await road.PilesOnDeskAsync(Callers.Office));
        await road.ThenAsync(Callers.Office, "assignment", new { agencyId = department, on = "2022-12-05" });
        Assert.Equal("", await road.PilesOnDeskAsync(Callers.Office));
        await DeskAssertions.AssertTalliesExactAsync(api.Connection);
    }

    [Fact]
    public async Task A_resolved_response_is_on_the_assigners_desk_until_verified_and_closed()
    {
        var road = await HeldByTheProvinceAsync();
        Assert.Equal("|overdue", $"{await road.PilesOnDeskAsync(Callers.Office)}|{await road.PilesOnDeskAsync(Callers.Province)}");
        await road.ThenAsync(Callers.Province, "responses", PetitionSetup.ResponseBody("resolved"));
        Assert.Equal("", await road.PilesOnDeskAsync(Callers.Province));
        Assert.Equal("toVerify", await road.PilesOnDeskAsync(Callers.Office));

        await road.ThenAsync(
            Callers.Front, "verification", new { result = "confirmed", by = "Trưởng thôn", evidence = "ảnh", on = "2023-01-11" });
        Assert.Equal("toClose", await road.PilesOnDeskAsync(Callers.Office));
        await road.ThenAsync(Callers.Office, "closure", new { on = "2023-01-12" });
        Assert.Equal(" ", $"{await road.PilesOnDeskAsync(Callers.Office)} {await road.PilesOnDeskAsync(Callers.Province)}");
        await DeskAssertions.AssertTalliesExactAsync(api.Connection);
    }

    [Theory]
    [InlineData("explained", "toClose", "")]
    [InlineData("notPossible", "toClose", "")]
    [InlineData("deferred", "", "resuming")]
    [InlineData("unresolved", "", "resuming")]
    public async Task A_response_is_on_the_assigners_desk_only_if_it_needs_verification_or_closing(
        string outcome, string giver, string holder)
    {
        var road = await HeldByTheProvinceAsync();
        await road.ThenAsync(Callers.Province, "responses", PetitionSetup.ResponseBody(outcome));

        Assert.Equal(giver, await road.PilesOnDeskAsync(Callers.Office));
        Assert.Equal(holder, await road.PilesOnDeskAsync(Callers.Province));
    }

    [Fact]
    public async Task A_dispute_returns_a_petition_to_its_holder_and_a_diversion_clears_all_desks()
    {
        var road = await HeldByTheProvinceAsync();
        await road.ThenAsync(Callers.Province, "responses", PetitionSetup.ResponseBody("resolved"));
        await road.ThenAsync(
            Callers.Front, "verification", new { result = "disputed", by = "Ủy ban MTTQ", evidence = "chưa có nước", on = "2023-01-17" });
        Assert.Equal(" overdue", $"{await road.PilesOnDeskAsync(Callers.Office)} {await road.PilesOnDeskAsync(Callers.Province)}");

        await road.ThenAsync(Callers.Province, "diversion", new { regime = "complaint", ground = "khiếu nại", on = "2023-02-13" });
        Assert.Equal(" ", $"{await road.PilesOnDeskAsync(Callers.Office)} {await road.PilesOnDeskAsync(Callers.Province)}");
        await DeskAssertions.AssertTalliesExactAsync(api.Connection);
    }

    [Fact]
    public async Task Petitions_due_within_a_week_are_piled_apart_from_overdue_ones_oldest_first()
    {
        string[] days = ["2026-11-20", "2026-11-11", "2026-11-13", "2026-11-03"];
        var raised = new List<(TestPetition Petition, string DueOn)>();
        foreach (var day in days)
        {
            var petition = await api.APetitionAsync(unit: "06364", on: day, who: "recorder@UBND-X-VULE");
            raised.Add((petition, (await petition.ReadAsync()).Text("dueOn")));
        }

        var piles = await api.PilesAsync("head@UBND-X-VULE");
        var inOrder = raised.OrderBy(one => one.DueOn, StringComparer.Ordinal).ToList();
        Assert.Equal(inOrder.Select(one => one.Petition.Code), piles["toClassify"]);
        Assert.Equal(inOrder.Where(one => DeskAssertions.IsWithinAWeek(one.DueOn)).Select(one => one.Petition.Code), piles["dueThisWeek"]);
        Assert.Equal(
            inOrder.Where(one => string.CompareOrdinal(one.DueOn, "2026-11-23") < 0).Select(one => one.Petition.Code), piles["overdue"]);
        Assert.NotEmpty(piles["dueThisWeek"]);
        Assert.Contains(
            inOrder, one => one.DueOn.StartsWith("2026-11", StringComparison.Ordinal) && piles["overdue"].Contains(one.Petition.Code));
        Assert.Equal(piles, await api.FoldedPilesAsync("head@UBND-X-VULE"));
    }

    [Fact]
    public async Task A_commune_of_2025_has_its_predecessors_desk_and_the_orphans_of_its_places()
    {
        var own = await api.APetitionAsync(unit: "06349", who: "recorder@UBND-X-HUNGVU");
        var merged = await api.APetitionAsync(who: "recorder@UBND-X-TRANYEN");
        var district = await api.APetitionAssignedToTheDistrictAsync();
        var elsewhere = await AssignedToTheDistrictAsync("06376");

        Assert.Equal("toClassify overdue", await own.PilesOnDeskAsync(HungVu));
        Assert.Equal("orphaned", await merged.PilesOnDeskAsync(HungVu));
        Assert.Equal("orphaned", await district.PilesOnDeskAsync(HungVu));
        Assert.Equal("", await elsewhere.PilesOnDeskAsync(HungVu));
        Assert.Equal("orphaned", await elsewhere.PilesOnDeskAsync(NhatHoa));
        Assert.Equal(["orphaned orphaned orphaned"],
            new[] { $"{await merged.PilesOnDeskAsync(Callers.Office)} {await district.PilesOnDeskAsync(Callers.Front)} " +
                $"{await elsewhere.PilesOnDeskAsync(Callers.Government)}" });

        await district.ThenAsync(Callers.District, "acceptance", new { on = "2022-12-01" });
        await district.ThenAsync(Callers.District, "escalation",
            new { ground = "vượt khả năng", agencyId = api.Ids.Agency("UBND-T-LANGSON"), on = "2022-12-06" });
        Assert.Equal(" toAccept overdue", $"{await district.PilesOnDeskAsync(HungVu)} {await district.PilesOnDeskAsync(Callers.Province)}");
        await DeskAssertions.AssertTalliesExactAsync(api.Connection);
    }

    [Fact]
    public async Task Commitments_of_an_ended_body_are_on_the_desk_of_the_successor_for_the_place()
    {
        var (here, there) = (await PromisedByTheDistrictAsync("06370"), await PromisedByTheDistrictAsync("06376"));
        var road = await PromisedByTransportAsync();

        Assert.Equal("promised orphaned", await here.PilesOnDeskAsync(HungVu));
        Assert.Equal(
            "orphaned promised", string.Join(' ', (await there.PilesOnDeskAsync(NhatHoa)).Split(' ').Order(StringComparer.Ordinal)));
        Assert.Equal("", await there.PilesOnDeskAsync(HungVu));
        Assert.Equal("overdue promised", await road.PilesOnDeskAsync(Construction));
        foreach (var who in new[] { HungVu, NhatHoa, Construction, Callers.Office })
            Assert.Equal(await api.PilesAsync(who), await api.FoldedPilesAsync(who));

        // Taken back, it is owed no more.
        var promise = (await here.ReadAsync("/commitments")).EnumerateArray().Single().Text("commitment.id");
        await here.ThenAsync(HungVu, $"commitments/{promise}/withdrawal", new { ground = "xã không làm được" });
        Assert.Equal("orphaned", await here.PilesOnDeskAsync(HungVu));
        await DeskAssertions.AssertTalliesExactAsync(api.Connection);
    }

    [Fact]
    public async Task Commitments_of_two_bodies_for_one_petition_count_once_for_their_successor()
    {
        var road = await PromisedByTransportAsync(milestone: true);
        await road.ThenAsync(Callers.Transport, "return",
            new { ground = "công trình xây dựng", proposedAgencyId = api.Ids.Agency("SO-XAYDUNG-LANGSON"), on = "2022-12-21" });
        await road.ThenAsync(Callers.Office, "classification",
            new
            {
                field = "transport.road",
                agencyId = api.Ids.Agency("SO-XAYDUNG-LANGSON"),
                ground = "Sở Xây dựng chủ trì",
                on = "2022-12-22"
            });
        await road.ThenAsync(Callers.Office, "assignment", new { agencyId = api.Ids.Agency("SO-XAYDUNG-LANGSON"), on = "2022-12-22" });
        await road.ThenAsync("officer@SO-XAYDUNG-LANGSON", "acceptance", new { on = "2022-12-23" });
        await road.ThenAsync("officer@SO-XAYDUNG-LANGSON", "responses",
            new { kind = "interim", text = "Sẽ làm", promisedOn = "2023-06-30", on = "2022-12-26" });

        Assert.Equal(["SO-GTVT-LANGSON", "SO-XAYDUNG-LANGSON"],
            (await road.ReadAsync("/commitments")).EnumerateArray().Select(entry => entry.Text("commitment.madeBy.code"))
                .Order(StringComparer.Ordinal));
        Assert.Equal("overdue promised", await road.PilesOnDeskAsync(Construction));
        await DeskAssertions.AssertTalliesExactAsync(api.Connection);
    }

    [Fact]
    public async Task A_commitment_is_on_the_desk_from_its_return_day_and_not_before()
    {
        var road = await HeldByTheProvinceAsync();
        await road.ThenAsync(
            Callers.Province, "responses", new { kind = "interim", text = "Sẽ làm", promisedOn = "2027-03-31", on = "2022-12-20" });
        Assert.Equal("overdue", await road.PilesOnDeskAsync(Callers.Province));

        var promise = (await road.ReadAsync("/commitments")).EnumerateArray().Single().Text("commitment.id");
        await road.ThenAsync(Callers.Province, $"commitments/{promise}/postponement", new { dueOn = "2026-12-05", ground = "làm sớm" });
        Assert.Equal("overdue promised", await road.PilesOnDeskAsync(Callers.Province));
        Assert.Contains(road.Code, (await api.FoldedPilesAsync(Callers.Province))["promised"]);
        await DeskAssertions.AssertTalliesExactAsync(api.Connection);
    }

    [Fact]
    public async Task A_body_without_work_has_empty_piles_and_a_person_without_a_body_no_desk()
    {
        Assert.Equal(
            ["toClassify", "returned", "toAccept", "dueThisWeek", "overdue", "promised", "resuming", "toVerify", "toClose", "orphaned"],
            (await api.PilesAsync("head@UBND-X-TRANYEN-LAOCAI")).Where(pile => pile.Value.Length == 0).Select(pile => pile.Key));
        var coordination = (await api.By("head@UBND-X-TRANYEN-LAOCAI").ReadAsync("/api/v1/desk")).GetProperty("coordination");
        Assert.Equal("0 0 0",
            $"{coordination.Text("count")} {coordination.Text("overdue")} {coordination.GetProperty("requests").GetArrayLength()}");
        using var nobody = await api.By(Callers.Administrator).GetAsync("/api/v1/desk");
        await nobody.AssertRefusedAsync(HttpStatusCode.Forbidden, "petition.agency_needed");
        using var many = await api.By(Callers.Office).GetAsync("/api/v1/desk?limit=51");
        await many.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    private async Task<TestPetition> HeldByTheProvinceAsync()
    {
        var road = await api.APetitionAsync();
        await road.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", agencyId = api.Ids.Agency("UBND-T-LANGSON"), ground = "tỉnh chủ trì", on = "2022-11-30" });
        await AssignAsync(road, "2022-12-01");
        return await road.ThenAsync(Callers.Province, "acceptance", new { on = "2022-12-02" });
    }

    private Task<TestPetition> AssignAsync(TestPetition petition, string on) =>
        petition.ThenAsync(Callers.Office, "assignment", new { agencyId = api.Ids.Agency("UBND-T-LANGSON"), on });

    private async Task<TestPetition> AssignedToTheDistrictAsync(string unit)
    {
        var road = await api.APetitionAsync(unit: unit);
        await road.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", traits = new { roadClass = "district" }, on = PetitionSetup.Day });
        return await road.ThenAsync(
            Callers.Office, "assignment", new { agencyId = api.Ids.Agency("UBND-H-BACSON"), on = PetitionSetup.Day });
    }

    private async Task<TestPetition> PromisedByTheDistrictAsync(string unit)
    {
        var road = await AssignedToTheDistrictAsync(unit);
        await road.ThenAsync(Callers.District, "acceptance", new { on = "2022-12-01" });
        return await road.ThenAsync(
            Callers.District, "responses", new { kind = "interim", text = "Sẽ làm", promisedOn = "2025-12-31", on = "2022-12-20" });
    }

    private async Task<TestPetition> PromisedByTransportAsync(bool milestone = false)
    {
        var road = await api.APetitionAsync();
        await road.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", traits = new { roadClass = "provincial" }, on = PetitionSetup.Day });
        await road.ThenAsync(Callers.Office, "assignment", new { agencyId = api.Ids.Agency("SO-GTVT-LANGSON"), on = PetitionSetup.Day });
        await road.ThenAsync(Callers.Transport, "acceptance", new { on = "2022-12-01" });
        return await road.ThenAsync(Callers.Transport, "responses", milestone
            ? new
            {
                kind = "interim",
                text = "Sẽ làm",
                milestones = new[] { new { dueOn = "2023-03-01", text = "thiết kế" } },
                on = "2022-12-20"
            }
            : new { kind = "interim", text = "Sẽ làm", promisedOn = "2023-06-30", on = "2022-12-20" });
    }
}
