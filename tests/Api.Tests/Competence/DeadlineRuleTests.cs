using System.Net;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Competence;

/// <summary>Administrators keep the deadline rules; what was due by a rule before it changed stays due.</summary>
public sealed class DeadlineRuleTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Rules = "/api/v1/deadline-rules";

    [Fact]
    public async Task S3_a_new_acknowledgement_rule_of_fifteen_working_days_keeps_due_dates_already_set()
    {
        const string District = "coordinator@UBND-H-BINHGIA";
        var before = await api.APetitionAsync("làm đường", "06121", "2022-04-12", District);
        using var created = await Administrator().PostJsonAsync(Rules, Rule("TIEPNHAN-HUYEN", level: "district", days: 15));
        var rule = await created.OkAsync();
        Assert.Equal((HttpStatusCode.Created, "\"1\"", $"{Rules}/{rule.Text("id")}"),
            (created.StatusCode, created.Headers.ETag!.Tag, created.Headers.Location!.ToString()));

        var after = await api.APetitionAsync("làm đường", "06121", "2022-04-12", District);
        Assert.Equal("2022-05-05 TIEPNHAN-HUYEN nhận định chuyên môn", await DueAsync(after));
        Assert.Equal("2022-04-26 TIEPNHAN có nguồn", await DueAsync(before));

        using var revised = await Administrator()
            .PutJsonAsync($"{Rules}/{rule.Text("id")}", Rule(null, level: "district", days: 5), ("If-Match", "\"1\""));
        Assert.Equal(["2", "5"],
            [(await revised.OkAsync()).Text("version"), (await Administrator().ReadAsync($"{Rules}/{rule.Text("id")}")).Text("term.days")]);
        Assert.Equal("2022-05-05 TIEPNHAN-HUYEN nhận định chuyên môn", await DueAsync(after));
        using var stale = await Administrator()
            .PutJsonAsync($"{Rules}/{rule.Text("id")}", Rule(null, level: "district", days: 6), ("If-Match", "\"1\""));
        await stale.AssertRefusedAsync(HttpStatusCode.PreconditionFailed, "deadline_rule.stale");
        using var ended = await Administrator()
            .PutJsonAsync($"{Rules}/{rule.Text("id")}", Rule(null, level: "district", days: 5, to: "2022-01-01"));
        await ended.OkAsync();
        Assert.Equal(
            "2022-04-26 TIEPNHAN có nguồn", await DueAsync(await api.APetitionAsync("làm đường", "06121", "2022-04-12", District)));
    }

    [Fact]
    public async Task Two_versions_of_one_rule_never_hold_on_one_day_and_follow_each_other()
    {
        using var first = await Administrator().PostJsonAsync(Rules, Rule("XACMINH-THU", "verify", field: "heritage", to: "2023-01-01"));
        await first.OkAsync();
        using var overlapping = await Administrator()
            .PostJsonAsync(Rules, Rule("XACMINH-THU", "verify", field: "heritage", from: "2022-12-31"));
        await overlapping.AssertRefusedAsync(HttpStatusCode.Conflict, "deadline_rule.overlapping_validity");
        using var next = await Administrator().PostJsonAsync(Rules, Rule("XACMINH-THU", "verify", field: "heritage", from: "2023-01-01"));
        await next.OkAsync();

        var versions = (await api.By(Callers.Office).ReadAsync($"{Rules}?asOf=2022-06-01")).GetProperty("items").EnumerateArray()
            .Where(rule => rule.Text("code") == "XACMINH-THU");
        Assert.Equal("2023-01-01", Assert.Single(versions).Text("validTo"));
    }

    [Fact]
    public async Task Administrators_entering_one_rule_at_once_leave_one_version()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => Administrator().PostJsonAsync(Rules, Rule("TRALOI-CUNGLUC", "answer", field: "heritage", days: 45))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            await refused.AssertRefusedAsync(HttpStatusCode.Conflict, "deadline_rule.overlapping_validity");
    }

    [Fact]
    public async Task An_invalid_deadline_rule_is_refused_with_the_member_named_and_changes_nothing()
    {
        var before = (await api.By(Callers.Office).ReadAsync(Rules)).GetRawText();
        await RefusedAsync(new { code = "tiep nhan" }, "code", "step", "term", "legalBasis", "certainty");
        await RefusedAsync(Rule("X", days: 0), "term.days");
        await RefusedAsync(Rule("X", days: 1001), "term.days");
        using var field = await Administrator().PostJsonAsync(Rules, Rule("X", field: "moon"));
        await field.AssertRefusedAsync(HttpStatusCode.BadRequest, "field.unknown");
        using var order = await Administrator().PostJsonAsync(Rules, Rule("X", from: "2023-01-01", to: "2022-01-01"));
        await order.AssertRefusedAsync(HttpStatusCode.BadRequest, "competence_rule.validity_not_ordered");
        using var missing = await Administrator().PutJsonAsync($"{Rules}/01900000-0000-7000-8000-000000000000", Rule(null));
        await missing.AssertRefusedAsync(HttpStatusCode.NotFound, "deadline_rule.not_found");
        using var nobody = await api.By(Callers.Office).PostJsonAsync(Rules, Rule("X"));
        await nobody.AssertRefusedAsync(HttpStatusCode.Forbidden, "identity.not_allowed");
        Assert.Equal(before, (await api.By(Callers.Office).ReadAsync(Rules)).GetRawText());

        async Task RefusedAsync(object body, params string[] members)
        {
            using var answer = await Administrator().PostJsonAsync(Rules, body);
            var problem = await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
            Assert.All(members, member => Assert.True(problem.GetProperty("errors").TryGetProperty(member, out _), $"{member}: {problem}"));
        }
    }

    private HttpClient Administrator() => api.By(Callers.Administrator);

    private static async Task<string> DueAsync(TestPetition petition)
    {
        var step = (await petition.ReadAsync("/deadline")).GetProperty("steps").EnumerateArray().Single();
        return $"{step.Text("dueOn")} {step.Text("rule")} {step.Text("certainty")}";
    }

    private static Dictionary<string, object?> Rule(
        string? code, string step = "acknowledge", string? level = null, string? field = null, int days = 10, string? from = null,
        string? to = null)
    {
        var rule = new Dictionary<string, object?>
        {
            ["step"] = step,
            ["level"] = level,
            ["field"] = field,
            ["term"] = new { days, kind = "working" },
            ["legalBasis"] = "Quy chế của huyện",
            ["certainty"] = "nhận định chuyên môn",
            ["validFrom"] = from,
            ["validTo"] = to,
        };
        if (code is not null)
            rule["code"] = code;
        return rule;
    }
}
