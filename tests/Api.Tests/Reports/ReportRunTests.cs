using System.Net;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports;

/// <summary>Runs over HTTP: what a schedule that fires makes, how far it is, how it is cancelled, what fails and is tried again. The clock is moved by hand.</summary>
public sealed class ReportRunTests(PostgresServer server) : IAsyncLifetime
{
    private readonly ReportsFixture _api = new(server);

    public ValueTask InitializeAsync() => _api.InitializeAsync();

    public async ValueTask DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task A_schedule_that_fires_makes_one_run_of_the_period_that_ended_with_its_files_sent()
    {
        var schedule = await _api.SetAsync("0 8 15 12 *", EmailTo(ReportScenes.Mailbox, "UBND-T-LANGSON"), new { kind = "folder", address = "quý" }, new { kind = "webhook", address = _api.Web.Address });
        At("2026-12-15T00:59:00Z");
        Assert.Equal(0, await _api.FireAsync());
        At("2026-12-15T01:00:00Z");
        Assert.Equal((1, 0), (await _api.FireAsync(), await _api.FireAsync()));

        var queued = Assert.Single(await _api.RunsOfAsync(schedule));
        Assert.Equal(("queued", "waiting", "schedule", "2026-Q4"), (queued.Text("state"), queued.Text("phase"), queued.Text("trigger"), queued.Text("period")));
        await _api.MakeAsync();
        await _api.PostAsync();

        var run = await _api.RunAsItStandsAsync(queued.Text("id"));
        Assert.Equal(("done", "finished", "100", "2026-12-15", "0"), (run.Text("run.state"), run.Text("run.phase"), run.Text("run.rowsDone"), run.Text("nominalOn"), run.Text("missed")));
        Assert.Equal(["csv", "docx"], run.GetProperty("files").EnumerateArray().Select(file => file.Text("format")));
        Assert.All(run.GetProperty("deliveries").EnumerateArray(), delivery => Assert.Equal(("sent", "1"), (delivery.Text("state"), delivery.Text("attempts"))));
        Assert.Equal(2, Assert.Single(_api.Mail.Taken).Attachments.Count());
        Assert.Single(_api.Web.Calls);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_api.FolderRoot, "quý")).Length);
        Assert.Contains("Lạng Sơn, 15/12/2026", await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(_api.FolderRoot, "quý"), "*.csv").Single()), StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(_api.WorkFolder));
    }

    [Fact]
    public async Task What_was_missed_while_nothing_ran_is_caught_up_once()
    {
        var schedule = await _api.SetAsync("0 8 * * 1");
        At("2026-12-17T03:00:00Z");

        Assert.Equal((1, 0), (await _api.FireAsync(), await _api.FireAsync()));

        var run = await _api.RunAsItStandsAsync(Assert.Single(await _api.RunsOfAsync(schedule)).Text("id"));
        Assert.Equal(("2026-12-14", "2"), (run.Text("nominalOn"), run.Text("missed")));
    }

    [Fact]
    public async Task A_schedule_of_two_times_a_day_makes_a_run_at_each_and_catches_up_once()
    {
        var schedule = await _api.SetAsync("0 7,15 * * *");
        var made = new List<int>();
        foreach (var instant in new[] { "2026-11-23T08:00:00Z", "2026-11-25T00:00:00Z", "2026-11-25T00:01:00Z", "2026-11-25T08:00:00Z", "2026-11-27T09:00:00Z" })
        {
            At(instant);
            made.Add(await _api.FireAsync());
        }

        Assert.Equal([1, 1, 0, 1, 1], made);
        var runs = await Task.WhenAll((await _api.RunsOfAsync(schedule)).Reverse().Select(run => _api.RunAsItStandsAsync(run.Text("id"))));
        Assert.Equal(
            ["2026-11-23 2026-11-23T08:00:00.000Z 0", "2026-11-25 2026-11-25T00:00:00.000Z 0", "2026-11-25 2026-11-25T08:00:00.000Z 0", "2026-11-27 2026-11-27T08:00:00.000Z 3"],
            runs.Select(run => $"{run.Text("nominalOn")} {run.Text("plannedAt")} {run.Text("missed")}"));
    }

    [Fact]
    public async Task Processes_that_find_a_schedule_due_at_once_make_one_run()
    {
        var schedule = await _api.SetAsync("0 8 15 12 *");
        At("2026-12-15T01:00:00Z");

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(_api.FireAsync)));

        Assert.Equal(1, made.Sum());
        Assert.Single(await _api.RunsOfAsync(schedule));
    }

    [Fact]
    public async Task A_run_that_several_workers_want_is_made_and_sent_once()
    {
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", EmailTo(ReportScenes.Mailbox)));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(_api.MakeAsync)));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(_api.PostAsync)));

        Assert.Equal((1, 1), (_api.Paced.Made, _api.Mail.Taken.Count));
        Assert.Equal("1", (await _api.RunAsItStandsAsync(run)).Text("run.attempt"));
    }

    [Fact]
    public async Task A_calendar_that_is_not_loaded_is_waited_for()
    {
        var schedule = await _api.SetAsync("0 8 15 12 *");
        At("2026-12-15T01:00:00Z");
        await _api.FireAsync();
        At("2027-12-15T01:00:00Z");
        await _api.FireAsync();

        var waiting = await _api.By(Who.Office).ReadAsync($"/api/v1/report-schedules/{schedule}");

        Assert.Equal(("active", "2028", 0), (waiting.Text("status"), waiting.Text("awaitsCalendarOf"), waiting.GetProperty("nextFires").GetArrayLength()));
        using var loaded = await _api.By(Who.Administrator).PutJsonAsync("/api/v1/calendar/days?year=2028", new
        {
            status = "announced",
            source = "thông báo",
            days = new[] { new { date = "2028-12-15", kind = "dayOff", name = "nghỉ", legalBasis = "thông báo" } },
        });
        await loaded.OkAsync();
        await _api.FireAsync();
        var planned = await _api.By(Who.Office).ReadAsync($"/api/v1/report-schedules/{schedule}");
        Assert.Equal(("", "2028-12-15", "2028-12-18"), (planned.Text("awaitsCalendarOf"), planned.GetProperty("nextFires")[0].Text("nominalOn"), planned.GetProperty("nextFires")[0].Text("on")));
    }

    [Fact]
    public async Task A_long_run_tells_how_far_it_is_and_is_cancelled_while_it_works()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _api.Paced.InTheMiddle = async cancellationToken =>
        {
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        };
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", EmailTo(ReportScenes.Mailbox)));
        var making = Task.Run(_api.MakeAsync);
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(30));

        var running = await _api.RunAsItStandsAsync(run);
        Assert.Equal(("running", "listing", "50", "100"), (running.Text("run.state"), running.Text("run.phase"), running.Text("run.rowsDone"), running.Text("run.rowsTotal")));
        using var stranger = await _api.By("head@UBND-X-HUNGVU").PostJsonAsync($"/api/v1/report-runs/{run}/cancellation", new { });
        await stranger.RefusedAsync(HttpStatusCode.Forbidden, "report_run.may_not_cancel");
        using var cancelled = await _api.By(Who.Office).PostJsonAsync($"/api/v1/report-runs/{run}/cancellation", new { });
        Assert.Equal("cancelled", (await cancelled.OkAsync()).Text("run.state"));

        // The worker sees it at its next sign of life.
        await Faults.RunningProgram.UntilAsync(() =>
        {
            _api.Clock.Advance(TimeSpan.FromSeconds(2));
            return Task.FromResult(making.IsCompleted);
        });
        await making;
        await _api.MakeAsync();
        await _api.PostAsync();
        Assert.Equal(("cancelled", 0, 0), ((await _api.RunAsItStandsAsync(run)).Text("run.state"), _api.Paced.Made, _api.Mail.Taken.Count));
        using var again = await _api.By(Who.Office).PostJsonAsync($"/api/v1/report-runs/{run}/cancellation", new { });
        await again.RefusedAsync(HttpStatusCode.Conflict, "report.run_is");
    }

    [Fact]
    public async Task A_run_whose_process_fell_silent_is_taken_over_and_the_silent_one_finishes_nothing()
    {
        var stuck = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _api.Paced.InTheMiddle = async _ =>
        {
            stuck.SetResult();
            await release.Task;
        };
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", EmailTo(ReportScenes.Mailbox)));
        var silent = Task.Run(_api.MakeAsync);
        await stuck.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await SilenceAsync(run);

        _api.Paced.InTheMiddle = _ => Task.CompletedTask;
        await _api.MakeAsync();
        release.SetResult();
        await silent;
        await _api.PostAsync();

        var taken = await _api.RunAsItStandsAsync(run);
        Assert.Equal(("done", "2"), (taken.Text("run.state"), taken.Text("run.attempt")));
        Assert.Equal(1, taken.GetProperty("deliveries").GetArrayLength());
        Assert.Single(_api.Mail.Taken);
    }

    [Fact]
    public async Task A_failed_run_is_tried_again_and_shows_why_it_failed()
    {
        var failures = 0;
        _api.Paced.InTheMiddle = _ => failures++ == 0 ? throw new InvalidOperationException("người nêu: bà A") : Task.CompletedTask;
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", EmailTo(ReportScenes.Mailbox)));
        await _api.MakeAsync();

        var failed = await _api.RunAsItStandsAsync(run);
        Assert.Equal(("failed", "report_run.unexpected", "2026-11-23T02:01:00.000Z"), (failed.Text("run.state"), failed.Text("run.failureCode"), failed.Text("run.retryAt")));
        Assert.DoesNotContain("bà A", failed.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("Gặp lỗi chưa lường trước; hệ thống sẽ thử lại.", failed.Text("run.failure"));
        Assert.Equal("Something unexpected went wrong; it is tried again.", (await InEnglishAsync(run)).Text("run.failure"));
        At("2026-11-23T02:01:00Z");
        await _api.MakeAsync();
        Assert.Equal(("done", "2"), ((await _api.RunAsItStandsAsync(run)).Text("run.state"), (await _api.RunAsItStandsAsync(run)).Text("run.attempt")));
    }

    [Fact]
    public async Task A_disk_that_is_full_fails_the_run_clearly_and_the_next_attempt_succeeds()
    {
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", EmailTo(ReportScenes.Mailbox)));
        try
        {
            PlainForm.Fails = new IOException("No space left on device", 28);
            await _api.MakeAsync();
        }
        finally
        {
            PlainForm.Fails = null;
        }

        Assert.Equal(("failed", "files.disk_full"), ((await _api.RunAsItStandsAsync(run)).Text("run.state"), (await _api.RunAsItStandsAsync(run)).Text("run.failureCode")));
        Assert.Empty(Directory.EnumerateFiles(_api.WorkFolder, "*", SearchOption.AllDirectories));
        At("2026-11-23T02:01:00Z");
        await _api.MakeAsync();
        await _api.PostAsync();
        Assert.Equal("sent", (await _api.RunAsItStandsAsync(run)).Delivery(1).Text("state"));
    }

    [Fact]
    public async Task A_rule_that_refuses_ends_the_run_without_another_attempt()
    {
        _api.Paced.InTheMiddle = _ => throw Domain.Reports.ReportErrors.DoesNotBalance([new("authority.base", "", 3, 4)]);
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", EmailTo(ReportScenes.Mailbox)));
        await _api.MakeAsync();

        var refused = await _api.RunAsItStandsAsync(run);
        Assert.Equal(("failed", "report.does_not_balance", ""), (refused.Text("run.state"), refused.Text("run.failureCode"), refused.Text("run.retryAt")));
        Assert.Equal("Số liệu báo cáo không khớp: authority.base 3 ≠ 4 (-1).", refused.Text("run.failure"));
        Assert.Equal("The figures do not balance: authority.base 3 ≠ 4 (-1).", (await InEnglishAsync(run)).Text("run.failure"));
        Assert.Equal(0, refused.GetProperty("deliveries").GetArrayLength());
    }

    [Fact]
    public async Task A_report_is_made_once_in_the_background_for_those_who_may_read_it()
    {
        var unit = _api.Names.Unit("20", "2026-01-01");
        using var asked = await _api.By(Who.Office).PostJsonAsync("/api/v1/report-runs", new { unit, period = "2022-Q4" });
        Assert.Equal(HttpStatusCode.Created, asked.StatusCode);
        var run = (await asked.OkAsync()).Text("run.id");
        await _api.MakeAsync();
        Assert.Equal(("done", "byHand"), ((await _api.RunAsItStandsAsync(run)).Text("run.state"), (await _api.RunAsItStandsAsync(run)).Text("run.trigger")));

        using var stranger = await _api.By("head@UBND-X-HUNGVU").PostJsonAsync("/api/v1/report-runs", new { unit, period = "2022-Q4" });
        await stranger.RefusedAsync(HttpStatusCode.Forbidden, "report.may_not_read");
        using var nowhere = await _api.By(Who.Office).PostJsonAsync("/api/v1/report-runs", new { unit = Guid.CreateVersion7(_api.Clock.GetUtcNow()), period = "2022-Q4" });
        await nowhere.RefusedAsync(HttpStatusCode.NotFound, "unit.not_found");
        using var unknown = await _api.By(Who.Office).PostJsonAsync("/api/v1/report-runs", new { unit, period = "2022-Q5" });
        await unknown.RefusedAsync(HttpStatusCode.NotFound, "period.unknown");
        using var early = await _api.By(Who.Office).PostJsonAsync("/api/v1/report-runs", new { unit, period = "2026-Q4" });
        await early.RefusedAsync(HttpStatusCode.Conflict, "period.not_ended");
        using var outside = await _api.By(Who.Office).PostJsonAsync("/api/v1/report-runs", new { unit, period = "2026-Q4", asOf = "2026-12-01" });
        await outside.RefusedAsync(HttpStatusCode.BadRequest, "period.as_of_outside");
    }

    private object EmailTo(string address, string? agency = null) =>
        new { kind = "email", address, agencyId = agency is null ? (Guid?)null : _api.Names.Agency(agency, "2026-01-01") };

    private void At(string instant) => _api.Clock.SetUtcNow(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));

    private async Task<System.Text.Json.JsonElement> InEnglishAsync(string run)
    {
        var reader = _api.By(Who.Office);
        reader.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return await reader.ReadAsync($"/api/v1/report-runs/{run}");
    }

    /// <summary>What a process that is gone looks like to the others.</summary>
    private async Task SilenceAsync(string run)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(_api.Connection);
        await using var command = source.CreateCommand($"update report_runs set leased_until = '2026-01-01' where id = '{run}'");
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
