using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Petitions.Api.Tests.Petitions;

/// <summary>What every command has in common, checked on each of them.</summary>
public sealed class CommandTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<string> Commands => CommandScenes.All;

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_answers_with_the_new_state_and_its_version_and_a_reader_sees_the_same(string command)
    {
        var (petition, who, body) = await api.ReadyForAsync(command);
        var before = (await petition.ReadAsync()).GetProperty("version").GetInt32();

        using var answer = await petition.DoAsync(who, command, body, ("If-Match", $"\"{before}\""));

        var answered = await answer.OkAsync();
        var now = answered.TryGetProperty("petition", out var inner) ? inner : answered;
        var seen = await petition.ReadAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"\"{now.Text("version")}\"", answer.Headers.ETag?.Tag);
        Assert.Equal(before + 1, now.GetProperty("version").GetInt32());
        foreach (var member in new[] { "id", "code", "status", "standing", "outcome", "authority", "holder", "dueOn", "version" })
            Assert.Equal(now.GetProperty(member).GetRawText(), seen.GetProperty(member).GetRawText());
        Assert.Equal(petition.Id, now.Text("id"));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_leaves_one_event_that_tells_who_and_when(string command)
    {
        var (petition, who, body) = await api.ReadyForAsync(command);
        var before = (await petition.TrailAsync()).Length;

        await petition.ThenAsync(who, command, body);

        var events = (await petition.ReadAsync("/timeline")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(before + 1, events.Count);
        Assert.Equal("Người Kiểm Thử", events[^1].Text("actor.name"));
        Assert.Equal(who, $"{events[^1].Text("actor.role")}@{events[^1].Text("actor.agency.code")}");
        Assert.Equal("2026-11-23T02:00:00.000Z", events[^1].Text("recordedAt"));
        Assert.Equal(JsonSerializer.SerializeToElement(body).Text("on"), events[^1].Text("on"));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Nobody_commands_without_a_token(string command)
    {
        using var answer = await api.Anonymous().PostJsonAsync($"/api/v1/petitions/01900000-0000-7000-8000-000000000000/{command}", new { });

        await answer.RefusedAsync(HttpStatusCode.Unauthorized, "identity.required");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task An_administrator_takes_no_part_in_any_petition(string command)
    {
        var (petition, _, body) = await api.ReadyForAsync(command);

        await petition.RefusedAsync(Who.Administrator, command, body, HttpStatusCode.Forbidden, "petition.role_may_not");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_petition_that_does_not_exist_is_not_found(string command)
    {
        var (_, who, body) = await api.ReadyForAsync(command);

        foreach (var id in new[] { "01900000-0000-7000-8000-000000000000", "KN-2022-999999", "x", "KN-%01" })
        {
            using var answer = await api.By(who).PostJsonAsync($"/api/v1/petitions/{id}/{command}", body);
            await answer.RefusedAsync(HttpStatusCode.NotFound, "petition.not_found");
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task What_was_withdrawn_takes_no_command(string command)
    {
        var (_, _, body) = await api.ReadyForAsync(command);
        var withdrawn = await (await api.APetitionAsync()).ThenAsync(Who.Office, "withdrawal", new { ground = "rút", on = Scenes.Day });

        await withdrawn.RefusedAsync(Who.Province, command, body, HttpStatusCode.Conflict, "petition.status_forbids");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_on_an_old_version_is_refused_with_the_current_one(string command)
    {
        var (petition, who, body) = await api.ReadyForAsync(command);
        var version = (await petition.ReadAsync()).GetProperty("version").GetInt32();

        using var answer = await petition.DoAsync(who, command, body, ("If-Match", $"\"{version + 1}\""));

        var problem = await answer.RefusedAsync(HttpStatusCode.PreconditionFailed, "petition.stale");
        Assert.Equal(version, problem.GetProperty("currentVersion").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task An_If_Match_that_is_no_version_is_refused_rather_than_overlooked(string command)
    {
        var (petition, who, body) = await api.ReadyForAsync(command);

        foreach (var header in new[] { "3", "W/\"3\"", "\"3\", \"4\"", "\"x\"", "\"99999999999\"" })
        {
            using var answer = await petition.DoAsync(who, command, body, ("If-Match", header));
            await answer.RefusedAsync(HttpStatusCode.BadRequest, "request.if_match_invalid");
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_body_with_an_unknown_member_twice_the_same_or_broken_off_is_refused(string command)
    {
        var (petition, who, body) = await api.ReadyForAsync(command);
        var json = JsonSerializer.Serialize(body);
        var version = (await petition.ReadAsync()).Text("version");

        await RefusedAsync(json[..^1] + ",\"surprise\":1}", "request.invalid", "surprise");
        await RefusedAsync(json[..^1] + ",\"on\":\"2022-12-06\"}", "request.invalid", "on");
        await RefusedAsync(json[..^1], "request.malformed_json", null);
        await RefusedAsync("[1]", "request.invalid", null);
        await RefusedAsync("\"text\"", "request.invalid", null);
        await RefusedAsync(json[..^1].Replace("\"on\":\"", "\"on\":\"2022-02-30\",\"was\":\"", StringComparison.Ordinal) + "}", "request.invalid", "on");
        Assert.Equal(version, (await petition.ReadAsync()).Text("version"));

        async Task RefusedAsync(string text, string code, string? member)
        {
            using var answer = await api.By(who).PostRawAsync($"{petition.Path}/{command}", text);
            var problem = await answer.RefusedAsync(HttpStatusCode.BadRequest, code);
            if (member is not null)
                Assert.True(problem.GetProperty("errors").TryGetProperty(member, out _), problem.GetRawText());
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_body_that_is_not_json_is_refused_as_such(string command)
    {
        var (petition, who, _) = await api.ReadyForAsync(command);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{petition.Path}/{command}") { Content = new StringContent("on=2022-12-06", Encoding.UTF8, new MediaTypeHeaderValue("text/plain")) };

        using var answer = await api.By(who).SendAsync(request);

        await answer.RefusedAsync(HttpStatusCode.UnsupportedMediaType, "request.not_json");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_lies_neither_in_the_future_nor_before_the_step_it_follows(string command)
    {
        var (petition, who, body) = await api.ReadyForAsync(command);
        var future = With(body, "on", "2026-11-24");
        var early = With(body, "on", "2022-11-28");

        await petition.RefusedAsync(who, command, future, HttpStatusCode.BadRequest, "date.in_future");
        await petition.RefusedAsync(who, command, early, HttpStatusCode.Conflict, "petition.before_previous_step");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_repeated_command_with_the_same_key_is_carried_out_once_and_answered_the_same(string command)
    {
        var (petition, who, body) = await api.ReadyForAsync(command);
        var key = ("Idempotency-Key", $"key-{command}");
        using var first = await petition.DoAsync(who, command, body, key);
        var answered = (await first.OkAsync()).GetRawText();

        using var second = await petition.DoAsync(who, command, body, key);
        Assert.Equal(answered, (await second.OkAsync()).GetRawText());
        Assert.Equal(["true"], second.Headers.GetValues("Idempotency-Replayed"));
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));

        using var other = await petition.DoAsync(who, command, With(body, "on", "2026-11-20"), key);
        await other.RefusedAsync(HttpStatusCode.UnprocessableEntity, "idempotency.key_reused");
    }

    private static Dictionary<string, object?> With(object body, string member, object value)
    {
        var copy = JsonSerializer.SerializeToElement(body).EnumerateObject().ToDictionary(property => property.Name, property => (object?)property.Value);
        copy[member] = value;
        return copy;
    }
}
