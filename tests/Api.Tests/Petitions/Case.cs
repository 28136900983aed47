using System.Net;
using System.Text.Json;

namespace Petitions.Api.Tests.Petitions;

/// <summary>Who acts in a test: role and agency of the token.</summary>
internal static class Who
{
    public const string Office = "coordinator@VP-UBND-T-LANGSON";
    public const string Province = "head@UBND-T-LANGSON";
    public const string Transport = "officer@SO-GTVT-LANGSON";
    public const string District = "head@UBND-H-BACSON";
    public const string Culture = "officer@PHONG-VHTT-BACSON";
    public const string OtherDistrict = "head@UBND-H-BINHGIA";
    public const string Government = "head@CHINHPHU";
    public const string Front = "supervisor@MTTQ-T-LANGSON";
    public const string Recorder = "recorder@VP-UBND-T-LANGSON";
    public const string Administrator = "administrator@";

    public static HttpClient By(this ApiFixture api, string who)
    {
        var (role, agency) = (who[..who.IndexOf('@', StringComparison.Ordinal)], who[(who.IndexOf('@', StringComparison.Ordinal) + 1)..]);
        return api.As(role, agency.Length == 0 ? null : agency, "Người Kiểm Thử");
    }
}

/// <summary>A petition with what can be done to it over HTTP, each step on a business day.</summary>
internal sealed record Case(ApiFixture Api, string Id, string Code)
{
    public string Path => $"/api/v1/petitions/{Id}";

    /// <summary>Carries out a command that must succeed, and goes on with the same petition.</summary>
    public async Task<Case> ThenAsync(string who, string command, object body)
    {
        using var answer = await DoAsync(who, command, body);
        await answer.OkAsync();
        return this;
    }

    /// <summary>Splits it in two; the parts, in order.</summary>
    public async Task<Case[]> SplitAsync(string who, string on)
    {
        using var answer = await DoAsync(who, "split", new { parts = new[] { new { title = "Sửa chữa thường xuyên" }, new { title = "Nâng cấp mặt đường" } }, on });
        return [.. (await answer.OkAsync()).GetProperty("parts").EnumerateArray().Select(part => new Case(Api, part.Text("id"), part.Text("code")))];
    }

    public Task<HttpResponseMessage> DoAsync(string who, string command, object? body, params (string Name, string Value)[] headers) =>
        Api.By(who).PostJsonAsync($"{Path}/{command}", body, headers);

    /// <summary>Carries out a command that must be refused, and checks that nothing has changed by it.</summary>
    public async Task<JsonElement> RefusedAsync(string who, string command, object body, HttpStatusCode status, string code)
    {
        var before = await ReadAsync("/timeline");
        using var answer = await DoAsync(who, command, body);
        var problem = await answer.RefusedAsync(status, code);
        Assert.Equal(before.GetRawText(), (await ReadAsync("/timeline")).GetRawText());
        return problem;
    }

    public Task<JsonElement> ReadAsync(string what = "") => Api.By(Who.Office).ReadAsync(Path + what);

    /// <summary>The petition stands like this, by what the command answers as well as by what a reader sees.</summary>
    public async Task StandsAsync(string status, string? holder, string? dueOn = null)
    {
        var now = await ReadAsync();
        Assert.Equal((status, holder ?? "", dueOn ?? now.Text("dueOn")), (now.Text("status"), holder is null ? now.Text("holder") : now.Text("holder.code"), now.Text("dueOn")));
    }

    /// <summary>The audit trail, an event a line: day, kind, from status to status, from body to body.</summary>
    public async Task<string[]> TrailAsync()
    {
        var events = await ReadAsync("/timeline?limit=200");
        return [.. events.GetProperty("items").EnumerateArray().Select(one =>
            $"{one.Text("on")} {one.Text("kind")}: {Or(one, "fromStatus")} > {one.Text("toStatus")}, {Body(one, "from")} > {Body(one, "to")}")];
    }

    private static string Or(JsonElement one, string name) => one.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "-";

    private static string Body(JsonElement one, string name) =>
        one.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value.Text("code") : "-";
}
