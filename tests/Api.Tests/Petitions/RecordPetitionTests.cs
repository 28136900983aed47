using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Petitions.Api.Tests.Petitions;

public sealed class RecordPetitionTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Petitions = "/api/v1/petitions";
    private static readonly JsonSerializerOptions Readable =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task A_petition_is_recorded_under_a_code_for_people_and_found_by_it()
    {
        using var answer = await api.By(Callers.Office).PostJsonAsync(Petitions, api.PetitionBody());

        var recorded = await answer.OkAsync();
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal($"{Petitions}/{recorded.Text("id")}", answer.Headers.Location?.OriginalString);
        Assert.Equal("\"1\"", answer.Headers.ETag?.Tag);
        Assert.Matches("^KN-2022-[0-9]{6}$", recorded.Text("code"));
        Assert.Equal("recorded unclassified none 2022-12-13",
            $"{recorded.Text("status")} {recorded.Text("standing")} {recorded.Text("outcome")} {recorded.Text("dueOn")}");
        var seen = await api.By(Callers.Front).ReadAsync($"{Petitions}/{recorded.Text("code").ToLowerInvariant()}");
        Assert.Equal(recorded.Text("id"), seen.Text("id"));
        Assert.Equal("VP-UBND-T-LANGSON", seen.Text("holder.code"));
    }

    [Fact]
    public async Task A_petition_of_2022_entered_today_keeps_both_days_and_the_units_of_2022()
    {
        var seen = await (await api.APetitionAsync()).ReadAsync();

        Assert.Equal("2022-11-29 2026-11-23T02:00:00.000Z", $"{seen.Text("raisedOn")} {seen.Text("recordedAt")}");
        Assert.Equal(["20", "185", "06370"], seen.GetProperty("originPath").EnumerateArray().Select(unit => unit.Text("code")));
    }

    [Fact]
    public async Task Text_is_stored_composed_and_otherwise_unchanged()
    {
        var quote = "“tôn tạo  di tích\u00A0đình Làng Mỏ”…";

        var petition = await api.APetitionAsync(quote.Normalize(NormalizationForm.FormD));

        Assert.Equal(quote, (await petition.ReadAsync()).Text("quote"));
    }

    [Fact]
    public async Task A_unit_that_has_ended_is_refused_and_its_successor_named()
    {
        using var answer = await api.By(Callers.Office).PostJsonAsync(Petitions, Body(body =>
        {
            body["originUnitId"] = api.Ids.Unit("06370");
            body["on"] = "2026-11-20";
        }));

        var problem = await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "unit.not_valid");
        Assert.Equal(["06349"], problem.GetProperty("successors").EnumerateArray().Select(unit => unit.Text("code")));
        Assert.Contains("Hưng Vũ", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ended_receiving_body_is_refused_and_its_successor_named()
    {
        using var answer = await api.By(Callers.Office).PostJsonAsync(Petitions, Body(body =>
        {
            body["originUnitId"] = api.Ids.Unit("06349", "2026-11-20");
            body["receivedById"] = api.Ids.Agency("SO-GTVT-LANGSON");
            body["on"] = "2026-11-20";
        }));

        var problem = await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "agency.not_valid");
        Assert.Equal(["SO-XAYDUNG-LANGSON"], problem.GetProperty("successors").EnumerateArray().Select(agency => agency.Text("code")));
    }

    [Fact]
    public async Task A_receiving_body_of_another_place_is_refused()
    {
        using var answer = await api.By(Callers.Office)
            .PostJsonAsync(Petitions, Body(body => body["receivedById"] = api.Ids.Agency("UBND-H-BINHGIA")));

        var problem = await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "petition.not_receiving");
        Assert.Contains("Bình Gia", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_petition_recorded_from_elsewhere_is_held_by_the_body_of_its_place()
    {
        var petition = await api.APetitionAsync(who: Callers.OtherDistrict);

        await petition.AssertStateAsync("recorded", "UBND-X-TRANYEN");
    }

    [Fact]
    public async Task Unknown_ids_are_refused_with_the_member_named()
    {
        var unknown = "01900000-0000-7000-8000-000000000000";

        await RefusedAsync("originUnitId", "unit.not_found");
        await RefusedAsync("receivedById", "agency.not_found");
        await RefusedAsync("meetingId", "meeting.not_found");
        await RefusedAsync("statementId", "statement.not_found");
        await RefusedAsync("supportingStatementIds", "statement.not_found");

        async Task RefusedAsync(string member, string code)
        {
            using var answer = await api.By(Callers.Office)
                .PostJsonAsync(Petitions,
                    Body(body => body[member] = member.EndsWith("Ids", StringComparison.Ordinal) ? new JsonArray(unknown) : unknown));
            await answer.AssertRefusedAsync(HttpStatusCode.NotFound, code);
        }
    }

    [Fact]
    public async Task A_petition_raised_in_the_future_is_refused()
    {
        using var answer = await api.By(Callers.Office).PostJsonAsync(Petitions, api.PetitionBody(unit: "06349", on: "2026-11-24"));

        await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "date.in_future");
    }

    [Theory]
    [InlineData("title", null)]
    [InlineData("title", "")]
    [InlineData("title", "  ")]
    [InlineData("content", null)]
    [InlineData("quote", null)]
    [InlineData("raisedBy", null)]
    [InlineData("title", "chuông\u0007")]
    [InlineData("content", "rỗng\0")]
    [InlineData("quote", "xóa\u007F")]
    public async Task Missing_blank_and_control_characters_are_refused_with_the_member_named(string member, string? value)
    {
        using var answer = await api.By(Callers.Office).PostJsonAsync(Petitions, Body(body => body[member] = value));

        var problem = await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.Contains(problem.GetProperty("errors").EnumerateObject(), error => error.Name.Contains(member, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("title", 300)]
    [InlineData("content", 10_000)]
    [InlineData("quote", 10_000)]
    public async Task Text_of_the_maximum_length_is_accepted_and_longer_text_refused(string member, int longest)
    {
        using var fits = await api.By(Callers.Office).PostJsonAsync(Petitions, Body(body => body[member] = new string('ấ', longest)));
        Assert.Equal(HttpStatusCode.Created, fits.StatusCode);

        using var longer = await api.By(Callers.Office).PostJsonAsync(Petitions, Body(body => body[member] = new string('ấ', longest + 1)));
        var problem = await longer.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.Contains(problem.GetProperty("errors").EnumerateObject(), error => error.Name.Contains(member, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Decomposed_text_is_measured_as_it_is_stored()
    {
        using var answer = await api.By(Callers.Office)
            .PostJsonAsync(Petitions, Body(body => body["title"] = new string('ấ', 300).Normalize(NormalizationForm.FormD)));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Theory]
    [InlineData("\"title\":\"Nâng cấp đường\"", "\"title\":5")]
    [InlineData("\"title\":\"Nâng cấp đường\"", "\"title\":[\"a\"]")]
    [InlineData("\"title\":\"Nâng cấp đường\"", "\"title\":\"\\ud800\"")]
    [InlineData("\"kind\":\"group\"", "\"kind\":\"crowd\"")]
    [InlineData("\"kind\":\"group\"", "\"kind\":1")]
    [InlineData("\"on\":\"2022-11-29\"", "\"on\":\"2022-02-30\"")]
    [InlineData("\"on\":\"2022-11-29\"", "\"on\":\"29/11/2022\"")]
    [InlineData("\"on\":\"2022-11-29\"", "\"on\":20221129")]
    [InlineData("\"on\":\"2022-11-29\"", "\"on\":\"2022-11-29\",\"on\":\"2022-11-30\"")]
    [InlineData("\"on\":\"2022-11-29\"", "\"On\":\"2022-11-29\"")]
    [InlineData("\"on\":\"2022-11-29\"", "\"originUnitId\":\"Trấn Yên\"")]
    [InlineData("\"on\":\"2022-11-29\"", "\"supportingStatementIds\":{}")]
    public async Task Wrong_types_words_days_and_members_are_refused(string right, string wrong)
    {
        var text = JsonSerializer.Serialize(api.PetitionBody(), Readable);
        Assert.Contains(right, text, StringComparison.Ordinal);

        using var answer = await api.By(Callers.Office).PostRawAsync(Petitions, text.Replace(right, wrong, StringComparison.Ordinal));

        await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"title\":}")]
    [InlineData("nâng cấp đường")]
    [InlineData("{\"title\":\"a\"} {}")]
    public async Task Malformed_json_is_refused(string body)
    {
        using var answer = await api.By(Callers.Office).PostRawAsync(Petitions, body);

        var problem = await answer.Content.ReadAsStringAsync();
        Assert.Equal(
            (HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.DoesNotContain("System.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_nested_too_deeply_is_refused()
    {
        using var answer = await api.By(Callers.Office)
            .PostRawAsync(Petitions, "{\"raisedBy\":" + string.Concat(Enumerable.Repeat("[", 5_000)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData(Callers.Front)]
    [InlineData(Callers.Administrator)]
    public async Task Supervisors_and_administrators_may_not_record_petitions(string who)
    {
        using var answer = await api.By(who).PostJsonAsync(Petitions, api.PetitionBody());

        await answer.AssertRefusedAsync(HttpStatusCode.Forbidden, "petition.role_may_not_record");
    }

    [Fact]
    public async Task A_petition_with_a_secrecy_stamp_is_refused()
    {
        using var answer = await api.By(Callers.Office)
            .PostJsonAsync(Petitions, api.PetitionBody("TUYỆT MẬT".Normalize(NormalizationForm.FormD)));

        await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "text.secret_marked");
    }

    [Fact]
    public async Task A_refusal_is_in_English_on_request()
    {
        using var answer = await api.By(Callers.Front).PostJsonAsync(Petitions, api.PetitionBody(), ("Accept-Language", "en"));

        var problem = await answer.AssertRefusedAsync(HttpStatusCode.Forbidden, "petition.role_may_not_record");
        Assert.Contains("may not record petitions", problem.Text("detail"), StringComparison.Ordinal);
    }

    private JsonObject Body(Action<JsonObject> change)
    {
        var body = JsonSerializer.SerializeToNode(api.PetitionBody(), JsonSerializerOptions.Web)!.AsObject();
        change(body);
        return body;
    }
}
