using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Petitions.Api.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Petitions.Api.OpenApi;

/// <summary>Tells the OpenAPI document which words such a parameter takes.</summary>
public sealed class EnumParameterFilter : IParameterFilter
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
