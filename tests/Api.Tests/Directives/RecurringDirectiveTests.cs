using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Api.Tests.Notices;
using Petitions.Api.Tests.Petitions;
using Petitions.Infrastructure.Directives;

namespace Petitions.Api.Tests.Directives;

/// <summary>What is to be reported each year is reported each year, however many years go by.</summary>
public sealed class RecurringDirectiveTests(PostgresServer server)
{
    private const string Directives = "/api/v1/directives";

    [Fact]
    public async Task A_yearly_directive_report_is_due_and_reminded_of_every_year()
    {
        await using var api = new In2022Fixture(server);
        await api.InitializeAsync();
        var id = await GiveAsync(api, "2022-05-25");
        Assert.Equal(["2023-05-25", "2024-05-25"], await DueAsync(api, id));
        await RunMorningJobAsync(api, "2022-11-30");
        Assert.Equal("1", (await ReadAsync(api, id)).Text("version"));

        foreach (var year in new[] { 2023, 2024, 2025, 2026 })
        {
            await RunMorningJobAsync(api, $"{year}-05-25");
            Assert.Contains("CD-DEN-HAN 1", await api.SweepAsync());
            Assert.Equal($"{year}-05-25", (await ReadAsync(api, id)).Text("nextDueOn"));
            using var report = await api.As("officer", year < 2026 ? "DU-TRANYEN" : "DU-HUNGVU")
                .PostJsonAsync($"{Directives}/{id}/reports", new { text = $"Báo cáo năm {year}" });
            await report.OkAsync();
            using var accepted = await api.As("coordinator", "TU-LANGSON")
                .PostJsonAsync($"{Directives}/{id}/acceptance", new { decision = "accepted" });
            Assert.Equal("open", (await accepted.OkAsync()).Text("status"));
        }

        var due = await DueAsync(api, id);
        Assert.Equal(Enumerable.Range(2023, 6).Select(year => $"{year}-05-25"), due);
        await RunMorningJobAsync(api, "2026-05-25");
        Assert.Equal(due, await DueAsync(api, id));
        Assert.Equal("2024-05-25", (await ReadAsync(api, id, "?asOf=2023-12-31")).Text("nextDueOn"));
    }

    [Fact]
    public async Task After_years_without_the_job_all_missed_occurrences_are_owed_and_can_be_reported()
    {
        await using var api = new In2022Fixture(server);
        await api.InitializeAsync();
        var id = await GiveAsync(api, "2022-05-25");

        await RunMorningJobAsync(api, "2026-06-01");

        Assert.Equal(Enumerable.Range(2023, 6).Select(year => $"{year}-05-25"), await DueAsync(api, id));
        using var report = await api.As("coordinator", "TU-LANGSON").PostJsonAsync(
            $"{Directives}/{id}/reports",
            new { text = "Báo cáo năm 2023", onBehalfOf = api.Ids.Agency("DU-TRANYEN"), occurrence = 1, on = "2023-05-20" });
        Assert.Equal(
            ("False", "2024-05-25"), ((await report.OkAsync()).Text("late"), (await report.OkAsync()).Text("directive.nextDueOn")));
    }

    [Fact]
    public async Task Occurrences_that_move_to_working_days_are_planned_once_the_calendar_is_loaded()
    {
        await using var api = new ApiFixture(server);
        await api.InitializeAsync();
        var id = await GiveAsync(api, "2022-09-02", "nextWorkingDay");
        Assert.Equal("2027-09-03", (await DueAsync(api, id))[^1]);

        // 2028 is not loaded: nothing is guessed, and what stands ahead of it is not held up by it.
        await RunMorningJobAsync(api, "2027-03-01");
        Assert.Equal("2027-09-03", (await DueAsync(api, id))[^1]);
        var plain = await GiveAsync(api, "2022-12-31");
        using var year = await api.By(Callers.Administrator).PutJsonAsync("/api/v1/calendar/days?year=2028", new
        {
            status = "provisional",
            source = "các ngày do luật định",
            days = new[] { new { date = "2028-09-04", kind = "dayOff", name = "Quốc khánh", legalBasis = "Bộ luật Lao động 2019" } },
        });
        await year.OkAsync();

        await RunMorningJobAsync(api, "2027-03-02");

        // 2 September 2028 is a Saturday, and its Monday is a day off.
        Assert.Equal("2028-09-05", (await DueAsync(api, id))[^1]);
        Assert.Equal("2028-12-31", (await DueAsync(api, plain))[^1]);
    }

