using System.Net;
using System.Text.Json;

namespace Petitions.Api.Tests.Meetings;

/// <summary>Three meetings at Trấn Yên on three days and one at Tân Văn, and every way to find them.</summary>
public class ListMeetingsTests(ApiFixture api) : IClassFixture<ApiFixture>, IAsyncLifetime
{
    private readonly HttpClient _reader = api.As("supervisor", "MTTQ-T-LANGSON");
    private readonly string[] _latestFirst = ["2022-11-29", "2022-11-29", "2022-10-03", "2022-04-12"];

    public async ValueTask InitializeAsync()
    {
        if (await CountAsync("") > 0)
            return;

        var clerk = api.As("recorder", "VP-UBND-T-LANGSON");
        await clerk.MeetingAsync(api.Ids.AtTanVan());
        await clerk.MeetingAsync(api.Ids.AtTranYen());
        await clerk.MeetingAsync(api.Ids.AtTranYen());
        var earlier = api.Ids.AtTranYen();
        earlier["heldOn"] = "2022-10-03";
        earlier["kind"] = "voterMeeting";
        earlier["title"] = "Tiếp xúc cử tri";
        await clerk.MeetingAsync(earlier);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_meeting_list_shows_the_latest_first_with_place_and_head()
    {
        var items = (await _reader.ReadAsync("/api/v1/meetings")).List("items").ToList();

        Assert.Equal(_latestFirst, items.Select(item => item.Text("heldOn")));
        Assert.Equal(("Xã Trấn Yên", "Nguyễn Quốc Đoàn", "True"),
            (items[0].Text("hostUnit.name"), items[0].Text("head"), items[0].Text("dateInferred")));
    }

    [Theory]
    [InlineData("20", "2022-11-29", 4)]
    [InlineData("185", "2022-11-29", 3)]
    [InlineData("181", "2022-11-29", 1)]
    [InlineData("06370", "2022-11-29", 3)]
    [InlineData("06349", "2022-11-29", 0)]
    [InlineData("06349", "2026-01-01", 3)]
    [InlineData("06115", "2022-11-29", 0)]
    [InlineData("06115", "2026-01-01", 1)]
    [InlineData("04498", "2026-01-01", 0)]
    public async Task A_unit_filter_includes_meetings_below_it_and_in_its_predecessors(string code, string day, int meetings) =>
        Assert.Equal(meetings, await CountAsync($"unit={api.Ids.Unit(code, day)}"));

    [Fact]
    public async Task A_village_filter_includes_meetings_that_visited_it() =>
        Assert.Equal(("2022-04-12", 0),
            (Assert.Single(await ItemsAsync($"unit={api.Ids.Village("Nà Dài")}")).Text("heldOn"),
                await CountAsync($"unit={api.Ids.Village("Làng Mỏ")}")));

    [Theory]
    [InlineData("heldFrom=2022-11-29", 2)]
    [InlineData("heldFrom=2022-10-03&heldTo=2022-11-28", 1)]
    [InlineData("heldTo=2022-04-12", 1)]
    [InlineData("heldTo=2022-04-11", 0)]
    [InlineData("kind=voterMeeting", 1)]
    [InlineData("kind=workingSession&heldFrom=2022-11-01", 2)]
    [InlineData("q=nguyen%20quoc%20doan", 3)]
    [InlineData("q=T%C3%82N%20V%C4%82N", 1)]
    [InlineData("q=khong%20co%20gi", 0)]
    [InlineData("q=%25", 0)]
    [InlineData("q=_", 0)]
    public async Task Filters_narrow_the_list(string query, int meetings) => Assert.Equal(meetings, await CountAsync(query));

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition_while_meetings_are_added()
    {
        var first = await PageAsync("/api/v1/meetings?limit=1&heldTo=2022-12-31&count=true");
        var second = await PageAsync(first.Next!);
        var fourth = await PageAsync((await PageAsync(second.Next!)).Next!);

        Assert.Equal("4", first.Page.Text("total"));
        Assert.NotEqual(first.Page.List("items").Single().Text("id"), second.Page.List("items").Single().Text("id"));
        Assert.Equal("2022-11-29", second.Page.List("items").Single().Text("heldOn"));
        Assert.Equal("2022-04-12", fourth.Page.List("items").Single().Text("heldOn"));
        Assert.Null(fourth.Next);
        Assert.Equal("", fourth.Page.Text("nextCursor"));
    }

    [Fact]
    public async Task An_altered_or_foreign_cursor_is_refused()
    {
        var cursor = (await _reader.ReadAsync("/api/v1/meetings?limit=1")).Text("nextCursor");

        foreach (var path in new[] { $"/api/v1/meetings?cursor=x{cursor}", $"/api/v1/meetings?cursor={cursor[..^2]}",
            $"/api/v1/meetings?kind=survey&cursor={cursor}", $"/api/v1/petitions?cursor={cursor}" })
        {
            using var answer = await _reader.GetAsync(path);
            await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "cursor.invalid");
        }
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("heldFrom=2022-02-30", "heldFrom")]
    [InlineData("heldFrom=2022-11-29&heldTo=2022-11-28", "heldTo")]
    [InlineData("kind=banquet", "kind")]
    [InlineData("kind=1", "kind")]
    [InlineData("unit=06370", "unit")]
    [InlineData("q=a%07b", "q")]
    public async Task An_invalid_filter_is_refused_with_its_name(string query, string member)
    {
        using var answer = await _reader.GetAsync($"/api/v1/meetings?{query}");
        Assert.NotEmpty((await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid")).ErrorFor(member));
    }

    [Fact]
    public async Task An_unknown_unit_is_not_found()
    {
        using var answer = await _reader.GetAsync("/api/v1/meetings?unit=0193a000-0000-7000-8000-000000000000");
        await answer.AssertRefusedAsync(HttpStatusCode.NotFound, "unit.not_found");
    }

    private async Task<List<JsonElement>> ItemsAsync(string query) =>
        [.. (await _reader.ReadAsync($"/api/v1/meetings?{query}")).List("items")];

    private async Task<int> CountAsync(string query) => (await ItemsAsync(query)).Count;

    private async Task<(JsonElement Page, string? Next)> PageAsync(string path)
    {
        using var answer = await _reader.GetAsync(path);
        var page = await answer.OkAsync();
        var link = answer.Headers.TryGetValues("Link", out var links) ? links.Single() : null;
        Assert.Equal(page.Text("nextCursor").Length > 0, link is not null);
        return (page, link?[1..link.IndexOf('>', StringComparison.Ordinal)]);
    }
}
