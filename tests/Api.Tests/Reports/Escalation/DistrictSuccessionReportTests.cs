using Petitions.Api.Tests.Petitions;
using Petitions.Api.Tests.Petitions.Desk;

namespace Petitions.Api.Tests.Reports.Escalation;

/// <summary>B8 behind the end of the districts.</summary>
public sealed class DistrictSuccessionReportTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_petition_taken_over_from_a_district_counts_at_the_province_from_the_succession()
    {
        // A decision of the province gives district roads to the department of construction, by their field (scenario S18).
        await DeskAssertions.RunAsync(api.Connection, $"""
            insert into agency_successions (predecessor_id, successor_id, effective_on, field_code, legal_basis)
            values ('{api.Ids.Agency("UBND-H-BACSON")}', '{api.Ids.Agency("SO-XAYDUNG-LANGSON", "2026-11-23")}', '2025-07-01',
                'transport.road', 'Quyết định của tỉnh')
            """);
        await api.APetitionHeldByTheDistrictAsync();

        var before = await api.ReportAsync("period=2025-Q2");
        var report = await api.ReportAsync("period=2025-Q4");

        var district = before.GetProperty("escalations").EnumerateArray().Single(row => row.Text("level") == "district");
        Assert.Equal(("1", new DateOnly(2025, 6, 14).DayNumber - new DateOnly(2022, 11, 29).DayNumber),
            (district.Text("held"), district.GetProperty("longestDays").GetInt32()));
        var province = report.GetProperty("escalations").EnumerateArray().Single(row => row.Text("level") == "province");
        Assert.Equal(("1", new DateOnly(2025, 12, 14).DayNumber - new DateOnly(2025, 7, 1).DayNumber),
            (province.Text("held"), province.GetProperty("longestDays").GetInt32()));
        Assert.Equal("SO-XAYDUNG-LANGSON", Assert.Single(report.GetProperty("overdue").EnumerateArray()).Text("agency.code"));
        report.AssertBalances();
    }
}
