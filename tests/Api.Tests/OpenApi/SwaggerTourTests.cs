using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Petitions.Api.Tests.OpenApi;

/// <summary>
/// Sends every example of Swagger UI in the order in which a reader meets it, with the token that its step asks for, and each one succeeds.
/// With <c>PETITIONS_WRITE_EXAMPLES</c> naming the folder of the examples, what the service answered replaces the answers shown there.
/// </summary>
public sealed class SwaggerTourTests(FreshDatabaseFixture api, ApiDocumentFixture document) : IClassFixture<FreshDatabaseFixture>,
IClassFixture<ApiDocumentFixture>
{
    private static readonly string[] Steps =
    [
        "Office IssueDevToken",
        "Office RecordPetition", "Office RecordPetition 1", "Office RecordPetition 2", "Office RecordPetition 3",
        "Office AcknowledgePetition",
        "Office ExplainRouting", "Office ExplainRouting 1", "Office ExplainRouting 2", "Office ExplainRouting 3", "Office ExplainRouting 4",
        "Office ClassifyPetition", "Office AssignPetition", "Office PausePetition", "Office ResumePetition", "Office ExtendPetition",
        "District ReturnPetition",
        "Office EscalatePetition", "Ministry AcceptPetition",
        "Ministry AskCoordination", "Ministry ChaseCoordination", "HomeAffairs AnswerCoordination", "Office ListCoordination",
        "Ministry RespondToPetition 1", "Office ListCommitmentsOfPetition", "Ministry PostponeCommitment", "Ministry FulfilCommitment",
        "Office ListCommitmentsOfPetition",
        "Ministry WithdrawCommitment", "Office ListCommitments", "Office ListReturnRules",
        "Office FollowPetition", "Office ListFollowUps",
        "Ministry RespondToPetition", "Ministry RespondToPetition 3", "Front VerifyPetition", "Office ClosePetition",
        "Office ReopenPetition",
        "Office SplitPetition", "Office GetSimilar", "Office ChangeGroup", "Office ChangeGroup 1", "Office RepeatPetition",
        "Office GetLineage", "Office WithdrawPetition",
        "Office DivertPetition",
        "Office RecordMeeting", "Office RecordStatements", "Office RecordPetitionsOfMeeting", "Office RecordDirectives",
        "Office ListMeetings", "Office GetMeeting", "Office GetCoverage",
        "Office GiveDirective", "Office RemindOfDirective", "Party ReportOnDirective", "Office DecideOnDirective",
        "Office ListDirectives", "Office GetDirective", "Office GetDirectiveTimeline",
        "Office GiveDirective 1", "Office GiveDirective 2", "Office WithdrawDirective", "Administrator RunSweep", "Office ListSweeps",
        "Office ListRungs",
        "Office ListDirectiveNotices", "Office ListPetitionNotices", "Office ListNotices", "Office AcknowledgeNotice", "Office ListOrphans",
        "PartyOffice AssignSteward", "Party ReportStewardship", "Office GetStewardship", "Office GetStewardshipCoverage",
        "PartyOffice HandOverStewardship",
        "PartyOffice EndStewardship", "Office ListStewardships",
        "Office ListPetitions", "Office GetBoard", "Office GetPetition", "Office GetTimeline", "Office GetRoute",
        "Office GetPetitionDeadline", "Office GetActions", "Office GetDesk",
        "Office GetEscalationReport", "Office ListPeriods", "Office FreezePeriod", "Office ListReportRuns", "Office GetReportRun",
        "Office GetReportFile", "Office RequestReport",
        "Office SetReportSchedule", "Office ListReportSchedules", "Office GetReportSchedule", "Office ReviseReportSchedule",
        "Office StartScheduledRun", "Office CancelReportRun",
        "Office ListFields", "Office ListTraits",
        "Office ListDeadlineRules", "Office GetDeadlineRule", "Administrator CreateDeadlineRule", "Administrator ReviseDeadlineRule",
        "Office ListCompetenceRules", "Office GetCompetenceRule",
        "Administrator CreateCompetenceRule", "Administrator ReviseCompetenceRule",
        "Office GetCalendarDays", "Administrator ReplaceCalendarDays", "Administrator PreviewCalendarChange", "Office ListCalendarChanges",
        "Office CountDeadline", "Office CountDeadline 1",
        "Office ListUnits", "Office GetUnit", "Administrator CreateUnit",
        "Office ListAgencies", "Office GetAgency", "Administrator CreateAgency", "Administrator ReviseAgency",
    ];

    // A request for coordination must have run out before it can be passed over; petitions are covered by ids that differ from server
    // to server; a change of the calendar is confirmed with the version that was previewed, in a header, so that there is none to look
    // up; reports are sent by a worker in its own time, so nothing waits to be acknowledged yet; the end of a schedule answers nothing.
    private static readonly string[] NotOnTheTour =
    [
        "PassOverCoordination", "CoverPetitions", "ConfirmCalendarChange", "GetCalendarChange", "AcknowledgeReport", "RedeliverReport",
        "NumberReport", "EndReportSchedule", "GetLiveness", "GetReadiness",
    ];

    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    [Fact]
    public async Task Every_example_succeeds_in_the_order_of_the_tour()
    {
        foreach (var step in Steps)
        {
            var words = step.Split(' ');
            var operation = document[words[1]];
            using var client = Caller(words[0]);
            using var request =
                Request(operation, words.Length > 2 ? int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture) : 0);
            using var answer = await client.SendAsync(request);

            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{step}: {(int)answer.StatusCode} {text}");
            Assert.True(operation.HasResponse((int)answer.StatusCode),
                $"{step} answers {(int)answer.StatusCode}, which the document does not declare.");
            var body = JsonNode.Parse(text)!;
            Remember(operation, body);
            if (words.Length == 2)
                ExampleWriter.Write(operation.Id, body);
        }
    }

    [Fact]
    public void Every_operation_is_part_of_the_tour()
    {
        var played = Steps.Select(step => step.Split(' ')[1]).Concat(NotOnTheTour).ToHashSet(StringComparer.Ordinal);
        Assert.Equal("", string.Join('\n', document.Operations.Select(operation => operation.Id).Where(id => !played.Contains(id))));
    }

    private HttpClient Caller(string who) => who switch
    {
        "Office" => api.As("coordinator", "VP-UBND-T-LANGSON"),
        "District" => api.As("head", "UBND-H-BACSON"),
        "Ministry" => api.As("officer", "BO-NOIVU"),
        "HomeAffairs" => api.As("officer", "SO-NOIVU-LANGSON"),
        "Party" => api.As("officer", "DU-TRANYEN"),
        "PartyOffice" => api.As("coordinator", "DU-TRANYEN"),
        "Front" => api.As("supervisor", "MTTQ-T-LANGSON"),
        _ => api.As("administrator"),
    };

    private HttpRequestMessage Request(Operation operation, int example)
    {
        var path = operation.Path;
        var query = new List<string>();
        foreach (var parameter in operation.Parameters)
        {
            var name = parameter.GetProperty("name").GetString()!;
            var value = parameter.TryGetProperty("example", out var shown) ? shown.ToString() : _ids.GetValueOrDefault(name);
            if (parameter.GetProperty("in").GetString() == "path")
                path = path.Replace($"{{{name}}}", value ?? throw new InvalidOperationException($"{operation} has no {name}."),
                    StringComparison.Ordinal);
            else if (parameter.GetProperty("in").GetString() == "query" && shown.ValueKind != JsonValueKind.Undefined)
                query.Add($"{name}={Uri.EscapeDataString(value!)}");
        }

        return new HttpRequestMessage(
            new HttpMethod(operation.Method.ToUpperInvariant()), query.Count == 0 ? path : $"{path}?{string.Join('&', query)}")
        {
            Content = operation.Body is { } body ? JsonContent.Create(Operation.ExamplesOf(body)[example]) : null,
        };
    }

    /// <summary>What the reader has to copy from one answer into the next path, because no two servers give the same id.</summary>
    private void Remember(Operation operation, JsonNode answer)
    {
        if (operation.Id is "RecordMeeting" or "GiveDirective" or "AssignSteward" or "HandOverStewardship" or "SetReportSchedule")
            _ids["id"] = answer["id"]!.GetValue<string>();
        if (operation.Id == "FreezePeriod")
            _ids["id"] = answer["runId"]!.GetValue<string>();
        if (operation.Id == "ListNotices")
            _ids["id"] = answer["items"]!.AsArray()
                .First(notice => notice!["office"]!.GetValue<string>() == "desk")!["id"]!.GetValue<string>();
        if (operation.Id == "ListCommitmentsOfPetition")
            _ids["cid"] = answer.AsArray().Select(one => one!["commitment"]!)
                .First(one => one["endedOn"] is null)["id"]!.GetValue<string>();
        if (operation.Id == "StartScheduledRun")
            _ids["id"] = answer["run"]!["id"]!.GetValue<string>();
        if (operation.Id == "AskCoordination")
            _ids["cid"] = answer["request"]!["id"]!.GetValue<string>();
    }
}
