using System.Net;
using System.Text.Json;

namespace Petitions.Api.Tests.Calendar;

/// <summary>The calendar that the program carries, counted over HTTP and kept by administrators.</summary>
public class CalendarTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Days = "/api/v1/calendar/days";

    [Theory]
    [InlineData("2022-04-12", 10, "working", "2022-04-26")]
    [InlineData("2022-04-12", 15, "working", "2022-05-05")]
    [InlineData("2022-04-12", 30, "working", "2022-05-26")]
    [InlineData("2022-04-12", 60, "calendar", "2022-06-13")]
    [InlineData("2022-11-29", 10, "working", "2022-12-13")]
    [InlineData("2022-11-29", 15, "working", "2022-12-20")]
    [InlineData("2022-11-29", 30, "working", "2023-01-11")]
    [InlineData("2022-11-29", 60, "calendar", "2023-01-30")]
    [InlineData("2025-04-24", 3, "working", "2025-04-28")]
    [InlineData("2025-04-24", 10, "working", "2025-05-12")]
    [InlineData("2025-04-24", 15, "working", "2025-05-19")]
    [InlineData("2025-04-24", 30, "working", "2025-06-09")]
    [InlineData("2025-04-24", 60, "calendar", "2025-06-23")]
    [InlineData("2026-11-17", 5, "working", "2026-11-25")]
    [InlineData("2024-04-26", 5, "working", "2024-05-07")]
    public async Task The_bundled_calendar_gives_the_worked_values(string start, int days, string kind, string due) =>
        Assert.Equal(due, (await CountAsync(start, days, kind)).Text("dueOn"));

    [Fact]
    public async Task A_count_lists_every_day_with_its_reason()
    {
        var count = await CountAsync("2025-04-24", 3, "working");

        var days = count.GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(["2025-04-24", "2025-04-25", "2025-04-26", "2025-04-27", "2025-04-28"], days.Select(day => day.Text("date")));
        Assert.Equal(["", "1", "2", "", "3"], days.Select(day => day.Text("number")));
        Assert.StartsWith("Ngày làm bù: Làm bù cho thứ Sáu 02/05/2025", days[2].Text("reason"), StringComparison.Ordinal);
        Assert.False(count.GetProperty("provisional").GetBoolean());
    }

    [Fact]
    public async Task A_count_that_runs_into_a_year_without_notices_is_provisional() =>
        Assert.True((await CountAsync("2026-11-23", 60, "calendar")).GetProperty("provisional").GetBoolean());

    [Theory]
    [InlineData("2021-11-01", 2021)]
    [InlineData("2027-12-20", 2028)]
    [InlineData("9999-12-31", 9999)]
    public async Task A_count_in_a_year_without_a_calendar_is_refused(string start, int year)
    {
        using var response = await Client()
            .PostJsonAsync("/api/v1/calendar/deadline", new { start, term = new { days = 30, kind = "working" } });

        Assert.Equal(
            year, (await response.AssertRefusedAsync(HttpStatusCode.Conflict, "calendar.year_not_loaded")).GetProperty("year").GetInt32());
    }

    [Theory]
    [InlineData("""{}""", "start")]
    [InlineData("""{"start": "2022-04-12"}""", "term")]
    [InlineData("""{"start": "2022-04-12", "term": {}}""", "term.days")]
    [InlineData("""{"start": "2022-04-12", "term": {"days": 0, "kind": "working"}}""", "term.days")]
    [InlineData("""{"start": "2022-04-12", "term": {"days": 1001, "kind": "working"}}""", "term.days")]
    [InlineData("""{"start": "2022-04-12", "term": {"days": 10}}""", "term.kind")]
    [InlineData("""{"start": "2022-04-12", "term": {"days": 10, "kind": "lunar"}}""", "term.kind")]
    [InlineData("""{"start": "2022-04-31", "term": {"days": 10, "kind": "working"}}""", "start")]
    [InlineData("""{"start": "2022-04-12", "term": {"days": "10", "kind": "working"}}""", "term.days")]
    [InlineData("""{"start": "2022-04-12", "term": {"days": 10, "kind": "working"}, "extra": 1}""", "extra")]
    public async Task An_invalid_count_is_refused_with_the_member_named(string body, string member)
    {
        using var response = await Client().PostRawAsync("/api/v1/calendar/deadline", body);

        var problem = await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.True(problem.GetProperty("errors").TryGetProperty(member, out _), problem.ToString());
    }

    [Fact]
    public async Task A_calendar_year_is_read_with_its_days_and_defaults_to_this_year()
    {
        var year = await Client().ReadAsync($"{Days}?year=2024");
        var current = await Client().ReadAsync(Days);

        Assert.Equal(("2024", "announced"), (year.Text("year"), year.Text("status")));
        Assert.Contains(
            ("2024-05-04", "makeUpDay"), year.GetProperty("days").EnumerateArray().Select(day => (day.Text("date"), day.Text("kind"))));
        Assert.Equal("2026", current.Text("year"));
        Assert.Equal("provisional", (await Client().ReadAsync($"{Days}?year=2027")).Text("status"));
    }

    [Fact]
    public async Task A_year_without_a_calendar_is_not_found()
    {
        using var response = await Client().GetAsync($"{Days}?year=2030");

        await response.AssertRefusedAsync(HttpStatusCode.NotFound, "calendar.year_not_found");
    }

    [Fact]
    public async Task Announcing_a_year_moves_the_counts_that_run_into_it()
    {
        using var provisional = await Administrator().PutJsonAsync($"{Days}?year=2029", Year("provisional"));
        await provisional.OkAsync();
        var before = await CountAsync("2029-01-02", 2, "working");
        using var announced = await Administrator().PutJsonAsync($"{Days}?year=2029", Year("announced", Off("2029-01-03")));
        await announced.OkAsync();
        var after = await CountAsync("2029-01-02", 2, "working");

        Assert.True(before.GetProperty("provisional").GetBoolean());
        Assert.Equal(("2029-01-04", "2029-01-05"), (before.Text("dueOn"), after.Text("dueOn")));
        Assert.False(after.GetProperty("provisional").GetBoolean());
    }

    [Fact]
    public async Task A_year_is_loaded_and_replaced_as_a_whole_under_its_version()
    {
        using var loaded = await Administrator().PutJsonAsync($"{Days}?year=2032", Year("provisional", Off("2032-01-01")));
        using var replaced = await Administrator()
            .PutJsonAsync($"{Days}?year=2032", Year("announced", Off("2032-01-02"), MakeUp("2032-01-10")), ("If-Match", "\"1\""));
        using var stale = await Administrator().PutJsonAsync($"{Days}?year=2032", Year("announced"), ("If-Match", "\"1\""));

        Assert.Equal(("1", "2"), ((await loaded.OkAsync()).Text("version"), (await replaced.OkAsync()).Text("version")));
        await stale.AssertRefusedAsync(HttpStatusCode.PreconditionFailed, "calendar.stale");
        var year = await Client().ReadAsync($"{Days}?year=2032");
        Assert.Equal(["2032-01-02", "2032-01-10"], year.GetProperty("days").EnumerateArray().Select(day => day.Text("date")));
    }

    [Fact]
    public async Task Administrators_loading_one_year_at_once_are_all_answered_and_leave_one_year()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6)
            .Select(_ => Administrator().PutJsonAsync($"{Days}?year=2033", Year("announced", Off("2033-01-03")))));

        foreach (var answer in answers)
            await answer.OkAsync();
        Assert.Equal("6", (await Client().ReadAsync($"{Days}?year=2033")).Text("version"));
    }

    [Fact]
    public async Task Days_outside_the_year_are_refused_and_change_nothing()
    {
        await RefusedAsync("calendar.day_outside_year", Off("2032-01-01"));
        await RefusedAsync("calendar.day_twice", Off("2034-01-02"), Off("2034-01-02"));
        await RefusedAsync("calendar.day_off_on_rest_day", Off("2034-01-01"));
        await RefusedAsync("calendar.make_up_on_weekday", MakeUp("2034-01-02"));
        using var response = await Client().GetAsync($"{Days}?year=2034");
        await response.AssertRefusedAsync(HttpStatusCode.NotFound, "calendar.year_not_found");

        async Task RefusedAsync(string code, params object[] days)
        {
            using var answer = await Administrator().PutJsonAsync($"{Days}?year=2034", Year("announced", days));
            await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, code);
        }
    }

    [Fact]
    public async Task An_invalid_calendar_year_is_refused_with_the_member_named()
    {
        await RefusedAsync("year", Days, Year("announced"));
        await RefusedAsync("status", $"{Days}?year=2034", new { source = "thử", days = Array.Empty<object>() });
        await RefusedAsync("source", $"{Days}?year=2034", new { status = "announced", days = Array.Empty<object>() });
        await RefusedAsync("days", $"{Days}?year=2034", new { status = "announced", source = "thử" });
        await RefusedAsync("days[0]", $"{Days}?year=2034", new { status = "announced", source = "thử", days = new object?[] { null } });
        await RefusedAsync(
            "days[0].name", $"{Days}?year=2034", Year("announced", new { date = "2034-01-02", kind = "dayOff", legalBasis = "thử" }));

        async Task RefusedAsync(string member, string path, object body)
        {
            using var answer = await Administrator().PutJsonAsync(path, body);
            var problem = await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
            Assert.True(problem.GetProperty("errors").TryGetProperty(member, out _), problem.ToString());
        }
    }

    [Fact]
    public async Task A_year_out_of_range_is_refused()
    {
        using var response = await Administrator().PutJsonAsync($"{Days}?year=1999", Year("announced"));

        await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "calendar.year_out_of_range");
    }

    [Fact]
    public async Task Only_an_administrator_may_change_the_calendar()
    {
        using var response = await Client().PutJsonAsync($"{Days}?year=2034", Year("announced"));

        await response.AssertRefusedAsync(HttpStatusCode.Forbidden, "identity.not_allowed");
    }

    private HttpClient Client() => api.As("recorder", "UBND-X-HUNGVU");

    private HttpClient Administrator() => api.As("administrator");

    private async Task<JsonElement> CountAsync(string start, int days, string kind)
    {
        using var response = await Client().PostJsonAsync("/api/v1/calendar/deadline", new { start, term = new { days, kind } });
        return await response.OkAsync();
    }

    private static object Year(string status, params object[] days) => new { status, source = "Thông báo thử", days };

    private static object Off(string date) => new { date, kind = "dayOff", name = "Ngày nghỉ thử", legalBasis = "Thông báo thử" };

    private static object MakeUp(string date) => new { date, kind = "makeUpDay", name = "Làm bù thử", legalBasis = "Thông báo thử" };
}
