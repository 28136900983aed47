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
        var id = await _clerk.MeetingAsync(api.Names.AtTranYen());
        var petitions = Enumerable.Range(1, 30).Select(number => Petition($"{Words} {number}", null));

        using var answer = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/petitions", new JsonObject { ["petitions"] = new JsonArray([.. petitions]) });

        var codes = (await answer.OkAsync()).GetProperty("petitions").EnumerateArray().Select(petition => petition.Text("code")).ToList();
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("019e0000-0000-7000-8000-000000000000")]
    public async Task A_statement_that_does_not_exist_is_not_found(string statement)
    {
        var id = await _clerk.MeetingAsync(api.Names.AtTranYen());

        using var petitions = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/petitions", new JsonObject { ["petitions"] = new JsonArray(Petition(Words, statement)) });
        await petitions.RefusedAsync(HttpStatusCode.NotFound, "statement.not_found");

        var told = Told("xem xét giải quyết");
        told["statementId"] = statement;
        using var directives = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/directives", Directing(told));
        await directives.RefusedAsync(HttpStatusCode.NotFound, "statement.not_found");
    }

    [Fact]
    public async Task A_directive_quotes_the_statement_it_is_taken_from()
    {
        var id = await _clerk.MeetingAsync(api.Names.AtTranYen());
        var said = await _clerk.SayAsync(id, Said("conclusion", "đề nghị lãnh đạo huyện Bắc Sơn tiếp thu và xem xét giải quyết trong thời gian tới"));
        var told = Told("xem xét giải quyết ngay");
        told["statementId"] = said[0];

        using var answer = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/directives", Directing(told));

        await answer.RefusedAsync(HttpStatusCode.Conflict, "directive.quote_not_in_statement");
    }

    private JsonObject Petition(string quote, string? statement) => new()
    {
        ["statementId"] = statement,
        ["originUnitId"] = api.Names.Unit("06370"),
        ["raisedBy"] = new JsonObject { ["kind"] = "group", ["description"] = "lãnh đạo xã" },
        ["title"] = "Phủ sóng điện thoại",
        ["content"] = "Quan tâm phủ sóng điện thoại.",
        ["quote"] = quote,
    };
}
