using System.Net;

namespace Petitions.Api.Tests.Petitions;

/// <summary>Several clerks on one petition at the same moment (S22): each sees what the others did, and nothing happens twice.</summary>
public sealed class WritersAtOnceTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private object Return => new { ground = "đường tỉnh", proposedAgencyId = api.Names.Agency("SO-GTVT-LANGSON"), on = "2022-12-06" };

    private object Escalation => new { ground = "vượt thẩm quyền", on = "2022-12-06" };

    [Fact]
    public async Task Of_a_return_and_an_escalation_at_once_one_is_carried_out_and_the_other_judged_by_it()
    {
        for (var round = 0; round < 4; round++)
        {
            var held = await api.APetitionHeldByTheDistrictAsync();
            var events = (await held.TrailAsync()).Length;

            var answers = await Task.WhenAll(held.DoAsync(Who.District, "return", Return), held.DoAsync(Who.District, "escalation", Escalation));

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
            Assert.Equal(events + 1, (await held.TrailAsync()).Length);
            Assert.Single((await held.ReadAsync("/route")).EnumerateArray(), spell => spell.Text("to").Length == 0);
        }
    }

    [Fact]
    public async Task Of_many_who_name_the_same_version_one_wins_and_the_others_learn_the_current_one()
    {
        var held = await api.APetitionHeldByTheDistrictAsync();
        var version = (await held.ReadAsync()).Text("version");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => held.DoAsync(Who.District, "responses", Scenes.Answer("inProgress", kind: "interim"), ("If-Match", $"\"{version}\""))));

        Assert.Equal(1, answers.Count(answer => answer.IsSuccessStatusCode));
        foreach (var stale in answers.Where(answer => !answer.IsSuccessStatusCode))
        {
            var problem = await stale.RefusedAsync(HttpStatusCode.PreconditionFailed, "petition.stale");
            Assert.Equal((await held.ReadAsync()).Text("version"), problem.Text("currentVersion"));
        }
    }

    [Fact]
    public async Task Many_answers_at_once_are_all_kept_in_an_order()
    {
        var held = await api.APetitionHeldByTheDistrictAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => held.DoAsync(Who.District, "responses", Scenes.Answer("inProgress", kind: "interim"))));

        Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}"));
        Assert.Equal(Enumerable.Range(1, 6), (await held.ReadAsync()).GetProperty("responses").EnumerateArray().Select(response => response.GetProperty("number").GetInt32()));
    }

    [Fact]
    public async Task Who_reads_while_another_writes_sees_each_answer_with_the_version_that_it_belongs_to()
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
                await held.ThenAsync(Who.District, "responses", Scenes.Answer("inProgress", kind: "interim"));
        }
    }

    [Fact]
    public async Task A_request_repeated_at_once_under_one_key_is_carried_out_once_and_answered_alike()
    {
        var held = await api.APetitionHeldByTheDistrictAsync();
        var events = (await held.TrailAsync()).Length;

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => held.DoAsync(Who.District, "escalation", Escalation, ("Idempotency-Key", "escalate-once"))));

        var texts = await Task.WhenAll(answers.Select(async answer => (await answer.OkAsync()).GetRawText()));
        Assert.Single(texts.Distinct(StringComparer.Ordinal));
        Assert.Equal(4, answers.Count(answer => answer.Headers.Contains("Idempotency-Replayed")));
        Assert.Equal(events + 1, (await held.TrailAsync()).Length);
    }

    [Fact]
    public async Task Two_parts_answered_at_once_both_count_in_the_whole()
    {
        var whole = await api.APetitionHeldByTheDistrictAsync();
        using var split = await whole.DoAsync(Who.District, "split", new { parts = new[] { new { title = "Sửa chữa" }, new { title = "Nâng cấp" } }, on = "2022-12-06" });
        var parts = (await split.OkAsync()).GetProperty("parts").EnumerateArray().Select(part => new Case(api, part.Text("id"), part.Text("code"))).ToList();

        var answers = await Task.WhenAll(parts[0].DoAsync(Who.District, "responses", Scenes.Answer("resolved")), parts[1].DoAsync(Who.District, "responses", Scenes.Answer("deferred")));

        foreach (var answer in answers)
            await answer.OkAsync();
        var now = await whole.ReadAsync();
        Assert.Equal(("True", "inProgress"), (now.Text("partlyResolved"), now.Text("outcome")));
    }

    [Fact]
    public async Task Many_petitions_recorded_at_once_get_codes_of_their_own()
    {
        var codes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => (await api.APetitionAsync(unit: "06121", on: "2024-03-04")).Code));

        Assert.Equal(8, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, code => Assert.StartsWith("KN-2024-", code, StringComparison.Ordinal));
    }
}
