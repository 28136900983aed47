using System.Net;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports.Schedules;

/// <summary>
/// Schedules over HTTP: what they say, who may change it, and when they fire. It is Monday 23/11/2026; the 24th is a day off.
/// </summary>
public sealed class ReportScheduleTests(ReportsFixture api) : IClassFixture<ReportsFixture>
{
    private const string Schedules = "/api/v1/report-schedules";
    private readonly HttpClient _office = api.By(Callers.Office);

    [Fact]
    public async Task A_schedule_shows_its_next_runs_and_moves_them_off_days_off()
    {
        using var set = await _office.PostJsonAsync(Schedules, api.ASchedule("0 8 24 * *"));
        Assert.Equal((HttpStatusCode.Created, "\"1\""), (set.StatusCode, set.Headers.ETag!.Tag));
        var id = (await set.OkAsync()).Text("id");

        var shown = await _office.ReadAsync($"{Schedules}/{id}");
        Assert.Equal(
            [("2026-11-24", "2026-11-25"), ("2026-12-24", "2026-12-24"), ("2027-01-24", "2027-01-25")],
            shown.GetProperty("nextFires").EnumerateArray().Select(fire => (fire.Text("nominalOn"), fire.Text("on"))));
        Assert.Equal(("active", "2026-11-25T01:00:00.000Z", "state"),
            (shown.Text("status"), shown.GetProperty("nextFires")[0].Text("at"), shown.Text("letter.layout")));
    }

