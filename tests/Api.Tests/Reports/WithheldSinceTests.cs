using Microsoft.Extensions.DependencyInjection;
using Petitions.Api.Tests.Petitions;
using Petitions.Application.Reports;

namespace Petitions.Api.Tests.Reports;

/// <summary>What was diverted after a report was made is told by the report no more.</summary>
public sealed class WithheldSinceTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_kept_report_does_not_tell_the_words_that_were_withheld_since()
    {
        var whole = await api.APetitionAsync("sửa đường, và ông Hoàng Văn H nhận tiền", raisedBy: "gia đình bà Nông Thị K", title: "Đường, và ông Hoàng Văn H");
        using var split = await whole.DoAsync(Who.Office, "split", new { parts = new[] { new { title = "Đường" }, new { title = "Tiền" } }, on = Scenes.Day });
        var money = (await split.OkAsync()).GetProperty("parts")[1];
        using var once = await api.By(Who.Office).PostJsonAsync("/api/v1/report-runs", new { unit = api.Names.Unit("20", "2026-01-01"), period = "2022-Q4" });
        var run = (await once.OkAsync()).Text("run.id");
        await api.Services.GetRequiredService<ReportWork>().WorkOnNextAsync(TestContext.Current.CancellationToken);
        var kept = await ReadAsync();
        Assert.All(["ông Hoàng Văn H nhận tiền", "Nông Thị K", "Đường, và ông"], words => Assert.Contains(words, kept, StringComparison.Ordinal));

        await new Case(api, money.Text("id"), money.Text("code")).ThenAsync(Who.Office, "diversion", new { regime = "denunciation", ground = "tố cáo", on = Scenes.Day });

        var later = await ReadAsync();
        Assert.All(["Hoàng Văn H", "Nông Thị K"], words => Assert.DoesNotContain(words, later, StringComparison.Ordinal));
        Assert.Contains("Một phần đã chuyển hướng", later, StringComparison.Ordinal);

        Task<string> ReadAsync() => api.By(Who.Office).GetStringAsync($"/api/v1/report-runs/{run}/files/csv", TestContext.Current.CancellationToken);
    }
}
