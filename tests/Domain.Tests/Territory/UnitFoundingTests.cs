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

        var founded = Found(merged, (HungVu, SuccessionShare.Whole), (VuLe, SuccessionShare.Whole));

        var village = Assert.Single(founded.Villages);
        Assert.Equal(("Thôn Làng Mỏ", merged.Id, merged.Validity), (village.Name, village.ParentId, village.Validity));
        Assert.Equal(
            [(HungVu.Id, merged.Id), (LangMo.Id, village.Id), (VuLe.Id, merged.Id)], founded.Successions.Select(link => (link.PredecessorId, link.SuccessorId)));
        Assert.Equal([HungVu.Id, LangMo.Id, VuLe.Id], UnitFounding.Ends(founded, Structure()));
    }

    [Fact]
    public void A_commune_that_gives_up_a_part_goes_on_and_keeps_its_villages()
    {
        var founded = Found(Commune("06350", "Xã Mới", new Validity(In2030, null)), (HungVu, SuccessionShare.Part));

        Assert.Empty(founded.Villages);
        Assert.Empty(UnitFounding.Ends(founded, Structure()));
        Assert.Equal(SuccessionShare.Part, Assert.Single(founded.Successions).Share);
    }

    [Fact]
    public void What_had_ended_on_that_day_already_is_linked_and_not_ended_again()
    {
        var late = Commune("06350", "Xã Mới", new Validity(Reform, null));

        var founded = Found(late, (OldChienThang, SuccessionShare.Whole));

        Assert.Single(founded.Successions);
        Assert.Empty(UnitFounding.Ends(founded, Structure()));
    }

    [Fact]
    public void A_village_needs_no_predecessor() =>
        Assert.Empty(Found(new Unit(Id(300), null, "Thôn Mới", UnitKind.Village, HungVu.Id, new Validity(In2030, null))).Successions);

    [Fact]
    public void What_ended_years_before_cannot_be_taken_over() =>
        Refuses("unit.predecessor_not_adjacent", () => Found(Commune("06350", "Xã Mới", new Validity(In2030, null)), (OldChienThang, SuccessionShare.Whole)));

    [Fact]
    public void What_begins_later_cannot_be_taken_over() =>
        Refuses("unit.predecessor_not_adjacent", () => Found(Commune("06350", "Xã Mới", new Validity(Reform, null)), (HungVu, SuccessionShare.Part)));

    [Fact]
    public void A_successor_needs_a_first_day() =>
        Refuses("unit.start_missing", () => Found(Commune("06350", "Xã Mới", Validity.Always), (HungVu, SuccessionShare.Whole)));

    [Fact]
    public void A_province_cannot_go_in_whole_while_its_communes_go_on() =>
        Refuses("unit.has_open_parts", () => Found(
            new Unit(Id(300), "21", "Tỉnh Mới", UnitKind.Province, null, new Validity(In2030, null)), (Province, SuccessionShare.Whole)));

    [Fact]
    public void A_village_does_not_lie_in_a_province() =>
        Refuses("unit.parent_not_fitting", () => Found(new Unit(Id(300), null, "Thôn Mới", UnitKind.Village, Province.Id, new Validity(In2030, null))));

    [Fact]
    public void A_unit_cannot_outlive_what_contains_it() =>
        Refuses("unit.parent_not_fitting", () => Found(new Unit(Id(300), "06350", "Xã Mới", UnitKind.Commune, BacSon.Id, Validity.Always)));

    [Fact]
    public void A_parent_that_does_not_exist_is_not_found() =>
        Refuses("unit.not_found", () => Found(new Unit(Id(300), "06350", "Xã Mới", UnitKind.Commune, Id(999), Validity.Always)));

    private FoundedUnit Found(Unit unit, params (Unit, SuccessionShare)[] predecessors) => UnitFounding.Found(unit, predecessors, Basis, Structure(), () => Id(++_lastId));

    private static Unit Commune(string code, string name, Validity validity) => new(Id(300), code, name, UnitKind.Commune, Province.Id, validity);

    private static void Refuses(string code, Func<object> act) => Assert.Equal(code, Assert.Throws<DomainException>(act).Refusal.Code);
}
