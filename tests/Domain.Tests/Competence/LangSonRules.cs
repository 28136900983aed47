using System.Security.Cryptography;
using System.Text;
using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Territory;
using static Petitions.Domain.Tests.BusinessDay;

namespace Petitions.Domain.Tests.Competence;

/// <summary>
/// The part of Lạng Sơn in which the two seed meetings took place, before and after 1 March and 1 July 2025, and its rules of competence.
/// </summary>
internal static class LangSonRules
{
    public static readonly DateOnly DepartmentsMerged = Day("2025-03-01");
    public static readonly DateOnly DistrictsEnded = Day("2025-07-01");
    public static readonly DateOnly DecreesEnd = Day("2027-03-01");

    private static readonly Validity ThreeTiers = new(null, DistrictsEnded);
    private static readonly Validity TwoTiers = new(DistrictsEnded, null);
    private static readonly Validity BeforeMerger = new(null, DepartmentsMerged);
    private static readonly Validity SinceMerger = new(DepartmentsMerged, null);

    public static readonly Unit Province = Unit("20", "Tỉnh Lạng Sơn", UnitKind.Province, null, Validity.Always);
    public static readonly Unit BacSonDistrict = Unit("185", "Huyện Bắc Sơn", UnitKind.District, Province, ThreeTiers);
    public static readonly Unit BinhGiaDistrict = Unit("181", "Huyện Bình Gia", UnitKind.District, Province, ThreeTiers);
    public static readonly Unit TranYen = Unit("06370", "Xã Trấn Yên", UnitKind.Commune, BacSonDistrict, ThreeTiers);
    public static readonly Unit OldTanVan = Unit("06121", "Xã Tân Văn", UnitKind.Commune, BinhGiaDistrict, ThreeTiers);
    public static readonly Unit HungVu = Unit("06349", "Xã Hưng Vũ", UnitKind.Commune, Province, TwoTiers);
    public static readonly Unit TanVan = Unit("06115", "Xã Tân Văn", UnitKind.Commune, Province, TwoTiers);
    public static readonly Unit LaoCai = Unit("15", "Tỉnh Lào Cai", UnitKind.Province, null, Validity.Always);
    public static readonly Unit TranYenOfLaoCai = Unit("04498", "Xã Trấn Yên", UnitKind.Commune, LaoCai, TwoTiers);

    public static readonly AdministrativeStructure Structure = new(
        [Province, BacSonDistrict, BinhGiaDistrict, TranYen, OldTanVan, HungVu, TanVan, LaoCai, TranYenOfLaoCai],
        [
            new UnitSuccession(TranYen.Id, HungVu.Id, DistrictsEnded, SuccessionShare.Whole, "NQ 1672/NQ-UBTVQH15"),
            new UnitSuccession(OldTanVan.Id, TanVan.Id, DistrictsEnded, SuccessionShare.Whole, "NQ 1672/NQ-UBTVQH15"),
        ]);

    public static readonly Agency Transport = Department("SO-GTVT-LANGSON", "Sở Giao thông vận tải", BeforeMerger);
    public static readonly Agency Construction = Department("SO-XD-LANGSON", "Sở Xây dựng", SinceMerger);
    public static readonly Agency Agriculture = Department("SO-NNPTNT-LANGSON", "Sở Nông nghiệp và PTNT", BeforeMerger);
    public static readonly Agency AgricultureAndEnvironment = Department("SO-NNMT-LANGSON", "Sở Nông nghiệp và Môi trường", SinceMerger);
    public static readonly Agency Telecoms = Department("SO-TTTT-LANGSON", "Sở Thông tin và Truyền thông", BeforeMerger);
    public static readonly Agency Science = Department("SO-KHCN-LANGSON", "Sở Khoa học và Công nghệ", SinceMerger);
    public static readonly Agency Culture = Department("SO-VHTTDL-LANGSON", "Sở Văn hóa, Thể thao và Du lịch", Validity.Always);
    public static readonly Agency HomeAffairs = Department("SO-NV-LANGSON", "Sở Nội vụ", Validity.Always);
    public static readonly Agency TelecomsMinistry = Central("BO-TTTT", "Bộ Thông tin và Truyền thông", AgencyKind.Ministry, BeforeMerger);
    public static readonly Agency ScienceMinistry = Central("BO-KHCN", "Bộ Khoa học và Công nghệ", AgencyKind.Ministry, SinceMerger);
    public static readonly Agency HomeAffairsMinistry = Central("BO-NOIVU", "Bộ Nội vụ", AgencyKind.Ministry, Validity.Always);
    public static readonly Agency Government = Central("CHINHPHU", "Chính phủ", AgencyKind.Government, Validity.Always);

