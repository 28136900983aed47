using System.Text.Json;

namespace Petitions.Api.Tests.OpenApi;

/// <summary>
/// Examples fit the schemas they illustrate: no member that is unknown,
/// none missing that is always there, every word one of the enumeration.
/// </summary>
public sealed class ExampleTests(ApiDocumentFixture document) : IClassFixture<ApiDocumentFixture>
{
    [Fact]
    public void Every_example_of_a_request_body_fits_its_schema() => AssertNoFaults(operation => operation.Body);

    [Fact]
    public void Every_example_of_a_response_fits_its_schema() => AssertNoFaults(operation => operation.Success);

    private void AssertNoFaults(Func<Operation, JsonElement?> contentOf)
    {
        var faults = string.Join('\n', Faults(contentOf));
        Assert.True(faults.Length == 0, faults);
    }

    private IEnumerable<string> Faults(Func<Operation, JsonElement?> contentOf) =>
        from operation in document.Operations
        let content = contentOf(operation)
        where content is not null
        from example in Operation.ExamplesOf(content.Value)
        from fault in Faults(example, content.Value.GetProperty("schema"), operation.Id)
        select fault;

    private IEnumerable<string> Faults(JsonElement value, JsonElement schema, string at)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return Has(schema, "nullable") || !Has(schema, "type") ? [] : [$"{at} is null"];
        if (schema.TryGetProperty("allOf", out var all))
            return all.EnumerateArray().SelectMany(part => Faults(value, part, at));
        if (schema.TryGetProperty("$ref", out var reference))
            return Faults(value, document.Schema(reference.GetString()!.Split('/')[^1]), at);
        if (schema.TryGetProperty("enum", out var words))
            return words.EnumerateArray().Any(word => word.GetString() == value.GetString()) ? [] : [$"{at}: {value} is no word of it"];

        return (schema.TryGetProperty("type", out var type) ? type.GetString() : null) switch
        {
            "object" => FaultsOfObject(value, schema, at),
            "array" => value.ValueKind == JsonValueKind.Array
                ? value.EnumerateArray().SelectMany((item, index) => Faults(item, schema.GetProperty("items"), $"{at}[{index}]"))
                : [$"{at} is no list"],
            "string" => value.ValueKind == JsonValueKind.String ? [] : [$"{at} is no text"],
            "integer" or "number" => value.ValueKind == JsonValueKind.Number ? [] : [$"{at} is no number"],
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [$"{at} is neither true nor false"],
            _ => [],
        };
    }

    private IEnumerable<string> FaultsOfObject(JsonElement value, JsonElement schema, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return [$"{at} is no object"];
        var members = schema.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().ToDictionary(member => member.Name, member => member.Value) : [];
        if (schema.TryGetProperty("additionalProperties", out var further) && further.ValueKind == JsonValueKind.Object)
            return value.EnumerateObject()
                .SelectMany(member => Faults(member.Value, members.GetValueOrDefault(member.Name, further), $"{at}.{member.Name}"));

        var missing = schema.TryGetProperty("required", out var required)
            ? required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _))
            .Select(name => $"{at}.{name} is missing") : [];
        return missing.Concat(value.EnumerateObject().SelectMany(member =>
            members.TryGetValue(member.Name, out var known)
                ? Faults(member.Value, known, $"{at}.{member.Name}") : [$"{at}.{member.Name} is not in the schema"]));
    }

    private static bool Has(JsonElement schema, string name) => schema.TryGetProperty(name, out _);
}
