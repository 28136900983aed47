using System.Net;
using System.Text.Json;

namespace Petitions.Api.Tests.Competence;

/// <summary>Keeping the rules of competence: reading, entering, correcting, and all that is refused.</summary>
public class CompetenceRuleTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Rules = "/api/v1/competence-rules";

    [Fact]
    public async Task Rules_are_listed_page_by_page_without_a_gap_or_a_repetition()
    {
        var codes = new List<string>();
        for (string? path = $"{Rules}?limit=7&count=true"; path is not null;)
        {
            using var response = await Reader().GetAsync(path);
            var page = await response.OkAsync();
            codes.AddRange(Items(page).Select(rule => rule.Text("id")));
            Assert.True(page.GetProperty("total").GetInt32() >= 39);
            Assert.Equal(page.Text("nextCursor").Length > 0, response.Headers.Contains("Link"));
            path = page.Text("nextCursor") is { Length: > 0 } next ? $"{Rules}?limit=7&count=true&cursor={next}" : null;
        }

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.True(codes.Count >= 39);
    }

    [Fact]
    public async Task Rules_are_filtered_by_field_with_the_fields_below() => Assert.All(
        Items(await Reader().ReadAsync($"{Rules}?field=transport")),
        rule => Assert.StartsWith("transport", rule.Text("field"), StringComparison.Ordinal));

    [Fact]
    public async Task Rules_are_filtered_by_level_and_by_day()
    {
        var in2022 = Items(await Reader().ReadAsync($"{Rules}?level=district&asOf=2022-11-29"));
        var in2026 = Items(await Reader().ReadAsync($"{Rules}?level=district&asOf=2026-11-23"));

        Assert.Contains("DUONG-HUYEN", in2022.Select(rule => rule.Text("code")));
        Assert.All(in2022, rule => Assert.Equal("district", rule.Text("level")));
        Assert.Empty(in2026);
    }

    [Fact]
    public async Task Rules_are_filtered_by_the_unit_they_apply_in()
    {
        var inTranYen = Items(await Reader().ReadAsync($"{Rules}?unit={api.Ids.Unit("06370")}&limit=200")).Select(rule => rule.Text("code"))
            .ToHashSet();
        var inLaoCai = Items(await Reader().ReadAsync($"{Rules}?unit={api.Ids.Unit("04498", "2026-01-01")}&limit=200"))
            .Select(rule => rule.Text("code")).ToHashSet();

        Assert.Contains("DUONG-TINH-LANGSON", inTranYen);
        Assert.Contains("DUONG-TINH", inTranYen);
        Assert.DoesNotContain("DUONG-TINH-LANGSON", inLaoCai);
        Assert.Contains("DUONG-TINH", inLaoCai);
    }

    [Theory]
    [InlineData("?limit=0", "request.invalid", "limit")]
    [InlineData("?limit=201", "request.invalid", "limit")]
    [InlineData("?cursor=abc", "cursor.invalid", "cursor")]
    [InlineData("?level=kingdom", "request.invalid", "level")]
    [InlineData("?asOf=2026-02-30", "request.invalid", "asOf")]
    public async Task A_malformed_list_request_is_refused_with_the_member_named(string query, string code, string member)
    {
        using var response = await Reader().GetAsync(Rules + query);

        var problem = await response.AssertRefusedAsync(HttpStatusCode.BadRequest, code);
        Assert.True(problem.GetProperty("errors").TryGetProperty(member, out _), problem.ToString());
    }

    [Fact]
    public async Task A_filter_by_an_unknown_field_is_refused()
    {
        using var response = await Reader().GetAsync($"{Rules}?field=nowhere");

        await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "field.unknown");
    }

    [Fact]
    public async Task An_unknown_rule_is_not_found()
    {
        using var response = await Reader().GetAsync($"{Rules}/{Guid.Empty}");

        await response.AssertRefusedAsync(HttpStatusCode.NotFound, "competence_rule.not_found");
    }

    [Fact]
    public async Task A_new_rule_decides_at_the_next_request()
    {
        using var created = await Administrator().PostJsonAsync(Rules, Rule("QUY-TAC-MOI", field: "land-environment.waste"));
        var rule = await created.OkAsync();

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("\"1\"", created.Headers.ETag!.Tag);
        Assert.Equal(rule.ToString(), (await Reader().ReadAsync(created.Headers.Location!.ToString())).ToString());
        using var explained = await Reader().PostJsonAsync(
            "/api/v1/routing/explain",
            new { field = "land-environment.waste", unitId = api.Ids.Unit("06349", "2026-11-23"), on = "2026-11-23" });
        Assert.Equal("QUY-TAC-MOI", (await explained.OkAsync()).Text("decidedBy.code"));
    }

    [Fact]
    public async Task A_retry_under_one_idempotency_key_enters_one_rule()
    {
        var body = Rule("HAI-LAN-GUI");
        using var first = await Administrator().PostJsonAsync(Rules, body, ("Idempotency-Key", "rule-1"));
        using var second = await Administrator().PostJsonAsync(Rules, body, ("Idempotency-Key", "rule-1"));

        Assert.Equal((await first.OkAsync()).Text("id"), (await second.OkAsync()).Text("id"));
        Assert.Equal("true", second.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Single(Items(await Reader().ReadAsync($"{Rules}?field=other&limit=200")), rule => rule.Text("code") == "HAI-LAN-GUI");
    }

    [Fact]
    public async Task A_correction_grows_the_version_and_a_stale_one_is_refused()
    {
        using var created = await Administrator().PostJsonAsync(Rules, Rule("SUA-DUOC"));
        var path = created.Headers.Location!.ToString();

        using var corrected = await Administrator().PutJsonAsync(path, Text() with { Priority = 5 }, ("If-Match", "\"1\""));
        using var stale = await Administrator().PutJsonAsync(path, Text() with { Priority = 6 }, ("If-Match", "\"1\""));

        Assert.Equal(("2", "5"), ((await corrected.OkAsync()).Text("version"), (await corrected.OkAsync()).Text("priority")));
        Assert.Equal("\"2\"", corrected.Headers.ETag!.Tag);
        Assert.Equal(
            "2", (await stale.AssertRefusedAsync(HttpStatusCode.PreconditionFailed, "competence_rule.stale")).Text("currentVersion"));
        Assert.Equal("5", (await Reader().ReadAsync(path)).Text("priority"));
    }

    [Fact]
    public async Task Concurrent_corrections_of_a_rule_never_overwrite_each_other()
    {
        using var created = await Administrator().PostJsonAsync(Rules, Rule("CUNG-LUC"));
        var path = created.Headers.Location!.ToString();

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(priority =>
            Administrator().PutJsonAsync(path, Text() with { Priority = priority }, ("If-Match", "\"1\""))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
        Assert.Equal("2", (await Reader().ReadAsync(path)).Text("version"));
    }

    [Fact]
    public async Task A_new_version_of_a_rule_follows_one_with_a_last_day()
    {
        using var first = await Administrator().PostJsonAsync(Rules, Rule("NOI-TIEP"));
        using var overlapping = await Administrator().PostJsonAsync(Rules, Rule("NOI-TIEP", validFrom: "2027-01-01"));
        using var ended = await Administrator().PutJsonAsync(first.Headers.Location!.ToString(), Text() with { ValidTo = "2027-01-01" });
        using var next = await Administrator().PostJsonAsync(Rules, Rule("NOI-TIEP", validFrom: "2027-01-01"));

        await overlapping.AssertRefusedAsync(HttpStatusCode.Conflict, "competence_rule.overlapping_validity");
        await ended.OkAsync();
        await next.OkAsync();
    }

    [Fact]
    public async Task One_of_two_rules_with_one_code_entered_at_once_is_refused_by_the_database()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Administrator().PostJsonAsync(Rules, Rule("MOT-MA"))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            await refused.AssertRefusedAsync(HttpStatusCode.Conflict, "competence_rule.overlapping_validity");
    }

    [Theory]
    [InlineData("code", "chữ thường")]
    [InlineData("field", "")]
    [InlineData("legalBasis", "  ")]
    [InlineData("certainty", null)]
    [InlineData("level", null)]
    [InlineData("note", "có \u0001 điều khiển")]
    public async Task An_invalid_rule_is_refused_with_the_member_named(string member, string? value)
    {
        var rule = Rule("SAI-DANG");
        rule[member] = value;

        using var response = await Administrator().PostJsonAsync(Rules, rule);

        var problem = await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.True(problem.GetProperty("errors").TryGetProperty(member, out _), problem.ToString());
    }

    [Fact]
    public async Task A_legal_basis_that_is_too_long_is_refused()
    {
        using var response = await Administrator().PostJsonAsync(Rules, Rule("QUA-DAI").With("legalBasis", new string('ă', 1001)));

        await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    [Fact]
    public async Task Text_in_decomposed_form_is_stored_composed()
    {
        using var response = await Administrator()
            .PostJsonAsync(Rules, Rule("TO-HOP").With("legalBasis", "Luật Đất đai".Normalize(System.Text.NormalizationForm.FormD)));

        Assert.Equal("Luật Đất đai", (await response.OkAsync()).Text("legalBasis"));
    }

    [Fact]
    public async Task A_rule_with_an_unknown_or_unfit_field_unit_agency_or_trait_is_refused()
    {
        var enterprise = api.Ids.Agency("VNPT-LANGSON");
        var department = api.Ids.Agency("SO-XAYDUNG-LANGSON");
        var province = api.Ids.Unit("20");

        await RefusedAsync(HttpStatusCode.BadRequest, "field.unknown", Rule("X").With("field", "nowhere"));
        await RefusedAsync(HttpStatusCode.BadRequest, "competence_rule.unit_unknown", Rule("X").With("unitId", Guid.Empty));
        await RefusedAsync(HttpStatusCode.BadRequest, "competence_rule.agency_unknown", Rule("X").With("agencyId", Guid.Empty));
        await RefusedAsync(HttpStatusCode.BadRequest, "competence_rule.validity_not_ordered",
            Rule("X", validFrom: "2026-01-02").With("validTo", "2026-01-02"));
        await RefusedAsync(HttpStatusCode.BadRequest, "trait.unknown",
            Rule("X").With("conditions", new[] { new { trait = "colour", anyOf = new[] { "red" } } }));
        await RefusedAsync(HttpStatusCode.BadRequest, "trait.choice_unknown",
            Rule("X").With("conditions", new[] { new { trait = "roadClass", anyOf = new[] { "red" } } }));
        await RefusedAsync(HttpStatusCode.BadRequest, "competence_rule.condition_malformed",
            Rule("X").With("conditions", new[] { new { trait = "roadClass", min = 3 } }));
        await RefusedAsync(HttpStatusCode.Conflict, "competence_rule.agency_cannot_hold",
            Rule("X", level: "province").With("unitId", province).With("agencyId", enterprise));
        await RefusedAsync(HttpStatusCode.Conflict, "competence_rule.agency_not_of_level",
            Rule("X").With("unitId", province).With("agencyId", department));
        await RefusedAsync(
            HttpStatusCode.Conflict, "competence_rule.agency_not_for_territory", Rule("X", level: "province").With("agencyId", department));
    }

    [Fact]
    public async Task Only_an_administrator_may_change_rules()
    {
        var coordinator = api.As("coordinator", "UBND-X-HUNGVU");
        using var posted = await coordinator.PostJsonAsync(Rules, Rule("KHONG-DUOC"));
        using var put = await coordinator.PutJsonAsync($"{Rules}/{Guid.Empty}", Text());

        await posted.AssertRefusedAsync(HttpStatusCode.Forbidden, "identity.not_allowed");
        await put.AssertRefusedAsync(HttpStatusCode.Forbidden, "identity.not_allowed");
    }

    [Fact]
    public async Task A_correction_of_an_unknown_rule_is_not_found()
    {
        using var response = await Administrator().PutJsonAsync($"{Rules}/{Guid.Empty}", Text());

        await response.AssertRefusedAsync(HttpStatusCode.NotFound, "competence_rule.not_found");
    }

    private HttpClient Reader() => api.As("recorder", "UBND-X-HUNGVU");

    private HttpClient Administrator() => api.As("administrator");

    private async Task RefusedAsync(HttpStatusCode status, string code, Dictionary<string, object?> rule)
    {
        using var response = await Administrator().PostJsonAsync(Rules, rule);
        await response.AssertRefusedAsync(status, code);
    }

    private static JsonElement[] Items(JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];

    private static RuleText Text() => new("other", "commune", "Căn cứ thử", "thử", 0, null);

    private static Dictionary<string, object?> Rule(
        string code, string field = "other", string level = "commune", string? validFrom = null) => new()
        {
            ["code"] = code,
            ["field"] = field,
            ["level"] = level,
            ["legalBasis"] = "Căn cứ thử",
            ["certainty"] = "thử",
            ["validFrom"] = validFrom,
        };

    private sealed record RuleText(string Field, string Level, string LegalBasis, string Certainty, int Priority, string? ValidTo);
}

internal static class Bodies
{
    /// <summary>The same body with one member changed.</summary>
    public static Dictionary<string, object?> With(this Dictionary<string, object?> body, string member, object? value) =>
        new(body) { [member] = value };
}
