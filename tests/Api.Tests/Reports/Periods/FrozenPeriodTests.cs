using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Api.Tests.Demo;
using Petitions.Api.Tests.Petitions;
using Petitions.Api.Tests.Reports.Escalation;
using Petitions.Application.Reports.Escalation;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Api.Tests.Reports.Periods;

/// <summary>Books that are closed stay closed; what is entered late appears in the next period (scenario S20).</summary>
public sealed class FrozenPeriodTests(DemonstrationFixture demo) : IClassFixture<DemonstrationFixture>
{
    [Fact]
    public async Task An_ended_quarter_is_frozen_once_by_an_authorised_role()
    {
        await FreezeAsync("2021-Q4");

        await RefusedAsync(Callers.Office, "2021-Q4", HttpStatusCode.Conflict, "period.frozen");
        await RefusedAsync(Callers.Office, "2027-Q1", HttpStatusCode.Conflict, "period.not_ended");
        await RefusedAsync(Callers.Office, "2021-Q5", HttpStatusCode.NotFound, "period.unknown");
        await RefusedAsync(Callers.Recorder, "2021-Q3", HttpStatusCode.Forbidden, "period.role_may_not");
        await RefusedAsync(Callers.Front, "2021-Q3", HttpStatusCode.Forbidden, "period.role_may_not");
        await RefusedAsync(Callers.District, "2021-Q3", HttpStatusCode.Forbidden, "period.role_may_not");
        var periods = await demo.By(Callers.Office).ReadAsync($"/api/v1/periods?unit={demo.Province()}&year=2021&kind=quarter");
        Assert.Equal(["2021-Q1 False", "2021-Q2 False", "2021-Q3 False", "2021-Q4 True"],
            periods.EnumerateArray().Select(period =>
                $"{period.Text("code")} {period.GetProperty("frozen").ValueKind == System.Text.Json.JsonValueKind.Object}"));
    }

    [Fact]
    public async Task A_session_period_is_frozen_on_its_days_and_found_by_name()
    {
        using var answer = await demo.By(Callers.Office).PostJsonAsync(
            "/api/v1/periods/S5-before/freeze", new { unit = demo.Province(), scheme = "session", from = "2021-10-01", to = "2021-12-07" });
        Assert.Equal("trước kỳ họp thứ 5", (await answer.OkAsync()).Text("label"));

        Assert.Equal("2021-12-07", (await demo.ReportAsync("scheme=session&period=S5-before")).Text("heading.period.to"));
        var sessions = await demo.By(Callers.Office).ReadAsync($"/api/v1/periods?unit={demo.Province()}&scheme=session");
        Assert.Equal(["S5-before"], sessions.EnumerateArray().Select(period => period.Text("code")));
    }

