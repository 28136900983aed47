using System.Net;
using System.Text.Json;

namespace Petitions.Api.Tests.Petitions.Listing;

/// <summary>Filters, sorts and pages of the list, on petitions of its own database.</summary>
public sealed class ListPetitionsTests(ListPetitionsTests.Fixture scene) : IClassFixture<ListPetitionsTests.Fixture>
{
    private const string Petitions = "/api/v1/petitions";

    [Theory]
    [InlineData("status=recorded", "water telecom later")]
    [InlineData("status=recorded&status=classified", "water telecom later province")]
    [InlineData("standing=escalatedToProvince", "province escalated")]
    [InlineData("standing=withinDistrict&standing=unclassified", "water telecom later held answered")]
    [InlineData("outcome=explained", "answered")]
    [InlineData("level=district", "held answered")]
    [InlineData("level=province&status=assigned", "escalated")]
    [InlineData("holder=UBND-H-BACSON", "held answered")]
    [InlineData("holder=UBND-T-LANGSON", "escalated")]
    [InlineData("holder=NOBODY", "")]
    [InlineData("unit={06370}", "water province held escalated answered")]
    [InlineData("unit={185}", "water province held escalated answered")]
    [InlineData("unit={06121}", "telecom")]
    [InlineData("unit={20}", "water telecom later province held escalated answered")]
    [InlineData("unit={06349@2026-01-01}", "water later province held escalated answered")]
    [InlineData("unit={06115@2026-01-01}", "telecom")]
    [InlineData("field=transport", "province held escalated answered")]
    [InlineData("field=transport.road", "province held escalated answered")]
    [InlineData("field=water", "")]
    [InlineData("overdue=true", "water telecom province held escalated")]
    [InlineData("overdue=false", "later answered")]
    [InlineData("dueBefore=2022-12-14", "water telecom province")]
    [InlineData("raisedFrom=2022-11-29&raisedTo=2022-11-29", "water province held escalated answered")]
    [InlineData("raisedTo=2022-11-28", "telecom")]
    [InlineData("q=bể chứa nước", "water")]
    [InlineData("q=be chua nuoc", "water")]
    [InlineData("q=BỂ  CHỨA", "water")]
    [InlineData("q=phu song&unit={06370}", "")]
    [InlineData("q=“…”", "water telecom later province held escalated answered")]
    public async Task Each_filter_finds_exactly_the_matching_petitions(string filter, string expected)
    {
        var found = await scene.ListAsync($"{scene.WithIds(filter)}&limit=200");

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), found.Order());
    }

    [Fact]
    public async Task A_search_in_decomposed_letters_and_by_code_finds_the_same()
    {
        Assert.Equal(
            ["water"], await scene.ListAsync("q=" + Uri.EscapeDataString("bể chứa".Normalize(System.Text.NormalizationForm.FormD))));
        Assert.Equal(["water"], await scene.ListAsync("q=" + scene.Named["water"].Code.ToLowerInvariant()));
    }

    [Theory]
    [InlineData("raisedOn", "raisedOn", false)]
    [InlineData("-raisedOn", "raisedOn", true)]
    [InlineData("dueOn", "dueOn", false)]
    [InlineData("-dueOn", "dueOn", true)]
    public async Task Each_sort_orders_rows_and_pages_with_petitions_without_due_date_last(string sort, string member, bool descending)
    {
        const string Seven = "raisedFrom=2022-11-29&status=recorded&status=classified&status=assigned&status=inProgress&status=answered";
        var whole = (await scene.PageAsync($"{Seven}&sort={sort}")).GetProperty("items").EnumerateArray().ToList();
        var pages = new List<string>();
        string? cursor = null;
        do
        {
            var page = await scene.PageAsync($"{Seven}&sort={sort}&limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            pages.AddRange(page.GetProperty("items").EnumerateArray().Select(row => row.Text("id")));
            cursor = page.Text("nextCursor") is { Length: > 0 } next ? next : null;
        }
        while (cursor is not null);

        var expected = whole.OrderBy(row => row.Text(member) is { Length: > 0 } day ? day : "9999", StringComparer.Ordinal)
            .ThenBy(row => row.Text("id"), StringComparer.Ordinal);
        Assert.Equal((descending ? expected.Reverse() : expected).Select(row => row.Text("id")), whole.Select(row => row.Text("id")));
        Assert.Equal(6, whole.Count);
        Assert.Equal(whole.Select(row => row.Text("id")), pages);
    }

    [Fact]
    public async Task A_list_row_shows_status_standing_and_holder()
    {
        var row = (await scene.PageAsync("holder=UBND-H-BACSON&status=inProgress")).GetProperty("items")[0];

        Assert.Equal(
            "inProgress withinDistrict none district UBND-H-BACSON UBND-H-BACSON transport.road 06370 2022-11-29 2023-01-30 True 1",
            $"{row.Text("status")} {row.Text("standing")} {row.Text("outcome")} {row.Text("authority.level")} " +
                $"{row.Text("authority.agency.code")} {row.Text("holder.code")} " +
            $"{row.Text("field")} {row.Text("originUnit.code")} {row.Text("raisedOn")} {row.Text("dueOn")} {row.Text("overdue")} " +
            $"{row.Text("voices")}");
    }

    [Fact]
    public async Task A_page_has_a_total_on_request_and_a_link_to_the_next()
    {
        using var first = await scene.Reader.GetAsync(
            $"{Petitions}?count=true&limit=2&sort=raisedOn&raisedFrom=2022-11-29&status=recorded&status=inProgress");
        var page = await first.OkAsync();

        Assert.Equal(3, page.GetProperty("total").GetInt32());
        var link = Assert.Single(first.Headers.GetValues("Link"));
        Assert.EndsWith("; rel=\"next\"", link, StringComparison.Ordinal);
        using var second = await scene.Reader.GetAsync(link[1..link.IndexOf('>', StringComparison.Ordinal)]);
        var rest = await second.OkAsync();
        Assert.Equal(["later"], scene.NamesIn(rest));
        Assert.False(second.Headers.Contains("Link"));
        Assert.Equal("", rest.Text("nextCursor"));
        Assert.DoesNotContain("total",
            (await scene.PageAsync("limit=3")).EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null)
                .Select(member => member.Name));
    }

    [Fact]
    public async Task An_altered_or_foreign_cursor_is_refused()
    {
        var cursor = (await scene.PageAsync("limit=2")).Text("nextCursor");
        var changed = (cursor[0] == 'A' ? 'B' : 'A') + cursor[1..];

        foreach (var query in new[]
        {
            $"limit=2&cursor={changed}", $"limit=2&cursor={cursor[..^4]}", "cursor=x", "cursor=", "cursor=%F0%9F%98%80",
            $"limit=2&sort=raisedOn&cursor={cursor}",
            $"limit=2&status=recorded&cursor={cursor}", $"limit=2&asOf=2026-11-20&cursor={cursor}",
        })
        {
            using var answer = await scene.Reader.GetAsync($"{Petitions}?{query}");
            await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "cursor.invalid");
        }

        using var elsewhere = await scene.Reader.GetAsync($"{Petitions}/{scene.Named["held"].Id}/timeline?cursor={cursor}");
        await elsewhere.AssertRefusedAsync(HttpStatusCode.BadRequest, "cursor.invalid");
        using var other = await scene.Reader.GetAsync($"{Petitions}?limit=3&cursor={cursor}");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("limit=-1")]
    [InlineData("limit=ten")]
    [InlineData("limit=99999999999")]
    [InlineData("status=moon")]
    [InlineData("status=InProgress")]
    [InlineData("status=3")]
    [InlineData("standing=moon")]
    [InlineData("outcome=moon")]
    [InlineData("level=moon")]
    [InlineData("sort=title")]
    [InlineData("overdue=maybe")]
    [InlineData("unit=tran-yen")]
    [InlineData("meeting=5")]
    [InlineData("group=5")]
    [InlineData("dueBefore=2022-02-30")]
    [InlineData("raisedFrom=29/11/2022")]
    [InlineData("asOf=2022-13-01")]
    [InlineData("count=perhaps")]
    public async Task An_invalid_query_is_refused_with_its_parameter(string query)
    {
        using var answer = await scene.Reader.GetAsync($"{Petitions}?{query}");

        var problem = await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.Equal(query.Split('=')[0], Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
    }

    [Theory]
    [InlineData("unit=01900000-0000-7000-8000-000000000000", "unit.not_found")]
    [InlineData("holder=01900000-0000-7000-8000-000000000000", "agency.not_found")]
    public async Task A_filter_by_an_unknown_id_is_refused(string query, string code)
    {
        using var answer = await scene.Reader.GetAsync($"{Petitions}?{query}");

        await answer.AssertRefusedAsync(HttpStatusCode.NotFound, code);
    }

    [Fact]
    public async Task Rows_added_while_paging_neither_repeat_nor_skip_a_row()
    {
        var api = scene;
        var before = new List<string>();
        for (var i = 0; i < 6; i++)
            before.Add((await api.APetitionAsync("cũ", unit: "06352", on: $"2022-10-{10 + i}")).Id);

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page =
                await scene.PageAsync($"unit={scene.Ids.Unit("06352")}&sort=raisedOn&limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(row => row.Text("id")));
            cursor = page.Text("nextCursor") is { Length: > 0 } next ? next : null;
            if (seen.Count <= 6)
                await api.APetitionAsync("mới", unit: "06352", on: "2022-10-01");
        }
        while (cursor is not null);

        Assert.Equal(before, seen);
    }

    /// <summary>Seven petitions, each standing somewhere else.</summary>
    public sealed class Fixture(PostgresServer server) : ApiFixture(server)
    {
        internal Dictionary<string, TestPetition> Named { get; } = [];

        internal HttpClient Reader => this.By(Callers.Front);

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Named["water"] = await this.APetitionAsync("hỗ trợ xây dựng bể chứa nước");
            Named["telecom"] = await this.APetitionAsync("quan tâm phủ sóng điện thoại", "06121", "2022-04-12");
            Named["later"] = await this.APetitionAsync("đề nghị nâng cấp chợ", "06349", "2026-11-20");
            Named["province"] = await (await this.APetitionAsync()).ThenAsync(Callers.Office, "classification",
                new { field = "transport.road", traits = new { roadClass = "provincial" }, on = PetitionSetup.Day });
            Named["held"] = await this.APetitionHeldByTheDistrictAsync();
            Named["escalated"] = await this.APetitionEscalatedToTheProvinceAsync();
            Named["answered"] = await this.APetitionAnsweredByTheDistrictAsync();
        }

        internal async Task<List<string>> ListAsync(string query) => NamesIn(await PageAsync(query));

        internal Task<JsonElement> PageAsync(string query) => Reader.ReadAsync($"{Petitions}?{query}");

        internal List<string> NamesIn(JsonElement page) => [.. page.GetProperty("items").EnumerateArray()
            .Select(row => Named.FirstOrDefault(named => named.Value.Id == row.Text("id")).Key ?? "").Where(name => name.Length > 0)];

        /// <summary>Puts ids in place of codes: <c>{06370}</c>, or with a day, <c>{06349@2026-01-01}</c>.</summary>
        internal string WithIds(string filter) => System.Text.RegularExpressions.Regex.Replace(
            filter, @"\{(?<code>\d+)(@(?<day>[\d-]+))?\}",
            found => Ids.Unit(found.Groups["code"].Value, found.Groups["day"].Success ? found.Groups["day"].Value : PetitionSetup.Day)
                .ToString(),
            System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    }
}
