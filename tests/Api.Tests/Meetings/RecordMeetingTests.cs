using System.Net;
using System.Text;

namespace Petitions.Api.Tests.Meetings;

public class RecordMeetingTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private readonly HttpClient _clerk = api.As("recorder", "VP-UBND-T-LANGSON", "Nguyễn Văn Thử");

    [Fact]
    public async Task A_meeting_of_2022_entered_today_reads_back_with_the_names_of_its_day()
    {
        using var answer = await _clerk.PostJsonAsync("/api/v1/meetings", api.Ids.AtTranYen());

        var recorded = await answer.OkAsync();
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("\"1\"", answer.Headers.ETag?.Tag);
        Assert.Equal($"/api/v1/meetings/{recorded.Text("id")}", answer.Headers.Location?.ToString());

        var meeting = await _clerk.ReadAsync(answer.Headers.Location!.ToString());
        Assert.Equal(("Xã Trấn Yên", "06370"), (meeting.Text("hostUnit.name"), meeting.Text("hostUnit.code")));
        Assert.Equal(["Tỉnh Lạng Sơn", "Huyện Bắc Sơn", "Xã Trấn Yên"], meeting.List("hostPath").Select(unit => unit.Text("name")));
        Assert.Equal(("2022-11-29", "True", "Nguồn ghi “Sáng 29/11”, không nêu năm"),
            (meeting.Text("heldOn"), meeting.Text("dateInferred"), meeting.Text("dateNote")));
        Assert.Equal("2026-11-23T02:00:00.000Z", meeting.Text("recordedAt"));
        Assert.Equal(("Tỉnh ủy Lạng Sơn", "province"), (meeting.Text("delegation.leadingAgency.name"), meeting.Text("delegation.level")));
        Assert.Equal(["Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy"],
            meeting.GetProperty("delegation").GetProperty("head").List("titles").Select(title => title.GetString()));
        Assert.Equal(["person", "group"], meeting.GetProperty("delegation").List("members").Select(member => member.Text("kind")));
        Assert.Equal("2022-05-25", meeting.List("documents").Single().Text("issuedOn"));
        Assert.Equal([("1484", "", ""), ("", "", "xã vùng III"), ("8", "19", "")],
            meeting.List("profile").Select(figure => (figure.Text("value"), figure.Text("denominator"), figure.Text("text"))));
        Assert.Equal("đây cũng là luận cứ bổ sung", meeting.List("evidence").Single().Text("quote"));
        Assert.Equal(["HOÀNG HUẤN", "PHƯƠNG DUNG"], meeting.List("sources").Single().List("authors").Select(author => author.GetString()));
        Assert.Equal(("Nguyễn Văn Thử", "VP-UBND-T-LANGSON"), (meeting.Text("recordedBy"), meeting.Text("recordedByAgency.code")));
    }

    [Fact]
    public async Task Tan_Van_of_2022_is_the_commune_of_Binh_Gia_with_its_villages_and_gifts()
    {
        var meeting = await _clerk.ReadAsync($"/api/v1/meetings/{await _clerk.MeetingAsync(api.Ids.AtTanVan())}");

        Assert.Equal("06121", meeting.Text("hostUnit.code"));
        Assert.Contains("Huyện Bình Gia", meeting.List("hostPath").Select(unit => unit.Text("name")));
        Assert.Equal(["Thôn Nà Dài", "Thôn Nà Pái"], meeting.List("visitedUnits").Select(unit => unit.Text("name")));
        Assert.Equal(
            ("2", "tặng 2 xuất quà"), (meeting.List("gifts").Single().Text("quantity"), meeting.List("gifts").Single().Text("quote")));
        Assert.Equal("False", meeting.Text("dateInferred"));
    }

    [Fact]
    public async Task A_meeting_of_today_in_ended_Tran_Yen_is_refused_and_Hung_Vu_named()
    {
        var body = api.Ids.AtTranYen();
        body["heldOn"] = "2026-11-20";

        using var answer = await _clerk.PostJsonAsync("/api/v1/meetings", body);

        var problem = await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "unit.not_valid");
        Assert.Equal(
            ("Xã Hưng Vũ", "06349"), (problem.List("successors").Single().Text("name"), problem.List("successors").Single().Text("code")));
        Assert.Contains("Xã Hưng Vũ", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_of_2022_in_todays_Tan_Van_is_refused_and_its_predecessors_named()
    {
        var body = api.Ids.AtTanVan();
        body["hostUnitId"] = api.Ids.Unit("06115", "2026-01-01");
        body.Remove("visitedUnitIds");

        using var answer = await _clerk.PostJsonAsync("/api/v1/meetings", body);

        var problem = await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "unit.not_valid");
        Assert.Equal(
            ["06115", "06118", "06121"], problem.List("predecessors").Select(unit => unit.Text("code")).Where(code => code.Length == 5));
    }

    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("2027-01-01")]
    public async Task A_meeting_in_the_future_is_refused(string day)
    {
        var body = api.Ids.AtTranYen();
        body["heldOn"] = day;

        using var answer = await _clerk.PostJsonAsync("/api/v1/meetings", body);
        await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "date.in_future");
    }

    [Fact]
    public async Task An_unknown_unit_and_an_unknown_body_are_not_found()
    {
        var elsewhere = api.Ids.AtTranYen();
        elsewhere["hostUnitId"] = "0193a000-0000-7000-8000-000000000000";
        using var unit = await _clerk.PostJsonAsync("/api/v1/meetings", elsewhere);
        await unit.AssertRefusedAsync(HttpStatusCode.NotFound, "unit.not_found");

        var strangers = api.Ids.AtTranYen();
        strangers["delegation"]!["leadingAgencyId"] = "0193a000-0000-7000-8000-000000000000";
        using var agency = await _clerk.PostJsonAsync("/api/v1/meetings", strangers);
        await agency.AssertRefusedAsync(HttpStatusCode.NotFound, "agency.not_found");
    }

    [Fact]
    public async Task A_body_that_did_not_exist_that_day_is_refused_as_a_participant()
    {
        var body = api.Ids.AtTranYen();
        body["attendees"]![0]!["agencyId"] = api.Ids.Agency("UBND-X-HUNGVU", "2026-01-01");

        using var answer = await _clerk.PostJsonAsync("/api/v1/meetings", body);
        await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "agency.not_valid");
    }

    [Fact]
    public async Task A_visited_village_of_another_commune_is_refused()
    {
        var body = api.Ids.AtTranYen();
        body["visitedUnitIds"] = new System.Text.Json.Nodes.JsonArray(api.Ids.Village("Nà Dài"));

        using var answer = await _clerk.PostJsonAsync("/api/v1/meetings", body);
        await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "meeting.visited_outside_host");
    }

    [Fact]
    public async Task An_inferred_date_without_a_note_is_refused_in_the_callers_language()
    {
        var body = api.Ids.AtTranYen();
        body["dateNote"] = null;

        using var vietnamese = await _clerk.PostJsonAsync("/api/v1/meetings", body);
        Assert.Contains("suy luận", (await vietnamese.AssertRefusedAsync(HttpStatusCode.BadRequest, "meeting.date_note_needed")).Text(
            "detail"), StringComparison.Ordinal);
        using var english = await _clerk.PostJsonAsync("/api/v1/meetings", body, ("Accept-Language", "en"));
        Assert.Contains("inferred", (await english.AssertRefusedAsync(HttpStatusCode.BadRequest, "meeting.date_note_needed")).Text(
            "detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decomposed_text_is_stored_composed_and_found()
    {
        var body = api.Ids.AtTranYen();
        body["title"] = "Họp về đường tỉnh ở Trấn Yên".Normalize(NormalizationForm.FormD);

        var meeting = await _clerk.ReadAsync($"/api/v1/meetings/{await _clerk.MeetingAsync(body)}");
        Assert.Equal("Họp về đường tỉnh ở Trấn Yên", meeting.Text("title"));
        var found = await _clerk.ReadAsync("/api/v1/meetings?q=hop%20ve%20duong%20tinh");
        Assert.Equal(meeting.Text("id"), Assert.Single(found.List("items")).Text("id"));
    }

    [Theory]
    [InlineData("supervisor", "MTTQ-T-LANGSON")]
    [InlineData("administrator", null)]
    public async Task Supervisors_and_administrators_may_not_record_meetings(string role, string? agency)
    {
        using var answer = await api.As(role, agency).PostJsonAsync("/api/v1/meetings", api.Ids.AtTranYen());
        await answer.AssertRefusedAsync(HttpStatusCode.Forbidden, "meeting.role_may_not_record");
    }

    [Fact]
    public async Task Without_a_token_nothing_is_recorded_or_read()
    {
        using var posted = await api.Anonymous().PostJsonAsync("/api/v1/meetings", api.Ids.AtTranYen());
        Assert.Equal(HttpStatusCode.Unauthorized, posted.StatusCode);
        using var read = await api.Anonymous().GetAsync("/api/v1/meetings");
        Assert.Equal(HttpStatusCode.Unauthorized, read.StatusCode);
    }

    [Fact]
    public async Task A_repeated_key_returns_the_same_meeting_and_refuses_another_request()
    {
        var key = ("Idempotency-Key", "meeting-of-29-november");
        using var first = await _clerk.PostJsonAsync("/api/v1/meetings", api.Ids.AtTranYen(), key);
        using var again = await _clerk.PostJsonAsync("/api/v1/meetings", api.Ids.AtTranYen(), key);

        Assert.Equal((await first.OkAsync()).Text("id"), (await again.OkAsync()).Text("id"));
        Assert.Equal(["true"], again.Headers.GetValues("Idempotency-Replayed"));
        using var other = await _clerk.PostJsonAsync("/api/v1/meetings", api.Ids.AtTanVan(), key);
        await other.AssertRefusedAsync(HttpStatusCode.UnprocessableEntity, "idempotency.key_reused");
    }
}
