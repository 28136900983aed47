using System.Net;

namespace Petitions.Api.Tests.Petitions;

/// <summary>A key makes a repetition safe, and nothing else.</summary>
public sealed class IdempotencyKeyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_key_belongs_to_who_sends_it_and_to_the_path_it_was_sent_to()
    {
        var key = ("Idempotency-Key", "mine");
        using var first = await api.By(Who.Office).PostJsonAsync("/api/v1/petitions", api.PetitionBody(), key);
        using var other = await api.By(Who.District).PostJsonAsync("/api/v1/petitions", api.PetitionBody(), key);
        Assert.NotEqual((await first.OkAsync()).Text("id"), (await other.OkAsync()).Text("id"));

        using var elsewhere = await api.By(Who.Office).PostJsonAsync($"/api/v1/petitions/{(await first.OkAsync()).Text("id")}/withdrawal", new { ground = "rút" }, key);
        await elsewhere.RefusedAsync(HttpStatusCode.UnprocessableEntity, "idempotency.key_reused");
    }

    [Fact]
    public async Task A_refused_request_leaves_no_key_behind()
    {
        var petition = await api.APetitionClassifiedForTheDistrictAsync();
        var key = ("Idempotency-Key", "again");
        using var refused = await petition.DoAsync(Who.District, "acceptance", new { on = "2022-12-01" }, key);
        await refused.RefusedAsync(HttpStatusCode.Conflict, "petition.status_forbids");
        await petition.ThenAsync(Who.Office, "assignment", new { agencyId = api.Names.Agency("UBND-H-BACSON"), on = Scenes.Day });

        using var repeated = await petition.DoAsync(Who.District, "acceptance", new { on = "2022-12-01" }, key);

        Assert.Equal("inProgress", (await repeated.OkAsync()).Text("status"));
        Assert.False(repeated.Headers.Contains("Idempotency-Replayed"));
    }

    [Fact]
    public async Task A_key_longer_than_any_key_is_refused()
    {
        using var answer = await api.By(Who.Office).PostJsonAsync("/api/v1/petitions", api.PetitionBody(), ("Idempotency-Key", new string('k', 201)));

        var problem = await answer.RefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.True(problem.GetProperty("errors").TryGetProperty("Idempotency-Key", out _));
    }
}
