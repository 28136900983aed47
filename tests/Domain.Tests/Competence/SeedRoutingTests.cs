using Petitions.Domain.Competence;
using Petitions.Domain.Territory;

namespace Petitions.Domain.Tests.Competence;

/// <summary>
/// The petitions of the two seed meetings, routed as domain brief 1.5 says, on days before and after the two changes of 2025.
/// </summary>
public class SeedRoutingTests
{
    private const string In2022 = "2022-11-29";
    private const string AfterTheMerger = "2025-03-01";
    private const string TwoTiers = "2025-07-01";

    [Theory]
    [InlineData(In2022, "SO-GTVT-LANGSON")]
    [InlineData("2025-02-28", "SO-GTVT-LANGSON")]
    [InlineData(AfterTheMerger, "SO-XD-LANGSON")]
    [InlineData(TwoTiers, "SO-XD-LANGSON")]
    public void R1_a_provincial_road_belongs_to_the_department_of_that_day(string on, string agency) =>
        Decided(AuthorityLevel.Province, agency, LangSonRules.Route("transport.road", OriginOn(on), on, ("roadClass", "provincial")));

    [Theory]
    [InlineData(In2022, AuthorityLevel.District, "UBND-H-BACSON")]
    [InlineData(AfterTheMerger, AuthorityLevel.District, "UBND-H-BACSON")]
    [InlineData(TwoTiers, AuthorityLevel.Commune, "UBND-X-HUNGVU")]
    public void R2_a_tank_of_50_cubic_metres_belongs_to_the_district_then_to_the_commune(string on, AuthorityLevel level, string agency) =>
        Decided(level, agency, LangSonRules.Route("water.storage", OriginOn(on), on, ("storageWork", "tank"), ("storageVolumeM3", "50")));

    [Theory]
    [InlineData(In2022, "SO-NNPTNT-LANGSON")]
    [InlineData(AfterTheMerger, "SO-NNMT-LANGSON")]
    [InlineData(TwoTiers, "SO-NNMT-LANGSON")]
    public void R2_a_reservoir_belongs_to_the_province(string on, string agency) =>
        Decided(AuthorityLevel.Province, agency, LangSonRules.Route("water.storage", OriginOn(on), on, ("storageWork", "reservoir")));

    [Fact]
    public void R2_without_its_scale_is_not_decided_and_asks_for_the_kind_of_work()
    {
        var explanation = LangSonRules.Route("water.storage", LangSonRules.TranYen, In2022);

        Assert.False(explanation.IsDecided);
        Assert.Null(explanation.Level);
        Assert.Equal(["storageWork"], explanation.OpenQuestions.Select(question => question.Trait));
        Assert.Equal(["tank", "reservoir"], explanation.OpenQuestions[0].Choices.Select(choice => choice.Code));
    }

    [Fact]
    public void R2_known_to_be_a_tank_asks_for_its_volume_next()
    {
        var explanation = LangSonRules.Route("water.storage", LangSonRules.TranYen, In2022, ("storageWork", "tank"));

        Assert.False(explanation.IsDecided);
        var question = Assert.Single(explanation.OpenQuestions);
        Assert.Equal(("storageVolumeM3", TraitKind.Number, "m³"), (question.Trait, question.Kind, question.UnitOfMeasure));
    }

    [Theory]
    [InlineData("999.9", AuthorityLevel.District)]
    [InlineData("1000", AuthorityLevel.Province)]
    public void R2_the_threshold_of_volume_itself_belongs_to_the_upper_range(string volume, AuthorityLevel level) =>
        Assert.Equal(level,
            LangSonRules.Route("water.storage", LangSonRules.TranYen, In2022, ("storageWork", "tank"), ("storageVolumeM3", volume)).Level);

