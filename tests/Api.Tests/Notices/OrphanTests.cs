using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Notices;

/// <summary>No petition is ever skipped: what the ladder cannot reach lies among the orphans.</summary>
public sealed class OrphanTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Only_petitions_at_risk_are_listed_as_orphans_with_their_reason()
    {
        var left = await api.APetitionHeldByTheDistrictAsync();
        var undue = await api.APetitionAsync();
        var highest = await api.APetitionAsync(who: "coordinator@CHINHPHU");
        var sound = await api.APetitionAsync();
        await SweepHelpers.ExecuteAsync(api.Connection, $"update petitions set due_on = null where id = '{undue.Id}'");
        Assert.DoesNotContain(left.Code, await OrphansAsync("holderEnded"));

        // Without a succession on record nobody can say who has the district's cases now.
        await SweepHelpers.ExecuteAsync(api.Connection,
            "delete from agency_successions where predecessor_id in (select id from agencies where code = 'UBND-H-BACSON')");

        Assert.Equal([left.Code], await OrphansAsync("holderEnded"));
        Assert.Equal([undue.Code], await OrphansAsync("noDueDate"));
        Assert.Equal([highest.Code], await OrphansAsync("noSuperior"));
        var all = await api.By(Callers.Front).ReadAsync("/api/v1/orphans?count=true");
        Assert.Equal(new[] { left.Code, undue.Code, highest.Code }.Order(StringComparer.Ordinal), Codes(all).Order(StringComparer.Ordinal));
        Assert.Equal("3", all.Text("total"));
        Assert.DoesNotContain(sound.Code, Codes(all));

        var paged = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = await api.By(Callers.Front).ReadAsync($"/api/v1/orphans?limit=1{(cursor is null ? "" : $"&cursor={cursor}")}");
            paged.AddRange(Codes(page));
            if ((cursor = page.Text("nextCursor")).Length == 0)
                break;
        }

        Assert.Equal(Codes(all), paged);

        // The desk of the body at the place shows the same case on its pile.
        var desk = await api.As("head", "UBND-X-HUNGVU").ReadAsync("/api/v1/desk");
        Assert.Contains(left.Code, desk.GetProperty("piles").EnumerateArray().Single(pile => pile.Text("name") == "orphaned")
            .GetProperty("petitions").EnumerateArray().Select(one => one.Text("code")));
    }

    private async Task<string[]> OrphansAsync(string reason) =>
        Codes(await api.By(Callers.Front).ReadAsync($"/api/v1/orphans?reason={reason}"));

    private static string[] Codes(System.Text.Json.JsonElement page) =>
        [.. page.GetProperty("items").EnumerateArray().Select(one => one.Text("code"))];
}
