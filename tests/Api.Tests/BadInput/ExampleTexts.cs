using System.Text.Json;
using System.Text.Json.Nodes;

namespace Petitions.Api.Tests.BadInput;

/// <summary>The texts of an example, to be spoilt one by one.</summary>
internal static class ExampleTexts
{
    public static IEnumerable<JsonValue> Of(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Of(member.Value)),
        JsonArray items => items.SelectMany(Of),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value],
        _ => [],
    };
}