    [Theory]
    [InlineData(In2022, "carrier", AuthorityLevel.Province, "SO-TTTT-LANGSON")]
    [InlineData(In2022, "publicUtility", AuthorityLevel.Central, "BO-TTTT")]
    [InlineData(AfterTheMerger, "carrier", AuthorityLevel.Province, "SO-KHCN-LANGSON")]
    [InlineData(TwoTiers, "carrier", AuthorityLevel.Province, "SO-KHCN-LANGSON")]
    [InlineData(TwoTiers, "publicUtility", AuthorityLevel.Central, "BO-KHCN")]
    public void R3_coverage_is_coordinated_by_the_province_unless_it_needs_the_public_utility_programme(
        string on, string means, AuthorityLevel level, string agency) =>
        Decided(level, agency, LangSonRules.Route("telecom.coverage", OriginOn(on), on, ("coverageMeans", means)));

    [Fact]
    public void R3_without_its_means_names_the_province_for_now_and_asks()
    {
        var explanation = LangSonRules.Route("telecom.coverage", LangSonRules.TranYen, In2022);

        Assert.Equal("SO-TTTT-LANGSON", explanation.Agency!.Code);
        Assert.Equal("coverageMeans", Assert.Single(explanation.OpenQuestions).Trait);
        Assert.False(explanation.IsDecided);
    }

    [Theory]
    [InlineData(In2022)]
    [InlineData(AfterTheMerger)]
    [InlineData(TwoTiers)]
    public void R4_a_relic_of_provincial_rank_belongs_to_the_province(string on) =>
        Decided(AuthorityLevel.Province, "SO-VHTTDL-LANGSON",
            LangSonRules.Route("heritage.relic", OriginOn(on), on, ("relicRank", "provincial")));

    [Theory]
    [InlineData(In2022, "levelWithinQuota", AuthorityLevel.Province, "SO-NV-LANGSON")]
    [InlineData(In2022, "quota", AuthorityLevel.Central, "BO-NOIVU")]
    [InlineData(AfterTheMerger, "quota", AuthorityLevel.Central, "BO-NOIVU")]
    [InlineData(TwoTiers, "levelWithinQuota", AuthorityLevel.Province, "SO-NV-LANGSON")]
    [InlineData(TwoTiers, "quota", AuthorityLevel.Central, "BO-NOIVU")]
    public void R5_the_level_of_an_allowance_is_the_provinces_and_the_quota_is_central(
        string on, string matter, AuthorityLevel level, string agency) =>
        Decided(level, agency, LangSonRules.Route("home-affairs.allowance", OriginOn(on), on, ("allowanceMatter", matter)));

    [Theory]
    [InlineData("2022-04-12")]
    [InlineData("2022-05-16")]
    public void P1_of_another_district_is_routed_like_R5(string on) =>
        Decided(AuthorityLevel.Province, "SO-NV-LANGSON",
            LangSonRules.Route("home-affairs.allowance", LangSonRules.OldTanVan, on, ("allowanceMatter", "levelWithinQuota")));

    [Fact]
    public void P2_posts_held_together_belong_to_the_province() =>
        Decided(AuthorityLevel.Province, "SO-NV-LANGSON", LangSonRules.Route("home-affairs.posts", LangSonRules.OldTanVan, "2022-04-12"));

    [Fact]
    public void P3_raised_by_a_district_about_policy_is_central() =>
        Decided(AuthorityLevel.Central, "CHINHPHU", LangSonRules.Route("home-affairs.policy", LangSonRules.BinhGiaDistrict, "2022-04-12"));

    private static Unit OriginOn(string on) =>
        BusinessDay.Day(on) < LangSonRules.DistrictsEnded ? LangSonRules.TranYen : LangSonRules.HungVu;

    private static void Decided(AuthorityLevel level, string agency, RoutingExplanation explanation)
    {
        Assert.True(explanation.IsDecided);
        Assert.Equal((level, agency), (explanation.Level!.Value, explanation.Agency!.Code));
        Assert.NotEmpty(explanation.LegalBasis!);
        Assert.Equal(RuleVerdict.Decided, explanation.Considered.Single(considered => considered.Rule == explanation.DecidedBy).Verdict);
    }
}
