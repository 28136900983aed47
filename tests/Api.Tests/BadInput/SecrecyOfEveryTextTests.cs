using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Petitions.Api.Tests.OpenApi;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.BadInput;

/// <summary>A secrecy stamp in any text of any operation's example keeps the whole request out (domain brief 7).</summary>
public sealed class SecrecyOfEveryTextTests(ApiDocumentFixture api) : IClassFixture<ApiDocumentFixture>
{
    // They answer a question and keep nothing.
    private static readonly string[] Questions = ["PreviewCalendarChange", "ExplainRouting", "CountDeadline"];

    [Fact]
    public async Task A_secrecy_stamp_in_any_text_of_an_example_is_refused()
    {
        var (refused, asked) = (0, 0);
        foreach (var operation in api.Operations.Where(operation => operation.Body is not null
            && operation.Path.StartsWith("/api/", StringComparison.Ordinal) && !Questions.Contains(operation.Id)))
        {
            foreach (var example in Operation.ExamplesOf(operation.Body!.Value))
            {
                foreach (var text in ExampleTexts.Of(JsonNode.Parse(example.GetRawText())).Select(text => text.GetPath()))
                {
                    var body = JsonNode.Parse(example.GetRawText())!;
                    var stamped = ExampleTexts.Of(body).Single(one => one.GetPath() == text);
                    stamped.ReplaceWith(stamped.GetValue<string>() + " (MẬT)");
                    refused += await RefusedAsync(operation, text, body.ToJsonString()) ? 1 : 0;
                    asked++;
                }
            }
        }

        Assert.True(refused > 150, $"{refused} of {asked}");
    }

    /// <summary>
    /// True when it was refused for the stamp; what is no text any more with
    /// it (a date, an id, a word of an enumeration) is refused for its shape.
    /// </summary>
    private async Task<bool> RefusedAsync(Operation operation, string text, string body)
    {
        var path = System.Text.RegularExpressions.Regex.Replace(operation.Path, "{[^}]+}", "01900000-0000-7000-8000-000000000000",
            System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))
            .Replace("deliveries/01900000-0000-7000-8000-000000000000", "deliveries/1", StringComparison.Ordinal);
        var who = path.StartsWith("/api/v1/petitions", StringComparison.Ordinal)
            || path.StartsWith("/api/v1/meetings", StringComparison.Ordinal) ? Callers.Office : Callers.Administrator;
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method.ToUpperInvariant()), path);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await api.By(who).SendAsync(request);
        var problem = await answer.Content.ReadAsStringAsync();
        var forStamp = problem.Contains("\"text.secret_marked\"", StringComparison.Ordinal);
        Assert.True(forStamp || answer.StatusCode == HttpStatusCode.BadRequest, $"{operation} {text} → {(int)answer.StatusCode} {problem}");
        return forStamp;
    }
}
