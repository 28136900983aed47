using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Petitions.Api.OpenApi;

/// <summary>
/// Puts an operation's examples in: bodies that can be sent as they stand, in the order of the tour, and answers as the service gave them.
/// </summary>
public sealed class ExamplesFilter : IOperationFilter
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
                content.Examples = file.Requests.ToDictionary(one => one.Summary, one =>
                    (IOpenApiExample)new OpenApiExample { Summary = one.Summary, Value = one.Body.DeepClone() });
        }

        var success = operation.Responses?.FirstOrDefault(answer => answer.Key.StartsWith('2')).Value;
        foreach (var content in success?.Content?.Values.OfType<OpenApiMediaType>() ?? [])
            content.Example = file.Response?.DeepClone();
    }
}
