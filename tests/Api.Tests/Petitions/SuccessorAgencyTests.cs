using System.Net;

namespace Petitions.Api.Tests.Petitions;

/// <summary>What a body held goes on with the body that took it over, and with no other (domain brief, scenario S18).</summary>
public sealed class SuccessorAgencyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_petition_of_an_abolished_district_is_accepted_only_by_the_successor_commune()
    {
        var petition = await HeldByTheDistrictAsync();

        using var stranger = await api.As("head", "UBND-X-VULE").PostJsonAsync($"/api/v1/petitions/{petition}/acceptance", new { });
        await stranger.AssertRefusedAsync(HttpStatusCode.Conflict, "petition.not_holder");

        using var successor = await api.As("head", "UBND-X-HUNGVU").PostJsonAsync($"/api/v1/petitions/{petition}/acceptance", new { });
        Assert.Equal("inProgress", (await successor.OkAsync()).Text("status"));
    }

    [Fact]
    public async Task A_petition_unclassified_when_its_commune_ended_passes_to_the_successor()
    {
        var petition = await api.APetitionAsync("tôn tạo đình Làng Mỏ");

        await petition.ThenAsync(Callers.Office, "classification", new { field = "heritage.upkeep", on = "2026-11-20" });
        await petition.ThenAsync(
            Callers.Office, "assignment", new { agencyId = api.Ids.Agency("UBND-X-HUNGVU", "2026-11-20"), on = "2026-11-20" });

        await petition.AssertStateAsync("assigned", "UBND-X-HUNGVU");
        var now = await petition.ReadAsync();
        Assert.Equal("DITICH-TRONGCOI 06370", $"{now.Text("classification.rule")} {now.Text("originUnit.code")}");
        await petition.AssertRefusedAsync("head@UBND-X-HUNGVU", "return",
            new { ground = "x", proposedAgencyId = api.Ids.Agency("UBND-X-VULE", "2026-11-20"), on = "2026-11-20" },
            HttpStatusCode.Conflict, "petition.not_competent");
    }

    private async Task<string> HeldByTheDistrictAsync()
    {
        var office = api.As("coordinator", "VP-UBND-T-LANGSON");
        using var recorded = await office.PostJsonAsync("/api/v1/petitions", new
        {
            originUnitId = api.Ids.Unit("06370"),
            raisedBy = new { kind = "group", description = "lãnh đạo xã" },
            title = "Tôn tạo đình Làng Mỏ",
            content = "Tôn tạo di tích đình Làng Mỏ",
            quote = "tôn tạo di tích đình Làng Mỏ",
            on = "2022-11-29",
        });
        var id = (await recorded.OkAsync()).Text("id");
        using var classified = await office.PostJsonAsync($"/api/v1/petitions/{id}/classification",
            new { field = "heritage.relic", level = "district", ground = "Theo chỉ đạo K10", on = "2022-11-29" });
        await classified.OkAsync();
        using var assigned = await office.PostJsonAsync($"/api/v1/petitions/{id}/assignment",
            new { agencyId = api.Ids.Agency("UBND-H-BACSON"), on = "2022-11-30" });
        await assigned.OkAsync();
        return id;
    }
}
