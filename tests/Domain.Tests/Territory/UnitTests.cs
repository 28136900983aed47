using Petitions.Domain.Territory;
using static Petitions.Domain.Tests.Territory.LangSon;

namespace Petitions.Domain.Tests.Territory;

public class UnitTests
{
    [Fact]
    public void A_code_keeps_its_leading_zero() => Assert.Equal("06115", TanVan.Code);

    [Theory]
    [InlineData(UnitKind.Commune, "6115")]
    [InlineData(UnitKind.Commune, "6115.0")]
    [InlineData(UnitKind.Commune, null)]
    [InlineData(UnitKind.District, "06115")]
    [InlineData(UnitKind.Province, "2O")]
    [InlineData(UnitKind.Village, "06115")]
    public void A_code_that_does_not_fit_its_kind_is_refused(UnitKind kind, string? code) =>
        Assert.Equal("unit.code_malformed", RefusalCodeOf(() => new Unit(Id(200), code, "Xã Thử", kind, Id(1), Validity.Always)));

    [Fact]
    public void A_commune_needs_a_parent_and_a_province_has_none()
    {
        Assert.Equal(
            "unit.parent_missing", RefusalCodeOf(() => new Unit(Id(200), "06115", "Xã Thử", UnitKind.Commune, null, Validity.Always)));
        Assert.Equal(
            "unit.parent_missing", RefusalCodeOf(() => new Unit(Id(200), "20", "Tỉnh Thử", UnitKind.Province, Id(1), Validity.Always)));
    }

    [Fact]
    public void An_end_on_the_first_day_is_refused() =>
        Assert.Equal("unit.validity_not_ordered",
            RefusalCodeOf(() => new Unit(Id(200), "06115", "Xã Thử", UnitKind.Commune, Id(1), new Validity(Reform, Reform))));

    [Fact]
    public void A_decomposed_name_is_stored_composed_and_found_without_diacritics()
    {
        var unit = new Unit(Id(200), "06370", "Xã Trấn Yên".Normalize(System.Text.NormalizationForm.FormD), UnitKind.Commune, Id(1),
            Validity.Always);

        Assert.Equal("Xã Trấn Yên", unit.Name);
        Assert.Equal("xa tran yen", unit.SearchKey);
    }

    [Fact]
    public void A_unit_ends_once()
    {
        var unit = new Unit(Id(200), "06370", "Xã Trấn Yên", UnitKind.Commune, Id(1), new Validity(new DateOnly(2020, 1, 1), null));

        unit.EndOn(Reform);

        Assert.Equal(Reform, unit.Validity.To);
        Assert.Equal("unit.not_open", RefusalCodeOf(() => unit.EndOn(Reform.AddDays(1))));
    }

    [Fact]
    public void A_unit_cannot_end_before_it_begins()
    {
        var unit = new Unit(Id(200), "06370", "Xã Trấn Yên", UnitKind.Commune, Id(1), new Validity(Reform, null));

        Assert.Equal("unit.not_open", RefusalCodeOf(() => unit.EndOn(Reform)));
        Assert.Null(unit.Validity.To);
    }

    [Fact]
    public void A_unit_does_not_succeed_itself() =>
        Assert.Equal("unit.succeeds_itself", RefusalCodeOf(() => new UnitSuccession(Id(1), Id(1), Reform, SuccessionShare.Whole, "NQ")));

    private static string RefusalCodeOf(Func<object> act) => Assert.Throws<DomainException>(act).Refusal.Code;

    private static string RefusalCodeOf(Action action) => Assert.Throws<DomainException>(action).Refusal.Code;
}
