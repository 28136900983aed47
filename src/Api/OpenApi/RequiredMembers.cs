using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Petitions.Api.OpenApi;

/// <summary>
/// Which members are always there. In answers: all of them, some null. In requests: those whose absence is refused, listed here because the bodies
/// themselves take everything as optional, to answer with the field's name and not with the first thing that a parser stumbles over.
/// </summary>
public sealed class RequiredMembers : IDocumentFilter
{
    private static readonly Dictionary<string, string[]> InRequests = new(StringComparer.Ordinal)
    {
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var sent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values))
        {
            foreach (var content in operation.RequestBody?.Content?.Values ?? [])
                Collect(content.Schema, swaggerDoc, sent);
        }

        foreach (var (name, schema) in swaggerDoc.Components!.Schemas!)
        {
            if (schema is not OpenApiSchema { Properties: { Count: > 0 } members } written || written.Required is { Count: > 0 })
                continue;
            var always = sent.Contains(name) ? InRequests.GetValueOrDefault(name, []) : [.. members.Keys];
            if (always.Except(members.Keys).FirstOrDefault() is { } unknown)
                throw new InvalidOperationException($"{name} has no member {unknown}.");
            written.Required = new HashSet<string>(always);
            if (sent.Contains(name))
                NeverNull(members, always);
        }
    }

    private static void NeverNull(IDictionary<string, IOpenApiSchema> members, string[] always)
    {
        foreach (var member in always.Select(name => members[name]).OfType<OpenApiSchema>())
            member.Type &= ~JsonSchemaType.Null;
    }

    private static void Collect(IOpenApiSchema? schema, OpenApiDocument document, HashSet<string> sent)
    {
        if (schema is null)
            return;
        if (schema is OpenApiSchemaReference { Reference.Id: { } id })
        {
            if (!sent.Add(id))
                return;
            schema = document.Components!.Schemas![id];
        }

        foreach (var inner in (schema.Properties?.Values ?? []).Concat(schema.AllOf ?? []).Append(schema.Items).Append(schema.AdditionalProperties))
            Collect(inner, document, sent);
    }
}