    [Fact]
    public async Task Several_programs_planning_occurrences_at_once_create_each_date_once()
    {
        await using var api = new In2022Fixture(server);
        await api.InitializeAsync();
        var id = await GiveAsync(api, "2022-05-25");
        await CopyAsync(api.Connection, id, 120);
        api.SetDay("2024-06-03");

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => PlanAheadAsync(api)));

        Assert.Equal(121 * 4, await SweepHelpers.CountAsync(api.Connection, "select count(*) from directive_occurrences"));
        Assert.Equal(121, await SweepHelpers.CountAsync(api.Connection,
            "select count(*) from directives where planned_from = '2027-05-25' and version = 2"));
        Assert.Equal(121,
            await SweepHelpers.CountAsync(api.Connection, "select count(*) from directive_states where until is null and version = 2"));
    }

    private static async Task RunMorningJobAsync(ApiFixture api, string day)
    {
        api.SetDay(day);
        await PlanAheadAsync(api);
    }

    private static async Task PlanAheadAsync(ApiFixture api)
    {
        await using var scope = api.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecurringDirectivesJob>().Execute(null!, TestContext.Current.CancellationToken);
    }

    private static async Task<string> GiveAsync(ApiFixture api, string baseOn, string onDayOff = "keep")
    {
        using var given = await api.As("coordinator", "TU-LANGSON").PostJsonAsync(Directives, new
        {
            kind = "followUp",
            givenOn = "2022-11-29",
            text = "hằng năm báo cáo kết quả thực hiện Nghị quyết 77",
            addressees = new[] { new { agencyId = api.Ids.Agency("DU-TRANYEN"), description = "Đảng ủy xã Trấn Yên" } },
            period = new { baseOn, every = 1, unit = "years", repeats = true },
            onDayOff,
        });
        return (await given.OkAsync()).Text("id");
    }

    private static Task<System.Text.Json.JsonElement> ReadAsync(ApiFixture api, string id, string asOf = "") =>
        api.As("coordinator", "TU-LANGSON").ReadAsync($"{Directives}/{id}{asOf}");

    private static async Task<string[]> DueAsync(ApiFixture api, string id) =>
        [.. (await ReadAsync(api, id)).GetProperty("occurrences").EnumerateArray().Select(one => one.Text("dueOn"))];

    /// <summary>Makes copies of a directive with what is due under it.</summary>
    private static Task CopyAsync(string connection, string id, int copies) =>
        SweepHelpers.ExecuteAsync(connection, string.Create(CultureInfo.InvariantCulture, $"""
        do $$
        declare
            kept text := (select string_agg(format('row.%I', column_name), ', ' order by ordinal_position) from information_schema.columns
                where table_name = 'directives' and is_generated = 'NEVER');
        begin
            create temporary table copies on commit drop as select uuid_v7(now()) as id from generate_series(1, {copies});
            execute format('insert into directives (%s) select %s from directives one cross join copies cross join lateral jsonb_populate_record(one, jsonb_build_object(''id'', copies.id)) row where one.id = ''{id}''',
                replace(kept, 'row.', ''), kept);
            insert into directive_occurrences (id, directive_id, number, nominal_on, due_on, status)
                select uuid_v7(now()), copies.id, number, nominal_on, due_on, status from directive_occurrences, copies
                    where directive_id = '{id}';
            insert into directive_states (directive_id, version, since, status, next_due_on)
                select copies.id, version, since, status, next_due_on from directive_states, copies where directive_id = '{id}';
        end $$;
        """));
}
