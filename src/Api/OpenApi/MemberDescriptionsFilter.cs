using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Petitions.Api.OpenApi;

/// <summary>
/// Makes the code's own docstrings readable for those who do not read the code: a reference
/// to another member keeps only its name, and references to the field's brief are left out.
/// </summary>
public sealed partial class MemberDescriptionsFilter : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema { Description: { } description } described)
            described.Description = WithoutCodeReferences(description);
    }

    public static string WithoutCodeReferences(string text) =>
        Brief().Replace(Reference().Replace(text, match => NameOf(match.Groups["name"].Value)), "").Trim();

    private static string NameOf(string member) => char.ToLowerInvariant(member[0]) + member[1..];

    [GeneratedRegex(@"\bPetitions(?:\.\w+)*\.(?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\s*\((?:P\d of the )?domain brief[^)]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Brief();
}
