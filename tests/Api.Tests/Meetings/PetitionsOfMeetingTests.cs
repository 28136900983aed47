using System.Net;
using System.Text.Json.Nodes;
using static Petitions.Api.Tests.Meetings.SeedMeetings;

namespace Petitions.Api.Tests.Meetings;

public class PetitionsOfMeetingTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Words = "quan tâm phủ sóng điện thoại";
    private readonly HttpClient _clerk = api.As("coordinator", "VP-UBND-T-LANGSON");

    [Fact]
    public async Task Petitions_get_their_codes_in_the_order_sent()
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());
        var petitions = Enumerable.Range(1, 30).Select(number => Petition($"{Words} {number}", null));

        using var answer = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/petitions",
            new JsonObject { ["petitions"] = new JsonArray([.. petitions]) });

        var codes = (await answer.OkAsync()).GetProperty("petitions").EnumerateArray().Select(petition => petition.Text("code")).ToList();
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("019e0000-0000-7000-8000-000000000000")]
    public async Task An_unknown_statement_is_not_found(string statement)
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());

        using var petitions = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/petitions",
            new JsonObject { ["petitions"] = new JsonArray(Petition(Words, statement)) });
        await petitions.AssertRefusedAsync(HttpStatusCode.NotFound, "statement.not_found");

        var told = DirectiveBody("xem xét giải quyết");
        told["statementId"] = statement;
        using var directives = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/directives", DirectivesBody(told));
        await directives.AssertRefusedAsync(HttpStatusCode.NotFound, "statement.not_found");
    }

    [Fact]
    public async Task A_directive_quote_missing_from_its_statement_is_refused()
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());
        var said = await _clerk.RecordStatementsAsync(id,
            StatementBody("conclusion", "đề nghị lãnh đạo huyện Bắc Sơn tiếp thu và xem xét giải quyết trong thời gian tới"));
        var told = DirectiveBody("xem xét giải quyết ngay");
        told["statementId"] = said[0];

        using var answer = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/directives", DirectivesBody(told));

        await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "directive.quote_not_in_statement");
    }

    private JsonObject Petition(string quote, string? statement) => new()
    {
        ["statementId"] = statement,
        ["originUnitId"] = api.Ids.Unit("06370"),
        ["raisedBy"] = new JsonObject { ["kind"] = "group", ["description"] = "lãnh đạo xã" },
        ["title"] = "Phủ sóng điện thoại",
        ["content"] = "Quan tâm phủ sóng điện thoại.",
        ["quote"] = quote,
    };
}
