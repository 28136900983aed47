using Petitions.Domain.Agencies;
using static Petitions.Domain.Tests.Agencies.LangSonAgencies;
using static Petitions.Domain.Tests.Territory.LangSon;

namespace Petitions.Domain.Tests.Agencies;

public class AgencyDirectoryTests
{
    private readonly AgencyDirectory _directory = Directory();

    [Fact]
    public void A_merged_department_is_refused_after_its_end_and_its_successor_named()
    {
        var refused = Assert.Throws<DomainException>(() => _directory.ValidOn(TransportDepartment.Id, Merger)).Refusal;

        Assert.Equal((RefusalKind.Conflict, "agency.not_valid"), (refused.Kind, refused.Code));
        var successors = Assert.IsAssignableFrom<IReadOnlyList<AgencyReference>>(refused.Facts["successors"]);
        Assert.Equal(["SO-XAYDUNG-LANGSON"], successors.Select(successor => successor.Code));
        Assert.Same(TransportDepartment, _directory.ValidOn(TransportDepartment.Id, Merger.AddDays(-1)));
    }

    [Fact]
    public void A_body_of_2025_as_of_2022_is_refused_and_its_predecessors_named()
    {
        var refused = Assert.Throws<DomainException>(() => _directory.ValidOn(VuLeCommittee.Id, In2022)).Refusal;

        var before = Assert.IsAssignableFrom<IReadOnlyList<AgencyReference>>(refused.Facts["predecessors"]);
        Assert.Equal(["PHONG-VHTT-BACSON", "UBND-H-BACSON", "UBND-X-CHIENTHANG"],
            before.Select(agency => agency.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_unknown_agency_id_is_not_found() =>
        Assert.Equal("agency.not_found", Assert.Throws<DomainException>(() => _directory.Get(Id(1))).Refusal.Code);

    [Fact]
    public void A_code_finds_the_version_of_the_day_or_the_latest()
    {
        Assert.Same(OldHungVuCommittee, _directory.FindByCode("UBND-X-HUNGVU", In2022));
        Assert.Same(HungVuCommittee, _directory.FindByCode("UBND-X-HUNGVU", In2026));
        Assert.Same(HungVuCommittee, _directory.FindByCode("UBND-X-HUNGVU"));
        Assert.Null(_directory.FindByCode("UBND-H-BACSON", In2026));
        Assert.Same(DistrictCommittee, _directory.FindByCode("UBND-H-BACSON"));
    }

    [Fact]
    public void A_village_is_governed_by_the_peoples_committee_of_its_commune()
    {
        Assert.Same(OldTranYenCommittee, _directory.PeoplesCommitteeOf(OldLangMo, In2022));
        Assert.Same(HungVuCommittee, _directory.PeoplesCommitteeOf(LangMo, In2026));
        Assert.Null(_directory.PeoplesCommitteeOf(BacSon, In2026));
    }

    [Fact]
    public void The_central_default_is_the_Government() => Assert.Same(Government, _directory.Government(In2022));

    [Fact]
    public void The_superiors_of_a_commune_of_2022_are_district_province_and_Government() =>
        Assert.Equal([DistrictCommittee, ProvinceCommittee, Government], _directory.Superiors(OldTranYenCommittee, In2022));

    [Fact]
    public void The_superiors_of_a_commune_of_2025_are_province_and_Government() =>
        Assert.Equal([ProvinceCommittee, Government], _directory.Superiors(HungVuCommittee, In2026));

    [Fact]
    public void A_superior_that_was_merged_is_replaced_by_its_successor()
    {
        Assert.Equal([TransportDepartment, ProvinceCommittee, Government], _directory.Superiors(RoadTeam, In2022));
        Assert.Equal([ConstructionDepartment, ProvinceCommittee, Government], _directory.Superiors(RoadTeam, In2026));
    }

    [Fact]
    public void A_superior_that_was_renamed_is_replaced_by_its_version_of_the_day()
    {
        var renamedOn = new DateOnly(2024, 1, 1);
        var before = new Agency(Id(2001), "BAN-DANTOC", "Ban Dân tộc", AgencyKind.SpecialisedDepartment, AuthorityLevel.Province,
            Province.Id, ProvinceCommittee.Id, new Validity(null, renamedOn));
        var after = new Agency(Id(2002), "BAN-DANTOC", "Sở Dân tộc", AgencyKind.SpecialisedDepartment, AuthorityLevel.Province, Province.Id,
            ProvinceCommittee.Id, new Validity(renamedOn, null));
        var below = new Agency(Id(2003), "PHONG-DANTOC", "Phòng Dân tộc", AgencyKind.SpecialisedDepartment, AuthorityLevel.Province,
            Province.Id, before.Id, Validity.Always);
        var directory = Directory(before, after, below);

        Assert.Equal([before, ProvinceCommittee, Government], directory.Superiors(below, In2022));
        Assert.Equal([after, ProvinceCommittee, Government], directory.Superiors(below, In2026));
    }

    [Fact]
    public void A_superior_abolished_without_successor_of_its_level_is_passed_over()
    {
        var station = new Agency(Id(2004), "TRAM-THUYLOI", "Trạm Thủy lợi", AgencyKind.SpecialisedDepartment, AuthorityLevel.Commune,
            HungVu.Id, OldHungVuCommittee.Id, Validity.Always);
        var directory =
            new AgencyDirectory([Government, ProvinceCommittee, DistrictCommittee, OldHungVuCommittee, station], [], Structure());

        Assert.Equal([ProvinceCommittee, Government], directory.Superiors(station, In2026));
    }

    [Fact]
    public void A_superior_divided_among_communes_and_a_department_is_passed_over()
    {
        var library = new Agency(Id(2007), "THU-VIEN", "Thư viện", AgencyKind.Office, AuthorityLevel.Commune, HungVu.Id, CultureOffice.Id,
            Validity.Always);
        var roads = new Agency(Id(2008), "HAT-DUONG", "Hạt đường bộ", AgencyKind.Office, AuthorityLevel.Commune, HungVu.Id,
            DistrictCommittee.Id, Validity.Always);
        var directory = Directory(library, roads);

        Assert.Equal([ProvinceCommittee, Government], directory.Superiors(library, In2026));
        Assert.Equal([ProvinceCommittee, Government], directory.Superiors(roads, In2026));
    }

    [Fact]
    public void A_cycle_of_superiors_is_followed_once()
    {
        var one = new Agency(Id(2005), "VONG-1", "Một", AgencyKind.Office, AuthorityLevel.Province, Province.Id, Id(2006), Validity.Always);
        var two = new Agency(Id(2006), "VONG-2", "Hai", AgencyKind.Office, AuthorityLevel.Province, Province.Id, Id(2005), Validity.Always);

        Assert.Equal([two], Directory(one, two).Superiors(one, In2026));
    }

    [Fact]
    public void The_district_was_succeeded_by_communes_and_by_a_provincial_department() =>
        Assert.Equal([ConstructionDepartment, HungVuCommittee, VuLeCommittee], _directory.SuccessorsOn(DistrictCommittee.Id, In2026));

    [Fact]
    public void A_petition_of_the_district_follows_its_territory()
    {
        Assert.Same(HungVuCommittee, _directory.SuccessorFor(DistrictCommittee.Id, In2026, OldTranYen, ["di-san", "van-hoa"]));
        Assert.Same(HungVuCommittee, _directory.SuccessorFor(DistrictCommittee.Id, In2026, OldLangMo, ["di-san", "van-hoa"]));
        Assert.Same(VuLeCommittee, _directory.SuccessorFor(DistrictCommittee.Id, In2026, OldChienThang, ["di-san", "van-hoa"]));
    }

    [Fact]
    public void A_road_petition_of_the_district_follows_its_field() =>
        Assert.Same(ConstructionDepartment,
            _directory.SuccessorFor(DistrictCommittee.Id, In2026, OldTranYen, ["duong-huyen", "giao-thong"]));

    [Fact]
    public void A_petition_stays_with_a_body_that_has_not_ended() =>
        Assert.Same(DistrictCommittee, _directory.SuccessorFor(DistrictCommittee.Id, In2022, OldTranYen, []));

    [Fact]
    public void A_petition_of_a_territory_without_a_recorded_succession_is_undecided() =>
        Assert.Null(_directory.SuccessorFor(DistrictCommittee.Id, In2026, OldTanVan, ["van-hoa"]));

    [Fact]
    public void A_commune_of_2025_acts_for_all_its_predecessors()
    {
        var actsFor = _directory.ActsFor(HungVuCommittee);

        Assert.True(
            actsFor.SetEquals([HungVuCommittee.Id, OldHungVuCommittee.Id, OldTranYenCommittee.Id, DistrictCommittee.Id, CultureOffice.Id]));
        Assert.DoesNotContain(OldChienThangCommittee.Id, actsFor);
    }

    [Fact]
    public void A_commune_of_2022_acts_for_its_later_version_with_the_same_code() =>
        Assert.Contains(HungVuCommittee.Id, _directory.ActsFor(OldHungVuCommittee));

    [Fact]
    public void An_authority_lists_its_territory_and_its_superiors()
    {
        var authority = _directory.AuthorityOf(OldTranYenCommittee, In2022);
        var district = _directory.AuthorityOf(DistrictCommittee, In2022);

        Assert.Equal([Province.Id, BacSon.Id, OldTranYen.Id], authority.UnitPath);
        Assert.True(authority.IsUnder(DistrictCommittee.Id));
        Assert.True(district.IsAbove(authority));
        Assert.False(authority.IsAbove(district));
        Assert.True(_directory.AuthorityOf(Government, In2022).IsAbove(district));
    }

    [Fact]
    public void An_enterprise_may_coordinate_but_never_hold()
    {
        Assert.False(Vnpt.MayHold);
        Assert.True(DistrictCommittee.MayHold);
    }
}
