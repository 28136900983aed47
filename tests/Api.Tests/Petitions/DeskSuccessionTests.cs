namespace Petitions.Api.Tests.Petitions;

/// <summary>What a district promised goes to its heirs by place and by field, as the successions on record say on the day of the desk.</summary>
public sealed class DeskSuccessionTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string HungVu = "head@UBND-X-HUNGVU";
    private const string Farming = "head@SO-NNMT-LANGSON";

    [Fact]
    public async Task A_field_that_went_to_a_department_is_on_its_desk_and_every_other_on_that_of_the_commune()
    {
        var (road, water) = (await PromisedAsync("transport.road"), await PromisedAsync("water.irrigation"));
        Assert.Equal("promised orphaned|promised orphaned", $"{await road.OnAsync(HungVu)}|{await water.OnAsync(HungVu)}");

        await SucceedAsync("SO-NNMT-LANGSON", "'water'");
        Assert.Equal("promised orphaned|orphaned", $"{await road.OnAsync(HungVu)}|{await water.OnAsync(HungVu)}");
        Assert.Equal("orphaned|promised orphaned", $"{await road.OnAsync(Farming)}|{await water.OnAsync(Farming)}");

        // The field is that of the petition as it is now.
        await DeskScenes.RunAsync(api.Connection, $"update petitions set field_code = 'water.irrigation' where id = '{road.Id}'");
        Assert.Equal("orphaned|promised orphaned", $"{await road.OnAsync(HungVu)}|{await road.OnAsync(Farming)}");
        await DeskScenes.TalliesAreExactAsync(api.Connection);
    }

    [Fact]
    public async Task What_no_place_that_is_named_covers_goes_to_the_heir_of_the_rest()
    {
        var elsewhere = await PromisedAsync("transport.road", "185");
        Assert.Equal("", await elsewhere.OnAsync(HungVu));
        Assert.Equal("orphaned", await elsewhere.OnAsync("head@SO-TAICHINH-LANGSON"));

        await SucceedAsync("SO-TAICHINH-LANGSON", "null");
        var here = await PromisedAsync("transport.road");

        Assert.Equal("promised orphaned", await elsewhere.OnAsync("head@SO-TAICHINH-LANGSON"));
        Assert.Equal("promised orphaned|orphaned", $"{await here.OnAsync(HungVu)}|{await here.OnAsync("head@SO-TAICHINH-LANGSON")}");
    }

    private Task SucceedAsync(string heir, string field) => DeskScenes.RunAsync(api.Connection, $"""
        insert into agency_successions (predecessor_id, successor_id, effective_on, field_code, legal_basis)
        values ('{api.Names.Agency("UBND-H-BACSON")}', '{api.Names.Agency(heir, "2026-11-23")}', '2025-07-01', {field}, 'Quyết định của tỉnh')
        """);

    private async Task<Case> PromisedAsync(string field, string unit = "06370")
    {
        var district = api.Names.Agency("UBND-H-BACSON");
        var petition = await api.APetitionAsync(unit: unit);
        await petition.ThenAsync(Who.Office, "classification", new { field, agencyId = district, ground = "huyện chủ trì", on = Scenes.Day });
        await petition.ThenAsync(Who.Office, "assignment", new { agencyId = district, on = Scenes.Day });
        await petition.ThenAsync(Who.District, "acceptance", new { on = "2022-12-01" });
        return await petition.ThenAsync(Who.District, "responses", new { kind = "interim", text = "Sẽ làm", promisedOn = "2025-12-31", on = "2022-12-20" });
    }
}
