using Microsoft.Extensions.DependencyInjection;
using Petitions.Api.Tests.Petitions;
using Petitions.Infrastructure.Reports.Processing;

namespace Petitions.Api.Tests.Reports.Escalation;

/// <summary>What was diverted after a report was made is told by the report no more.</summary>
public sealed class RedactedReportTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_stored_report_redacts_texts_diverted_since()
    {
        var whole = await api.APetitionAsync("sửa đường, và ông Hoàng Văn H nhận tiền", raisedBy: "gia đình bà Nông Thị K",
            title: "Đường, và ông Hoàng Văn H");
        using var split = await whole.SendAsync(Callers.Office, "split",
            new { parts = new[] { new { title = "Đường" }, new { title = "Tiền" } }, on = PetitionSetup.Day });
        var money = (await split.OkAsync()).GetProperty("parts")[1];
        using var once = await api.By(Callers.Office)
            .PostJsonAsync("/api/v1/report-runs", new { unit = api.Ids.Unit("20", "2026-01-01"), period = "2022-Q4" });
        var run = (await once.OkAsync()).Text("run.id");
        await api.Services.GetRequiredService<ReportRunProcessor>().ProcessNextAsync(TestContext.Current.CancellationToken);
        var kept = await ReadAsync();
        Assert.All(["ông Hoàng Văn H nhận tiền", "Nông Thị K", "Đường, và ông"],
            words => Assert.Contains(words, kept, StringComparison.Ordinal));

        await new TestPetition(api, money.Text("id"), money.Text("code")).ThenAsync(
            Callers.Office, "diversion", new { regime = "denunciation", ground = "tố cáo", on = PetitionSetup.Day });

        var later = await ReadAsync();
        Assert.All(["Hoàng Văn H", "Nông Thị K"], words => Assert.DoesNotContain(words, later, StringComparison.Ordinal));
        Assert.Contains("Một phần đã chuyển hướng", later, StringComparison.Ordinal);

        Task<string> ReadAsync() =>
            api.By(Callers.Office).GetStringAsync($"/api/v1/report-runs/{run}/files/csv", TestContext.Current.CancellationToken);
    }
}
