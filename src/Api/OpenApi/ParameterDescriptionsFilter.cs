using Microsoft.OpenApi;
using Petitions.Api.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Petitions.Api.OpenApi;

/// <summary>
/// What each parameter of path and query means: <c>ParameterTexts.json</c>, by
/// <c>Operation.name</c> or by name alone; and the words it takes, where it takes words.
/// </summary>
public sealed class ParameterDescriptionsFilter : IOperationFilter
{
    private static readonly Lazy<System.Text.Json.Nodes.JsonObject> Texts = new(() => EmbeddedResource.ReadJson("ParameterTexts.json")!);

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>()
            .Where(parameter => parameter.In != ParameterLocation.Header) ?? [])
        {
            var text = (Texts.Value[$"{operation.OperationId}.{parameter.Name}"] ?? Texts.Value[parameter.Name!])?.GetValue<string>();
            var type = context.ApiDescription.ParameterDescriptions.FirstOrDefault(one =>
                one.Name == parameter.Name)?.ParameterDescriptor?.ParameterType;
            var words = EnumTypeOf(type);
            parameter.Description = words is null ? text : $"{text}\n\n{EnumDescriptionsFilter.ListOf(words)}";
        }
    }

    private static Type? EnumTypeOf(Type? type)
    {
        type = type is { IsArray: true } ? type.GetElementType() : type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(EnumWord<>)
            ? type.GetGenericArguments()[0] : type is { IsEnum: true } ? type : null;
    }
}
