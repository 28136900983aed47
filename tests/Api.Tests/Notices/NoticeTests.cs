using System.Net;
using System.Text.Json;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Notices;

/// <summary>Notices as bodies read them: each its own, taken note of once, and silent about what was diverted.</summary>
public sealed class NoticeTests(NoticeTests.OverdueFixture api) : IClassFixture<NoticeTests.OverdueFixture>
{
    private const string Stranger = Callers.OtherDistrict;

    [Fact]
    public async Task A_body_reads_its_own_notices_newest_first_and_page_by_page()
    {
        var all = await ListAsync(Callers.District, "limit=200&count=true");
        Assert.NotEmpty(all);
        Assert.All(all, notice => Assert.Equal("UBND-H-BACSON", notice.Text("agency.code")));
        Assert.Equal(
            all.Select(notice => notice.Text("id")).OrderDescending(StringComparer.Ordinal), all.Select(notice => notice.Text("id")));

        var (pages, cursor) = (new List<string>(), "");
        do
        {
            var page = await api.By(Callers.District)
                .ReadAsync($"/api/v1/notices?limit=2{(cursor.Length == 0 ? "" : $"&cursor={cursor}")}");
            pages.AddRange(page.GetProperty("items").EnumerateArray().Select(notice => notice.Text("id")));
            cursor = page.Text("nextCursor");
        }
        while (cursor.Length > 0);
        Assert.Equal(all.Select(notice => notice.Text("id")), pages);
        Assert.Empty(await ListAsync(Stranger, ""));
    }

    [Fact]
    public async Task Notices_are_found_by_clock_and_by_petition()
    {
        Assert.All(await ListAsync(Callers.District, "clock=accept"), notice => Assert.Equal("accept", notice.Text("clock")));
        var about = await ListAsync(Callers.District, $"clock=holder&petition={api.First.Code}");
        Assert.Equal(["KN-QUA-HAN", "KN-THU-TRUONG"], about.Select(notice => notice.Text("rung")).Order(StringComparer.Ordinal));
        Assert.All(about, notice => Assert.Equal(api.First.Id, notice.Text("subject.petitionId")));
        using var unknown = await api.By(Callers.District).GetAsync("/api/v1/notices?petition=KN-1999-000001");
        await unknown.AssertRefusedAsync(HttpStatusCode.NotFound, "petition.not_found");
        using var without = await api.By(Callers.Administrator).GetAsync("/api/v1/notices");
        await without.AssertRefusedAsync(HttpStatusCode.Forbidden, "notice.agency_needed");
    }

    [Fact]
    public async Task A_notice_names_subject_and_delay_in_both_languages()
    {
        var notice =
            (await ListAsync(Callers.District, $"clock=holder&petition={api.First.Code}")).Single(one => one.Text("rung") == "KN-QUA-HAN");
        Assert.Equal($"Kiến nghị {api.First.Code} đã quá hạn xử lý 14 ngày (hạn 30/01/2023).", notice.Text("text"));
        var client = api.By(Callers.District);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var english = (await client.ReadAsync($"/api/v1/notices?clock=holder&petition={api.First.Code}")).GetProperty("items")
            .EnumerateArray().Single(one => one.Text("rung") == "KN-QUA-HAN");
        Assert.Equal($"Petition {api.First.Code} is overdue by 14 days (due 2023-01-30).", english.Text("text"));
        Assert.Equal(("2023-02-13", "14"), (notice.Text("raisedOn"), notice.Text("daysLate")));
    }

