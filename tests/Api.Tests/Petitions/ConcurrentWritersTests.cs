using System.Net;

namespace Petitions.Api.Tests.Petitions;

/// <summary>Several clerks on one petition at the same moment (S22): each sees what the others did, and nothing happens twice.</summary>
public sealed class ConcurrentWritersTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private object Return => new { ground = "đường tỉnh", proposedAgencyId = api.Ids.Agency("SO-GTVT-LANGSON"), on = "2022-12-06" };

    private object Escalation => new { ground = "vượt thẩm quyền", on = "2022-12-06" };

    [Fact]
    public async Task A_concurrent_return_and_escalation_run_one_after_the_other()
    {
        for (var round = 0; round < 4; round++)
        {
            var held = await api.APetitionHeldByTheDistrictAsync();
            var events = (await held.EventLinesAsync()).Length;

            var answers = await Task.WhenAll(held.SendAsync(Callers.District, "return", Return),
                held.SendAsync(Callers.District, "escalation", Escalation));

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
            Assert.Equal(events + 1, (await held.EventLinesAsync()).Length);
            Assert.Single((await held.ReadAsync("/route")).EnumerateArray(), spell => spell.Text("to").Length == 0);
        }
    }

    [Fact]
    public async Task One_of_many_commands_on_one_version_succeeds_and_the_others_are_refused()
    {
        var held = await api.APetitionHeldByTheDistrictAsync();
        var version = (await held.ReadAsync()).Text("version");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6)
            .Select(_ => held.SendAsync(Callers.District, "responses", PetitionSetup.ResponseBody("inProgress", kind: "interim"),
                ("If-Match", $"\"{version}\""))));

        Assert.Equal(1, answers.Count(answer => answer.IsSuccessStatusCode));
        foreach (var stale in answers.Where(answer => !answer.IsSuccessStatusCode))
        {
            var problem = await stale.AssertRefusedAsync(HttpStatusCode.PreconditionFailed, "petition.stale");
            Assert.Equal((await held.ReadAsync()).Text("version"), problem.Text("currentVersion"));
        }
    }

    [Fact]
    public async Task Concurrent_responses_are_all_kept_in_order()
    {
        var held = await api.APetitionHeldByTheDistrictAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6)
            .Select(_ => held.SendAsync(Callers.District, "responses", PetitionSetup.ResponseBody("inProgress", kind: "interim"))));

        Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}"));
        Assert.Equal(Enumerable.Range(1, 6),
            (await held.ReadAsync()).GetProperty("responses").EnumerateArray()
                .Select(response => response.GetProperty("number").GetInt32()));
    }

    [Fact]
    public async Task A_read_during_writes_sees_each_response_with_its_version()
    {
        var held = await api.APetitionHeldByTheDistrictAsync();
        var before = (await held.ReadAsync()).GetProperty("version").GetInt32();
        var writing = WriteAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            do
            {
                var seen = await held.ReadAsync();
                Assert.Equal(seen.GetProperty("version").GetInt32() - before, seen.GetProperty("responses").GetArrayLength());
            }
            while (!writing.IsCompleted);
        }));
        await writing;

        async Task WriteAsync()
        {
            for (var answer = 0; answer < 40; answer++)
                await held.ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("inProgress", kind: "interim"));
        }
    }

    [Fact]
    public async Task Concurrent_requests_under_one_key_run_once_and_return_the_same()
    {
        var held = await api.APetitionHeldByTheDistrictAsync();
        var events = (await held.EventLinesAsync()).Length;

        var answers = await Task.WhenAll(Enumerable.Range(0, 5)
            .Select(_ => held.SendAsync(Callers.District, "escalation", Escalation, ("Idempotency-Key", "escalate-once"))));

        var texts = await Task.WhenAll(answers.Select(async answer => (await answer.OkAsync()).GetRawText()));
        Assert.Single(texts.Distinct(StringComparer.Ordinal));
        Assert.Equal(4, answers.Count(answer => answer.Headers.Contains("Idempotency-Replayed")));
        Assert.Equal(events + 1, (await held.EventLinesAsync()).Length);
    }

    [Fact]
    public async Task Two_parts_answered_at_once_both_count_in_their_whole()
    {
        var whole = await api.APetitionHeldByTheDistrictAsync();
        using var split = await whole.SendAsync(Callers.District, "split",
            new { parts = new[] { new { title = "Sửa chữa" }, new { title = "Nâng cấp" } }, on = "2022-12-06" });
        var parts = (await split.OkAsync()).GetProperty("parts").EnumerateArray()
            .Select(part => new TestPetition(api, part.Text("id"), part.Text("code"))).ToList();

        var answers = await Task.WhenAll(parts[0].SendAsync(Callers.District, "responses", PetitionSetup.ResponseBody("resolved")),
            parts[1].SendAsync(Callers.District, "responses", PetitionSetup.ResponseBody("deferred")));

        foreach (var answer in answers)
            await answer.OkAsync();
        var now = await whole.ReadAsync();
        Assert.Equal(("True", "inProgress"), (now.Text("partlyResolved"), now.Text("outcome")));
    }

    [Fact]
    public async Task Concurrently_recorded_petitions_get_distinct_codes()
    {
        var codes =
            await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => (await api.APetitionAsync(unit: "06121", on: "2024-03-04")).Code));

        Assert.Equal(8, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, code => Assert.StartsWith("KN-2024-", code, StringComparison.Ordinal));
    }
}
