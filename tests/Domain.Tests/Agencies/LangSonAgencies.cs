using Petitions.Domain.Agencies;
using Petitions.Domain.Territory;
using static Petitions.Domain.Tests.Territory.LangSon;

namespace Petitions.Domain.Tests.Agencies;

/// <summary>
/// The bodies around Bắc Sơn before and after the abolition of the district, and those merged on 1 March 2025 (domain brief 3.3).
/// </summary>
internal static class LangSonAgencies
{
    public static readonly DateOnly Merger = new(2025, 3, 1);

    public static readonly Agency Government = Central(1, "CHINHPHU", "Chính phủ", AgencyKind.Government, null, Validity.Always);
    public static readonly Agency TransportMinistry =
        Central(2, "BO-GTVT", "Bộ Giao thông vận tải", AgencyKind.Ministry, Government, new Validity(null, Merger));
    public static readonly Agency ConstructionMinistry =
        Central(3, "BO-XAYDUNG", "Bộ Xây dựng", AgencyKind.Ministry, Government, Validity.Always);
    public static readonly Agency ProvinceCommittee =
        Of(Province, 4, "UBND-T-LANGSON", "Ủy ban nhân dân tỉnh Lạng Sơn", AgencyKind.PeoplesCommittee, Government, Validity.Always);
    public static readonly Agency TransportDepartment =
        Of(Province, 5, "SO-GTVT-LANGSON", "Sở Giao thông vận tải tỉnh Lạng Sơn", AgencyKind.SpecialisedDepartment, ProvinceCommittee,
            new Validity(null, Merger));
    public static readonly Agency ConstructionDepartment =
        Of(Province, 6, "SO-XAYDUNG-LANGSON", "Sở Xây dựng tỉnh Lạng Sơn", AgencyKind.SpecialisedDepartment, ProvinceCommittee,
            Validity.Always);
    public static readonly Agency DistrictCommittee =
        Of(BacSon, 7, "UBND-H-BACSON", "Ủy ban nhân dân huyện Bắc Sơn", AgencyKind.PeoplesCommittee, ProvinceCommittee, Old);
    public static readonly Agency CultureOffice =
        Of(BacSon, 8, "PHONG-VHTT-BACSON", "Phòng Văn hóa và Thông tin huyện Bắc Sơn", AgencyKind.SpecialisedDepartment, DistrictCommittee,
            Old);
    public static readonly Agency OldTranYenCommittee =
        Of(OldTranYen, 9, "UBND-X-TRANYEN", "Ủy ban nhân dân xã Trấn Yên", AgencyKind.PeoplesCommittee, DistrictCommittee, Old);
    public static readonly Agency OldHungVuCommittee =
        Of(OldHungVu, 10, "UBND-X-HUNGVU", "Ủy ban nhân dân xã Hưng Vũ", AgencyKind.PeoplesCommittee, DistrictCommittee, Old);
    public static readonly Agency OldChienThangCommittee =
        Of(OldChienThang, 11, "UBND-X-CHIENTHANG", "Ủy ban nhân dân xã Chiến Thắng", AgencyKind.PeoplesCommittee, DistrictCommittee, Old);
    public static readonly Agency HungVuCommittee =
        Of(HungVu, 12, "UBND-X-HUNGVU", "Ủy ban nhân dân xã Hưng Vũ", AgencyKind.PeoplesCommittee, ProvinceCommittee, New);
    public static readonly Agency VuLeCommittee =
        Of(VuLe, 13, "UBND-X-VULE", "Ủy ban nhân dân xã Vũ Lễ", AgencyKind.PeoplesCommittee, ProvinceCommittee, New);
    public static readonly Agency Vnpt = Of(Province, 14, "VNPT-LANGSON", "VNPT Lạng Sơn", AgencyKind.Enterprise, null, Validity.Always);

    /// <summary>Works on across the abolition, with a superior on record that does not.</summary>
    public static readonly Agency RoadTeam =
        Of(Province, 15, "DOI-DUONGBO", "Đội quản lý đường bộ", AgencyKind.SpecialisedDepartment, TransportDepartment, Validity.Always);

    public static readonly Agency[] All =
    [
        Government, TransportMinistry, ConstructionMinistry, ProvinceCommittee, TransportDepartment, ConstructionDepartment,
        DistrictCommittee, CultureOffice,
        OldTranYenCommittee, OldHungVuCommittee, OldChienThangCommittee, HungVuCommittee, VuLeCommittee, Vnpt, RoadTeam,
    ];

    public static AgencyDirectory Directory(params Agency[] more) => new(
        [.. All, .. more],
        [
            new(TransportDepartment.Id, ConstructionDepartment.Id, Merger, null, null, "NQ 04/NQ-HĐND"),
            new(TransportMinistry.Id, ConstructionMinistry.Id, Merger, null, null, "NQ 176/2025/QH15"),
            Abolished(OldTranYenCommittee, HungVuCommittee), Abolished(OldHungVuCommittee, HungVuCommittee),
            Abolished(OldChienThangCommittee, VuLeCommittee),
            Abolished(DistrictCommittee, HungVuCommittee, HungVu), Abolished(DistrictCommittee, VuLeCommittee, VuLe),
            Abolished(DistrictCommittee, ConstructionDepartment, field: "giao-thong"),
            Abolished(CultureOffice, HungVuCommittee, HungVu), Abolished(CultureOffice, VuLeCommittee, VuLe),
        ],
        Structure());

    private static Validity Old => new(null, Reform);

    private static Validity New => new(Reform, null);

    private static AgencySuccession Abolished(Agency old, Agency successor, Unit? unit = null, string? field = null) =>
        new(old.Id, successor.Id, Reform, unit?.Id, field, "Luật 72/2025/QH15");

    private static Agency Central(int number, string code, string name, AgencyKind kind, Agency? superior, Validity validity) =>
        new(Id(1000 + number), code, name, kind, AuthorityLevel.Central, null, superior?.Id, validity);

    private static Agency Of(Unit unit, int number, string code, string name, AgencyKind kind, Agency? superior, Validity validity) =>
        new(Id(1000 + number), code, name, kind, AdministrativeStructure.LevelOf(unit.Kind), unit.Id, superior?.Id, validity);
}
