using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Api.Tests.Petitions;
using Petitions.Api.Tests.Reports;
using Petitions.Infrastructure.Reports.Processing;

namespace Petitions.Api.Tests.Demo;

/// <summary>What a person who has just started the demonstration finds of reports that go out by themselves.</summary>
public sealed class DemonstratedReportsTests(DemonstrationFixture demo) : IClassFixture<DemonstrationFixture>
{
    [Fact]
    public async Task Two_demonstrated_schedules_have_one_run_each_with_downloadable_files()
    {
        while (await demo.Services.GetRequiredService<ReportRunProcessor>().ProcessNextAsync(CancellationToken.None))
        {
        }

        var schedules = (await demo.By(Callers.Office).ReadAsync("/api/v1/report-schedules")).GetProperty("items").EnumerateArray()
            .ToList();
        Assert.Equal(
            ["0 8 15 * *", "0 8 15 3,6,9,12 *"], schedules.Select(schedule => schedule.Text("cron")).Order(StringComparer.Ordinal));
        foreach (var (period, letter) in new[] { ("2022-Q4", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            ("2022-M12", "ĐẢNG CỘNG SẢN VIỆT NAM") })
        {
            var run = (await demo.By(Callers.Office).ReadAsync("/api/v1/report-runs")).GetProperty("items").EnumerateArray()
                .Single(one => one.Text("period") == period);
            Assert.Equal(("done", "7"), (run.Text("state"), run.Text("rowsDone")));
            using var file = await demo.By(Callers.Office).GetAsync($"/api/v1/report-runs/{run.Text("id")}/files/docx");
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            using var zip = new System.IO.Compression.ZipArchive(await file.Content.ReadAsStreamAsync());
            using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
            Assert.Contains(letter, await text.ReadToEndAsync(), StringComparison.Ordinal);
            Assert.Equal(["folder waiting", "desk sent"],
                (await demo.ReadRunAsync(run.Text("id"))).GetProperty("deliveries").EnumerateArray()
                    .Select(one => $"{one.Text("kind")} {one.Text("state")}"));
        }
    }
}
