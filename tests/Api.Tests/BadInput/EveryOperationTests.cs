using System.Net;
using System.Text;
using System.Text.Json;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.BadInput;

/// <summary>
/// Every operation of the OpenAPI document, asked with what makes no sense: always a problem that says so, never a fault.
/// </summary>
public sealed class EveryOperationTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly string[] Bodies =
    [
        "", "{", "[]", "null", "5", "\"text\"", "{}", "{\"surprise\":1}", "{\"on\":\"2022-02-30\"}", "{\"on\":[]}", "{\"a\":1,\"a\":2}",
        "{\"title\":\"\\ud800\"}", "{\"\\u0000\":\"\\u0000\"}",
        "{\"petitions\":[null],\"statements\":[null],\"directives\":[null],\"parts\":[null,null],\"units\":[null],\"days\":[null]}",
        "{\"petitions\":[{}],\"statements\":[{}],\"directives\":[{}],\"parts\":[{},{}],\"units\":[{}],\"days\":[{}]}",
    ];

    private static readonly string[] Values =
        ["x", "", "-1", "0", "99999999999999999999", "2022-02-30", "01900000-0000-7000-8000-000000000000", "%00", "KN-%00", "a%00b",
            "%F0%9F%98%80", "%CC%81", "'%20or%201=1--", "%25", "%5C", "a%0Ab"];

    [Fact]
    public async Task Every_operation_answers_any_body_without_a_server_error()
    {
        var petition = await api.APetitionAsync();
        var meeting = "01900000-0000-7000-8000-000000000000";
        foreach (var (method, path, _) in await OperationsAsync())
        {
            if (method == "GET")
                continue;
            foreach (var body in Bodies)
            {
                var target = path.Replace("{id}", path.Contains("/petitions/", StringComparison.Ordinal) ? petition.Id : meeting,
                    StringComparison.Ordinal).Replace("{cid}", meeting, StringComparison.Ordinal);
                await AskAsync(method, target, body);
            }
        }
    }

    [Fact]
    public async Task Every_operation_answers_any_query_and_id_without_a_server_error()
    {
        foreach (var (method, path, query) in await OperationsAsync())
        {
            foreach (var value in Values)
            {
                if (path.Contains('{', StringComparison.Ordinal) && !value.Contains("%00", StringComparison.Ordinal) && value.Length > 0)
                    await AskAsync(method, System.Text.RegularExpressions.Regex.Replace(path, "{[^}]+}", value,
                        System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)), method == "GET" ? null : "{}");
                var asked = path.Replace("{id}", "01900000-0000-7000-8000-000000000000", StringComparison.Ordinal)
                    .Replace("{cid}", "01900000-0000-7000-8000-000000000000", StringComparison.Ordinal);
                foreach (var name in method == "GET" ? query : [])
                    await AskAsync(method, $"{asked}?{name}={value}", null);
            }
        }
    }

    private async Task AskAsync(string method, string path, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await api.By(path.StartsWith("/api/v1/petitions", StringComparison.Ordinal)
            || path.StartsWith("/api/v1/meetings", StringComparison.Ordinal) ? Callers.Office : Callers.Administrator).SendAsync(request);

        var text = await answer.Content.ReadAsStringAsync();
        var told = $"{method} {path} {body} → {(int)answer.StatusCode} {text}";
        Assert.True((int)answer.StatusCode < 500, told);
        if (answer.IsSuccessStatusCode)
            return;
        Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/problem+json", told);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.True(problem.Text("code").Length > 0 && problem.Text("detail").Length > 0 && problem.Text("traceId").Length > 0, told);
        Assert.False(text.Contains("   at ", StringComparison.Ordinal) || text.Contains("Exception", StringComparison.Ordinal)
            || text.Contains("System.", StringComparison.Ordinal), told);
    }

    private async Task<List<(string Method, string Path, string[] Query)>> OperationsAsync()
    {
        using var answer = await api.Anonymous().GetAsync("/swagger/v1/swagger.json");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        List<(string, string, string[])> operations =
        [
            .. from path in document.GetProperty("paths").EnumerateObject()
               where path.Name.StartsWith("/api/", StringComparison.Ordinal)
               from operation in path.Value.EnumerateObject()
               select (operation.Name.ToUpperInvariant(), path.Name, QueryOf(operation.Value)),
        ];
        Assert.True(operations.Count > 40, $"{operations.Count} operations");
        return operations;
    }

    private static string[] QueryOf(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters)
        ? [.. parameters.EnumerateArray().Where(parameter => parameter.Text("in") == "query").Select(parameter => parameter.Text("name"))]
        : [];
}
