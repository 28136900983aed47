using Petitions.Domain.Agencies;
using Petitions.Domain.Persons;
using Petitions.Domain.Stewardships;
using Petitions.Domain.Territory;
using Petitions.Domain.Tests.Agencies;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Directives.DirectiveData;
using static Petitions.Domain.Tests.Territory.LangSon;

namespace Petitions.Domain.Tests.Stewardships;

/// <summary>Who is in charge of a commune, a village or households (Nghị quyết 77), from one day to another.</summary>
public sealed class StewardshipTests
{
    private static readonly AdministrativeStructure Places = Structure();

    [Fact]
    public void An_official_is_in_charge_of_a_village_from_the_day_of_the_decision()
    {
        var one = Assign(OldLangMo);

        Assert.Equal((OldLangMo.Id, Day("2022-07-01"), null, "Nguyễn Văn A", "Phó Chủ tịch"),
            (one.UnitId, one.Validity.From!.Value, one.Validity.To, one.OfficialName, one.OfficialTitle));
        Assert.Equal([Province.Id, BacSon.Id, OldTranYen.Id, OldLangMo.Id], one.UnitPath);
    }

    [Theory]
    [InlineData(Role.Coordinator, null)]
    [InlineData(Role.Head, null)]
    [InlineData(Role.Officer, "stewardship.role_may_not")]
    [InlineData(Role.Recorder, "stewardship.role_may_not")]
    [InlineData(Role.Supervisor, "stewardship.role_may_not")]
    [InlineData(Role.Administrator, "stewardship.role_may_not")]
    public void Only_coordinators_and_heads_may_assign(Role role, string? refusal) =>
        Assert.Equal(
            refusal, (Record.Exception(() => Assign(OldLangMo, action: By(Commune, "2022-07-01", role))) as DomainException)?.Refusal.Code);

    [Fact]
    public void Only_the_assigning_body_or_a_superior_may_change_a_stewardship()
    {
        Assert.NotNull(Assign(OldLangMo, action: By(District, "2022-07-01")));
        Assert.Equal(
            "stewardship.not_assigner", Refused(() => Assign(OldLangMo, action: By(LangSonAgencies.OldChienThangCommittee, "2022-07-01"))));
    }

    [Fact]
    public void A_stewardship_needs_a_commune_or_village_of_that_day()
    {
        Assert.NotNull(Assign(OldTranYen));
        Assert.Equal("stewardship.place_too_wide", Refused(() => Assign(BacSon)));
        Assert.Equal("unit.not_valid", Refused(() => Assign(HungVu)));
    }

    [Theory]
    [InlineData(HouseholdGroup.Poor, 12, null)]
    [InlineData(HouseholdGroup.Poor, null, "stewardship.households_malformed")]
    [InlineData(null, 12, "stewardship.households_malformed")]
    [InlineData(HouseholdGroup.Poor, 0, "stewardship.households_malformed")]
    public void A_stewardship_of_households_needs_a_group_and_a_number(HouseholdGroup? group, int? count, string? refusal) =>
        Assert.Equal(refusal, (Record.Exception(() => Assign(OldLangMo, group, count)) as DomainException)?.Refusal.Code);

    [Fact]
    public void A_stewardship_ends_after_it_begins_and_is_not_decided_in_the_future()
    {
        Assert.Equal("stewardship.ends_before_it_begins", Refused(() => Assign(OldLangMo, to: "2022-07-01")));
        Assert.Equal("date.in_future", Refused(() => Assign(OldLangMo, action: By(Commune, "2022-07-01", recorded: "2022-06-30"))));
    }

    [Fact]
    public void Ending_a_stewardship_needs_a_ground_and_happens_once()
    {
        var one = Assign(OldLangMo);

        Assert.Equal("petition.ground_needed", Refused(() => one.End(" ", Assigner, By(Commune, "2022-12-01"))));
        Assert.Equal("stewardship.ends_before_it_begins", Refused(() => one.End("x", Assigner, By(Commune, "2022-07-01"))));
        Assert.Equal(
            "stewardship.not_assigner", Refused(() => one.End("x", Assigner, By(LangSonAgencies.OldChienThangCommittee, "2022-12-01"))));
        Assert.Null(one.Validity.To);
        one.End("nghỉ hưu", Assigner, By(Commune, "2022-12-01"));

        Assert.Equal((Day("2022-12-01"), "nghỉ hưu", 2), (one.Validity.To!.Value, one.EndGround, one.Version));
        Assert.Equal("stewardship.over", Refused(() => one.End("x", Assigner, By(Commune, "2022-12-02"))));
    }

