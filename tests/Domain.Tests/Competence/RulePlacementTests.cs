using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;

namespace Petitions.Domain.Tests.Competence;

public class RulePlacementTests
{
    private static readonly RuleContent Sound = new(
        "transport.road", LangSonRules.Province.Id, [TraitCondition.Is("roadClass", "provincial")], AuthorityLevel.Province,
        LangSonRules.Construction.Id,
        "Luật Đường bộ 2024", "M-high", new Validity(LangSonRules.DistrictsEnded, null));

    [Fact]
    public void A_valid_rule_is_accepted() => Place(Sound);

    [Fact]
    public void A_rule_without_a_legal_basis_is_refused() =>
        Refused("competence_rule.legal_basis_missing", Sound with { LegalBasis = "  " });

    [Fact]
    public void A_validity_that_ends_before_it_begins_is_refused() =>
        Refused("competence_rule.validity_not_ordered",
            Sound with { Validity = new Validity(LangSonRules.DistrictsEnded, LangSonRules.DepartmentsMerged) });

    [Fact]
    public void An_unknown_field_is_refused() => Refused("field.unknown", Sound with { FieldCode = "nowhere" });

    [Fact]
    public void An_unknown_unit_is_refused() => Refused("competence_rule.unit_unknown", Sound with { UnitId = Guid.Empty });

    [Fact]
    public void An_unknown_agency_is_refused() => Refused("competence_rule.agency_unknown", Sound with { AgencyId = Guid.Empty });

    [Fact]
    public void An_agency_of_another_level_is_refused() =>
        Refused("competence_rule.agency_not_of_level", Sound with { Level = AuthorityLevel.Central });

    [Fact]
    public void A_rule_for_the_whole_country_cannot_name_a_provinces_department() =>
        Refused("competence_rule.agency_not_for_territory", Sound with { UnitId = null });

    [Fact]
    public void An_enterprise_cannot_be_made_competent()
    {
        var carrier = new Agency(Guid.Parse("0190d2b4-0000-7000-8000-000000000001"), "VNPT-LANGSON", "VNPT Lạng Sơn", AgencyKind.Enterprise,
            AuthorityLevel.Province, LangSonRules.Province.Id, null, Validity.Always);
        var directory =
            new AgencyDirectory([.. LangSonRules.Agencies.Agencies, carrier], LangSonRules.Agencies.Successions, LangSonRules.Structure);

        var refusal = Refusal(() => RulePlacement.Require(LangSonRules.Rule("NEW", Sound with { AgencyId = carrier.Id }), LangSonRules.Book,
            LangSonRules.Structure, directory));

        Assert.Equal("competence_rule.agency_cannot_hold", refusal.Code);
    }

    [Fact]
    public void A_condition_on_an_unknown_trait_is_refused() =>
        Refused("trait.unknown", Sound with { Conditions = [TraitCondition.Is("colour", "red")] });

    [Fact]
    public void A_condition_with_an_unknown_choice_is_refused() =>
        Refused("trait.choice_unknown", Sound with { Conditions = [TraitCondition.Is("roadClass", "red")] });

    public static TheoryData<TraitCondition[]> MalformedConditions => new(
        (TraitCondition[])[TraitCondition.Is("roadClass")],
        [TraitCondition.Range("roadClass", 1, null)],
        [TraitCondition.Is("storageVolumeM3", "50")],
        [TraitCondition.Range("storageVolumeM3", null, null)],
        [TraitCondition.Range("storageVolumeM3", 50, 50)],
        [TraitCondition.Is("roadClass", "commune"), TraitCondition.Is("roadClass", "district")]);

    [Theory]
    [MemberData(nameof(MalformedConditions))]
    public void A_condition_that_does_not_fit_its_question_is_refused(TraitCondition[] conditions) =>
        Refused("competence_rule.condition_malformed", Sound with { Conditions = conditions });

    [Fact]
    public void Two_versions_of_a_rule_cannot_hold_on_the_same_day()
    {
        var refusal = Refusal(() => RulePlacement.Require(
            new CompetenceRule(Guid.Parse("0190d2b4-0000-7000-8000-000000000002"), "R1", Sound), LangSonRules.Book, LangSonRules.Structure,
            LangSonRules.Agencies));

        Assert.Equal(("competence_rule.overlapping_validity", RefusalKind.Conflict), (refusal.Code, refusal.Kind));
    }

    [Fact]
    public void A_rule_can_be_corrected_without_overlapping_itself()
    {
        var rule = LangSonRules.Rules.Single(rule => rule.Code == "R1");

        RulePlacement.Require(
            new CompetenceRule(rule.Id, rule.Code, Sound), LangSonRules.Book, LangSonRules.Structure, LangSonRules.Agencies);
    }

    [Fact]
    public void A_correction_increments_the_version_and_a_refused_one_changes_nothing()
    {
        var rule = LangSonRules.Rule("NEW", Sound);

        rule.Revise(Sound with { Priority = 3 });
        Assert.Throws<DomainException>(() => rule.Revise(Sound with { LegalBasis = "" }));

        Assert.Equal((2, 3, "Luật Đường bộ 2024"), (rule.Version, rule.Priority, rule.LegalBasis));
    }

    private static void Place(RuleContent content) =>
        RulePlacement.Require(LangSonRules.Rule("NEW", content), LangSonRules.Book, LangSonRules.Structure, LangSonRules.Agencies);

    private static void Refused(string code, RuleContent content) => Assert.Equal(code, Refusal(() => Place(content)).Code);

    private static Refusal Refusal(Action action) => Assert.Throws<DomainException>(action).Refusal;
}
