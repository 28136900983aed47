using System.Text.Json;

namespace Petitions.Api.Tests.OpenApi;

/// <summary>An operation of the document.</summary>
public sealed record Operation(string Path, string Method, JsonElement Json)
{
    public string Id => Json.TryGetProperty("operationId", out var id) ? id.GetString()! : $"{Method} {Path}";

    public IEnumerable<(int Status, JsonElement Answer)> Responses =>
        Json.GetProperty("responses").EnumerateObject()
            .Select(answer => (int.Parse(answer.Name, System.Globalization.CultureInfo.InvariantCulture), answer.Value));

    public IEnumerable<JsonElement> Parameters => Json.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [];

    /// <summary>The body's JSON content; null when the operation takes none.</summary>
    public JsonElement? Body =>
        Json.TryGetProperty("requestBody", out var body) ? body.GetProperty("content").GetProperty("application/json") : null;

    /// <summary>The JSON content of the answer of success; null when it has none.</summary>
    public JsonElement? Success =>
        Responses.First(answer => answer.Status is >= 200 and < 300).Answer is var ok && ok.TryGetProperty("content", out var content)
            && content.TryGetProperty("application/json", out var json) ? json : null;

    /// <summary>All examples of a content, one or several.</summary>
    public static IReadOnlyList<JsonElement> ExamplesOf(JsonElement content) =>
        content.TryGetProperty("example", out var one) ? [one]
        : content.TryGetProperty("examples", out var several)
        ? [.. several.EnumerateObject().Select(example => example.Value.GetProperty("value"))] : [];

    public bool HasResponse(int status) => Responses.Any(answer => answer.Status == status);

    public bool HasParameter(string parameter) => Parameters.Any(one => one.GetProperty("name").GetString() == parameter);

    public override string ToString() => $"{Method.ToUpperInvariant()} {Path}";
}