    public static readonly AgencyDirectory Agencies = new(
        [
            Transport, Construction, Agriculture, AgricultureAndEnvironment, Telecoms, Science, Culture, HomeAffairs,
            TelecomsMinistry, ScienceMinistry, HomeAffairsMinistry, Government,
            Committee("UBND-T-LANGSON", Province), Committee("UBND-H-BACSON", BacSonDistrict), Committee("UBND-H-BINHGIA", BinhGiaDistrict),
            Committee("UBND-X-TRANYEN", TranYen), Committee("UBND-X-TANVAN-CU", OldTanVan), Committee("UBND-X-HUNGVU", HungVu),
            Committee("UBND-X-TANVAN", TanVan), Committee("UBND-T-LAOCAI", LaoCai),
        ],
        [
            Takeover(Transport, Construction), Takeover(Agriculture, AgricultureAndEnvironment),
            Takeover(Telecoms, Science), Takeover(TelecomsMinistry, ScienceMinistry),
        ],
        Structure);

    public static readonly Field[] Fields =
    [
        Field("transport", null), Field("transport.road", "transport"),
        Field("water", null), Field("water.storage", "water"),
        Field("telecom", null), Field("telecom.coverage", "telecom"),
        Field("heritage", null), Field("heritage.relic", "heritage"),
        Field("home-affairs", null), Field("home-affairs.allowance", "home-affairs"),
        Field("home-affairs.posts", "home-affairs"), Field("home-affairs.policy", "home-affairs"),
        Field("other", null),
    ];

    public static readonly TraitDefinition[] Traits =
    [
        Choice("roadClass", "Cấp đường?", "national", "provincial", "district", "commune"),
        Choice("storageWork", "Loại công trình chứa nước?", "tank", "reservoir"),
        new TraitDefinition("storageVolumeM3", "Dung tích?", "Volume?", TraitKind.Number, "m³", []),
        Choice("coverageMeans", "Cách phủ sóng?", "carrier", "publicUtility"),
        Choice("relicRank", "Cấp xếp hạng di tích?", "national", "provincial", "unranked"),
        Choice("allowanceMatter", "Nội dung phụ cấp?", "levelWithinQuota", "quota"),
    ];

