using System.Net;
using System.Text;
using System.Text.Json;

namespace Petitions.Api.Tests;

/// <summary>Requests and answers in as few words as a test needs.</summary>
public static class HttpAssertions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Task<HttpResponseMessage> PostJsonAsync(
        this HttpClient client, string path, object? body, params (string Name, string Value)[] headers) =>
        client.SendAsync(Request(HttpMethod.Post, path, JsonSerializer.Serialize(body, Json), headers));

    public static Task<HttpResponseMessage> PutJsonAsync(
        this HttpClient client, string path, object? body, params (string Name, string Value)[] headers) =>
        client.SendAsync(Request(HttpMethod.Put, path, JsonSerializer.Serialize(body, Json), headers));

    /// <summary>Posts text as it is, for what no serializer would write.</summary>
    public static Task<HttpResponseMessage> PostRawAsync(
        this HttpClient client, string path, string body, params (string Name, string Value)[] headers) =>
        client.SendAsync(Request(HttpMethod.Post, path, body, headers));

    /// <summary>The body of a GET that must succeed.</summary>
    public static async Task<JsonElement> ReadAsync(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return await answer.OkAsync();
    }

    /// <summary>The body of an answer that must be a success.</summary>
    public static async Task<JsonElement> OkAsync(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The problem of an answer that must be a refusal with this status and code.</summary>
    public static async Task<JsonElement> AssertRefusedAsync(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode} {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("detail").GetString()));
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("traceId").GetString()));
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        return problem;
    }

    public static string Text(this JsonElement element, string path)
    {
        foreach (var step in path.Split('.'))
            element = element.GetProperty(step);
        return element.ValueKind == JsonValueKind.Null ? "" : element.ToString();
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string body, (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return request;
    }
}
