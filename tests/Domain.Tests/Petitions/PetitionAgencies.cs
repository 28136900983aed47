using Petitions.Domain.Agencies;
using Petitions.Domain.Territory;
using Petitions.Domain.Tests.Agencies;
using Petitions.Domain.Tests.Territory;
using static Petitions.Domain.Tests.Territory.LangSon;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>The bodies of November 2022 as petitions know them.</summary>
internal static class PetitionAgencies
{
    private static readonly AgencyDirectory Directory = LangSonAgencies.Directory(
        new Agency(Id(1101), "VP-UBND-T-LANGSON", "Văn phòng UBND tỉnh Lạng Sơn", AgencyKind.Office, AuthorityLevel.Province,
            LangSon.Province.Id, LangSonAgencies.ProvinceCommittee.Id, Validity.Always),
        new Agency(Id(1102), "MTTQ-T-LANGSON", "Ủy ban MTTQ tỉnh Lạng Sơn", AgencyKind.FatherlandFront, AuthorityLevel.Province,
            LangSon.Province.Id, null, Validity.Always),
        new Agency(Id(1103), "UBND-H-BINHGIA", "Ủy ban nhân dân huyện Bình Gia", AgencyKind.PeoplesCommittee, AuthorityLevel.District,
            BinhGia.Id, LangSonAgencies.ProvinceCommittee.Id, new Validity(null, Reform)));

    private static readonly AdministrativeStructure Units = Structure();

    public static Authority Of(string code) => Directory.AuthorityOf(Directory.FindByCode(code, In2022)!, In2022);

    public static Authority Of(Guid id) => Directory.AuthorityOf(Directory.Get(id), In2022);

    public static IEnumerable<Guid> Path(Unit unit) => Units.Path(unit).Select(above => above.Id);
}
