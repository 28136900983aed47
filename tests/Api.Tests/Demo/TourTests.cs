using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Petitions.Api.Tests.Demo;

/// <summary>Plays <c>docs/tour.http</c> on the demonstration, request by request.</summary>
public sealed class TourTests(DemonstrationFixture api) : IClassFixture<DemonstrationFixture>
{
    private readonly Dictionary<string, string> _variables = new() { ["base"] = "" };

    [Fact]
    public async Task Every_request_of_the_tour_succeeds_and_shows_what_it_says()
    {
        var text = await File.ReadAllTextAsync(Checkout.PathTo("docs", "tour.http"), TestContext.Current.CancellationToken);
        string[] parts = text.Split("\n### ");
        foreach (var line in parts[0].Split('\n').Where(line => line.StartsWith('@')))
        {
            string[] pair = line[1..].Split(" = ", 2);
            _variables.TryAdd(pair[0], pair[1]);
        }

        var shown = 0;

        foreach (var part in parts[1..])
        {
            var (head, body) = part.Split("\n\n", 2) is [var first, var rest] ? (first, rest) : (part, "");
            var answer = await SendAsync(head, body);

            if (After(head, "# @name ") is { } name)
                _variables[$"{name}.response.body.token"] = Member(answer, "token");
            if (After(head, "# Shows: ") is { } expected)
            {
                shown++;
                AssertShows(expected, answer);
            }
        }

        Assert.Equal(10, shown);
    }

    private async Task<JsonElement> SendAsync(string head, string body)
    {
        var (method, address) = After(head, "GET ") is { } read ? (HttpMethod.Get, read) : (HttpMethod.Post, After(head, "POST ")!);
        using var message = new HttpRequestMessage(method, Filled(address));
        if (After(head, "Authorization: Bearer ") is { } token)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Filled(token));
        if (body.Trim().Length > 0)
            message.Content = new StringContent(Filled(body), Encoding.UTF8, "application/json");
        using var client = api.Anonymous();
        using var response = await client.SendAsync(message, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{head.Split('\n')[0]}: {(int)response.StatusCode} {answer}");
        return JsonDocument.Parse(answer).RootElement;
    }

    private void AssertShows(string expected, JsonElement answer)
    {
        if (!expected.StartsWith("KN-", StringComparison.Ordinal))
        {
            Assert.Contains(answer.GetProperty("openQuestions").EnumerateArray(), question => Member(question, "question") == expected);
            return;
        }

        // Numbers may have gaps: the tour goes on with the code that was given.
        _variables["petition"] = Member(answer, "code");
        Assert.Equal(
            expected[(expected.IndexOf(' ', StringComparison.Ordinal) + 1)..],
            $"{Member(answer, "status")}, {Member(answer, "standing")}, outcome {Member(answer, "outcome")}, due {Member(answer, "dueOn")}");
    }

    private string Filled(string text) =>
        _variables.Aggregate(text, (filled, variable) => filled.Replace($"{{{{{variable.Key}}}}}", variable.Value, StringComparison.Ordinal));

    /// <summary>What stands behind the words at the beginning of a line; null where no line begins with them.</summary>
    private static string? After(string head, string words) => head.Split('\n')
        .Where(line => line.StartsWith(words, StringComparison.Ordinal)).Select(line => line[words.Length..]).FirstOrDefault();

    private static string Member(JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "null";
}