    [Fact]
    public void A_handover_ends_one_stewardship_and_begins_the_next_on_the_same_day()
    {
        var one = Assign(OldLangMo, HouseholdGroup.NearPoor, 7);

        var next = HandOver(one, OldLangMo, By(Commune, "2023-02-01"));

        Assert.Equal((Day("2023-02-01"), Day("2023-02-01"), one.Id),
            (one.Validity.To!.Value, next.Validity.From!.Value, next.TakesOverFromId!.Value));
        Assert.Equal((HouseholdGroup.NearPoor, 7, one.LegalBasis), (next.Households!.Value, next.HouseholdCount!.Value, next.LegalBasis));
    }

    [Fact]
    public void A_stewardship_of_a_merged_commune_is_handed_over_by_its_successor()
    {
        var one = Assign(OldLangMo);
        var successor = LangSonAgencies.HungVuCommittee;

        Assert.Equal("unit.not_valid", Refused(() => HandOver(one, OldLangMo, By(successor, "2025-08-01"), successor)));
        var next = HandOver(one, LangMo, By(successor, "2025-08-01"), successor);

        Assert.Equal((LangMo.Id, successor.Id), (next.UnitId, next.AssignedById));
    }

    [Fact]
    public void A_stewardship_report_comes_from_the_officials_body_or_on_paper_by_the_assigner()
    {
        var one = Assign(OldLangMo, official: District);

        one.AddReport(ReportOf("2022-07-01", "2022-12-31"), By(District, "2023-01-05", Role.Officer));
        one.AddReport(ReportOf("2023-01-01", "2023-01-31"), By(Commune, "2023-02-01", Role.Recorder));

        Assert.Equal([1, 2], one.Reports.Select(report => report.Number));
        Assert.Equal("stewardship.not_steward",
            Refused(() => one.AddReport(ReportOf("2022-07-01", "2022-12-31"), By(LangSonAgencies.OldChienThangCommittee, "2023-01-05"))));
        Assert.Equal("stewardship.role_may_not",
            Refused(() => one.AddReport(ReportOf("2022-07-01", "2022-12-31"), By(District, "2023-01-05", Role.Supervisor))));
        Assert.Equal(
            "stewardship.report_malformed", Refused(() => one.AddReport(ReportOf("2022-07-01", "2022-06-30"), By(District, "2023-01-05"))));
        Assert.Equal(
            "stewardship.report_malformed", Refused(() => one.AddReport(ReportOf("2022-07-01", "2023-01-06"), By(District, "2023-01-05"))));
        Assert.Equal(
            "stewardship.report_outside", Refused(() => one.AddReport(ReportOf("2022-01-01", "2022-06-30"), By(District, "2023-01-05"))));
        Assert.Equal(2, one.ReportCount);
    }

    private static Authority Assigner => TestAgencies.AuthorityOf(Commune, Day("2022-12-01"));

    private static StewardshipReportContent ReportOf(string from, string to, string text = "Đã dự sinh hoạt chi bộ thôn") =>
        new(Id(900), Day(from), Day(to), text);

    private static Stewardship Assign(Unit place, HouseholdGroup? group = null, int? count = null, string? to = null,
        Agency? official = null, ActionContext? action = null) => Stewardship.Assign(
        Id(800), new("Nguyễn Văn A", "Phó Chủ tịch", (official ?? Commune).Id), new(place.Id, group, count),
        new(StewardRole.InCharge, Commune.Id, "Nghị quyết 77-NQ/TU", Day("2022-07-01"), to is null ? null : Day(to), null), Places,
        TestAgencies, action ?? By(Commune, "2022-07-01"));

    private static Stewardship HandOver(Stewardship one, Unit place, ActionContext action, Agency? assigner = null) => one.HandOver(
        Id(801), new("Trần Thị B", "Chủ tịch", (assigner ?? Commune).Id), place, "luân chuyển", null,
        TestAgencies.AuthorityOf(assigner ?? Commune, action.On), Places, TestAgencies, action);
}
