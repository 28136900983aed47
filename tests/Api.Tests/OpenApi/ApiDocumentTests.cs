using System.Text.Json;

namespace Petitions.Api.Tests.OpenApi;

/// <summary>What every operation must say of itself, so that somebody with nothing but Swagger UI can use it.</summary>
public sealed class ApiDocumentTests(ApiDocumentFixture document) : IClassFixture<ApiDocumentFixture>
{
    [Fact]
    public void Every_operation_has_a_name_of_its_own_a_summary_and_a_description() => AssertNone(document.Operations, operation =>
        !HasText(operation.Json, "summary") || !HasText(operation.Json, "description")
            || document.Operations.Count(other => other.Id == operation.Id) > 1);

    [Fact]
    public void Every_operation_has_a_described_tag()
    {
        var chapters = document.Root.GetProperty("tags").EnumerateArray()
            .ToDictionary(tag => tag.GetProperty("name").GetString()!, tag => HasText(tag, "description"));
        AssertNone(document.Operations,
            operation => !operation.Json.GetProperty("tags").EnumerateArray().All(tag => chapters.GetValueOrDefault(tag.GetString()!)));
    }

    [Fact]
    public void The_development_token_tag_comes_first() =>
        Assert.Equal("Thử nghiệm · Development", document.Root.GetProperty("tags")[0].GetProperty("name").GetString());

    [Fact]
    public void Every_body_has_an_example_in_a_file_named_after_the_operation() =>
        AssertNone(document.Operations, operation => operation.Body is { } body && Operation.ExamplesOf(body).Count == 0);

    [Fact]
    public void Every_successful_response_has_an_example() =>
        AssertNone(document.Operations, operation => operation.Success is { } answer && Operation.ExamplesOf(answer).Count == 0);

    [Fact]
    public void Every_refusal_is_a_problem_with_an_example_of_that_status() => AssertNone(Answers(status => status >= 400), at =>
    {
        if (at.Operation.Path.StartsWith("/health", StringComparison.Ordinal))
            return false;
        var content = at.Answer.GetProperty("content").GetProperty("application/problem+json");
        return content.GetProperty("schema").GetProperty("$ref").GetString() != "#/components/schemas/ProblemDetails"
            || Operation.ExamplesOf(content) is not { Count: > 0 } examples
            || examples.Any(example => example.GetProperty("status").GetInt32() != at.Status || !HasText(example, "code")
                || !HasText(example, "detail") || !HasText(example, "traceId"));
    });

    [Fact]
    public void Every_response_and_parameter_is_described()
    {
        AssertNone(Answers(_ => true), at => !HasText(at.Answer, "description"));
        AssertNone(document.Operations.SelectMany(operation => operation.Parameters.Select(parameter => (operation, parameter))),
            at => !HasText(at.parameter, "description"));
    }

    [Fact]
    public void Operations_with_412_take_If_Match_and_those_with_422_take_Idempotency_Key()
    {
        AssertNone(document.Operations, operation => operation.HasResponse(412) != operation.HasParameter("If-Match"));
        AssertNone(document.Operations, operation => operation.HasResponse(422) != operation.HasParameter("Idempotency-Key"));
    }

    [Fact]
    public void Every_operation_with_a_body_can_answer_for_its_shape_size_and_type() =>
        AssertNone(document.Operations,
            operation => operation.Body is not null
                && !(operation.HasResponse(400) && operation.HasResponse(413) && operation.HasResponse(415)));

    [Fact]
    public void Every_operation_behind_a_token_can_answer_401_429_and_503() => AssertNone(document.Operations, operation =>
        operation.Json.TryGetProperty("security", out _)
            && !(operation.HasResponse(401) && operation.HasResponse(429) && operation.HasResponse(503)));

    [Fact]
    public void Every_enum_value_has_a_Vietnamese_meaning() => AssertNone(
        document.Root.GetProperty("components").GetProperty("schemas").EnumerateObject()
            .Where(schema => schema.Value.TryGetProperty("enum", out _)),
        schema => schema.Value.GetProperty("enum").EnumerateArray().Any(word =>
            !schema.Value.GetProperty("description").GetString()!.Contains($"- `{word.GetString()}`: ", StringComparison.Ordinal)
            || schema.Value.GetProperty("description").GetString()!.Contains($"- `{word.GetString()}`: —", StringComparison.Ordinal)));

