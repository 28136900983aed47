using Petitions.Domain.Agencies;
using static Petitions.Domain.Tests.Agencies.LangSonAgencies;
using static Petitions.Domain.Tests.Territory.LangSon;

namespace Petitions.Domain.Tests.Agencies;

public class AgencyPlacementTests
{
    [Fact]
    public void Every_sample_agency_has_a_valid_placement()
    {
        foreach (var agency in All)
            AgencyPlacement.Require(agency, Directory(), Structure());
    }

    [Fact]
    public void An_unknown_unit_is_refused() => AssertRefused("agency.dangling_unit", unitId: Id(999));

    [Fact]
    public void An_unknown_superior_is_refused() => AssertRefused("agency.dangling_superior", superiorId: Id(999));

    [Fact]
    public void A_district_body_cannot_work_for_a_commune() => AssertRefused("agency.unit_not_fitting", level: AuthorityLevel.District);

    [Fact]
    public void An_agency_of_a_village_is_refused() => AssertRefused("agency.unit_not_fitting", unitId: LangMo.Id);

    [Fact]
    public void A_body_cannot_outlive_its_unit() => AssertRefused("agency.outlives_unit", unitId: OldTranYen.Id);

    [Fact]
    public void A_superior_of_another_territory_is_refused() => AssertRefused("agency.superior_not_above", superiorId: VuLeCommittee.Id);

    [Fact]
    public void A_superior_that_has_ended_is_refused() => AssertRefused("agency.superior_not_above", superiorId: TransportDepartment.Id);

    [Fact]
    public void The_same_code_cannot_hold_twice_on_one_day() => AssertRefused("agency.overlapping_validity", code: "UBND-X-HUNGVU");

    [Fact]
    public void Superiors_cannot_form_a_cycle()
    {
        var upper = Candidate("PHONG-TREN", HungVu.Id, HungVuCommittee.Id);
        var lower = new Agency(Id(3002), "PHONG-DUOI", "Phòng dưới", AgencyKind.Office, AuthorityLevel.Commune, HungVu.Id, upper.Id,
            new Validity(Reform, null));
        var directory = Directory(upper, lower);

        upper.Revise(upper.Name, upper.Kind, upper.Level, upper.UnitId, lower.Id, upper.Validity, null);

        Assert.Equal("agency.superiors_in_a_circle", RefusalCodeOf(() => AgencyPlacement.Require(upper, directory, Structure())));
    }

    [Theory]
    [InlineData("ubnd-x")]
    [InlineData("UBND--X")]
    [InlineData("UBND-XÃ")]
    [InlineData("")]
    public void A_malformed_code_is_refused(string code) =>
        Assert.Equal("agency.code_malformed", RefusalCodeOf(() => Candidate(code, HungVu.Id, null)));

    [Fact]
    public void A_central_body_has_no_unit_and_every_other_has_one()
    {
        Assert.Equal("agency.unit_not_fitting", RefusalCodeOf(() => Candidate("BO-THU", HungVu.Id, null, AuthorityLevel.Central)));
        Assert.Equal("agency.unit_not_fitting", RefusalCodeOf(() => Candidate("UBND-THU", null, null, AuthorityLevel.Province)));
    }

    [Fact]
    public void A_body_is_not_its_own_superior() =>
        Assert.Equal("agency.superior_to_itself", RefusalCodeOf(() => Candidate("UBND-THU", HungVu.Id, Id(3001))));

    [Fact]
    public void Each_correction_increments_the_version_and_a_refused_one_changes_nothing()
    {
        var agency = Candidate("PHONG-THU", HungVu.Id, HungVuCommittee.Id);
        agency.Revise(
            "Phòng Kinh tế", AgencyKind.SpecialisedDepartment, AuthorityLevel.Commune, HungVu.Id, null, new Validity(Reform, null), null);

        Assert.Equal("agency.validity_not_ordered",
            RefusalCodeOf(() => agency.Revise("Khác", agency.Kind, agency.Level, agency.UnitId, null, new Validity(Reform, Reform), null)));

        Assert.Equal(("Phòng Kinh tế", "phong kinh te", 2), (agency.Name, agency.SearchKey, agency.Version));
    }

    private static void AssertRefused(string expected, string code = "PHONG-THU", Guid? unitId = null, Guid? superiorId = null,
        AuthorityLevel level = AuthorityLevel.Commune)
    {
        var candidate = Candidate(code, unitId ?? HungVu.Id, superiorId ?? HungVuCommittee.Id, level);
        Assert.Equal(expected, RefusalCodeOf(() => AgencyPlacement.Require(candidate, Directory(), Structure())));
    }

    private static Agency Candidate(string code, Guid? unitId, Guid? superiorId, AuthorityLevel level = AuthorityLevel.Commune) =>
        new(Id(3001), code, "Phòng thử", AgencyKind.SpecialisedDepartment, level, unitId, superiorId, new Validity(Reform, null));

    private static string RefusalCodeOf(Func<object> act) => Assert.Throws<DomainException>(act).Refusal.Code;

    private static string RefusalCodeOf(Action action) => Assert.Throws<DomainException>(action).Refusal.Code;
}
