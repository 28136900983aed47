using System.Net;
using System.Text.Json.Nodes;
using Npgsql;
using static Petitions.Api.Tests.Meetings.SeedMeetings;

namespace Petitions.Api.Tests.Meetings;

public class StatementTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private readonly HttpClient _clerk = api.As("recorder", "UBND-H-BACSON");

    [Fact]
    public async Task Statements_are_kept_word_for_word_in_their_order()
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());
        const string Slips = "lực lượngtham gia các  công việc của 2 thôn.Đồng chí tặng 2 xuất\u00a0quà – “quà”…";
        var wish = StatementBody("recommendation", RecommendationQuote, "R1–R5");
        wish["openList"] = true;

        await _clerk.RecordStatementsAsync(id, StatementBody("difficulty", "có thôn chưa được phủ sóng điện thoại", "D1"), wish);
        await _clerk.RecordStatementsAsync(id, StatementBody("opinion", Slips));

        var said = (await _clerk.ReadAsync($"/api/v1/meetings/{id}")).List("statements").ToList();
        Assert.Equal([("1", "D1", "difficulty"), ("2", "R1–R5", "recommendation"), ("3", "", "opinion")],
            said.Select(one => (one.Text("number"), one.Text("label"), one.Text("kind"))));
        Assert.Equal((RecommendationQuote, "True"), (said[1].Text("quote"), said[1].Text("openList")));
        Assert.Equal(Slips, said[2].Text("quote"));
        Assert.Equal("False", said[2].Text("openList"));
    }

    [Fact]
    public async Task A_speaker_without_content_in_the_source_is_kept_without_a_quote()
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());
        await _clerk.RecordStatementsAsync(id, new JsonObject
        {
            ["kind"] = "opinion",
            ["speaker"] =
                new JsonObject { ["kind"] = "role", ["titles"] = new JsonArray("Chi hội trưởng Chi hội Phụ nữ thôn Làng Mỏ, xã Trấn Yên") },
            ["contentGiven"] = false,
            ["note"] = "Nguồn không nêu nội dung",
        });

        var said = Assert.Single((await _clerk.ReadAsync($"/api/v1/meetings/{id}")).List("statements"));
        Assert.Equal(("False", "", "role"), (said.Text("contentGiven"), said.Text("quote"), said.Text("speaker.kind")));
    }

    [Fact]
    public async Task All_statements_of_a_request_are_recorded_or_none()
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());

        using var answer = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/statements",
            StatementsBody(StatementBody("difficulty", "chưa đảm bảo được nước sinh hoạt"), StatementBody("opinion", null)));

        await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "statement.quote_needed");
        var meeting = await _clerk.ReadAsync($"/api/v1/meetings/{id}");
        Assert.Empty(meeting.List("statements"));
        Assert.Equal("1", meeting.Text("version"));
    }

    [Fact]
    public async Task A_quote_beside_content_not_given_is_refused()
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());
        var both = StatementBody("opinion", "đề nghị");
        both["contentGiven"] = false;

        using var answer = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/statements", StatementsBody(both));
        await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "statement.quote_not_given");
    }

    [Theory]
    [InlineData("Công văn số 5 (MẬT) của huyện")]
    [InlineData("văn bản đóng dấu TUYỆT MẬT")]
    public async Task A_statement_with_a_secrecy_stamp_is_refused(string quote)
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());

        using var answer = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/statements", StatementsBody(StatementBody("opinion", quote)));
        await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "text.secret_marked");
    }

    [Fact]
    public async Task An_older_version_named_in_If_Match_is_refused_with_the_current_one()
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());
        var path = $"/api/v1/meetings/{id}/statements";
        using var first = await _clerk.PostJsonAsync(path, StatementsBody(StatementBody("opinion", "một")), ("If-Match", "\"1\""));
        var tag = first.Headers.ETag!.Tag;

        using var stale = await _clerk.PostJsonAsync(path, StatementsBody(StatementBody("opinion", "hai")), ("If-Match", "\"1\""));
        var problem = await stale.AssertRefusedAsync(HttpStatusCode.PreconditionFailed, "meeting.stale");
        Assert.Equal(tag, $"\"{problem.Text("currentVersion")}\"");
        using var current = await _clerk.PostJsonAsync(path, StatementsBody(StatementBody("opinion", "ba")), ("If-Match", tag));
        Assert.Equal(HttpStatusCode.Created, current.StatusCode);
        using var weak = await _clerk.PostJsonAsync(path, StatementsBody(StatementBody("opinion", "bốn")), ("If-Match", "W/\"1\""));
        await weak.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.if_match_invalid");

        Assert.Equal(
            ["một", "ba"], (await _clerk.ReadAsync($"/api/v1/meetings/{id}")).List("statements").Select(said => said.Text("quote")));
    }

    [Fact]
    public async Task Concurrent_writers_lose_no_statement_and_share_no_number()
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(number =>
            _clerk.PostJsonAsync($"/api/v1/meetings/{id}/statements",
                StatementsBody(StatementBody("opinion", $"ý kiến {number}"), StatementBody("opinion", $"và thêm {number}")))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        var said = (await _clerk.ReadAsync($"/api/v1/meetings/{id}")).List("statements").ToList();
        Assert.Equal(Enumerable.Range(1, 16), said.Select(one => one.GetProperty("number").GetInt32()));
        Assert.Equal(16, said.Select(one => one.Text("quote")).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task One_of_many_writers_on_one_version_succeeds_and_the_others_are_refused()
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(number =>
            _clerk.PostJsonAsync(
                $"/api/v1/meetings/{id}/statements", StatementsBody(StatementBody("opinion", $"ý kiến {number}")), ("If-Match", "\"1\""))));

        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
        Assert.Single((await _clerk.ReadAsync($"/api/v1/meetings/{id}")).List("statements"));
    }

    [Fact]
    public async Task An_unknown_meeting_is_not_found()
    {
        const string Nowhere = "/api/v1/meetings/0193a000-0000-7000-8000-000000000000";

        using var read = await _clerk.GetAsync(Nowhere);
        await read.AssertRefusedAsync(HttpStatusCode.NotFound, "meeting.not_found");
        using var coverage = await _clerk.GetAsync(Nowhere + "/coverage");
        await coverage.AssertRefusedAsync(HttpStatusCode.NotFound, "meeting.not_found");
        using var said = await _clerk.PostJsonAsync(Nowhere + "/statements", StatementsBody(StatementBody("opinion", "một")));
        await said.AssertRefusedAsync(HttpStatusCode.NotFound, "meeting.not_found");
        using var told = await _clerk.PostJsonAsync(Nowhere + "/directives", DirectivesBody(DirectiveBody("một")));
        await told.AssertRefusedAsync(HttpStatusCode.NotFound, "meeting.not_found");
        using var noId = await _clerk.GetAsync("/api/v1/meetings/M2");
        Assert.Equal(HttpStatusCode.NotFound, noId.StatusCode);
    }

    [Theory]
    [InlineData("update statements set quote = 'khác'")]
    [InlineData("delete from statements")]
    [InlineData("update directives set quote = 'khác'")]
    [InlineData("delete from directives")]
    [InlineData("update meetings set held_on = '2022-11-30'")]
    [InlineData("delete from meetings")]
    public async Task The_database_refuses_changes_to_statements_and_meetings(string sql)
    {
        await using var connection = new NpgsqlConnection(api.Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);

        var refused =
            await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Contains("never changed", refused.MessageText, StringComparison.Ordinal);
    }
}
