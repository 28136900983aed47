using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using static Petitions.Api.Tests.Meetings.SeedMeetings;

namespace Petitions.Api.Tests.Meetings;

/// <summary>What a careless or hostile caller may send: always a 400 that names the member, and nothing written.</summary>
public class MeetingShapeTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private readonly HttpClient _clerk = api.As("recorder", "VP-UBND-T-LANGSON");

    [Fact]
    public async Task Every_missing_member_is_named()
    {
        var problem = await RefusedAsync([]);

        Assert.Equal(["delegation", "heldOn", "hostUnitId", "kind", "title"],
            problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("title", "")]
    [InlineData("title", " \u00a0 ")]
    [InlineData("title", "Họp\u0000kín")]
    [InlineData("title", "Họp\u001bkín")]
    [InlineData("dateNote", "a\u0007b")]
    public async Task Empty_text_and_control_characters_are_refused(string member, string text)
    {
        var body = api.Ids.AtTranYen();
        body[member] = text;

        Assert.NotEmpty((await RefusedAsync(body)).ErrorFor(member));
    }

    [Fact]
    public async Task A_title_of_300_characters_is_accepted_and_one_of_301_refused()
    {
        var body = api.Ids.AtTranYen();
        body["title"] = new string('ộ', 300);
        await _clerk.MeetingAsync(body);

        body["title"] = new string('ộ', 301);
        Assert.Contains("300", (await RefusedAsync(body)).ErrorFor("title"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-02-30")]
    [InlineData("2022-13-01")]
    [InlineData("29/11/2022")]
    [InlineData("")]
    [InlineData("0022-11-29")]
    public async Task An_impossible_or_implausible_day_is_refused(string day)
    {
        var body = api.Ids.AtTranYen();
        body["heldOn"] = day;

        Assert.NotEmpty((await RefusedAsync(body)).ErrorFor("heldOn"));
    }

    [Fact]
    public async Task Unknown_members_are_refused_at_every_depth()
    {
        var outer = api.Ids.AtTranYen();
        outer["district"] = "Bắc Sơn";
        Assert.NotEmpty((await RefusedAsync(outer)).ErrorFor("district"));

        var inner = api.Ids.AtTranYen();
        inner["delegation"]!["head"]!["rank"] = "Bí thư";
        Assert.NotEmpty((await RefusedAsync(inner)).ErrorFor("delegation.head.rank"));
    }

    [Theory]
    [InlineData("kind", "banquet")]
    [InlineData("kind", "0")]
    [InlineData("hostUnitId", "06370")]
    [InlineData("dateInferred", "yes")]
    public async Task Wrong_enum_words_and_types_are_refused(string member, string value)
    {
        var body = api.Ids.AtTranYen();
        body[member] = value;

        Assert.NotEmpty((await RefusedAsync(body)).ErrorFor(member));
    }

    [Fact]
    public async Task A_number_in_place_of_text_and_a_list_in_place_of_an_object_are_refused()
    {
        var number = api.Ids.AtTranYen();
        number["title"] = 7;
        Assert.NotEmpty((await RefusedAsync(number)).ErrorFor("title"));

        var list = api.Ids.AtTranYen();
        list["delegation"] = new JsonArray();
        Assert.NotEmpty((await RefusedAsync(list)).ErrorFor("delegation"));
    }

    [Fact]
    public async Task Malformed_json_is_refused_with_its_line()
    {
        using var answer = await _clerk.PostRawAsync("/api/v1/meetings", "{\n  \"title\": \"Họp\n}");
        await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.malformed_json");
        using var empty = await _clerk.PostRawAsync("/api/v1/meetings", "");
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using var nothing = await _clerk.PostRawAsync("/api/v1/meetings", "null");
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
    }

    [Fact]
    public async Task A_null_entry_in_a_list_is_refused()
    {
        foreach (var member in new[] { "attendees", "purposes", "sources", "documents", "gifts", "profile", "evidence" })
        {
            var body = api.Ids.AtTranYen();
            body[member] = new JsonArray((JsonNode?)null);
            Assert.NotEmpty((await RefusedAsync(body)).ErrorFor($"{member}[0]"));
        }
    }

    [Fact]
    public async Task A_list_beyond_its_limit_is_refused()
    {
        var body = api.Ids.AtTranYen();
        body["purposes"] = new JsonArray([.. Enumerable.Range(0, 201).Select(number => (JsonNode)$"mục đích {number}")]);

        Assert.Contains("200", (await RefusedAsync(body)).ErrorFor("purposes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delegation_needs_a_head_and_a_person_a_name()
    {
        var headless = api.Ids.AtTranYen();
        headless["delegation"]!["head"] = null;
        Assert.NotEmpty((await RefusedAsync(headless)).ErrorFor("delegation.head"));

        var nameless = api.Ids.AtTranYen();
        nameless["delegation"]!["members"]![0]!["name"] = null;
        Assert.NotEmpty((await RefusedAsync(nameless)).ErrorFor("delegation.members[0].name"));

        var untitled = api.Ids.AtTranYen();
        untitled["attendees"]![0]!["titles"] = new JsonArray();
        Assert.NotEmpty((await RefusedAsync(untitled)).ErrorFor("attendees[0].titles"));
    }

    [Fact]
    public async Task A_gift_of_count_zero_and_a_figure_without_content_are_refused()
    {
        var gift = api.Ids.AtTanVan();
        gift["gifts"]![0]!["quantity"] = 0;
        Assert.NotEmpty((await RefusedAsync(gift)).ErrorFor("gifts[0].quantity"));

        var figure = api.Ids.AtTranYen();
        figure["profile"]![0]!["value"] = null;
        Assert.NotEmpty((await RefusedAsync(figure)).ErrorFor("profile[0].value"));

        var share = api.Ids.AtTranYen();
        share["profile"]![2]!["denominator"] = 0;
        Assert.NotEmpty((await RefusedAsync(share)).ErrorFor("profile[2].denominator"));
    }

    [Fact]
    public async Task A_body_other_than_json_is_refused()
    {
        using var form = new StringContent("title=H", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await _clerk.PostAsync("/api/v1/meetings", form);
        await answer.AssertRefusedAsync(HttpStatusCode.UnsupportedMediaType, "request.not_json");
    }

    [Fact]
    public async Task Statements_and_directives_name_the_entry_at_fault()
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());
        using var statements = await _clerk.PostJsonAsync(
            $"/api/v1/meetings/{id}/statements",
            StatementsBody(StatementBody("difficulty", "chưa đảm bảo được nước sinh hoạt"),
                StatementBody("difficulty", new string('a', 10_001), new string('T', 21)), null));
        var problem = await statements.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.Equal(["statements[1].label", "statements[1].quote", "statements[2]"],
            problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));

        using var speakerless =
            await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/statements", StatementsBody(new JsonObject { ["quote"] = "x" }));
        var missing = await speakerless.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.NotEmpty(missing.ErrorFor("statements[0].kind"));
        Assert.NotEmpty(missing.ErrorFor("statements[0].speaker"));

        using var directives = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/directives", DirectivesBody(DirectiveBody("x", to: " ")));
        Assert.NotEmpty((await directives.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid")).ErrorFor(
            "directives[0].addressees[0].description"));
        using var none = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/directives", DirectivesBody());
        Assert.NotEmpty((await none.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid")).ErrorFor("directives"));
        using var absent = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/statements", new { });
        Assert.NotEmpty((await absent.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid")).ErrorFor("statements"));
    }

    private async Task<JsonElement> RefusedAsync(JsonObject body)
    {
        using var answer = await _clerk.PostJsonAsync("/api/v1/meetings", body);
        return await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
    }
}
