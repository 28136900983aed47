using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Petitions.Domain;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.States;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Petitions.Api.OpenApi;

/// <summary>
/// Says in Vietnamese what each word of an enumeration means, where the schema is described and where a query parameter takes the word.
/// </summary>
public sealed class EnumDescriptionsFilter : ISchemaFilter
{
    private static readonly Lazy<JsonObject> AdditionalMeanings = new(() => EmbeddedResource.ReadJson("EnumMeanings.json")!);

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.Type.IsEnum && context.MemberInfo is null && schema is OpenApiSchema described)
            described.Description =
                string.Join("\n\n", new[] { described.Description, ListOf(context.Type) }.Where(text => !string.IsNullOrEmpty(text)));
    }

    /// <summary>A list in Markdown: every word with its meaning.</summary>
    public static string ListOf(Type type) =>
        string.Join('\n', Enum.GetValues(type).Cast<Enum>().Select(value => $"- `{WordOf(value)}`: {MeaningOf(value) ?? "—"}"));

    private static string WordOf(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string? MeaningOf(Enum value) => value switch
    {
        PetitionStatus status => PetitionLabels.Of(status),
        Standing standing => PetitionLabels.Of(standing),
        Outcome outcome => PetitionLabels.Of(outcome),
        AuthorityLevel level => PetitionLabels.Of(level),
        Role role => PetitionLabels.Of(role),
        DiversionRegime regime => PetitionLabels.Of(regime),
        PetitionCommand command => PetitionLabels.Of(command),
        _ => AdditionalMeanings.Value[value.GetType().Name]?[WordOf(value)]?.GetValue<string>(),
    };
}
