using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Petitions.Api.OpenApi;

/// <summary>
/// Which members are always there. In answers: all of them, some null. In requests: those whose absence is refused, listed here because the
/// bodies themselves take everything as optional, to answer with the field's name and not with the first thing that a parser stumbles over.
/// </summary>
public sealed class RequiredMembersFilter : IDocumentFilter
{
    private static readonly Dictionary<string, string[]> InRequests = new(StringComparer.Ordinal)
    {
        ["DevTokenBody"] = ["role"],
        ["UnitBody"] = ["name", "kind"],
        ["UnitPredecessor"] = ["unitId", "share"],
        ["AgencyBody"] = ["code", "name", "kind", "level"],
        ["AgencyInput"] = ["name", "kind", "level"],
        ["AgencyPredecessor"] = ["agencyId"],
        ["NewRuleBody"] = ["code", "field", "level", "legalBasis", "certainty"],
        ["RevisedRuleBody"] = ["field", "level", "legalBasis", "certainty"],
        ["ConditionBody"] = ["trait"],
        ["ExplainRoutingBody"] = ["field", "unitId"],
        ["YearBody"] = ["status", "source", "days"],
        ["DayBody"] = ["date", "kind", "name", "legalBasis"],
        ["DeadlineBody"] = ["start", "term"],
        ["TermBody"] = ["days", "kind"],
        ["RecordMeeting"] = ["kind", "heldOn", "hostUnitId", "delegation"],
        ["DelegationInput"] = ["head", "level"],
        ["ParticipantInput"] = ["kind"],
        ["SourceInput"] = ["title"],
        ["DocumentInput"] = ["title"],
        ["GiftInput"] = ["what"],
        ["FigureInput"] = ["unitId", "indicator"],
        ["EvidenceInput"] = ["researchTopic"],
        ["StatementsBody"] = ["statements"],
        ["StatementInput"] = ["kind", "speaker"],
        ["DirectivesBody"] = ["directives"],
        ["DirectiveInput"] = ["kind", "quote", "addressees"],
        ["AddresseeInput"] = ["description"],
        ["PetitionBody"] = ["originUnitId", "raisedBy", "title", "content"],
        ["RaisedByBody"] = ["kind", "description"],
        ["MeetingPetitionBody"] = ["originUnitId", "raisedBy", "title", "content"],
        ["MeetingPetitionsBody"] = ["petitions"],
        ["ClassificationBody"] = ["field"],
        ["AssignmentBody"] = ["agencyId"],
        ["ReturnBody"] = ["ground", "proposedAgencyId"],
        ["EscalationBody"] = ["ground"],
        ["ResponseBody"] = ["kind", "text"],
        ["ResponseDocument"] = ["number", "date"],
        ["VerificationBody"] = ["result", "by"],
        ["ReopeningBody"] = ["ground"],
        ["DiversionBody"] = ["regime", "ground"],
        ["SplitBody"] = ["parts"],
        ["PartInput"] = ["title"],
        ["GroupBody"] = ["action"],
        ["CoordinationBody"] = ["agencyId", "question"],
        ["CoordinationAnswerBody"] = ["text"],
        ["PassingOverBody"] = ["note"],
        ["FollowUpBody"] = ["kind", "text"],
        ["RepetitionBody"] = ["earlierPetitionId"],
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var sent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values))
        {
            foreach (var content in operation.RequestBody?.Content?.Values ?? [])
                CollectSent(content.Schema, swaggerDoc, sent);
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
                RemoveNull(members, always);
        }
    }

    private static void RemoveNull(IDictionary<string, IOpenApiSchema> members, string[] always)
    {
        foreach (var member in always.Select(name => members[name]).OfType<OpenApiSchema>())
            member.Type &= ~JsonSchemaType.Null;
    }

    private static void CollectSent(IOpenApiSchema? schema, OpenApiDocument document, HashSet<string> sent)
    {
        if (schema is null)
            return;
        if (schema is OpenApiSchemaReference { Reference.Id: { } id })
        {
            if (!sent.Add(id))
                return;
            schema = document.Components!.Schemas![id];
        }

        foreach (var inner in (schema.Properties?.Values ?? []).Concat(schema.AllOf ?? []).Append(schema.Items)
            .Append(schema.AdditionalProperties))
            CollectSent(inner, document, sent);
    }
}
