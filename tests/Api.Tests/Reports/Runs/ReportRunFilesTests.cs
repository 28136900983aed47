using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Api.Tests.Petitions;
using Petitions.Infrastructure.Reports.Processing;

namespace Petitions.Api.Tests.Reports.Runs;

/// <summary>Runs with real figures: what is sent is what was counted, is what can be fetched later, and is what was frozen.</summary>
public sealed class ReportRunFilesTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_downloaded_file_is_byte_for_byte_the_stored_one()
    {
        await api.APetitionHeldByTheDistrictAsync();
        var run = await RunAsync(new { kind = "desk", agencyId = api.Ids.Agency("UBND-X-HUNGVU", "2026-01-01") });

        var made = await api.ReadRunAsync(run);
        Assert.Equal(("done", "1"), (made.Text("run.state"), made.Text("run.rowsDone")));
        Assert.Equal(["csv", "docx", "html", "xlsx"], made.GetProperty("files").EnumerateArray().Select(file => file.Text("format")));
        foreach (var file in made.GetProperty("files").EnumerateArray())
        {
            using var fetched = await api.By("officer@UBND-X-HUNGVU").GetAsync($"/api/v1/report-runs/{run}/files/{file.Text("format")}");
            Assert.Equal(HttpStatusCode.OK, fetched.StatusCode);
            var bytes = await fetched.Content.ReadAsByteArrayAsync();
            Assert.Equal((file.Text("format"), file.Text("length"), file.Text("hash")),
                (file.Text("format"), $"{bytes.Length}", Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }

        using var stranger = await api.By("officer@UBND-X-VULE").GetAsync($"/api/v1/report-runs/{run}/files/csv");
        await stranger.AssertRefusedAsync(HttpStatusCode.Forbidden, "report.may_not_read");
    }

    [Fact]
    public async Task A_report_of_a_frozen_period_shows_the_frozen_figures_despite_later_entries()
    {
        await api.APetitionAsync();
        var unit = api.Ids.Unit("20", "2026-01-01");
        using var frozen = await api.By(Callers.Office).PostJsonAsync("/api/v1/periods/2022-Q4/freeze", new { unit });
        var books = (await frozen.OkAsync()).Text("contentHash");
        api.Clock.Advance(TimeSpan.FromMinutes(1));
        await api.APetitionAsync();

        Assert.Equal(books, (await api.ReadRunAsync(await RunAsync())).Text("run.contentHash"));
        using var once = await api.By(Callers.Office).PostJsonAsync("/api/v1/report-runs", new { unit, period = "2022-Q4" });
        var run = (await once.OkAsync()).Text("run.id");
        await WorkAsync();
        Assert.Equal(books, (await api.ReadRunAsync(run)).Text("run.contentHash"));
    }

    private async Task<string> RunAsync(params object[] recipients)
    {
        using var set = await api.By(Callers.Office).PostJsonAsync("/api/v1/report-schedules", new
        {
            name = "Báo cáo quý của tỉnh",
            unitId = api.Ids.Unit("20", "2026-01-01"),
            kind = "quarter",
            formats = new[] { "csv", "xlsx", "docx", "html" },
            cron = "0 8 15 12 *",
            letter = new { layout = "party", to = new[] { "Tỉnh ủy" } },
            recipients,
        });
        using var run = await api.By(Callers.Office)
            .PostJsonAsync($"/api/v1/report-schedules/{(await set.OkAsync()).Text("id")}/runs", new { period = "2022-Q4" });
        var id = (await run.OkAsync()).Text("run.id");
        await WorkAsync();
        return id;
    }

    private Task<bool> WorkAsync() => api.Services.GetRequiredService<ReportRunProcessor>().ProcessNextAsync(CancellationToken.None);
}
