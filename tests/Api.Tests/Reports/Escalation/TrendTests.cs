using System.Text.Json;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports.Escalation;

/// <summary>The trend tells of each earlier period what that period's own report tells.</summary>
public sealed class TrendTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_supporter_in_a_group_of_another_commune_counts_as_one_new_petition()
    {
        var lead = await api.APetitionAsync(unit: "06370", on: "2022-10-03");
        foreach (var (on, joined) in new[] { ("2022-11-30", "2022-12-05"), ("2023-01-10", "2023-01-11") })
        {
            var voice = await api.APetitionAsync(unit: "06121", on: on);
            await voice.ThenAsync(
                Callers.Office, "groups", new { action = "join", leadPetitionId = lead.Id, ground = "cùng nội dung", on = joined });
        }

        Assert.Equal("1 new, 1 open", await TrendAsync("06121", "2022-Q4"));
        Assert.Equal("0 new, 1 open", await TrendAsync("06121", "2023-Q1"));
        foreach (var unit in new[] { "06121", "06370", "20" })
            foreach (var period in new[] { "2022-Q3", "2022-Q4", "2023-Q1", "2023-Q2" })
                Assert.Equal(await OwnAsync(unit, period), await TrendAsync(unit, period));
    }

    [Fact]
    public async Task A_split_petition_with_all_parts_diverted_in_the_period_is_not_new()
    {
        var office = await api.APetitionAsync(unit: "06364", on: "2022-10-03");
        var parts = await office.SplitAsync(Callers.Office, "2022-10-10");
        var other = await (await api.APetitionAsync(unit: "06364", on: "2022-10-04")).SplitAsync(Callers.Office, "2022-10-10");
        foreach (var (part, on) in new[] { (parts[0], "2022-11-01"), (parts[1], "2022-11-02"), (other[0], "2022-11-01"),
            (other[1], "2023-01-10") })
            await part.ThenAsync(Callers.Office, "diversion", new { regime = "denunciation", ground = "tố cáo", on });

        Assert.Equal("1 new, 1 open", await TrendAsync("06364", "2022-Q4"));
        foreach (var period in new[] { "2022-Q4", "2023-Q1" })
            Assert.Equal(await OwnAsync("06364", period), await TrendAsync("06364", period));
    }

    private async Task<string> TrendAsync(string unit, string period)
    {
        var report = await api.ReportAsync("period=2023-Q3", api.Ids.Unit(unit));
        return Told(report.GetProperty("trend").EnumerateArray().Single(one => one.Text("code") == period), "open");
    }

    private async Task<string> OwnAsync(string unit, string period)
    {
        var report = await api.ReportAsync($"period={period}", api.Ids.Unit(unit));
        return Told(report.Total().GetProperty("figures"), "closing");
    }

    private static string Told(JsonElement figures, string open) => $"{figures.Text("new")} new, {figures.Text(open)} open";
}
