using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Petitions.Api.OpenApi;

/// <summary>
/// The examples of one operation: <c>Examples/{operationId}.json</c> with the members <c>path</c> and <c>query</c> (parameters by name), <c>request</c> (one body)
/// or <c>requests</c> (several, each with <c>summary</c> and <c>body</c>), <c>response</c>, and <c>problems</c> (by status, a list each).
/// </summary>
public sealed record ExampleFile(JsonObject? Path, JsonObject? Query, IReadOnlyList<(string Summary, JsonNode Body)> Requests, JsonNode? Response, JsonObject? Problems)
{
    private static readonly ConcurrentDictionary<string, ExampleFile?> Files = new(StringComparer.Ordinal);

    public static ExampleFile? Of(string operationId) => Files.GetOrAdd(operationId, id => Resource.Json($"Examples.{id}.json") is { } file ? Read(file) : null);

    private static ExampleFile Read(JsonObject file)
    {
        var requests = file["requests"] is JsonArray several
            ? several.Select(one => (one!["summary"]!.GetValue<string>(), one["body"]!)).ToList()
            : file["request"] is { } body ? [("", body)] : [];
        return new(file["path"]?.AsObject(), file["query"]?.AsObject(), requests, file["response"], file["problems"]?.AsObject());
    }
}

/// <summary>Puts an operation's examples in: bodies that can be sent as they stand, in the order of the tour, and answers as the service gave them.</summary>
public sealed class Examples : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (ExampleFile.Of(operation.OperationId!) is not { } file)
            return;

        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if ((parameter.In == ParameterLocation.Path ? file.Path : file.Query)?[parameter.Name!] is { } example)
                parameter.Example = example.DeepClone();
        }

        foreach (var content in operation.RequestBody?.Content?.Values.OfType<OpenApiMediaType>() ?? [])
        {
            if (file.Requests is [var only])
                content.Example = only.Body.DeepClone();
            else if (file.Requests.Count > 1)
                content.Examples = file.Requests.ToDictionary(one => one.Summary, one => (IOpenApiExample)new OpenApiExample { Summary = one.Summary, Value = one.Body.DeepClone() });
        }

        var success = operation.Responses?.FirstOrDefault(answer => answer.Key.StartsWith('2')).Value;
        foreach (var content in success?.Content?.Values.OfType<OpenApiMediaType>() ?? [])
            content.Example = file.Response?.DeepClone();
    }
}
