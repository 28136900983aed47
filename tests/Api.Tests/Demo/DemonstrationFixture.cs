using System.Text.Json;
using Petitions.Infrastructure.Demo;

namespace Petitions.Api.Tests.Demo;

/// <summary>The demonstration, played once by two processes at once, seen over HTTP.</summary>
public sealed class DemonstrationFixture(PostgresServer server) : ApiFixture(server)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Task.WhenAll(
            Demonstration.PlayAsync(Services, CancellationToken.None), Demonstration.PlayAsync(Services, CancellationToken.None));
    }

    public async Task<JsonElement> PetitionAsync(string title)
    {
        var page = await As("coordinator", "VP-UBND-T-LANGSON").ReadAsync("/api/v1/petitions?limit=200");
        var found = page.GetProperty("items").EnumerateArray()
            .Single(petition => petition.Text("title").Contains(title, StringComparison.Ordinal));
        return await As("coordinator", "VP-UBND-T-LANGSON").ReadAsync($"/api/v1/petitions/{found.Text("id")}");
    }

    public async Task<JsonElement[]> RouteAsync(JsonElement petition) =>
        [.. (await As("coordinator", "VP-UBND-T-LANGSON").ReadAsync($"/api/v1/petitions/{petition.Text("id")}/route")).EnumerateArray()];

    public async Task<JsonElement> MeetingAsync(string heldOn)
    {
        var page = await As("coordinator", "VP-UBND-T-LANGSON").ReadAsync($"/api/v1/meetings?heldFrom={heldOn}&heldTo={heldOn}");
        return await As("coordinator", "VP-UBND-T-LANGSON").ReadAsync($"/api/v1/meetings/{page.GetProperty("items")[0].Text("id")}");
    }

    public static List<string> TextsOf(JsonElement list, string member) => [.. list.EnumerateArray().Select(item => item.Text(member))];

    public static JsonElement Labelled(JsonElement list, string label) => list.EnumerateArray().Single(item => item.Text("label") == label);
}