    [Fact]
    public void Docstrings_of_every_assembly_reach_the_document_without_code_references()
    {
        Assert.Contains("If-Match", Description("PetitionStatusView", "version"), StringComparison.Ordinal);
        Assert.Contains("symbol", Description("ResponseDocument", "number"), StringComparison.Ordinal);
        Assert.Contains("verbatim", Description("PetitionBody", "quote"), StringComparison.Ordinal);
        var text = document.Root.GetRawText();
        Assert.DoesNotContain("domain brief", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Petitions.Domain", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("get", "/api/v1/units")]
    [InlineData("get", "/api/v1/units/{id}")]
    [InlineData("get", "/api/v1/agencies")]
    [InlineData("get", "/api/v1/agencies/{id}")]
    [InlineData("post", "/api/v1/agencies")]
    [InlineData("put", "/api/v1/agencies/{id}")]
    [InlineData("get", "/api/v1/fields")]
    [InlineData("get", "/api/v1/competence-rules")]
    [InlineData("get", "/api/v1/competence-rules/{id}")]
    [InlineData("post", "/api/v1/competence-rules")]
    [InlineData("put", "/api/v1/competence-rules/{id}")]
    [InlineData("post", "/api/v1/routing/explain")]
    [InlineData("get", "/api/v1/calendar/days")]
    [InlineData("put", "/api/v1/calendar/days")]
    [InlineData("post", "/api/v1/calendar/deadline")]
    [InlineData("post", "/api/v1/meetings")]
    [InlineData("get", "/api/v1/meetings")]
    [InlineData("get", "/api/v1/meetings/{id}")]
    [InlineData("post", "/api/v1/meetings/{id}/statements")]
    [InlineData("post", "/api/v1/meetings/{id}/petitions")]
    [InlineData("post", "/api/v1/meetings/{id}/directives")]
    [InlineData("get", "/api/v1/meetings/{id}/coverage")]
    [InlineData("post", "/api/v1/petitions")]
    [InlineData("get", "/api/v1/petitions")]
    [InlineData("get", "/api/v1/petitions/board")]
    [InlineData("get", "/api/v1/petitions/{id}")]
    [InlineData("get", "/api/v1/petitions/{id}/timeline")]
    [InlineData("get", "/api/v1/petitions/{id}/route")]
    [InlineData("get", "/api/v1/petitions/{id}/deadline")]
    [InlineData("get", "/api/v1/petitions/{id}/actions")]
    [InlineData("post", "/api/v1/petitions/{id}/classification")]
    [InlineData("post", "/api/v1/petitions/{id}/assignment")]
    [InlineData("post", "/api/v1/petitions/{id}/acceptance")]
    [InlineData("post", "/api/v1/petitions/{id}/return")]
    [InlineData("post", "/api/v1/petitions/{id}/escalation")]
    [InlineData("post", "/api/v1/petitions/{id}/responses")]
    [InlineData("post", "/api/v1/petitions/{id}/verification")]
    [InlineData("post", "/api/v1/petitions/{id}/closure")]
    [InlineData("post", "/api/v1/petitions/{id}/reopening")]
    [InlineData("post", "/api/v1/petitions/{id}/withdrawal")]
    [InlineData("post", "/api/v1/petitions/{id}/diversion")]
    [InlineData("post", "/api/v1/petitions/{id}/split")]
    [InlineData("post", "/api/v1/petitions/{id}/groups")]
    [InlineData("post", "/api/v1/report-schedules")]
    [InlineData("get", "/api/v1/report-schedules")]
    [InlineData("get", "/api/v1/report-schedules/{id}")]
    [InlineData("put", "/api/v1/report-schedules/{id}")]
    [InlineData("delete", "/api/v1/report-schedules/{id}")]
    [InlineData("post", "/api/v1/report-schedules/{id}/runs")]
    [InlineData("get", "/api/v1/report-runs")]
    [InlineData("get", "/api/v1/report-runs/{id}")]
    [InlineData("post", "/api/v1/report-runs/{id}/cancellation")]
    [InlineData("post", "/api/v1/report-runs/{id}/acknowledgement")]
    [InlineData("get", "/health/live")]
    [InlineData("get", "/health/ready")]
    public void Every_operation_of_the_contract_is_documented(string method, string path) =>
        Assert.Contains(document.Operations, operation => operation.Method == method && operation.Path == path);

    private IEnumerable<(Operation Operation, int Status, JsonElement Answer)> Answers(Func<int, bool> which) =>
        from operation in document.Operations
        from answer in operation.Responses
        where which(answer.Status)
        select (operation, answer.Status, answer.Answer);

    private string Description(string schema, string member) =>
        document.Schema(schema).GetProperty("properties").GetProperty(member).GetProperty("description").GetString()!;

    private static bool HasText(JsonElement element, string member) =>
        element.TryGetProperty(member, out var text) && !string.IsNullOrWhiteSpace(text.GetString());

    private static void AssertNone<T>(IEnumerable<T> all, Func<T, bool> wrong) => AssertEmpty(all.Where(wrong));

    private static void AssertEmpty<T>(IEnumerable<T> wrong)
    {
        var text = string.Join('\n', wrong);
        Assert.True(text.Length == 0, text);
    }
}
