using Petitions.Domain.Competence;
using static Petitions.Domain.Tests.BusinessDay;

namespace Petitions.Domain.Tests.Competence;

public class RoutingTests
{
    private const string In2022 = "2022-11-29";
    private const string In2026 = "2026-11-23";

    [Fact]
    public void A_rule_resting_on_the_transitional_decrees_decides_up_to_their_last_day_and_says_so()
    {
        var explanation = LangSonRules.Route("transport.road", LangSonRules.HungVu, "2027-02-28", ("roadClass", "district"));

        Assert.Equal("ROAD-DISTRICT-2025", explanation.DecidedBy!.Code);
        Assert.Contains("28/02/2027", Verdict(explanation, "ROAD-DISTRICT-2025").Reason, StringComparison.Ordinal);
        Assert.Contains("2027-02-28", Verdict(explanation, "ROAD-DISTRICT-2025").EnglishReason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_resting_on_the_transitional_decrees_decides_nothing_on_the_day_they_end()
    {
        var explanation = LangSonRules.Route("transport.road", LangSonRules.HungVu, "2027-03-01", ("roadClass", "district"));

        Assert.Null(explanation.Level);
        Assert.False(explanation.IsDecided);
        Assert.Empty(explanation.OpenQuestions);
        Assert.Equal(RuleVerdict.NotValidThatDay, Verdict(explanation, "ROAD-DISTRICT-2025").Verdict);
        Assert.Contains("01/03/2027", Verdict(explanation, "ROAD-DISTRICT-2025").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_not_yet_in_force_is_considered_and_rejected()
    {
        var considered =
            Verdict(LangSonRules.Route("transport.road", LangSonRules.TranYen, In2022, ("roadClass", "district")), "ROAD-DISTRICT-2025");

        Assert.Equal(RuleVerdict.NotValidThatDay, considered.Verdict);
        Assert.Equal("Chưa có hiệu lực, chỉ từ ngày 01/07/2025.", considered.Reason);
    }

    [Fact]
    public void A_rule_for_the_district_finds_no_such_level_once_districts_have_ended()
    {
        var forgotten = LangSonRules.Rule("FORGOTTEN", "other", AuthorityLevel.District, null, Validity.Always);

        var explanation = LangSonRules.RouteBy(LangSonRules.BookWith(forgotten), "other", LangSonRules.HungVu, In2026);

        Assert.Null(explanation.DecidedBy);
        Assert.Equal(RuleVerdict.LevelNotThere, Verdict(explanation, "FORGOTTEN").Verdict);
    }

    [Fact]
    public void A_rule_for_the_district_still_decides_a_case_of_2022_that_is_entered_later()
    {
        var forgotten = LangSonRules.Rule("FORGOTTEN", "other", AuthorityLevel.District, null, Validity.Always);

        Assert.Equal("UBND-H-BINHGIA",
            LangSonRules.RouteBy(LangSonRules.BookWith(forgotten), "other", LangSonRules.OldTanVan, "2022-04-12").Agency!.Code);
    }

    [Fact]
    public void A_rule_for_a_level_below_the_origin_does_not_apply()
    {
        var explanation = LangSonRules.Route("transport.road", LangSonRules.BacSonDistrict, In2022, ("roadClass", "commune"));

        Assert.Equal(RuleVerdict.LevelNotThere, Verdict(explanation, "ROAD-COMMUNE").Verdict);
    }

    [Fact]
    public void A_rule_without_a_recorded_peoples_committee_does_not_decide()
    {
        var explanation = LangSonRules.Route("transport.road", LangSonRules.TranYenOfLaoCai, In2026, ("roadClass", "commune"));

        Assert.Null(explanation.DecidedBy);
        Assert.Equal(RuleVerdict.AgencyNotThere, Verdict(explanation, "ROAD-COMMUNE").Verdict);
    }

    [Fact]
    public void A_rule_of_one_province_does_not_reach_a_commune_of_the_same_name_in_another()
    {
        var explanation = LangSonRules.Route("transport.road", LangSonRules.TranYenOfLaoCai, In2026, ("roadClass", "provincial"));

        Assert.Equal(RuleVerdict.OtherTerritory, Verdict(explanation, "R1").Verdict);
    }

    [Fact]
    public void Rules_of_other_fields_are_not_listed() =>
        Assert.All(LangSonRules.Route("transport.road", LangSonRules.TranYen, In2022).Considered,
            considered => Assert.Equal("transport.road", considered.Rule.FieldCode));

    [Fact]
    public void An_unmet_condition_names_the_needed_and_the_given_value()
    {
        var considered =
            Verdict(LangSonRules.Route("transport.road", LangSonRules.TranYen, In2022, ("roadClass", "provincial")), "ROAD-COMMUNE");

        Assert.Equal(RuleVerdict.ConditionNotMet, considered.Verdict);
        Assert.Equal("“Cấp đường?” Quy tắc cần: commune; ở đây là: provincial.", considered.Reason);
    }

    [Fact]
    public void Priority_goes_before_everything_else()
    {
        var general = LangSonRules.Rule("A", Plain("transport", priority: 5));

        Assert.Equal("A", LangSonRules.RouteBy(LangSonRules.BookWith(general), "transport.road", LangSonRules.TranYen, In2022,
            ("roadClass", "provincial")).DecidedBy!.Code);
    }

    [Fact]
    public void The_rule_for_the_nearer_field_goes_before_that_for_the_nearer_unit()
    {
        var book = LangSonRules.BookWith(LangSonRules.Rule("FIELD", Plain("home-affairs.posts")),
            LangSonRules.Rule("UNIT", Plain("home-affairs", unit: LangSonRules.OldTanVan.Id)));

        Assert.Equal(["P2", "FIELD", "UNIT"],
            LangSonRules.RouteBy(book, "home-affairs.posts", LangSonRules.OldTanVan, "2022-04-12")
                .Considered.Select(considered => considered.Rule.Code));
    }

    [Fact]
    public void The_rule_for_the_nearer_unit_goes_before_the_one_with_more_conditions()
    {
        var book = LangSonRules.BookWith(
            LangSonRules.Rule(
                "CONDITIONS", Plain("other", LangSonRules.Province.Id, conditions: TraitCondition.Is("roadClass", "commune"))),
            LangSonRules.Rule("UNIT", Plain("other", LangSonRules.BacSonDistrict.Id)));

        var explanation = LangSonRules.RouteBy(book, "other", LangSonRules.TranYen, In2022, ("roadClass", "commune"));

        Assert.Equal("UNIT", explanation.DecidedBy!.Code);
        Assert.Equal((RuleVerdict.Outranked, "Đứng sau quy tắc UNIT: địa bàn rộng hơn."),
            (Verdict(explanation, "CONDITIONS").Verdict, Verdict(explanation, "CONDITIONS").Reason));
    }

    [Fact]
    public void The_rule_with_more_conditions_goes_before_the_later_one()
    {
        var book = LangSonRules.BookWith(
            LangSonRules.Rule("LATER", Plain("other", from: "2022-01-01")),
            LangSonRules.Rule("CONDITIONS", Plain("other", conditions: TraitCondition.Is("roadClass", "commune"))));

        Assert.Equal(
            "CONDITIONS", LangSonRules.RouteBy(book, "other", LangSonRules.TranYen, In2022, ("roadClass", "commune")).DecidedBy!.Code);
    }

    [Fact]
    public void The_later_rule_goes_before_the_earlier_one()
    {
        var book = LangSonRules.BookWith(LangSonRules.Rule("A-EARLIER", Plain("other", from: "2021-01-01")),
            LangSonRules.Rule("B-LATER", Plain("other", from: "2022-01-01")));

        Assert.Equal("B-LATER", LangSonRules.RouteBy(book, "other", LangSonRules.TranYen, In2022).DecidedBy!.Code);
    }

    [Fact]
    public void A_tie_between_rules_is_decided_by_code_whatever_the_loading_order()
    {
        CompetenceRule a = LangSonRules.Rule("A", Plain("other")), b = LangSonRules.Rule("B", Plain("other"));

        foreach (var book in new[] { LangSonRules.BookWith(a, b), LangSonRules.BookWith(b, a) })
        {
            var explanation = LangSonRules.RouteBy(book, "other", LangSonRules.TranYen, In2022);
            Assert.Equal("A", explanation.DecidedBy!.Code);
            Assert.Equal("Đứng sau quy tắc A: ngang nhau, mã đứng sau.", Verdict(explanation, "B").Reason);
        }
    }

    [Fact]
    public void A_question_that_only_a_rule_of_lower_rank_asks_is_not_open()
    {
        var book = LangSonRules.BookWith(
            LangSonRules.Rule("FIRST", Plain("home-affairs.posts", priority: 1)),
            LangSonRules.Rule("WAITS", Plain("home-affairs", conditions: TraitCondition.Is("roadClass", "commune"))));

        var explanation = LangSonRules.RouteBy(book, "home-affairs.posts", LangSonRules.OldTanVan, "2022-04-12");

        Assert.True(explanation.IsDecided);
        Assert.Equal(RuleVerdict.Outranked, Verdict(explanation, "WAITS").Verdict);
    }

    [Fact]
    public void A_question_whose_answer_would_name_the_same_body_is_not_open()
    {
        var book = LangSonRules.BookWith(
            LangSonRules.Rule("DEFAULT", Plain("other")),
            LangSonRules.Rule("SAME", Plain("other", conditions: TraitCondition.Is("roadClass", "commune"))));

        var explanation = LangSonRules.RouteBy(book, "other", LangSonRules.TranYen, In2022);

        Assert.True(explanation.IsDecided);
        Assert.Equal(RuleVerdict.ConditionUnknown, Verdict(explanation, "SAME").Verdict);
        Assert.Contains("không làm thay đổi", Verdict(explanation, "SAME").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_without_rules_has_no_authority_and_nothing_to_ask()
    {
        var explanation = LangSonRules.Route("other", LangSonRules.TranYen, In2022);

        Assert.Equal((null, null, false), (explanation.Level, explanation.Agency, explanation.IsDecided));
        Assert.Empty(explanation.Considered);
    }

    [Fact]
    public void An_origin_that_has_ended_is_refused_and_its_successor_named()
    {
        var refusal = Refused(() => LangSonRules.Route("transport.road", LangSonRules.TranYen, In2026));

        Assert.Equal("unit.not_valid", refusal.Code);
        Assert.Contains("Hưng Vũ", refusal.Vietnamese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-field", "roadClass", "commune", "field.unknown", "field")]
    [InlineData("transport.road", "colour", "red", "trait.unknown", "traits.colour")]
    [InlineData("transport.road", "roadClass", "red", "trait.choice_unknown", "traits.roadClass")]
    [InlineData("transport.road", "storageVolumeM3", "-1", "trait.number_malformed", "traits.storageVolumeM3")]
    [InlineData("transport.road", "storageVolumeM3", "1.484,5", "trait.number_malformed", "traits.storageVolumeM3")]
    [InlineData("transport.road", "storageVolumeM3", "NaN", "trait.number_malformed", "traits.storageVolumeM3")]
    public void An_unknown_field_or_trait_is_refused_with_the_member_named(
        string field, string trait, string value, string code, string member)
    {
        var refusal = Refused(() => LangSonRules.Route(field, LangSonRules.TranYen, In2022, (trait, value)));

        Assert.Equal((RefusalKind.Invalid, code, member), (refusal.Kind, refusal.Code, refusal.Facts["member"]));
    }

    private static RuleContent Plain(
        string field, Guid? unit = null, int priority = 0, string? from = null, params TraitCondition[] conditions) =>
        new(field, unit, conditions, AuthorityLevel.Commune, null, "căn cứ thử", "JUDGE",
            new Validity(from is null ? null : Day(from), null), priority);

    private static ConsideredRule Verdict(RoutingExplanation explanation, string code) =>
        explanation.Considered.Single(considered => considered.Rule.Code == code);

    private static Refusal Refused(Func<object?> act) => Assert.Throws<DomainException>(act).Refusal;
}
