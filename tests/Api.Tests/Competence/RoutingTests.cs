using System.Net;
using System.Text.Json;

namespace Petitions.Api.Tests.Competence;

/// <summary>
/// The rules that the program carries, asked over HTTP: the petitions of the two seed meetings, and what cannot be routed.
/// </summary>
public class RoutingTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string TranYen = "06370";
    private const string TanVan2022 = "06121";
    private const string HungVu = "06349";

    [Theory]
    [InlineData("2022-11-29", TranYen, "SO-GTVT-LANGSON")]
    [InlineData("2025-03-01", TranYen, "SO-XAYDUNG-LANGSON")]
    [InlineData("2025-07-01", HungVu, "SO-XAYDUNG-LANGSON")]
    [InlineData("2026-11-23", HungVu, "SO-XAYDUNG-LANGSON")]
    public async Task R1_a_provincial_road_belongs_to_the_province(string on, string unit, string agency) =>
        Decided(await ExplainAsync("transport.road", unit, on, ("roadClass", "provincial")), "province", agency);

    [Theory]
    [InlineData("2022-11-29", TranYen, "district", "UBND-H-BACSON")]
    [InlineData("2025-03-01", TranYen, "district", "UBND-H-BACSON")]
    [InlineData("2025-07-01", HungVu, "commune", "UBND-X-HUNGVU")]
    public async Task R2_a_small_tank_belongs_to_the_district_and_later_to_the_commune(
        string on, string unit, string level, string agency) =>
        Decided(await ExplainAsync("water.storage", unit, on, ("storageWork", "tank"), ("storageVolumeM3", "50")), level, agency);

    [Theory]
    [InlineData("2022-11-29", TranYen, "SO-NNPTNT-LANGSON")]
    [InlineData("2025-03-01", TranYen, "SO-NNMT-LANGSON")]
    [InlineData("2025-07-01", HungVu, "SO-NNMT-LANGSON")]
    public async Task R2_a_reservoir_belongs_to_the_province(string on, string unit, string agency) =>
        Decided(await ExplainAsync("water.storage", unit, on, ("storageWork", "reservoir")), "province", agency);

    [Fact]
    public async Task R2_without_its_scale_asks_for_it()
    {
        var answer = await ExplainAsync("water.storage", TranYen, "2022-11-29");

        Assert.False(answer.GetProperty("isDecided").GetBoolean());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("authority").ValueKind);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("deadline").ValueKind);
        var question = Assert.Single(answer.GetProperty("openQuestions").EnumerateArray());
        Assert.Equal(("storageWork", "Công trình chứa nước thuộc loại nào?"), (question.Text("code"), question.Text("question")));
        Assert.Equal(["tank", "reservoir"], question.GetProperty("choices").EnumerateArray().Select(choice => choice.Text("code")));
    }

    [Theory]
    [InlineData("2022-11-29", TranYen, "carrierInvestment", "province", "SO-TTTT-LANGSON")]
    [InlineData("2022-11-29", TranYen, "publicUtilityProgramme", "central", "BO-TTTT")]
    [InlineData("2025-03-01", TranYen, "carrierInvestment", "province", "SO-KHCN-LANGSON")]
    [InlineData("2025-07-01", HungVu, "publicUtilityProgramme", "central", "BO-KHCN")]
    public async Task R3_coverage_is_coordinated_by_the_province_or_put_to_the_ministry(
        string on, string unit, string means, string level, string agency) =>
        Decided(await ExplainAsync("telecom.coverage", unit, on, ("coverageMeans", means)), level, agency);

    [Theory]
    [InlineData("2022-11-29", TranYen)]
    [InlineData("2025-03-01", TranYen)]
    [InlineData("2025-07-01", HungVu)]
    public async Task R4_a_relic_of_provincial_rank_belongs_to_the_province(string on, string unit) =>
        Decided(await ExplainAsync("heritage.relic", unit, on, ("relicRank", "provincial")), "province", "SO-VHTTDL-LANGSON");

    [Theory]
    [InlineData("2022-11-29", TranYen, "levelWithinQuota", "province", "SO-NOIVU-LANGSON")]
    [InlineData("2022-11-29", TranYen, "quota", "central", "BO-NOIVU")]
    [InlineData("2023-09-01", TranYen, "levelWithinQuota", "province", "SO-NOIVU-LANGSON")]
    [InlineData("2025-07-01", HungVu, "levelWithinQuota", "province", "SO-NOIVU-LANGSON")]
    [InlineData("2025-07-01", HungVu, "quota", "central", "BO-NOIVU")]
    [InlineData("2022-04-12", TanVan2022, "levelWithinQuota", "province", "SO-NOIVU-LANGSON")] // P1
    public async Task R5_and_P1_an_allowance_level_belongs_to_the_province_and_its_quota_to_the_centre(
        string on, string unit, string matter, string level, string agency) =>
        Decided(await ExplainAsync("home-affairs.allowance", unit, on, ("allowanceMatter", matter)), level, agency);

    [Fact]
    public async Task P2_posts_held_together_belong_to_the_province() =>
        Decided(await ExplainAsync("home-affairs.posts", TanVan2022, "2022-04-12"), "province", "SO-NOIVU-LANGSON");

    [Fact]
    public async Task P3_policy_for_village_organisations_is_central() =>
        Decided(await ExplainAsync("home-affairs.policy", TanVan2022, "2022-04-12"), "central", "CHINHPHU");

    [Fact]
    public async Task The_routing_result_names_rule_basis_outranked_rules_and_due_date()
    {
        var answer = await ExplainAsync("transport.road", TranYen, "2022-11-29", ("roadClass", "provincial"));

        Assert.Equal("DUONG-TINH-LANGSON", answer.Text("decidedBy.code"));
        Assert.StartsWith("Luật Giao thông đường bộ 2008", answer.Text("legalBasis"), StringComparison.Ordinal);
        Assert.Equal(("2023-01-30", "TRALOI"), (answer.Text("deadline.dueOn"), answer.Text("deadline.rule")));
        var verdicts = answer.GetProperty("considered").EnumerateArray().Select(rule => (rule.Text("code"), rule.Text("verdict"))).ToList();
        Assert.Contains(("DUONG-TINH-LANGSON", "decided"), verdicts);
        Assert.Contains(("DUONG-TINH-LANGSON", "notValidThatDay"), verdicts);
        Assert.Contains(("DUONG-TINH", "outranked"), verdicts);
        Assert.Contains(("DUONG-XA", "conditionNotMet"), verdicts);
        Assert.All(answer.GetProperty("considered").EnumerateArray(), rule => Assert.NotEmpty(rule.Text("reason")));
    }

    [Fact]
    public async Task Reasons_and_questions_are_in_English_on_request()
    {
        var client = api.As("recorder", "UBND-X-HUNGVU");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        using var response = await client.PostJsonAsync("/api/v1/routing/explain",
            new { field = "water.storage", unitId = api.Ids.Unit(TranYen), on = "2022-11-29" });
        var answer = await response.OkAsync();

        Assert.Equal("What kind of water storage work is it?", answer.GetProperty("openQuestions")[0].Text("question"));
        Assert.All(answer.GetProperty("considered").EnumerateArray(), rule => Assert.Matches("^(It |Not known|The )", rule.Text("reason")));
    }

    [Fact]
    public async Task A_rule_of_the_transitional_decrees_no_longer_decides_once_they_have_ended()
    {
        var last = await ExplainAsync("transport.road", HungVu, "2027-02-28", ("roadClass", "district"));
        var after = await ExplainAsync("transport.road", HungVu, "2027-03-01", ("roadClass", "district"));

        Assert.Equal("DUONG-HUYEN-LANGSON", last.Text("decidedBy.code"));
        Assert.True(last.GetProperty("deadline").GetProperty("provisional").GetBoolean());
        Assert.False(after.GetProperty("isDecided").GetBoolean());
        Assert.Equal(JsonValueKind.Null, after.GetProperty("decidedBy").ValueKind);
    }

    [Fact]
    public async Task The_competent_body_is_named_even_without_a_countable_due_date()
    {
        var answer = await ExplainAsync("transport.road", HungVu, "2027-12-15", ("roadClass", "provincial"));

        Assert.Equal("SO-XAYDUNG-LANGSON", answer.Text("authority.agency.code"));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("deadline").ValueKind);
        Assert.Contains("2028", answer.Text("noDeadlineBecause"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Routing_without_a_day_uses_today()
    {
        using var response = await Client()
            .PostJsonAsync("/api/v1/routing/explain", new { field = "home-affairs.posts", unitId = api.Ids.Unit(HungVu, "2026-11-23") });

        Assert.Equal("2026-11-23", (await response.OkAsync()).Text("on"));
    }

    [Fact]
    public async Task A_unit_that_has_ended_is_refused_and_its_successor_named()
    {
        using var response = await Client()
            .PostJsonAsync("/api/v1/routing/explain", new { field = "transport.road", unitId = api.Ids.Unit(TranYen), on = "2026-11-23" });

        var problem = await response.AssertRefusedAsync(HttpStatusCode.Conflict, "unit.not_valid");
        Assert.Equal("Xã Hưng Vũ", problem.GetProperty("successors")[0].Text("name"));
    }

    [Fact]
    public async Task An_unknown_unit_is_not_found()
    {
        using var response = await Client()
            .PostJsonAsync(
                "/api/v1/routing/explain", new { field = "transport.road", unitId = Guid.Empty.ToString("D").Replace('0', '1') });

        await response.AssertRefusedAsync(HttpStatusCode.NotFound, "unit.not_found");
    }

    [Theory]
    [InlineData("nowhere", "roadClass", "provincial", "field.unknown", "field")]
    [InlineData("transport.road", "colour", "red", "trait.unknown", "traits.colour")]
    [InlineData("transport.road", "roadClass", "red", "trait.choice_unknown", "traits.roadClass")]
    [InlineData("water.storage", "storageVolumeM3", "lots", "trait.number_malformed", "traits.storageVolumeM3")]
    public async Task An_unknown_field_or_trait_is_refused_with_the_member_named(
        string field, string trait, string value, string code, string member)
    {
        using var response = await Client().PostJsonAsync("/api/v1/routing/explain", Body(field, TranYen, "2022-11-29", (trait, value)));

        Assert.Equal(member, (await response.AssertRefusedAsync(HttpStatusCode.BadRequest, code)).Text("member"));
    }

    [Theory]
    [InlineData("""{}""", "field")]
    [InlineData("""{"field": "transport.road"}""", "unitId")]
    [InlineData("""{"field": "transport.road", "unitId": "not an id"}""", "unitId")]
    [InlineData("""{"field": "transport.road", "traits": {"roadClass": null}}""", "traits")]
    [InlineData("""{"field": "transport.road", "on": "2026-02-30"}""", "on")]
    [InlineData("""{"field": "transport.road", "colour": "red"}""", "colour")]
    [InlineData("""{"field": "transport\u0001road"}""", "field")]
    public async Task An_invalid_routing_request_is_refused_with_the_member_named(string body, string member)
    {
        using var response = await Client().PostRawAsync("/api/v1/routing/explain", body);

        var problem = await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.True(problem.GetProperty("errors").TryGetProperty(member, out _), problem.ToString());
    }

    [Fact]
    public async Task Routing_without_a_token_is_refused()
    {
        using var response = await api.Anonymous().PostJsonAsync("/api/v1/routing/explain", new { });

        await response.AssertRefusedAsync(HttpStatusCode.Unauthorized, "identity.required");
    }

    [Fact]
    public async Task Fields_come_as_a_tree_of_the_ten_groups_of_the_official_report()
    {
        var fields = (await Client().ReadAsync("/api/v1/fields")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(
            ["transport", "water", "telecom", "heritage", "home-affairs", "land-environment", "health-education", "finance", "security",
                "other"],
            fields.Where(field => field.Text("parent").Length == 0).Select(field => field.Text("code")));
        var storage = fields.Single(field => field.Text("code") == "water.storage");
        Assert.Equal("water", storage.Text("parent"));
        Assert.True(fields.FindIndex(field => field.Text("code") == "water") < fields.IndexOf(storage));
    }

    [Fact]
    public async Task Routing_questions_list_their_choices()
    {
        var traits = (await Client().ReadAsync("/api/v1/traits")).GetProperty("items").EnumerateArray().ToList();

        var volume = traits.Single(trait => trait.Text("code") == "storageVolumeM3");
        Assert.Equal(("number", "m³"), (volume.Text("kind"), volume.Text("unitOfMeasure")));
        var road = traits.Single(trait => trait.Text("code") == "roadClass");
        Assert.Contains("đường tỉnh", road.GetProperty("choices").EnumerateArray().Select(choice => choice.Text("name")));
    }

    [Fact]
    public async Task Deadline_rules_show_the_time_and_legal_basis_of_each_step()
    {
        var rules = (await Client().ReadAsync("/api/v1/deadline-rules?asOf=2022-11-29")).GetProperty("items").EnumerateArray()
            .Select(rule => (rule.Text("step"), rule.Text("term.days"), rule.Text("term.kind"))).ToList();

        Assert.Contains(("acknowledge", "10", "working"), rules);
        Assert.Contains(("coordinate", "5", "working"), rules);
        Assert.Contains(("coordinationAnswer", "15", "calendar"), rules);
        Assert.Contains(("answer", "60", "calendar"), rules);
        Assert.Contains(("answerAgain", "15", "working"), rules);
    }

    [Theory]
    [InlineData("2017-09-14", "")]
    [InlineData("2017-09-15", "40 , 50 home-affairs")]
    [InlineData("2020-09-30", "40 , 50 home-affairs")]
    [InlineData("2020-10-01", "60 ")]
    public async Task Before_Decision_30_of_2020_a_response_took_forty_days_and_one_on_policy_fifty(string day, string answers)
    {
        var rules = (await Client().ReadAsync($"/api/v1/deadline-rules?asOf={day}")).GetProperty("items").EnumerateArray()
            .Where(rule => rule.Text("step") == "answer").ToList();

        Assert.Equal(answers, string.Join(", ", rules.Select(rule => $"{rule.Text("term.days")} {rule.Text("field")}").Order()));
        Assert.All(rules, rule => Assert.Contains("33/2017", rule.Text("legalBasis"), StringComparison.Ordinal));
    }

    private HttpClient Client() => api.As("recorder", "UBND-X-HUNGVU");

    private async Task<JsonElement> ExplainAsync(string field, string unit, string on, params (string Trait, string Value)[] traits)
    {
        using var response = await Client().PostJsonAsync("/api/v1/routing/explain", Body(field, unit, on, traits));
        return await response.OkAsync();
    }

    private object Body(string field, string unit, string on, params (string Trait, string Value)[] traits) =>
        new { field, unitId = api.Ids.Unit(unit, on), traits = traits.ToDictionary(trait => trait.Trait, trait => trait.Value), on };

    private static void Decided(JsonElement answer, string level, string agency)
    {
        Assert.True(answer.GetProperty("isDecided").GetBoolean(), answer.ToString());
        Assert.Equal((level, agency), (answer.Text("authority.level"), answer.Text("authority.agency.code")));
        Assert.NotEmpty(answer.Text("legalBasis"));
    }
}