    /// <summary>
    /// The rules as domain brief 1.5 judges them; bodies are named once, in the version of 2022, and followed to their successors.
    /// </summary>
    public static readonly CompetenceRule[] Rules =
    [
        Rule("R1", "transport.road", AuthorityLevel.Province, Transport, Validity.Always, TraitCondition.Is("roadClass", "provincial")),
        Rule("ROAD-DISTRICT-2022", "transport.road", AuthorityLevel.District, null, ThreeTiers, TraitCondition.Is("roadClass", "district")),
        Rule("ROAD-DISTRICT-2025", "transport.road", AuthorityLevel.Province, Construction, new(DistrictsEnded, DecreesEnd),
            TraitCondition.Is("roadClass", "district")),
        Rule("ROAD-COMMUNE", "transport.road", AuthorityLevel.Commune, null, Validity.Always, TraitCondition.Is("roadClass", "commune")),
        Rule("R2-TANK-2022", "water.storage", AuthorityLevel.District, null, ThreeTiers, TraitCondition.Is("storageWork", "tank"),
            TraitCondition.Range("storageVolumeM3", null, 1000)),
        Rule("R2-TANK-2025", "water.storage", AuthorityLevel.Commune, null, new(DistrictsEnded, DecreesEnd),
            TraitCondition.Is("storageWork", "tank"), TraitCondition.Range("storageVolumeM3", null, 1000)),
        Rule("R2-LARGE-TANK", "water.storage", AuthorityLevel.Province, Agriculture, Validity.Always,
            TraitCondition.Is("storageWork", "tank"), TraitCondition.Range("storageVolumeM3", 1000, null)),
        Rule("R2-RESERVOIR", "water.storage", AuthorityLevel.Province, Agriculture, Validity.Always,
            TraitCondition.Is("storageWork", "reservoir")),
        Rule("R3", "telecom.coverage", AuthorityLevel.Province, Telecoms, Validity.Always),
        // A national rule that goes before the province's own: hence its priority.
        Rule("R3-PUBLIC-UTILITY", new RuleContent(
            "telecom.coverage", null, [TraitCondition.Is("coverageMeans", "publicUtility")], AuthorityLevel.Central, TelecomsMinistry.Id,
            "căn cứ thử", "JUDGE", Validity.Always, Priority: 10)),
        Rule("R4", "heritage.relic", AuthorityLevel.Province, Culture, Validity.Always, TraitCondition.Is("relicRank", "provincial")),
        Rule("R5-A", "home-affairs.allowance", AuthorityLevel.Province, HomeAffairs, Validity.Always,
            TraitCondition.Is("allowanceMatter", "levelWithinQuota")),
        Rule("R5-B", "home-affairs.allowance", AuthorityLevel.Central, HomeAffairsMinistry, Validity.Always,
            TraitCondition.Is("allowanceMatter", "quota")),
        Rule("P2", "home-affairs.posts", AuthorityLevel.Province, HomeAffairs, Validity.Always),
        Rule("P3", "home-affairs.policy", AuthorityLevel.Central, null, Validity.Always),
    ];

    public static RuleBook Book => BookWith();

    public static RuleBook BookWith(params CompetenceRule[] more) => new(Fields, Traits, [.. Rules, .. more], []);

    public static RoutingExplanation Route(string field, Unit origin, string on, params (string Trait, string Value)[] traits) =>
        RouteBy(Book, field, origin, on, traits);

    public static RoutingExplanation RouteBy(
        RuleBook book, string field, Unit origin, string on, params (string Trait, string Value)[] traits) =>
        Routing.Explain(new RoutingRequest(field, origin, traits.ToDictionary(), Day(on)), book, Structure, Agencies);

    public static CompetenceRule Rule(
        string code, string field, AuthorityLevel level, Agency? agency, Validity validity, params TraitCondition[] conditions) =>
        Rule(code, new RuleContent(field, agency?.UnitId, conditions, level, agency?.Id, "căn cứ thử", "JUDGE", validity));

    public static CompetenceRule Rule(string code, RuleContent content) => new(Id("rule", code), code, content);

    private static Unit Unit(string code, string name, UnitKind kind, Unit? parent, Validity validity) =>
        new(Id("unit", code + name), code, name, kind, parent?.Id, validity);

    private static Agency Department(string code, string name, Validity validity) =>
        new(Id("agency", code), code, name, AgencyKind.SpecialisedDepartment, AuthorityLevel.Province, Province.Id, null, validity);

    private static Agency Central(string code, string name, AgencyKind kind, Validity validity) =>
        new(Id("agency", code), code, name, kind, AuthorityLevel.Central, null, null, validity);

    private static Agency Committee(string code, Unit unit) => new(
        Id("agency", code), code, $"UBND {unit.Name}", AgencyKind.PeoplesCommittee, AdministrativeStructure.LevelOf(unit.Kind), unit.Id,
        null, unit.Validity);

    private static AgencySuccession Takeover(Agency from, Agency to) =>
        new(from.Id, to.Id, DepartmentsMerged, null, null, "NQ 04 HĐND 18/02/2025");

    private static Field Field(string code, string? parent) => new(code, code, code, parent, 1);

    private static TraitDefinition Choice(string code, string question, params string[] choices) =>
        new(code, question, code + "?", TraitKind.Choice, null, [.. choices.Select(choice => new TraitChoice(choice, choice, choice))]);

    private static Guid Id(string kind, string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes(kind + key)).AsSpan(0, 16));
}
