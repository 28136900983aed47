using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Petitions.Api.OpenApi;

/// <summary>
/// The examples of one operation: <c>Examples/{operationId}.json</c> with the members <c>path</c> and
/// <c>query</c> (parameters by name), <c>request</c> (one body) or <c>requests</c> (several, each with
/// <c>summary</c> and <c>body</c>), <c>response</c>, and <c>problems</c> (by status, a list each).
/// </summary>
public sealed record ExampleFile(
    JsonObject? Path, JsonObject? Query, IReadOnlyList<(string Summary, JsonNode Body)> Requests, JsonNode? Response, JsonObject? Problems)
{
    private static readonly ConcurrentDictionary<string, ExampleFile?> Cache = new(StringComparer.Ordinal);

    public static ExampleFile? Of(string operationId) =>
        Cache.GetOrAdd(operationId, id => EmbeddedResource.ReadJson($"Examples.{id}.json") is { } file ? Read(file) : null);

    private static ExampleFile Read(JsonObject file)
    {
        var requests = file["requests"] is JsonArray several
            ? several.Select(one => (one!["summary"]!.GetValue<string>(), one["body"]!)).ToList()
            : file["request"] is { } body ? [("", body)] : [];
        return new(file["path"]?.AsObject(), file["query"]?.AsObject(), requests, file["response"], file["problems"]?.AsObject());
    }
}