    [Fact]
    public async Task A_notice_is_acknowledged_once_by_its_addressee_or_by_its_head()
    {
        var notices = await ListAsync(Callers.District, $"petition={api.Second.Code}&clock=holder");
        var (desk, head) = (notices.Single(one => one.Text("office") == "desk").Text("id"),
            notices.Single(one => one.Text("office") == "head").Text("id"));

        await RefusedAsync(Stranger, desk, new { }, HttpStatusCode.Forbidden, "notice.not_addressed");
        await RefusedAsync("officer@UBND-H-BACSON", head, new { }, HttpStatusCode.Forbidden, "notice.for_the_head");
        await RefusedAsync(Callers.District, desk, new { on = "2023-02-12" }, HttpStatusCode.Conflict, "notice.before_raised");
        await RefusedAsync(Callers.District, desk, new { on = "2023-02-14" }, HttpStatusCode.BadRequest, "date.in_future");
        await RefusedAsync(Callers.District, "01900000-0000-7000-8000-000000000000", new { }, HttpStatusCode.NotFound, "notice.not_found");

        using (var taken = await AcknowledgeAsync("officer@UBND-H-BACSON", desk, new { }))
            Assert.Equal("2023-02-13", (await taken.OkAsync()).Text("acknowledgedOn"));
        await RefusedAsync(Callers.District, desk, new { }, HttpStatusCode.Conflict, "notice.acknowledged_already");
        using (var taken = await AcknowledgeAsync(Callers.District, head, new { }))
            await taken.OkAsync();

        Assert.DoesNotContain(desk, (await ListAsync(Callers.District, "unread=true&limit=200")).Select(notice => notice.Text("id")));
        Assert.Equal(new[] { desk, head }.Order(StringComparer.Ordinal),
            (await ListAsync(Callers.District, "unread=false")).Select(notice => notice.Text("id")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_diverted_petition_keeps_its_notices_and_redacts_its_title()
    {
        await api.Third.ThenAsync(
            Callers.District, "diversion", new { regime = "complaint", ground = "khiếu nại quyết định thu hồi đất", on = "2023-02-13" });

        var page = await api.Third.ReadAsync("/notices");

        Assert.NotEmpty(page.GetProperty("items").EnumerateArray());
        Assert.DoesNotContain("Nâng cấp", page.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Nâng cấp",
            JsonSerializer.Serialize(await ListAsync(Callers.District, "limit=200&petition=" + api.Third.Code)), StringComparison.Ordinal);
        Assert.DoesNotContain(await api.SweepAsync(), raised => raised.StartsWith("KN-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("update notices set due_on = due_on + 1")]
    [InlineData("update notices set raised_on = raised_on + 1")]
    [InlineData("delete from notices")]
    [InlineData("truncate notices")]
    [InlineData("update notice_rungs set text = 'khác'")]
    [InlineData("delete from notice_sweeps")]
    public async Task Raised_notices_cannot_be_changed_in_the_database(string sql) =>
        Assert.Equal(
            "23001", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => SweepHelpers.ExecuteAsync(api.Connection, sql))).SqlState);

    private async Task<List<JsonElement>> ListAsync(string who, string query) =>
        [.. (await api.By(who).ReadAsync($"/api/v1/notices?{query}")).GetProperty("items").EnumerateArray()];

    private Task<HttpResponseMessage> AcknowledgeAsync(string who, string id, object body) =>
        api.By(who).PostJsonAsync($"/api/v1/notices/{id}/acknowledgement", body);

    private async Task RefusedAsync(string who, string id, object body, HttpStatusCode status, string code)
    {
        using var answer = await AcknowledgeAsync(who, id, body);
        await answer.AssertRefusedAsync(status, code);
    }

    /// <summary>Three petitions that the district did not answer, ten working days after they were due.</summary>
    public sealed class OverdueFixture(PostgresServer server) : In2022Fixture(server)
    {
        internal TestPetition First { get; private set; } = null!;

        internal TestPetition Second { get; private set; } = null!;

        internal TestPetition Third { get; private set; } = null!;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            First = await this.APetitionAssignedToTheDistrictAsync();
            Second = await this.APetitionAssignedToTheDistrictAsync();
            Third = await this.APetitionAssignedToTheDistrictAsync();
            await this.SweepAsync("2023-02-13");
        }
    }
}
