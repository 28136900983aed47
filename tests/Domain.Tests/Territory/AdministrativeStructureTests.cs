using Petitions.Domain.Territory;
using static Petitions.Domain.Tests.Territory.LangSon;

namespace Petitions.Domain.Tests.Territory;

public class AdministrativeStructureTests
{
    private readonly AdministrativeStructure _structure = Structure();

    [Fact]
    public void Code_06115_is_Hong_Thai_in_2022_and_Tan_Van_in_2026()
    {
        Assert.Same(OldHongThai, _structure.FindByCode("06115", new DateOnly(2022, 6, 1)));
        Assert.Same(TanVan, _structure.FindByCode("06115", In2026));
    }

    [Fact]
    public void A_code_names_another_unit_from_1_July_2025_on()
    {
        Assert.Same(OldChienThang, _structure.FindByCode("06364", Reform.AddDays(-1)));
        Assert.Same(VuLe, _structure.FindByCode("06364", Reform));
    }

    [Fact]
    public void Tan_Van_keeps_its_name_changes_its_code_and_grows()
    {
        Assert.Same(TanVan, Assert.Single(_structure.Successors(OldTanVan.Id)));
        Assert.NotEqual(OldTanVan.Code, TanVan.Code);
        Assert.Equal([BinhGia, OldHongThai, OldTanVan], _structure.Predecessors(TanVan.Id));
    }

    [Fact]
    public void Of_two_communes_of_one_name_only_the_one_of_Binh_Gia_was_merged()
    {
        Assert.Same(BinhGiaCommune, Assert.Single(_structure.SuccessorsOn(OldHoangVanThuOfBinhGia.Id, In2026)));
        Assert.Same(HoangVanThu, Assert.Single(_structure.SuccessorsOn(OldHoangVanThuOfVanLang.Id, In2026)));
    }

    [Fact]
    public void Tran_Yen_as_of_2026_is_refused_and_Hung_Vu_named()
    {
        var refused = Assert.Throws<DomainException>(() => _structure.ValidOn(OldTranYen.Id, In2026)).Refusal;

        Assert.Equal((RefusalKind.Conflict, "unit.not_valid"), (refused.Kind, refused.Code));
        var successors = Assert.IsAssignableFrom<IReadOnlyList<UnitReference>>(refused.Facts["successors"]);
        Assert.Equal([new UnitReference(HungVu.Id, "06349", "Xã Hưng Vũ")], successors);
        Assert.Contains("Xã Hưng Vũ (06349)", refused.Vietnamese, StringComparison.Ordinal);
    }

    [Fact]
    public void The_new_Tan_Van_as_of_2022_is_refused_and_its_predecessors_named()
    {
        var refused = Assert.Throws<DomainException>(() => _structure.ValidOn(TanVan.Id, In2022)).Refusal;

        Assert.Equal("unit.not_valid", refused.Code);
        var before = Assert.IsAssignableFrom<IReadOnlyList<UnitReference>>(refused.Facts["predecessors"]);
        Assert.Equal(["181", "06115", "06121"], before.Select(unit => unit.Code));
    }

    [Fact]
    public void A_unit_is_found_on_its_last_day_and_refused_on_the_next()
    {
        Assert.Same(OldTranYen, _structure.ValidOn(OldTranYen.Id, Reform.AddDays(-1)));
        Assert.Throws<DomainException>(() => _structure.ValidOn(OldTranYen.Id, Reform));
    }

    [Fact]
    public void An_unknown_unit_id_is_not_found() =>
        Assert.Equal("unit.not_found", Assert.Throws<DomainException>(() => _structure.ValidOn(Id(999), In2026)).Refusal.Code);

    [Fact]
    public void Binh_Xa_was_divided_between_two_communes()
    {
        Assert.Equal([DinhLapCommune, KienMoc], _structure.SuccessorsOn(OldBinhXa.Id, In2026));
        Assert.Contains(OldBinhXa, _structure.Predecessors(KienMoc.Id));
        Assert.Contains(OldBinhXa, _structure.Predecessors(DinhLapCommune.Id));
    }

    [Fact]
    public void A_district_was_succeeded_by_the_communes_of_its_territory() =>
        Assert.Equal([HungVu, VuLe], _structure.SuccessorsOn(BacSon.Id, In2026));

    [Fact]
    public void A_unit_in_force_has_no_successor() =>
        Assert.Empty(_structure.SuccessorsOn(OldTranYen.Id, In2022));

