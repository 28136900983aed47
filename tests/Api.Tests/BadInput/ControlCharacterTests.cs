using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Petitions.Api.Tests.OpenApi;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.BadInput;

/// <summary>Texts with a character that no database column takes: refused or not found, never a fault.</summary>
public sealed class ControlCharacterTests(ApiDocumentFixture api) : IClassFixture<ApiDocumentFixture>
{
    [Fact]
    public async Task A_control_character_in_any_text_of_an_example_causes_no_server_error()
    {
        var petition = await api.APetitionHeldByTheDistrictAsync();
        var asked = 0;
        foreach (var operation in api.Operations.Where(
            operation => operation.Body is not null && operation.Path.StartsWith("/api/", StringComparison.Ordinal)))
        {
            var path = operation.Path
                .Replace("{id}", operation.Path.Contains("/petitions/", StringComparison.Ordinal) ? petition.Id
                    : "01900000-0000-7000-8000-000000000000", StringComparison.Ordinal)
                .Replace("{cid}", "01900000-0000-7000-8000-000000000000", StringComparison.Ordinal)
                .Replace("{number}", "1", StringComparison.Ordinal);
            foreach (var example in Operation.ExamplesOf(operation.Body!.Value))
            {
                foreach (var text in ExampleTexts.Of(JsonNode.Parse(example.GetRawText())).Select(text => text.GetPath()))
                {
                    var body = JsonNode.Parse(example.GetRawText())!;
                    AppendControlCharacter(ExampleTexts.Of(body).Single(one => one.GetPath() == text));
                    await AskAsync(operation, path, text, body.ToJsonString());
                    asked++;
                }
            }
        }

        Assert.True(asked > 300, $"{asked} texts");
    }

    [Theory]
    [InlineData("groups", """{"action":"join","leadPetitionId":"KN-\u0000"}""", HttpStatusCode.NotFound, "petition.not_found")]
    [InlineData("repetition", """{"earlierPetitionId":"\u0000"}""", HttpStatusCode.NotFound, "petition.not_found")]
    [InlineData("classification", """{"field":"water.storage","traits":{"storageWork":"tank","storageVolumeM3":"50\u0000"}}""",
        HttpStatusCode.BadRequest, "trait.number_malformed")]
    public async Task A_code_or_number_with_a_control_character_is_refused(string command, string body, HttpStatusCode status, string code)
    {
        var petition = await api.APetitionAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await api.By(Callers.Office).PostAsync($"{petition.Path}/{command}", content);

        await answer.AssertRefusedAsync(status, code);
    }

    [Fact]
    public async Task A_search_for_a_code_with_a_control_character_finds_nothing()
    {
        var petition = await api.APetitionAsync();

        Assert.Empty(
            (await api.By(Callers.Office).ReadAsync($"/api/v1/petitions?q={petition.Code}%00")).GetProperty("items").EnumerateArray());
        Assert.Single((await api.By(Callers.Office).ReadAsync($"/api/v1/petitions?q={petition.Code.ToLowerInvariant()}")).GetProperty(
            "items").EnumerateArray());
    }

    private async Task AskAsync(Operation operation, string path, string text, string body)
    {
        var who = path.StartsWith("/api/v1/petitions", StringComparison.Ordinal)
            || path.StartsWith("/api/v1/meetings", StringComparison.Ordinal) ? Callers.Office : Callers.Administrator;
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method.ToUpperInvariant()), path);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await api.By(who).SendAsync(request);
        Assert.True((int)answer.StatusCode < 500,
            $"{operation} {text} → {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    private static void AppendControlCharacter(JsonValue text) => text.ReplaceWith(text.GetValue<string>() + "\0");
}
