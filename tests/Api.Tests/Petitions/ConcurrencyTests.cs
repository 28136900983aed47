using System.Net;

namespace Petitions.Api.Tests.Petitions;

/// <summary>Two writers at once, and the same writer twice (scenario S22).</summary>
public sealed class ConcurrencyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Of_a_return_and_an_escalation_at_once_exactly_one_happens_and_leaves_one_event()
    {
        for (var round = 0; round < 8; round++)
        {
            var petition = await api.APetitionHeldByTheDistrictAsync();
            var before = await petition.TrailAsync();

            var both = await Task.WhenAll(
                petition.DoAsync(Who.District, "return", new { ground = "đường tỉnh", proposedAgencyId = api.Names.Agency("SO-GTVT-LANGSON"), on = "2022-12-06" }),
                petition.DoAsync("officer@UBND-H-BACSON", "escalation", new { ground = "vượt thẩm quyền", on = "2022-12-06" }));

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], both.Select(answer => answer.StatusCode).Order());
            var trail = await petition.TrailAsync();
            Assert.Equal(before.Length + 1, trail.Length);
            Assert.Contains(both[0].StatusCode == HttpStatusCode.OK ? " returned: " : " escalated: ", trail[^1], StringComparison.Ordinal);
            Assert.Single((await petition.ReadAsync("/route")).EnumerateArray(), spell => spell.Text("to").Length == 0);
        }
    }

    [Fact]
    public async Task Of_two_who_act_on_the_same_version_the_second_learns_the_current_one()
    {
        for (var round = 0; round < 8; round++)
        {
            var petition = await api.APetitionHeldByTheDistrictAsync();
            var version = ("If-Match", $"\"{(await petition.ReadAsync()).Text("version")}\"");

            var both = await Task.WhenAll(
                petition.DoAsync(Who.District, "responses", Scenes.Answer("inProgress", "2022-12-06", "interim"), version),
                petition.DoAsync("officer@UBND-H-BACSON", "responses", Scenes.Answer("inProgress", "2022-12-06", "interim"), version));

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], both.Select(answer => answer.StatusCode).Order());
            var refused = await both.Single(answer => answer.StatusCode != HttpStatusCode.OK).RefusedAsync(HttpStatusCode.PreconditionFailed, "petition.stale");
            Assert.Equal((await petition.ReadAsync()).Text("version"), refused.Text("currentVersion"));
            Assert.Single((await petition.ReadAsync()).GetProperty("responses").EnumerateArray());
        }
    }

    [Fact]
    public async Task Acts_that_do_not_exclude_each_other_all_happen_in_some_order()
    {
        var petition = await api.APetitionHeldByTheDistrictAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => petition.DoAsync(Who.District, "responses", Scenes.Answer("inProgress", "2022-12-06", "interim"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(["1", "2", "3", "4"], (await petition.ReadAsync()).GetProperty("responses").EnumerateArray().Select(one => one.Text("number")));
    }

    [Fact]
    public async Task The_same_key_at_once_makes_one_petition_and_one_answer()
    {
        var body = api.PetitionBody("bể chứa nước thôn Nà Pái", unit: "06355");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => api.By(Who.Office).PostJsonAsync("/api/v1/petitions", body, ("Idempotency-Key", "once"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        var texts = await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()));
        Assert.Single(texts.Distinct());
        Assert.Equal(5, answers.Count(answer => answer.Headers.Contains("Idempotency-Replayed")));
        var found = await api.By(Who.Front).ReadAsync($"/api/v1/petitions?count=true&unit={api.Names.Unit("06355")}");
        Assert.Equal(1, found.GetProperty("total").GetInt32());
    }

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

    [Fact]
    public async Task Parts_answered_at_once_roll_up_to_what_they_reached_together()
    {
        for (var round = 0; round < 5; round++)
        {
            var whole = await api.APetitionHeldByTheDistrictAsync();
            using var split = await whole.DoAsync(Who.District, "split", new { parts = new[] { new { title = "a" }, new { title = "b" }, new { title = "c" } }, on = "2022-12-06" });
            var parts = (await split.OkAsync()).GetProperty("parts").EnumerateArray().Select(part => new Case(api, part.Text("id"), part.Text("code"))).ToList();

            var answers = await Task.WhenAll(parts.Select(part => part.DoAsync(Who.District, "responses", Scenes.Answer("explained"))));

            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
            Assert.Equal("explained", (await whole.ReadAsync()).Text("outcome"));
        }
    }
}
