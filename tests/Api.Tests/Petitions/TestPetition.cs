using System.Net;
using System.Text.Json;

namespace Petitions.Api.Tests.Petitions;

/// <summary>A petition with what can be done to it over HTTP, each step on a business day.</summary>
internal sealed record TestPetition(ApiFixture Api, string Id, string Code)
{
    public string Path => $"/api/v1/petitions/{Id}";

    /// <summary>Carries out a command that must succeed, and goes on with the same petition.</summary>
    public async Task<TestPetition> ThenAsync(string who, string command, object body)
    {
        using var answer = await SendAsync(who, command, body);
        await answer.OkAsync();
        return this;
    }

    /// <summary>Splits it in two; the parts, in order.</summary>
    public async Task<TestPetition[]> SplitAsync(string who, string on)
    {
        using var answer = await SendAsync(who, "split",
            new { parts = new[] { new { title = "Sửa chữa thường xuyên" }, new { title = "Nâng cấp mặt đường" } }, on });
        return [.. (await answer.OkAsync()).GetProperty("parts").EnumerateArray()
            .Select(part => new TestPetition(Api, part.Text("id"), part.Text("code")))];
    }

    public Task<HttpResponseMessage> SendAsync(string who, string command, object? body, params (string Name, string Value)[] headers) =>
        Api.By(who).PostJsonAsync($"{Path}/{command}", body, headers);

    /// <summary>Carries out a command that must be refused, and checks that nothing has changed by it.</summary>
    public async Task<JsonElement> AssertRefusedAsync(string who, string command, object body, HttpStatusCode status, string code)
    {
        var before = await ReadAsync("/timeline");
        using var answer = await SendAsync(who, command, body);
        var problem = await answer.AssertRefusedAsync(status, code);
        Assert.Equal(before.GetRawText(), (await ReadAsync("/timeline")).GetRawText());
        return problem;
    }

    public Task<JsonElement> ReadAsync(string what = "") => Api.By(Callers.Office).ReadAsync(Path + what);

    /// <summary>The petition stands like this, by what the command answers as well as by what a reader sees.</summary>
    public async Task AssertStateAsync(string status, string? holder, string? dueOn = null)
    {
        var now = await ReadAsync();
        Assert.Equal((status, holder ?? "", dueOn ?? now.Text("dueOn")),
            (now.Text("status"), holder is null ? now.Text("holder") : now.Text("holder.code"), now.Text("dueOn")));
    }

    /// <summary>The audit trail, an event a line: day, kind, from status to status, from body to body.</summary>
    public async Task<string[]> EventLinesAsync()
    {
        var events = await ReadAsync("/timeline?limit=200");
        return [.. events.GetProperty("items").EnumerateArray().Select(one =>
            $"{one.Text("on")} {one.Text("kind")}: {TextOrDash(one, "fromStatus")} > {one.Text("toStatus")}, " +
                $"{AgencyCodeOrDash(one, "from")} > {AgencyCodeOrDash(one, "to")}")];
    }

    private static string TextOrDash(JsonElement one, string name) =>
        one.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "-";

    private static string AgencyCodeOrDash(JsonElement one, string name) =>
        one.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value.Text("code") : "-";
}
