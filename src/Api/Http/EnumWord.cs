using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Petitions.Api.Http;

/// <summary>
/// An enumeration in the query string, written in camelCase as everywhere in the contract. The framework's own binding takes the C# spelling, and numbers.
/// </summary>
public readonly record struct EnumWord<TEnum>(TEnum Value)
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> ByWord = Enum.GetValues<TEnum>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    public static IReadOnlyCollection<string> Words => ByWord.Keys;

    public static bool TryParse(string? text, out EnumWord<TEnum> word)
    {
        var known = ByWord.TryGetValue(text ?? "", out var value);
        word = new(value);
        return known;
    }
}

/// <summary>Takes the enumeration out of the words of a repeated parameter.</summary>
public static class EnumWords
{
    public static TEnum[] Values<TEnum>(this EnumWord<TEnum>[]? words)
        where TEnum : struct, Enum =>
        words is null ? [] : [.. words.Select(word => word.Value)];
}

/// <summary>Tells the OpenAPI document which words such a parameter takes.</summary>
public sealed class EnumWordParameters : IParameterFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        var type = context.ParameterInfo?.ParameterType ?? typeof(void);
        var repeated = type.IsArray;
        type = repeated ? type.GetElementType()! : Nullable.GetUnderlyingType(type) ?? type;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(EnumWord<>) || parameter is not OpenApiParameter described)
            return;
        var words = (IReadOnlyCollection<string>)type.GetProperty(nameof(EnumWord<>.Words))!.GetValue(null)!;
        var word = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. words.Select(word => (JsonNode)word)] };
        described.Schema = repeated ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = word } : word;
    }
}