    [Fact]
    public void Successors_are_followed_through_several_reforms()
    {
        var first = new Unit(Id(101), "06001", "Xã Một", UnitKind.Commune, BacSon.Id, new Validity(null, new DateOnly(2020, 1, 1)));
        var second = new Unit(Id(102), "06002", "Xã Hai", UnitKind.Commune, BacSon.Id, new Validity(new DateOnly(2020, 1, 1), Reform));
        var third = new Unit(Id(103), "06003", "Xã Ba", UnitKind.Commune, Province.Id, new Validity(Reform, null));
        var structure = new AdministrativeStructure(
            [Province, BacSon, first, second, third],
            [
                new UnitSuccession(first.Id, second.Id, new DateOnly(2020, 1, 1), SuccessionShare.Whole, "NQ 818/NQ-UBTVQH14"),
                new UnitSuccession(second.Id, third.Id, Reform, SuccessionShare.Whole, "NQ 1672/NQ-UBTVQH15"),
            ]);

        Assert.Equal([second], structure.SuccessorsOn(first.Id, In2022));
        Assert.Equal([third], structure.SuccessorsOn(first.Id, In2026));
        Assert.Equal([first], structure.PredecessorsOn(third.Id, new DateOnly(2019, 1, 1)));
    }

    [Fact]
    public void The_path_of_a_village_begins_with_its_province() =>
        Assert.Equal([Province, BacSon, OldTranYen, OldLangMo], _structure.Path(OldLangMo));

    [Fact]
    public void The_path_of_a_village_of_2025_has_no_district() =>
        Assert.Equal([Province, HungVu, LangMo], _structure.Path(LangMo));

    [Fact]
    public void A_commune_of_2025_has_no_district()
    {
        Assert.Same(BacSon, _structure.Ancestor(OldLangMo, UnitKind.District));
        Assert.Null(_structure.Ancestor(LangMo, UnitKind.District));
        Assert.Same(OldTranYen, _structure.Ancestor(OldTranYen, UnitKind.Commune));
    }

    [Fact]
    public void The_levels_above_a_commune_of_2022_are_district_province_and_central() =>
        Assert.Equal([AuthorityLevel.District, AuthorityLevel.Province, AuthorityLevel.Central], _structure.LevelsAbove(OldTranYen));

    [Fact]
    public void The_level_above_a_commune_of_2025_is_the_province() =>
        Assert.Equal([AuthorityLevel.Province, AuthorityLevel.Central], _structure.LevelsAbove(HungVu));

    [Fact]
    public void The_level_of_a_village_is_that_of_its_commune()
    {
        Assert.Equal(_structure.LevelsAbove(OldTranYen), _structure.LevelsAbove(OldLangMo));
        Assert.True(_structure.LevelExists(AuthorityLevel.Commune, OldLangMo));
    }

    [Fact]
    public void The_only_level_above_a_province_is_the_central_one() =>
        Assert.Equal([AuthorityLevel.Central], _structure.LevelsAbove(Province));

    [Fact]
    public void The_district_level_exists_for_a_commune_of_2022_and_not_for_one_of_2025()
    {
        Assert.True(_structure.LevelExists(AuthorityLevel.District, OldTranYen));
        Assert.False(_structure.LevelExists(AuthorityLevel.District, HungVu));
        Assert.False(_structure.LevelExists(AuthorityLevel.Commune, BacSon));
    }

    [Fact]
    public void The_subtree_of_a_district_holds_its_communes_and_their_villages_and_no_other()
    {
        var below = _structure.Subtree(BacSon.Id, withPredecessors: false);

        Assert.True(below.SetEquals([BacSon.Id, OldHungVu.Id, OldChienThang.Id, OldTranYen.Id, OldLangMo.Id]));
    }

    [Fact]
    public void The_subtree_of_Hung_Vu_with_predecessors_has_Tran_Yen_but_not_the_district()
    {
        var below = _structure.Subtree(HungVu.Id, withPredecessors: true);

        Assert.True(below.SetEquals([HungVu.Id, LangMo.Id, OldHungVu.Id, OldTranYen.Id, OldLangMo.Id]));
    }

    [Fact]
    public void Villages_of_a_divided_commune_follow_their_own_succession_or_count_for_both()
    {
        var kienMoc = _structure.Subtree(KienMoc.Id, withPredecessors: true);
        var dinhLap = _structure.Subtree(DinhLapCommune.Id, withPredecessors: true);

        Assert.True(kienMoc.SetEquals([KienMoc.Id, BinhXaNorth.Id, OldBinhXa.Id, OldBinhXaNorth.Id, OldBinhXaSouth.Id]));
        Assert.True(dinhLap.SetEquals([DinhLapCommune.Id, OldBinhXa.Id, OldBinhXaSouth.Id]));
    }

    [Fact]
    public void The_subtree_of_the_province_holds_both_structures()
    {
        var below = _structure.Subtree(Province.Id, withPredecessors: true);

        Assert.Contains(OldTranYen.Id, below);
        Assert.Contains(HungVu.Id, below);
        Assert.DoesNotContain(TranYenOfLaoCai.Id, below);
    }
}
