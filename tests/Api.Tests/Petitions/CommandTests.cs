using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Petitions.Api.Tests.Petitions;

/// <summary>What every command has in common, checked on each of them.</summary>
public sealed class CommandTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<string> Commands => CommandSetup.All;

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_returns_the_state_and_version_that_a_reader_sees(string command)
    {
        var (petition, who, body) = await api.APetitionReadyForAsync(command);
        var before = (await petition.ReadAsync()).GetProperty("version").GetInt32();

        using var answer = await petition.SendAsync(who, command, body, ("If-Match", $"\"{before}\""));

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
    public async Task Every_command_records_one_event_with_actor_and_time(string command)
    {
        var (petition, who, body) = await api.APetitionReadyForAsync(command);
        var before = (await petition.EventLinesAsync()).Length;

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
    public async Task A_command_without_a_token_is_refused(string command)
    {
        using var answer = await api.Anonymous()
            .PostJsonAsync($"/api/v1/petitions/01900000-0000-7000-8000-000000000000/{command}", new { });

        await answer.AssertRefusedAsync(HttpStatusCode.Unauthorized, "identity.required");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task An_administrator_may_not_send_any_petition_command(string command)
    {
        var (petition, _, body) = await api.APetitionReadyForAsync(command);

        await petition.AssertRefusedAsync(Callers.Administrator, command, body, HttpStatusCode.Forbidden, "petition.role_may_not");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_on_an_unknown_petition_is_not_found(string command)
    {
        var (_, who, body) = await api.APetitionReadyForAsync(command);

        foreach (var id in new[] { "01900000-0000-7000-8000-000000000000", "KN-2022-999999", "x", "KN-%01" })
        {
            using var answer = await api.By(who).PostJsonAsync($"/api/v1/petitions/{id}/{command}", body);
            await answer.AssertRefusedAsync(HttpStatusCode.NotFound, "petition.not_found");
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_withdrawn_petition_refuses_every_command(string command)
    {
        var (_, _, body) = await api.APetitionReadyForAsync(command);
        var withdrawn =
            await (await api.APetitionAsync()).ThenAsync(Callers.Office, "withdrawal", new { ground = "rút", on = PetitionSetup.Day });

        await withdrawn.AssertRefusedAsync(Callers.Province, command, body, HttpStatusCode.Conflict, "petition.status_forbids");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_on_a_stale_version_is_refused_with_the_current_one(string command)
    {
        var (petition, who, body) = await api.APetitionReadyForAsync(command);
        var version = (await petition.ReadAsync()).GetProperty("version").GetInt32();

        using var answer = await petition.SendAsync(who, command, body, ("If-Match", $"\"{version + 1}\""));

        var problem = await answer.AssertRefusedAsync(HttpStatusCode.PreconditionFailed, "petition.stale");
        Assert.Equal(version, problem.GetProperty("currentVersion").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task An_invalid_If_Match_is_refused(string command)
    {
        var (petition, who, body) = await api.APetitionReadyForAsync(command);

        foreach (var header in new[] { "3", "W/\"3\"", "\"3\", \"4\"", "\"x\"", "\"99999999999\"" })
        {
            using var answer = await petition.SendAsync(who, command, body, ("If-Match", header));
            await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.if_match_invalid");
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_body_with_an_unknown_duplicate_or_truncated_member_is_refused(string command)
    {
        var (petition, who, body) = await api.APetitionReadyForAsync(command);
        var json = JsonSerializer.Serialize(body);
        var version = (await petition.ReadAsync()).Text("version");

        await RefusedAsync(json[..^1] + ",\"surprise\":1}", "request.invalid", "surprise");
        await RefusedAsync(json[..^1] + ",\"on\":\"2022-12-06\"}", "request.invalid", "on");
        await RefusedAsync(json[..^1], "request.malformed_json", null);
        await RefusedAsync("[1]", "request.invalid", null);
        await RefusedAsync("\"text\"", "request.invalid", null);
        await RefusedAsync(
            json[..^1].Replace("\"on\":\"", "\"on\":\"2022-02-30\",\"was\":\"", StringComparison.Ordinal) + "}", "request.invalid", "on");
        Assert.Equal(version, (await petition.ReadAsync()).Text("version"));

        async Task RefusedAsync(string text, string code, string? member)
        {
            using var answer = await api.By(who).PostRawAsync($"{petition.Path}/{command}", text);
            var problem = await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, code);
            if (member is not null)
                Assert.True(problem.GetProperty("errors").TryGetProperty(member, out _), problem.GetRawText());
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_body_other_than_json_is_refused(string command)
    {
        var (petition, who, _) = await api.APetitionReadyForAsync(command);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{petition.Path}/{command}")
        {
            Content =
            new StringContent("on=2022-12-06", Encoding.UTF8, new MediaTypeHeaderValue("text/plain"))
        };

        using var answer = await api.By(who).SendAsync(request);

        await answer.AssertRefusedAsync(HttpStatusCode.UnsupportedMediaType, "request.not_json");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_in_the_future_or_before_the_step_it_follows_is_refused(string command)
    {
        var (petition, who, body) = await api.APetitionReadyForAsync(command);
        var future = With(body, "on", "2026-11-24");
        var early = With(body, "on", "2022-11-28");

        await petition.AssertRefusedAsync(who, command, future, HttpStatusCode.BadRequest, "date.in_future");
        await petition.AssertRefusedAsync(who, command, early, HttpStatusCode.Conflict, "petition.before_previous_step");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_repeated_under_one_key_is_carried_out_once_and_returns_the_same(string command)
    {
        var (petition, who, body) = await api.APetitionReadyForAsync(command);
        var key = ("Idempotency-Key", $"key-{command}");
        using var first = await petition.SendAsync(who, command, body, key);
        var answered = (await first.OkAsync()).GetRawText();

        using var second = await petition.SendAsync(who, command, body, key);
        Assert.Equal(answered, (await second.OkAsync()).GetRawText());
        Assert.Equal(["true"], second.Headers.GetValues("Idempotency-Replayed"));
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));

        using var other = await petition.SendAsync(who, command, With(body, "on", "2026-11-20"), key);
        await other.AssertRefusedAsync(HttpStatusCode.UnprocessableEntity, "idempotency.key_reused");
    }

    private static Dictionary<string, object?> With(object body, string member, object value)
    {
        var copy = JsonSerializer.SerializeToElement(body).EnumerateObject()
            .ToDictionary(property => property.Name, property => (object?)property.Value);
        copy[member] = value;
        return copy;
    }
}
