using System.Net;

namespace Petitions.Api.Tests.Petitions;

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
        Assert.Equal("toClassify overdue", await road.OnAsync(Who.Office));
        Assert.Equal("", await road.OnAsync(Who.Province));
        await road.ThenAsync(Who.Office, "classification", new { field = "transport.road", agencyId = api.Names.Agency("UBND-T-LANGSON"), ground = "tỉnh chủ trì", on = "2022-11-30" });
        Assert.Equal("toClassify overdue", await road.OnAsync(Who.Office));

        await AssignAsync(road, "2022-12-01");
        Assert.Equal("", await road.OnAsync(Who.Office));
        Assert.Equal("toAccept overdue", await road.OnAsync(Who.Province));
        await road.ThenAsync(Who.Province, "return", new { ground = "đường huyện", proposedAgencyId = api.Names.Agency("UBND-H-BACSON"), on = "2022-12-02" });
        Assert.Equal("toClassify returned overdue", await road.OnAsync(Who.Office));
        Assert.Equal("", await road.OnAsync(Who.Province));

        var department = api.Names.Agency("SO-XAYDUNG-LANGSON");
        await road.ThenAsync(Who.Office, "classification", new { field = "transport.road", agencyId = department, ground = "Sở chủ trì", on = "2022-12-05" });
        Assert.Equal("toClassify returned overdue", await road.OnAsync(Who.Office));
        await road.ThenAsync(Who.Office, "assignment", new { agencyId = department, on = "2022-12-05" });
        Assert.Equal("", await road.OnAsync(Who.Office));
        await DeskScenes.TalliesAreExactAsync(api.Connection);
    }

    [Fact]
    public async Task An_answer_waits_before_the_body_that_handed_the_petition_on_until_it_is_verified_and_closed()
    {
        var road = await HeldByTheProvinceAsync();
        Assert.Equal("|overdue", $"{await road.OnAsync(Who.Office)}|{await road.OnAsync(Who.Province)}");
        await road.ThenAsync(Who.Province, "responses", Scenes.Answer("resolved"));
        Assert.Equal("", await road.OnAsync(Who.Province));
        Assert.Equal("toVerify", await road.OnAsync(Who.Office));

        await road.ThenAsync(Who.Front, "verification", new { result = "confirmed", by = "Trưởng thôn", evidence = "ảnh", on = "2023-01-11" });
        Assert.Equal("toClose", await road.OnAsync(Who.Office));
        await road.ThenAsync(Who.Office, "closure", new { on = "2023-01-12" });
        Assert.Equal(" ", $"{await road.OnAsync(Who.Office)} {await road.OnAsync(Who.Province)}");
        await DeskScenes.TalliesAreExactAsync(api.Connection);
    }

    [Theory]
    [InlineData("explained", "toClose", "")]
    [InlineData("notPossible", "toClose", "")]
    [InlineData("deferred", "", "resuming")]
    [InlineData("unresolved", "", "resuming")]
    public async Task An_answer_puts_a_petition_before_the_body_that_handed_it_on_only_where_there_is_something_to_do(string outcome, string giver, string holder)
    {
        var road = await HeldByTheProvinceAsync();
        await road.ThenAsync(Who.Province, "responses", Scenes.Answer(outcome));

        Assert.Equal(giver, await road.OnAsync(Who.Office));
        Assert.Equal(holder, await road.OnAsync(Who.Province));
    }

    [Fact]
    public async Task A_dispute_brings_a_petition_back_to_the_holder_and_a_diversion_takes_it_from_all_desks()
    {
        var road = await HeldByTheProvinceAsync();
        await road.ThenAsync(Who.Province, "responses", Scenes.Answer("resolved"));
        await road.ThenAsync(Who.Front, "verification", new { result = "disputed", by = "Ủy ban MTTQ", evidence = "chưa có nước", on = "2023-01-17" });
        Assert.Equal(" overdue", $"{await road.OnAsync(Who.Office)} {await road.OnAsync(Who.Province)}");

        await road.ThenAsync(Who.Province, "diversion", new { regime = "complaint", ground = "khiếu nại", on = "2023-02-13" });
        Assert.Equal(" ", $"{await road.OnAsync(Who.Office)} {await road.OnAsync(Who.Province)}");
        await DeskScenes.TalliesAreExactAsync(api.Connection);
    }

    [Fact]
    public async Task What_is_due_within_a_week_lies_apart_from_what_is_overdue_the_longest_due_first()
    {
        string[] days = ["2026-11-20", "2026-11-11", "2026-11-13", "2026-11-03"];
        var raised = new List<(Case Petition, string DueOn)>();
        foreach (var day in days)
        {
            var petition = await api.APetitionAsync(unit: "06364", on: day, who: "recorder@UBND-X-VULE");
            raised.Add((petition, (await petition.ReadAsync()).Text("dueOn")));
        }

        var piles = await api.PilesAsync("head@UBND-X-VULE");
        var inOrder = raised.OrderBy(one => one.DueOn, StringComparer.Ordinal).ToList();
        Assert.Equal(inOrder.Select(one => one.Petition.Code), piles["toClassify"]);
        Assert.Equal(inOrder.Where(one => DeskScenes.IsWithinAWeek(one.DueOn)).Select(one => one.Petition.Code), piles["dueThisWeek"]);
        Assert.Equal(inOrder.Where(one => string.CompareOrdinal(one.DueOn, "2026-11-23") < 0).Select(one => one.Petition.Code), piles["overdue"]);
        Assert.NotEmpty(piles["dueThisWeek"]);
        Assert.Contains(inOrder, one => one.DueOn.StartsWith("2026-11", StringComparison.Ordinal) && piles["overdue"].Contains(one.Petition.Code));
        Assert.Equal(piles, await api.FoldedPilesAsync("head@UBND-X-VULE"));
    }

    [Fact]
    public async Task A_commune_of_2025_has_the_desk_of_its_earlier_self_and_sees_what_ended_bodies_left_at_its_places()
    {
        var own = await api.APetitionAsync(unit: "06349", who: "recorder@UBND-X-HUNGVU");
        var merged = await api.APetitionAsync(who: "recorder@UBND-X-TRANYEN");
        var district = await api.APetitionAssignedToTheDistrictAsync();
        var elsewhere = await AssignedToTheDistrictAsync("06376");

        Assert.Equal("toClassify overdue", await own.OnAsync(HungVu));
        Assert.Equal("orphaned", await merged.OnAsync(HungVu));
        Assert.Equal("orphaned", await district.OnAsync(HungVu));
        Assert.Equal("", await elsewhere.OnAsync(HungVu));
        Assert.Equal("orphaned", await elsewhere.OnAsync(NhatHoa));
        Assert.Equal(["orphaned orphaned orphaned"], new[] { $"{await merged.OnAsync(Who.Office)} {await district.OnAsync(Who.Front)} {await elsewhere.OnAsync(Who.Government)}" });

        await district.ThenAsync(Who.District, "acceptance", new { on = "2022-12-01" });
        await district.ThenAsync(Who.District, "escalation", new { ground = "vượt khả năng", agencyId = api.Names.Agency("UBND-T-LANGSON"), on = "2022-12-06" });
        Assert.Equal(" toAccept overdue", $"{await district.OnAsync(HungVu)} {await district.OnAsync(Who.Province)}");
        await DeskScenes.TalliesAreExactAsync(api.Connection);
    }

    [Fact]
    public async Task What_a_district_promised_lies_with_the_commune_of_the_place_and_what_went_over_whole_with_its_only_heir()
    {
        var (here, there) = (await PromisedByTheDistrictAsync("06370"), await PromisedByTheDistrictAsync("06376"));
        var road = await PromisedByTransportAsync();

        Assert.Equal("promised orphaned", await here.OnAsync(HungVu));
        Assert.Equal("orphaned promised", string.Join(' ', (await there.OnAsync(NhatHoa)).Split(' ').Order(StringComparer.Ordinal)));
        Assert.Equal("", await there.OnAsync(HungVu));
        Assert.Equal("overdue promised", await road.OnAsync(Construction));
        foreach (var who in new[] { HungVu, NhatHoa, Construction, Who.Office })
            Assert.Equal(await api.PilesAsync(who), await api.FoldedPilesAsync(who));

        // Taken back, it is owed no more.
        var promise = (await here.ReadAsync("/commitments")).EnumerateArray().Single().Text("commitment.id");
        await here.ThenAsync(HungVu, $"commitments/{promise}/withdrawal", new { ground = "xã không làm được" });
        Assert.Equal("orphaned", await here.OnAsync(HungVu));
        await DeskScenes.TalliesAreExactAsync(api.Connection);
    }

    [Fact]
    public async Task What_two_bodies_promised_for_one_petition_lies_once_with_the_heir_of_both()
    {
        var road = await PromisedByTransportAsync(milestone: true);
        await road.ThenAsync(Who.Transport, "return", new { ground = "công trình xây dựng", proposedAgencyId = api.Names.Agency("SO-XAYDUNG-LANGSON"), on = "2022-12-21" });
        await road.ThenAsync(Who.Office, "classification", new { field = "transport.road", agencyId = api.Names.Agency("SO-XAYDUNG-LANGSON"), ground = "Sở Xây dựng chủ trì", on = "2022-12-22" });
        await road.ThenAsync(Who.Office, "assignment", new { agencyId = api.Names.Agency("SO-XAYDUNG-LANGSON"), on = "2022-12-22" });
        await road.ThenAsync("officer@SO-XAYDUNG-LANGSON", "acceptance", new { on = "2022-12-23" });
        await road.ThenAsync("officer@SO-XAYDUNG-LANGSON", "responses", new { kind = "interim", text = "Sẽ làm", promisedOn = "2023-06-30", on = "2022-12-26" });

        Assert.Equal(["SO-GTVT-LANGSON", "SO-XAYDUNG-LANGSON"], (await road.ReadAsync("/commitments")).EnumerateArray().Select(entry => entry.Text("commitment.madeBy.code")).Order(StringComparer.Ordinal));
        Assert.Equal("overdue promised", await road.OnAsync(Construction));
        await DeskScenes.TalliesAreExactAsync(api.Connection);
    }

    [Fact]
    public async Task A_promise_comes_to_the_desk_on_its_day_and_not_before()
    {
        var road = await HeldByTheProvinceAsync();
        await road.ThenAsync(Who.Province, "responses", new { kind = "interim", text = "Sẽ làm", promisedOn = "2027-03-31", on = "2022-12-20" });
        Assert.Equal("overdue", await road.OnAsync(Who.Province));

        var promise = (await road.ReadAsync("/commitments")).EnumerateArray().Single().Text("commitment.id");
        await road.ThenAsync(Who.Province, $"commitments/{promise}/postponement", new { dueOn = "2026-12-05", ground = "làm sớm" });
        Assert.Equal("overdue promised", await road.OnAsync(Who.Province));
        Assert.Contains(road.Code, (await api.FoldedPilesAsync(Who.Province))["promised"]);
        await DeskScenes.TalliesAreExactAsync(api.Connection);
    }

    [Fact]
    public async Task A_body_that_has_nothing_finds_every_pile_empty_and_a_person_without_a_body_no_desk()
    {
        Assert.Equal(
            ["toClassify", "returned", "toAccept", "dueThisWeek", "overdue", "promised", "resuming", "toVerify", "toClose", "orphaned"],
            (await api.PilesAsync("head@UBND-X-TRANYEN-LAOCAI")).Where(pile => pile.Value.Length == 0).Select(pile => pile.Key));
        var coordination = (await api.By("head@UBND-X-TRANYEN-LAOCAI").ReadAsync("/api/v1/desk")).GetProperty("coordination");
        Assert.Equal("0 0 0", $"{coordination.Text("count")} {coordination.Text("overdue")} {coordination.GetProperty("requests").GetArrayLength()}");
        using var nobody = await api.By(Who.Administrator).GetAsync("/api/v1/desk");
        await nobody.RefusedAsync(HttpStatusCode.Forbidden, "petition.agency_needed");
        using var many = await api.By(Who.Office).GetAsync("/api/v1/desk?limit=51");
        await many.RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    private async Task<Case> HeldByTheProvinceAsync()
    {
        var road = await api.APetitionAsync();
        await road.ThenAsync(Who.Office, "classification", new { field = "transport.road", agencyId = api.Names.Agency("UBND-T-LANGSON"), ground = "tỉnh chủ trì", on = "2022-11-30" });
        await AssignAsync(road, "2022-12-01");
        return await road.ThenAsync(Who.Province, "acceptance", new { on = "2022-12-02" });
    }

    private Task<Case> AssignAsync(Case petition, string on) => petition.ThenAsync(Who.Office, "assignment", new { agencyId = api.Names.Agency("UBND-T-LANGSON"), on });

    private async Task<Case> AssignedToTheDistrictAsync(string unit)
    {
        var road = await api.APetitionAsync(unit: unit);
        await road.ThenAsync(Who.Office, "classification", new { field = "transport.road", traits = new { roadClass = "district" }, on = Scenes.Day });
        return await road.ThenAsync(Who.Office, "assignment", new { agencyId = api.Names.Agency("UBND-H-BACSON"), on = Scenes.Day });
    }

    private async Task<Case> PromisedByTheDistrictAsync(string unit)
    {
        var road = await AssignedToTheDistrictAsync(unit);
        await road.ThenAsync(Who.District, "acceptance", new { on = "2022-12-01" });
        return await road.ThenAsync(Who.District, "responses", new { kind = "interim", text = "Sẽ làm", promisedOn = "2025-12-31", on = "2022-12-20" });
    }

    private async Task<Case> PromisedByTransportAsync(bool milestone = false)
    {
        var road = await api.APetitionAsync();
        await road.ThenAsync(Who.Office, "classification", new { field = "transport.road", traits = new { roadClass = "provincial" }, on = Scenes.Day });
        await road.ThenAsync(Who.Office, "assignment", new { agencyId = api.Names.Agency("SO-GTVT-LANGSON"), on = Scenes.Day });
        await road.ThenAsync(Who.Transport, "acceptance", new { on = "2022-12-01" });
        return await road.ThenAsync(Who.Transport, "responses", milestone
            ? new { kind = "interim", text = "Sẽ làm", milestones = new[] { new { dueOn = "2023-03-01", text = "thiết kế" } }, on = "2022-12-20" }
            : new { kind = "interim", text = "Sẽ làm", promisedOn = "2023-06-30", on = "2022-12-20" });
    }
}