    [Fact]
    public async Task Two_concurrent_freezes_freeze_a_period_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AskToFreezeAsync(Callers.Office, "2021-M06")));

        Assert.Equal([201, 409, 409, 409], answers.Select(answer => (int)answer.StatusCode).Order());
    }

    [Fact]
    public async Task Equal_figures_have_equal_content_hashes_and_different_ones_do_not()
    {
        var known = demo.Clock.GetUtcNow();
        var first = await MakeAsync("2022-Q2", known);
        demo.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(first, await MakeAsync("2022-Q2", known));
        Assert.Equal(first, await MakeAsync("2022-Q2", demo.Clock.GetUtcNow()));

        await demo.APetitionAsync(on: "2022-06-01");
        Assert.Equal(first, await MakeAsync("2022-Q2", known));
        Assert.NotEqual(first, await MakeAsync("2022-Q2", demo.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task An_aborted_run_leaves_nothing_and_can_be_repeated()
    {
        await using var scope = demo.Services.CreateAsyncScope();
        var run = await RequestAsync(scope.ServiceProvider, "2022-Q3", demo.Clock.GetUtcNow());
        var maker = scope.ServiceProvider.GetRequiredService<IReportMaker>();

        await Assert.ThrowsAsync<OperationCanceledException>(() => maker.CountAndStoreAsync(
            run.Id, run.Parameters, (progress, _) => progress.RowsDone > 0 ? throw new OperationCanceledException() : Task.CompletedTask,
            CancellationToken.None));
        await using var other = PostgresServer.Open(demo.Connection);
        Assert.Equal(0, await other.ReportSnapshots.CountAsync(snapshot => snapshot.RunId == run.Id));
        Assert.Equal(0, await other.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from report_items where run_id = {run.Id}")
            .SingleAsync());

        var stored = await maker.CountAndStoreAsync(run.Id, run.Parameters, (_, _) => Task.CompletedTask, CancellationToken.None);
        var again = await maker.CountAndStoreAsync(run.Id, run.Parameters, (_, _) => Task.CompletedTask, CancellationToken.None);
        Assert.Equal((stored.ItemCount, stored.ContentHash), (again.ItemCount, again.ContentHash));
        Assert.Equal(stored.ItemCount,
            await other.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from report_items where run_id = {run.Id}")
                .SingleAsync());
    }

    [Fact]
    public async Task Runs_are_listed_with_progress_and_have_files_only_when_done()
    {
        await using var scope = demo.Services.CreateAsyncScope();
        var run = await RequestAsync(scope.ServiceProvider, "2020-Q1", demo.Clock.GetUtcNow());

        var office = demo.By(Callers.Office);
        Assert.Equal(("queued", "waiting", 0),
            (await office.ReadAsync($"/api/v1/report-runs/{run.Id}") is var seen
                ? (seen.Text("run.state"), seen.Text("run.phase"), seen.GetProperty("run").GetProperty("formats").GetArrayLength())
                : default));
        using var early = await office.GetAsync($"/api/v1/report-runs/{run.Id}/files/json");
        await early.AssertRefusedAsync(HttpStatusCode.Conflict, "report.no_files");
        using var unknown = await office.GetAsync("/api/v1/report-runs/01900000-0000-7000-8000-000000000000/files/json");
        await unknown.AssertRefusedAsync(HttpStatusCode.NotFound, "report.run_not_found");
        using var foreign = await demo.By(Callers.District).GetAsync($"/api/v1/report-runs/{run.Id}");
        await foreign.AssertRefusedAsync(HttpStatusCode.Forbidden, "report.may_not_read");
        Assert.Contains(run.Id.ToString(),
            (await office.ReadAsync("/api/v1/report-runs?state=queued&limit=200")).GetProperty("items").EnumerateArray()
                .Select(one => one.Text("id")));
        Assert.DoesNotContain(run.Id.ToString(), (await demo.By(Callers.District).ReadAsync("/api/v1/report-runs?limit=200")).GetRawText(),
            StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> AskToFreezeAsync(string who, string period) =>
        demo.By(who).PostJsonAsync($"/api/v1/periods/{period}/freeze", new { unit = demo.Province() });

    private async Task<System.Text.Json.JsonElement> FreezeAsync(string period)
    {
        using var answer = await AskToFreezeAsync(Callers.Office, period);
        return await answer.OkAsync();
    }

    private async Task RefusedAsync(string who, string period, HttpStatusCode status, string code)
    {
        using var answer = await AskToFreezeAsync(who, period);
        await answer.AssertRefusedAsync(status, code);
    }

    private async Task<ReportRun> RequestAsync(IServiceProvider services, string period, DateTimeOffset known)
    {
        var db = services.GetRequiredService<Application.IPetitionsDb>();
        var run = ReportRun.Request(
            Guid.CreateVersion7(demo.Clock.GetUtcNow()), new(demo.Province(), new AdministrativePeriods().Find(period)!, null, known),
            LetterDetails.Default, RunTrigger.ByHand, null, "Người Kiểm Thử", null, demo.Clock.GetUtcNow());
        db.ReportRuns.Add(run);
        await db.SaveChangesAsync(CancellationToken.None);
        return run;
    }

    private async Task<string> MakeAsync(string period, DateTimeOffset known)
    {
        await using var scope = demo.Services.CreateAsyncScope();
        var run = await RequestAsync(scope.ServiceProvider, period, known);
        return (await scope.ServiceProvider.GetRequiredService<IReportMaker>()
            .CountAndStoreAsync(run.Id, run.Parameters, (_, _) => Task.CompletedTask, CancellationToken.None)).ContentHash;
    }
}
