using Petitions.Domain.Territory;
using static Petitions.Domain.Tests.Territory.LangSon;

namespace Petitions.Domain.Tests.Territory;

public class UnitFoundingTests
{
    private const string Basis = "NQ 1/NQ-UBTVQH16";
    private static readonly DateOnly In2030 = new(2030, 1, 1);
    private int _lastId = 400;

    [Fact]
    public void A_new_commune_takes_over_whole_communes_with_their_villages()
    {
        var merged = Commune("06350", "Xã Hưng Vũ Lễ", new Validity(In2030, null));

        var established = Found(merged, (HungVu, SuccessionShare.Whole), (VuLe, SuccessionShare.Whole));

        var village = Assert.Single(established.Villages);
        Assert.Equal(("Thôn Làng Mỏ", merged.Id, merged.Validity), (village.Name, village.ParentId, village.Validity));
        Assert.Equal(
            [(HungVu.Id, merged.Id), (LangMo.Id, village.Id), (VuLe.Id, merged.Id)],
            established.Successions.Select(link => (link.PredecessorId, link.SuccessorId)));
        Assert.Equal([HungVu.Id, LangMo.Id, VuLe.Id], UnitEstablishment.EndedPredecessors(established, Structure()));
    }

    [Fact]
    public void A_commune_that_gives_up_a_part_keeps_its_villages()
    {
        var established = Found(Commune("06350", "Xã Mới", new Validity(In2030, null)), (HungVu, SuccessionShare.Part));

        Assert.Empty(established.Villages);
        Assert.Empty(UnitEstablishment.EndedPredecessors(established, Structure()));
        Assert.Equal(SuccessionShare.Part, Assert.Single(established.Successions).Share);
    }

    [Fact]
    public void A_predecessor_already_ended_that_day_is_linked_and_not_ended_again()
    {
        var late = Commune("06350", "Xã Mới", new Validity(Reform, null));

        var established = Found(late, (OldChienThang, SuccessionShare.Whole));

        Assert.Single(established.Successions);
        Assert.Empty(UnitEstablishment.EndedPredecessors(established, Structure()));
    }

    [Fact]
    public void A_village_needs_no_predecessor() =>
        Assert.Empty(Found(new Unit(Id(300), null, "Thôn Mới", UnitKind.Village, HungVu.Id, new Validity(In2030, null))).Successions);

    [Fact]
    public void A_predecessor_that_ended_years_before_is_refused() =>
        AssertRefused("unit.predecessor_not_adjacent",
            () => Found(Commune("06350", "Xã Mới", new Validity(In2030, null)), (OldChienThang, SuccessionShare.Whole)));

    [Fact]
    public void A_predecessor_that_begins_later_is_refused() =>
        AssertRefused("unit.predecessor_not_adjacent",
            () => Found(Commune("06350", "Xã Mới", new Validity(Reform, null)), (HungVu, SuccessionShare.Part)));

    [Fact]
    public void A_successor_needs_a_first_day() =>
        AssertRefused("unit.start_missing", () => Found(Commune("06350", "Xã Mới", Validity.Always), (HungVu, SuccessionShare.Whole)));

    [Fact]
    public void A_province_with_communes_in_force_cannot_be_a_whole_predecessor() =>
        AssertRefused("unit.has_open_parts", () => Found(
            new Unit(Id(300), "21", "Tỉnh Mới", UnitKind.Province, null, new Validity(In2030, null)), (Province, SuccessionShare.Whole)));

    [Fact]
    public void A_village_directly_in_a_province_is_refused() =>
        AssertRefused("unit.parent_not_fitting",
            () => Found(new Unit(Id(300), null, "Thôn Mới", UnitKind.Village, Province.Id, new Validity(In2030, null))));

    [Fact]
    public void A_unit_cannot_outlive_its_parent() =>
        AssertRefused(
            "unit.parent_not_fitting", () => Found(new Unit(Id(300), "06350", "Xã Mới", UnitKind.Commune, BacSon.Id, Validity.Always)));

    [Fact]
    public void An_unknown_parent_is_not_found() =>
        AssertRefused("unit.not_found", () => Found(new Unit(Id(300), "06350", "Xã Mới", UnitKind.Commune, Id(999), Validity.Always)));

    private EstablishedUnit Found(Unit unit, params (Unit, SuccessionShare)[] predecessors) =>
        UnitEstablishment.Establish(unit, predecessors, Basis, Structure(), () => Id(++_lastId));

    private static Unit Commune(string code, string name, Validity validity) =>
        new(Id(300), code, name, UnitKind.Commune, Province.Id, validity);

    private static void AssertRefused(string code, Func<object> act) =>
        Assert.Equal(code, Assert.Throws<DomainException>(act).Refusal.Code);
}
