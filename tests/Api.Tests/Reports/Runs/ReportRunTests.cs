using System.Net;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports.Runs;

/// <summary>
/// Runs over HTTP: what a schedule that fires makes, how far it is, how it
/// is cancelled, what fails and is tried again. The clock is moved by hand.
/// </summary>
public sealed class ReportRunTests(PostgresServer server) : IAsyncLifetime
{
    private readonly ReportsFixture _api = new(server);

    public ValueTask InitializeAsync() => _api.InitializeAsync();

    public async ValueTask DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task A_due_schedule_makes_one_run_of_the_ended_period_and_sends_its_files()
    {
        var schedule = await _api.SetAsync("0 8 15 12 *", EmailTo(ReportSetup.Mailbox, "UBND-T-LANGSON"),
            new { kind = "folder", address = "quý" }, new { kind = "webhook", address = _api.Web.Address });
        At("2026-12-15T00:59:00Z");
        Assert.Equal(0, await _api.StartDueRunsAsync());
        At("2026-12-15T01:00:00Z");
        Assert.Equal((1, 0), (await _api.StartDueRunsAsync(), await _api.StartDueRunsAsync()));

        var queued = Assert.Single(await _api.RunsOfAsync(schedule));
        Assert.Equal(("queued", "waiting", "schedule", "2026-Q4"),
            (queued.Text("state"), queued.Text("phase"), queued.Text("trigger"), queued.Text("period")));
        await _api.ProcessRunAsync();
        await _api.DeliverAsync();

        var run = await _api.ReadRunAsync(queued.Text("id"));
        Assert.Equal(("done", "finished", "100", "2026-12-15", "0"),
            (run.Text("run.state"), run.Text("run.phase"), run.Text("run.rowsDone"), run.Text("nominalOn"), run.Text("missed")));
        Assert.Equal(["csv", "docx"], run.GetProperty("files").EnumerateArray().Select(file => file.Text("format")));
        Assert.All(run.GetProperty("deliveries").EnumerateArray(),
            delivery => Assert.Equal(("sent", "1"), (delivery.Text("state"), delivery.Text("attempts"))));
        Assert.Equal(2, Assert.Single(_api.Mail.Received).Attachments.Count());
        Assert.Single(_api.Web.Calls);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_api.FolderRoot, "quý")).Length);
        Assert.Contains("Lạng Sơn, 15/12/2026",
            await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(_api.FolderRoot, "quý"), "*.csv").Single()),
            StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(_api.WorkFolder));
    }

    [Fact]
    public async Task Runs_missed_while_the_program_was_down_are_caught_up_once()
    {
        var schedule = await _api.SetAsync("0 8 * * 1");
        At("2026-12-17T03:00:00Z");

        Assert.Equal((1, 0), (await _api.StartDueRunsAsync(), await _api.StartDueRunsAsync()));

        var run = await _api.ReadRunAsync(Assert.Single(await _api.RunsOfAsync(schedule)).Text("id"));
        Assert.Equal(("2026-12-14", "2"), (run.Text("nominalOn"), run.Text("missed")));
    }

    [Fact]
    public async Task A_schedule_with_two_times_a_day_runs_at_each_and_catches_up_once()
    {
        var schedule = await _api.SetAsync("0 7,15 * * *");
        var made = new List<int>();
        foreach (var instant in new[] { "2026-11-23T08:00:00Z", "2026-11-25T00:00:00Z", "2026-11-25T00:01:00Z", "2026-11-25T08:00:00Z",
            "2026-11-27T09:00:00Z" })
        {
            At(instant);
            made.Add(await _api.StartDueRunsAsync());
        }

        Assert.Equal([1, 1, 0, 1, 1], made);
        var runs = await Task.WhenAll((await _api.RunsOfAsync(schedule)).Reverse().Select(run => _api.ReadRunAsync(run.Text("id"))));
        Assert.Equal(
            ["2026-11-23 2026-11-23T08:00:00.000Z 0", "2026-11-25 2026-11-25T00:00:00.000Z 0", "2026-11-25 2026-11-25T08:00:00.000Z 0",
                "2026-11-27 2026-11-27T08:00:00.000Z 3"],
            runs.Select(run => $"{run.Text("nominalOn")} {run.Text("plannedAt")} {run.Text("missed")}"));
    }

    [Fact]
    public async Task Processes_that_find_one_schedule_due_at_once_make_one_run()
    {
        var schedule = await _api.SetAsync("0 8 15 12 *");
        At("2026-12-15T01:00:00Z");

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(_api.StartDueRunsAsync)));

        Assert.Equal(1, made.Sum());
        Assert.Single(await _api.RunsOfAsync(schedule));
    }

    [Fact]
    public async Task A_run_wanted_by_several_workers_is_made_and_sent_once()
    {
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", EmailTo(ReportSetup.Mailbox)));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(_api.ProcessRunAsync)));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(_api.DeliverAsync)));

        Assert.Equal((1, 1), (_api.Paced.Made, _api.Mail.Received.Count));
        Assert.Equal("1", (await _api.ReadRunAsync(run)).Text("run.attempt"));
    }

    [Fact]
    public async Task A_schedule_waits_for_a_calendar_that_is_not_loaded()
    {
        var schedule = await _api.SetAsync("0 8 15 12 *");
        At("2026-12-15T01:00:00Z");
        await _api.StartDueRunsAsync();
        At("2027-12-15T01:00:00Z");
        await _api.StartDueRunsAsync();

        var waiting = await _api.By(Callers.Office).ReadAsync($"/api/v1/report-schedules/{schedule}");

        Assert.Equal(("active", "2028", 0),
            (waiting.Text("status"), waiting.Text("awaitsCalendarOf"), waiting.GetProperty("nextFires").GetArrayLength()));
        using var loaded = await _api.By(Callers.Administrator).PutJsonAsync("/api/v1/calendar/days?year=2028", new
        {
            status = "announced",
            source = "thông báo",
            days = new[] { new { date = "2028-12-15", kind = "dayOff", name = "nghỉ", legalBasis = "thông báo" } },
        });
        await loaded.OkAsync();
        await _api.StartDueRunsAsync();
        var planned = await _api.By(Callers.Office).ReadAsync($"/api/v1/report-schedules/{schedule}");
        Assert.Equal(("", "2028-12-15", "2028-12-18"),
            (planned.Text("awaitsCalendarOf"), planned.GetProperty("nextFires")[0].Text("nominalOn"),
                planned.GetProperty("nextFires")[0].Text("on")));
    }

    [Fact]
    public async Task A_long_run_shows_its_progress_and_can_be_cancelled()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _api.Paced.AfterHalfTheRows = async cancellationToken =>
        {
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        };
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", EmailTo(ReportSetup.Mailbox)));
        var making = Task.Run(_api.ProcessRunAsync);
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(30));

        var running = await _api.ReadRunAsync(run);
        Assert.Equal(("running", "listing", "50", "100"),
            (running.Text("run.state"), running.Text("run.phase"), running.Text("run.rowsDone"), running.Text("run.rowsTotal")));
        using var stranger = await _api.By("head@UBND-X-HUNGVU").PostJsonAsync($"/api/v1/report-runs/{run}/cancellation", new { });
        await stranger.AssertRefusedAsync(HttpStatusCode.Forbidden, "report_run.may_not_cancel");
        using var cancelled = await _api.By(Callers.Office).PostJsonAsync($"/api/v1/report-runs/{run}/cancellation", new { });
        Assert.Equal("cancelled", (await cancelled.OkAsync()).Text("run.state"));

        // The worker sees it at its next sign of life.
        await Faults.RunningProgram.WaitUntilAsync(() =>
        {
            _api.Clock.Advance(TimeSpan.FromSeconds(2));
            return Task.FromResult(making.IsCompleted);
        });
        await making;
        await _api.ProcessRunAsync();
        await _api.DeliverAsync();
        Assert.Equal(("cancelled", 0, 0), ((await _api.ReadRunAsync(run)).Text("run.state"), _api.Paced.Made, _api.Mail.Received.Count));
        using var again = await _api.By(Callers.Office).PostJsonAsync($"/api/v1/report-runs/{run}/cancellation", new { });
        await again.AssertRefusedAsync(HttpStatusCode.Conflict, "report.run_is");
    }

    [Fact]
    public async Task A_run_of_a_silent_process_is_taken_over_and_the_old_one_writes_nothing()
    {
        var stuck = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _api.Paced.AfterHalfTheRows = async _ =>
        {
            stuck.SetResult();
            await release.Task;
        };
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", EmailTo(ReportSetup.Mailbox)));
        var silent = Task.Run(_api.ProcessRunAsync);
        await stuck.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await SilenceAsync(run);

        _api.Paced.AfterHalfTheRows = _ => Task.CompletedTask;
        await _api.ProcessRunAsync();
        release.SetResult();
        await silent;
        await _api.DeliverAsync();

        var taken = await _api.ReadRunAsync(run);
        Assert.Equal(("done", "2"), (taken.Text("run.state"), taken.Text("run.attempt")));
        Assert.Equal(1, taken.GetProperty("deliveries").GetArrayLength());
        Assert.Single(_api.Mail.Received);
    }

    [Fact]
    public async Task A_failed_run_is_retried_and_shows_its_failure()
    {
        var failures = 0;
        _api.Paced.AfterHalfTheRows = _ => failures++ == 0 ? throw new InvalidOperationException("người nêu: bà A") : Task.CompletedTask;
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", EmailTo(ReportSetup.Mailbox)));
        await _api.ProcessRunAsync();

        var failed = await _api.ReadRunAsync(run);
        Assert.Equal(("failed", "report_run.unexpected", "2026-11-23T02:01:00.000Z"),
            (failed.Text("run.state"), failed.Text("run.failureCode"), failed.Text("run.retryAt")));
        Assert.DoesNotContain("bà A", failed.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("Gặp lỗi chưa lường trước; hệ thống sẽ thử lại.", failed.Text("run.failure"));
        Assert.Equal("Something unexpected went wrong; it is tried again.", (await InEnglishAsync(run)).Text("run.failure"));
        At("2026-11-23T02:01:00Z");
        await _api.ProcessRunAsync();
        Assert.Equal(("done", "2"), ((await _api.ReadRunAsync(run)).Text("run.state"), (await _api.ReadRunAsync(run)).Text("run.attempt")));
    }

    [Fact]
    public async Task A_full_disk_fails_the_run_and_the_next_attempt_succeeds()
    {
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", EmailTo(ReportSetup.Mailbox)));
        try
        {
            PlainTextForm.Failure = new IOException("No space left on device", 28);
            await _api.ProcessRunAsync();
        }
        finally
        {
            PlainTextForm.Failure = null;
        }

        Assert.Equal(("failed", "files.disk_full"),
            ((await _api.ReadRunAsync(run)).Text("run.state"), (await _api.ReadRunAsync(run)).Text("run.failureCode")));
        Assert.Empty(Directory.EnumerateFiles(_api.WorkFolder, "*", SearchOption.AllDirectories));
        At("2026-11-23T02:01:00Z");
        await _api.ProcessRunAsync();
        await _api.DeliverAsync();
        Assert.Equal("sent", (await _api.ReadRunAsync(run)).Delivery(1).Text("state"));
    }

    [Fact]
    public async Task A_refusal_by_a_rule_ends_the_run_without_a_retry()
    {
        _api.Paced.AfterHalfTheRows = _ => throw Domain.Reports.ReportErrors.DoesNotBalance([new("authority.base", "", 3, 4)]);
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", EmailTo(ReportSetup.Mailbox)));
        await _api.ProcessRunAsync();

        var refused = await _api.ReadRunAsync(run);
        Assert.Equal(("failed", "report.does_not_balance", ""),
            (refused.Text("run.state"), refused.Text("run.failureCode"), refused.Text("run.retryAt")));
        Assert.Equal("Số liệu báo cáo không khớp: authority.base 3 ≠ 4 (-1).", refused.Text("run.failure"));
        Assert.Equal("The figures do not balance: authority.base 3 ≠ 4 (-1).", (await InEnglishAsync(run)).Text("run.failure"));
        Assert.Equal(0, refused.GetProperty("deliveries").GetArrayLength());
    }

    [Fact]
    public async Task A_requested_report_is_made_once_in_the_background_for_an_authorised_reader()
    {
        var unit = _api.Ids.Unit("20", "2026-01-01");
        using var asked = await _api.By(Callers.Office).PostJsonAsync("/api/v1/report-runs", new { unit, period = "2022-Q4" });
        Assert.Equal(HttpStatusCode.Created, asked.StatusCode);
        var run = (await asked.OkAsync()).Text("run.id");
        await _api.ProcessRunAsync();
        Assert.Equal(
            ("done", "byHand"), ((await _api.ReadRunAsync(run)).Text("run.state"), (await _api.ReadRunAsync(run)).Text("run.trigger")));

        using var stranger = await _api.By("head@UBND-X-HUNGVU").PostJsonAsync("/api/v1/report-runs", new { unit, period = "2022-Q4" });
        await stranger.AssertRefusedAsync(HttpStatusCode.Forbidden, "report.may_not_read");
        using var nowhere = await _api.By(Callers.Office)
            .PostJsonAsync("/api/v1/report-runs", new { unit = Guid.CreateVersion7(_api.Clock.GetUtcNow()), period = "2022-Q4" });
        await nowhere.AssertRefusedAsync(HttpStatusCode.NotFound, "unit.not_found");
        using var unknown = await _api.By(Callers.Office).PostJsonAsync("/api/v1/report-runs", new { unit, period = "2022-Q5" });
        await unknown.AssertRefusedAsync(HttpStatusCode.NotFound, "period.unknown");
        using var early = await _api.By(Callers.Office).PostJsonAsync("/api/v1/report-runs", new { unit, period = "2026-Q4" });
        await early.AssertRefusedAsync(HttpStatusCode.Conflict, "period.not_ended");
        using var outside = await _api.By(Callers.Office)
            .PostJsonAsync("/api/v1/report-runs", new { unit, period = "2026-Q4", asOf = "2026-12-01" });
        await outside.AssertRefusedAsync(HttpStatusCode.BadRequest, "period.as_of_outside");
    }

    private object EmailTo(string address, string? agency = null) =>
        new { kind = "email", address, agencyId = agency is null ? (Guid?)null : _api.Ids.Agency(agency, "2026-01-01") };

    private void At(string instant) =>
        _api.Clock.SetUtcNow(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));

    private async Task<System.Text.Json.JsonElement> InEnglishAsync(string run)
    {
        var reader = _api.By(Callers.Office);
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
