using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Api.Tests.Petitions;
using Petitions.Infrastructure.Reports.Processing;

namespace Petitions.Api.Tests.Reports.Escalation;

/// <summary>
/// What was known at an instant is asked for again, by an order and on
/// demand: the same figures, with the same hash, whatever was entered since.
/// </summary>
public sealed class KnownAtTests(PostgresServer server) : IAsyncLifetime
{
    private readonly ApiFixture _api = new(server);

    public ValueTask InitializeAsync() => _api.InitializeAsync();

    public async ValueTask DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task A_report_known_at_an_instant_keeps_its_hash_after_later_entries()
    {
        var open = await _api.APetitionHeldByTheDistrictAsync();
        var known = Now();
        var first = await MadeAsync(new { unit = _api.Province(), period = "2022-Q4", knownAt = known });
        Assert.Equal(first, await HashAsync($"period=2022-Q4&items=true&knownAt={known}"));

        _api.Clock.Advance(TimeSpan.FromMinutes(5));
        await _api.APetitionAsync(on: "2022-12-10");
        await open.ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("explained", "2022-12-12"));

        Assert.Equal(first, await MadeAsync(new { unit = _api.Province(), period = "2022-Q4", knownAt = known }));
        Assert.Equal(first, await HashAsync($"period=2022-Q4&items=true&knownAt={known}"));
        Assert.Equal(first, await HashAsync($"period=2022-Q4&format=xlsx&knownAt={known}"));
        Assert.Equal(first, await HashAsync($"period=2022-Q4&format=csv&knownAt={known}"));
        Assert.NotEqual(first, await MadeAsync(new { unit = _api.Province(), period = "2022-Q4" }));
        Assert.NotEqual(first, await HashAsync("period=2022-Q4&items=true"));

        // The answer tells the instant with which it is asked for again.
        var report = await _api.ReportAsync($"period=2022-Q4&knownAt={known}");
        Assert.Equal(known, report.Text("heading.knownAt"));
    }

    [Fact]
    public async Task A_day_of_the_period_known_at_an_instant_keeps_its_hash_too()
    {
        await _api.APetitionAsync();
        var order = new { unit = _api.Province(), period = "2022-Q4", asOf = "2022-12-01", knownAt = Now() };
        var first = await MadeAsync(order);
        _api.Clock.Advance(TimeSpan.FromMinutes(5));
        await _api.APetitionAsync();

        Assert.Equal(first, await MadeAsync(order));
    }

    [Fact]
    public async Task A_known_at_instant_in_the_future_is_refused()
    {
        var later = _api.Clock.GetUtcNow().AddSeconds(1).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        using var order = await _api.By(Callers.Office)
            .PostJsonAsync("/api/v1/report-runs", new { unit = _api.Province(), period = "2022-Q4", knownAt = later });
        await order.AssertRefusedAsync(HttpStatusCode.BadRequest, "report.known_in_future");
        using var report = await _api.AskAsync($"period=2022-Q4&knownAt={later}");
        await report.AssertRefusedAsync(HttpStatusCode.BadRequest, "report.known_in_future");
    }

    [Fact]
    public async Task Every_report_of_a_frozen_period_shows_the_frozen_figures()
    {
        // Recorded by a process whose clock is behind: at the instant of the books, and not in them.
        await _api.APetitionAsync();
        var (books, run) = await FreezeAsync();
        await _api.APetitionAsync();
        _api.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(books, await MadeAsync(new { unit = _api.Province(), period = "2022-Q4" }));
        Assert.Equal(books, await HashAsync("period=2022-Q4"));
        Assert.Equal(books, await HashAsync("period=2022-Q4&items=true"));
        Assert.Equal(books, await ScheduledAsync());
        var latest = (await _api.By(Callers.Office).ReadAsync("/api/v1/report-runs?limit=1")).GetProperty("items")[0];
        Assert.Equal("1", latest.Text("rowsDone"));
        var file = await _api.By(Callers.Office).ReadAsync($"/api/v1/report-runs/{latest.Text("id")}/files/json");
        Assert.Equal(("True", 1), (file.Text("heading.frozen"), file.Codes().Length));
        Assert.Equal((await _api.By(Callers.Office).ReadAsync($"/api/v1/report-runs/{run}/files/json")).ContentWithoutHeading(),
            file.ContentWithoutHeading());

        // Asked on purpose for what is known now, the late entry is told.
        Assert.NotEqual(books, await MadeAsync(new { unit = _api.Province(), period = "2022-Q4", knownAt = Now() }));
    }

    [Fact]
    public async Task A_run_waiting_while_the_period_is_frozen_shows_the_frozen_figures()
    {
        await _api.APetitionAsync();
        using var ordered = await _api.By(Callers.Office)
            .PostJsonAsync("/api/v1/report-runs", new { unit = _api.Province(), period = "2022-Q4" });
        var waiting = (await ordered.OkAsync()).Text("run.id");
        var (books, _) = await FreezeAsync();
        _api.Clock.Advance(TimeSpan.FromMinutes(1));
        await _api.APetitionAsync();
        await WorkAsync();

        Assert.Equal(books, (await _api.ReadRunAsync(waiting)).Text("run.contentHash"));
    }

    private async Task<(string Hash, string Run)> FreezeAsync()
    {
        using var answer = await _api.By(Callers.Office).PostJsonAsync("/api/v1/periods/2022-Q4/freeze", new { unit = _api.Province() });
        var frozen = await answer.OkAsync();
        return (frozen.Text("contentHash"), frozen.Text("runId"));
    }

    private async Task<string> MadeAsync(object order)
    {
        using var ordered = await _api.By(Callers.Office).PostJsonAsync("/api/v1/report-runs", order);
        var run = (await ordered.OkAsync()).Text("run.id");
        await WorkAsync();
        var made = await _api.ReadRunAsync(run);
        Assert.Equal("done", made.Text("run.state"));
        return made.Text("run.contentHash");
    }

    private async Task<string> ScheduledAsync()
    {
        var run = await _api.RunOfAsync(await _api.SetAsync("0 8 15 12 *"), "2022-Q4");
        await WorkAsync();
        return (await _api.ReadRunAsync(run)).Text("run.contentHash");
    }

    private async Task<string> HashAsync(string query)
    {
        using var answer = await _api.AskAsync(query);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Assert.Single(answer.Headers.GetValues("Report-Content-Hash"));
    }

    private Task<bool> WorkAsync() => _api.Services.GetRequiredService<ReportRunProcessor>().ProcessNextAsync(CancellationToken.None);

    private string Now() => _api.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
