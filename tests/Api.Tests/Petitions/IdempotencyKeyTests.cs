using System.Net;

namespace Petitions.Api.Tests.Petitions;

/// <summary>A key makes a repetition safe, and nothing else.</summary>
public sealed class IdempotencyKeyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task An_idempotency_key_belongs_to_its_caller_and_path()
    {
        var key = ("Idempotency-Key", "mine");
        using var first = await api.By(Callers.Office).PostJsonAsync("/api/v1/petitions", api.PetitionBody(), key);
        using var other = await api.By(Callers.District).PostJsonAsync("/api/v1/petitions", api.PetitionBody(), key);
        Assert.NotEqual((await first.OkAsync()).Text("id"), (await other.OkAsync()).Text("id"));

        using var elsewhere = await api.By(Callers.Office)
            .PostJsonAsync($"/api/v1/petitions/{(await first.OkAsync()).Text("id")}/withdrawal", new { ground = "rút" }, key);
        await elsewhere.AssertRefusedAsync(HttpStatusCode.UnprocessableEntity, "idempotency.key_reused");
    }

    [Fact]
    public async Task A_refused_request_leaves_no_key_behind()
    {
        var petition = await api.APetitionClassifiedForTheDistrictAsync();
        var key = ("Idempotency-Key", "again");
        using var refused = await petition.SendAsync(Callers.District, "acceptance", new { on = "2022-12-01" }, key);
        await refused.AssertRefusedAsync(HttpStatusCode.Conflict, "petition.status_forbids");
        await petition.ThenAsync(Callers.Office, "assignment", new { agencyId = api.Ids.Agency("UBND-H-BACSON"), on = PetitionSetup.Day });

        using var repeated = await petition.SendAsync(Callers.District, "acceptance", new { on = "2022-12-01" }, key);

        Assert.Equal("inProgress", (await repeated.OkAsync()).Text("status"));
        Assert.False(repeated.Headers.Contains("Idempotency-Replayed"));
    }

    [Fact]
    public async Task An_idempotency_key_beyond_its_length_is_refused()
    {
        using var answer = await api.By(Callers.Office)
            .PostJsonAsync("/api/v1/petitions", api.PetitionBody(), ("Idempotency-Key", new string('k', 201)));

        var problem = await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.True(problem.GetProperty("errors").TryGetProperty("Idempotency-Key", out _));
    }
}
