using System.Net;
using System.Text.Json.Nodes;
using static Petitions.Api.Tests.Meetings.SeedMeetings;

namespace Petitions.Api.Tests.Meetings;

public class CoverageTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private readonly HttpClient _clerk = api.As("coordinator", "VP-UBND-T-LANGSON");

    [Fact]
    public async Task Coverage_accounts_for_every_statement_and_five_petitions_of_one_sentence()
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());
        var evidence = StatementBody("situation", "địa bàn thôn rộng, đi lại khó khăn", "D6");
        evidence["evidenceFor"] = "Một số vấn đề nâng cao hiệu quả hoạt động";
        var silent = StatementBody("opinion", null);
        silent["contentGiven"] = false;
        var said = await _clerk.RecordStatementsAsync(
            id, StatementBody("recommendation", RecommendationQuote, "R1–R5"),
            StatementBody("difficulty", "có thôn chưa được phủ sóng điện thoại", "D1"), evidence,
            StatementBody("difficulty", "tỷ lệ hộ nghèo còn cao", "D5"),
            StatementBody("conclusion", "xem xét giải quyết trong thời gian tới", "K10"),
            StatementBody("acknowledgement", "biểu dương những kết quả đạt được", "K5"), silent);
        await PetitionsAsync(
            id, Petition(said[0], "quan tâm cải tạo, nâng cấp tuyến đường tỉnh đoạn qua địa bàn xã"),
            Petition(said[0], "hỗ trợ xây dựng công trình chứa nước"),
            Petition(said[0], "quan tâm phủ sóng điện thoại", said[1]), Petition(said[0], "tôn tạo di tích đình Làng Mỏ"),
            Petition(said[0], "nâng mức phụ cấp"));
        var told = DirectiveBody("xem xét giải quyết trong thời gian tới");
        told["statementId"] = said[4];
        using var directed = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/directives", DirectivesBody(told));

        var coverage = await _clerk.ReadAsync($"/api/v1/meetings/{id}/coverage");

        var covered = coverage.List("statements").ToList();
        Assert.Equal(
            ["petition", "petition", "evidence", "nothingYet", "directive", "acknowledged", "contentNotGiven"],
            covered.Select(one => Assert.Single(one.List("fates")).GetString()));
        Assert.Equal(5, covered[0].List("petitions").Count());
        Assert.All(covered[0].List("petitions"), petition => Assert.Equal("quote", petition.Text("tie")));
        Assert.Equal(("support", "quan tâm phủ sóng điện thoại"),
            (covered[1].List("petitions").Single().Text("tie"), covered[1].List("petitions").Single().Text("title")));
        Assert.Equal("1", covered[4].List("directives").Single().Text("number"));
        Assert.Equal(
            [("statements", 7), ("petition", 2), ("directive", 1), ("evidence", 1), ("acknowledged", 1), ("contentNotGiven", 1),
                ("nothingYet", 1), ("petitions", 5), ("directives", 1)],
            coverage.GetProperty("counts").EnumerateObject().Select(count => (count.Name, count.Value.GetInt32())));
    }

    [Fact]
    public async Task A_statement_turned_into_a_petition_later_is_no_longer_open()
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());
        var difficulty = (await _clerk.RecordStatementsAsync(id,
            StatementBody("difficulty", "kinh phí hoạt động của các tổ chức còn hạn chế…", "D8")))[0];
        Assert.Equal("1", (await _clerk.ReadAsync($"/api/v1/meetings/{id}/coverage")).Text("counts.nothingYet"));

        await PetitionsAsync(id, Petition(difficulty, "kinh phí hoạt động của các tổ chức còn hạn chế"));

        var coverage = await _clerk.ReadAsync($"/api/v1/meetings/{id}/coverage");
        Assert.Equal(("0", "1"), (coverage.Text("counts.nothingYet"), coverage.Text("counts.petition")));
    }

    [Fact]
    public async Task A_quote_missing_from_its_statement_is_refused_and_nothing_is_recorded()
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());
        var wish = (await _clerk.RecordStatementsAsync(id, StatementBody("recommendation", RecommendationQuote)))[0];

        using var answer = await _clerk.PostJsonAsync(
            $"/api/v1/meetings/{id}/petitions",
            new JsonObject
            {
                ["petitions"] =
                new JsonArray(Petition(wish, "tôn tạo di tích đình Làng Mỏ"), Petition(wish, "xây cầu mới"))
            });

        await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "petition.quote_not_in_statement");
        Assert.Equal("0", (await _clerk.ReadAsync($"/api/v1/meetings/{id}/coverage")).Text("counts.petitions"));
    }

    [Fact]
    public async Task A_diverted_petition_is_redacted_in_coverage_and_meeting()
    {
        const string Words = "tố cáo ông A nhận tiền của dân";
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());
        var said = (await _clerk.RecordStatementsAsync(id, StatementBody("opinion", Words),
            StatementBody("opinion", "xin cảm ơn đoàn")))[0];
        var petition = (await PetitionsAsync(id, Petition(said, Words)))[0];
        using var diverted = await _clerk.PostJsonAsync(
            $"/api/v1/petitions/{petition}/diversion",
            new { ground = "Nội dung là tố cáo, hướng dẫn theo Luật Tố cáo 2018", regime = "denunciation" });
        Assert.Equal(HttpStatusCode.OK, diverted.StatusCode);

        foreach (var path in new[] { $"/api/v1/meetings/{id}/coverage", $"/api/v1/meetings/{id}" })
        {
            var text = (await _clerk.ReadAsync(path)).GetRawText();
            Assert.DoesNotContain("nhận tiền", text, StringComparison.Ordinal);
            Assert.Contains("xin cảm ơn đoàn", text, StringComparison.Ordinal);
        }
    }

    private JsonObject Petition(Guid statement, string quote, params Guid[] supporting) => new()
    {
        ["statementId"] = statement,
        ["originUnitId"] = api.Ids.Unit("06370"),
        ["raisedBy"] = new JsonObject { ["kind"] = "organisation", ["description"] = "lãnh đạo xã Trấn Yên" },
        ["title"] = quote,
        ["content"] = quote,
        ["quote"] = quote,
        ["supportingStatementIds"] = new JsonArray([.. supporting.Select(id => (JsonNode)id)]),
    };

    private async Task<Guid[]> PetitionsAsync(Guid meeting, params JsonNode[] petitions)
    {
        using var answer = await _clerk.PostJsonAsync($"/api/v1/meetings/{meeting}/petitions",
            new JsonObject { ["petitions"] = new JsonArray(petitions) });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return [.. (await answer.OkAsync()).List("petitions").Select(petition => petition.GetProperty("id").GetGuid())];
    }
}