    [Theory]
    [InlineData("0 8 30 2 *", "report_schedule.cron_never_fires")]
    [InlineData("0 6-18 15 * *", "report_schedule.cron_too_often")]
    [InlineData("*/5 * * * *", "report_schedule.cron_too_often")]
    [InlineData("every monday", "report_schedule.cron_malformed")]
    [InlineData("0 0 8 15 * *", "report_schedule.cron_malformed")]
    public async Task An_invalid_cron_expression_is_refused(string cron, string code)
    {
        using var refused = await _office.PostJsonAsync(Schedules, api.ASchedule(cron));
        await refused.AssertRefusedAsync(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task A_missing_or_malformed_member_of_a_schedule_is_named()
    {
        using var empty = await _office.PostJsonAsync(Schedules, new { });
        var errors = (await empty.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid")).GetProperty("errors");
        Assert.Superset(new HashSet<string> { "name", "unitId", "kind", "formats", "cron" },
            errors.EnumerateObject().Select(error => error.Name).ToHashSet());

        using var inside = await _office.PostJsonAsync(Schedules,
            api.ASchedule(recipients: [new { kind = "webhook", address = "https://169.254.169.254/latest" }]));
        await inside.AssertRefusedAsync(HttpStatusCode.BadRequest, "report_schedule.address_not_allowed");
        using var plain =
            await _office.PostJsonAsync(Schedules, api.ASchedule(recipients: [new { kind = "webhook", address = "http://example.com/" }]));
        await plain.AssertRefusedAsync(HttpStatusCode.BadRequest, "report_schedule.address_not_allowed");
        using var nobody = await _office.PostJsonAsync(Schedules,
            api.ASchedule(recipients: [new { kind = "desk", agencyId = Guid.CreateVersion7(api.Clock.GetUtcNow()) }]));
        await nobody.AssertRefusedAsync(HttpStatusCode.NotFound, "agency.not_found");
        using var ended = await _office.PostJsonAsync(Schedules, api.ASchedule(unit: api.Ids.Unit("06370")));
        await ended.AssertRefusedAsync(HttpStatusCode.Conflict, "unit.not_valid");
    }

    [Fact]
    public async Task Only_coordinators_heads_and_administrators_of_the_unit_or_above_manage_it()
    {
        var id = await SetAsync();

        foreach (var who in new[] { "officer@VP-UBND-T-LANGSON", "head@UBND-X-HUNGVU", "supervisor@MTTQ-T-LANGSON" })
        {
            using var set = await api.By(who).PostJsonAsync(Schedules, api.ASchedule());
            await set.AssertRefusedAsync(HttpStatusCode.Forbidden, "report_schedule.may_not_manage");
            using var read = await api.By(who).GetAsync($"{Schedules}/{id}");
            await read.AssertRefusedAsync(HttpStatusCode.Forbidden, "report_schedule.may_not_manage");
            using var run = await api.By(who).PostJsonAsync($"{Schedules}/{id}/runs", new { });
            await run.AssertRefusedAsync(HttpStatusCode.Forbidden, "report_schedule.may_not_manage");
            using var end = await api.By(who).DeleteAsync($"{Schedules}/{id}");
            await end.AssertRefusedAsync(HttpStatusCode.Forbidden, "report_schedule.may_not_manage");
        }

        Assert.Contains(id, Ids(await api.By(Callers.Administrator).ReadAsync($"{Schedules}?limit=200")));
        Assert.DoesNotContain(id, Ids(await api.By("head@UBND-X-HUNGVU").ReadAsync($"{Schedules}?limit=200")));
    }

    [Fact]
    public async Task A_schedule_is_revised_paused_and_ended_with_its_version()
    {
        var id = await SetAsync();
        using var stale = await _office.PutJsonAsync($"{Schedules}/{id}", api.ASchedule(), ("If-Match", "\"7\""));
        await stale.AssertRefusedAsync(HttpStatusCode.PreconditionFailed, "report_schedule.stale");

        using var paused =
            await _office.PutJsonAsync($"{Schedules}/{id}", api.ASchedule("0 9 15 * *", paused: true), ("If-Match", "\"1\""));
        var now = await paused.OkAsync();
        Assert.Equal(("paused", "2", 0), (now.Text("status"), now.Text("version"), now.GetProperty("nextFires").GetArrayLength()));

        using var ended = await _office.DeleteAsync($"{Schedules}/{id}");
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        using var again = await _office.DeleteAsync($"{Schedules}/{id}");
        await again.AssertRefusedAsync(HttpStatusCode.Conflict, "report_schedule.ended");
        using var run = await _office.PostJsonAsync($"{Schedules}/{id}/runs", new { });
        await run.AssertRefusedAsync(HttpStatusCode.Conflict, "report_schedule.ended");
        Assert.DoesNotContain(id, Ids(await _office.ReadAsync($"{Schedules}?limit=200")));
        Assert.Contains(id, Ids(await _office.ReadAsync($"{Schedules}?status=ended&limit=200")));
    }

    [Fact]
    public async Task The_schedule_list_pages_and_filters()
    {
        var first = await SetAsync();
        var second = await SetAsync();

        var found = new List<string>();
        for (var next = ""; next is not null;)
        {
            var page = await _office.ReadAsync($"{Schedules}?limit=1&count=true{next}");
            found.Add(Assert.Single(Ids(page)));
            next = page.Text("nextCursor") is { Length: > 0 } cursor ? $"&cursor={cursor}" : null;
            Assert.True(page.GetProperty("total").GetInt64() >= 2);
        }

        Assert.Equal((1, 1), (found.Count(id => id == first), found.Count(id => id == second)));
        Assert.Empty(Ids(await _office.ReadAsync($"{Schedules}?unit={api.Ids.Unit("06349", "2026-01-01")}")));
    }

    [Fact]
    public async Task Addresses_and_secrets_are_shown_to_managers_only()
    {
        var id = await SetAsync();
        using var answer = await api.By(Callers.Administrator).GetAsync($"{Schedules}/{id}");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Contains("vanthu@langson.gov.vn", text, StringComparison.Ordinal);
        Assert.DoesNotContain("only-for-tests", text, StringComparison.Ordinal);
    }

    private async Task<string> SetAsync()
    {
        using var set = await _office.PostJsonAsync(Schedules, api.ASchedule());
        return (await set.OkAsync()).Text("id");
    }

    private static IEnumerable<string> Ids(System.Text.Json.JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(item => item.Text("id"));
}
