using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports.Escalation;

/// <summary>A petition that was split counts once, and its row tells of its parts.</summary>
public sealed class SplitPetitionReportTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_row_of_a_split_petition_has_bodies_due_dates_and_responses_of_its_parts()
    {
        var whole = await HeldAsync("06370");
        var parts = await whole.SplitAsync(Callers.District, "2022-12-06");
        await parts[0].ThenAsync(Callers.District, "responses", new
        {
            kind = "final",
            outcome = "deferred",
            text = "Chưa có vốn",
            document = new { number = "15/UBND-KT", date = "2022-12-12", signatory = "Chủ tịch" },
            resumePoint = "kế hoạch 2026–2030",
            on = "2022-12-12",
        });
        await parts[1].ThenAsync(Callers.District, "escalation", new { ground = "vượt khả năng ngân sách huyện", on = "2022-12-13" });

        var report = await api.ReportAsync("period=2022-Q4&items=true", api.Ids.Unit("06370"));
        var row = Assert.Single(report.GetProperty("items").EnumerateArray());
        Assert.Equal((whole.Code, "escalatedToProvince", "province"), (row.Text("code"), row.Text("standing"), row.Text("leadLevel")));
        Assert.Equal(2, row.Text("lead").Split("; ").Length);
        Assert.StartsWith("Ủy ban nhân dân huyện Bắc Sơn; ", row.Text("lead"), StringComparison.Ordinal);
        Assert.Equal(("15/UBND-KT", "2022-12-12", "kế hoạch 2026–2030", "tách thành 2 phần"),
            (row.Text("answerNumber"), row.Text("answeredOn"), row.Text("roadmap"), row.Text("note")));
        Assert.Equal((await parts[1].ReadAsync()).Text("dueOn"), row.Text("dueOn"));
        Assert.Equal("0 + 1 + 1 − 1 = 1, closing 1", report.Total().FlowLine());
        Assert.Equal("0 + 0 + 1 − 0 = 1, closing 1", report.Level("province").FlowLine());
        report.AssertBalances();
    }

    [Fact]
    public async Task The_delay_of_a_split_petition_is_that_of_its_latest_part_at_any_depth()
    {
        var parts = await (await HeldAsync("06349")).SplitAsync(Callers.District, "2022-12-06");
        var nested = await parts[0].SplitAsync(Callers.District, "2022-12-07");
        await parts[1].ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("explained", "2022-12-12"));
        await nested[1].ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("explained", "2022-12-12"));
        var due = DateOnly.Parse((await nested[0].ReadAsync()).Text("dueOn"), System.Globalization.CultureInfo.InvariantCulture);

        var report = await api.ReportAsync("period=2023-Q2&items=true", api.Ids.Unit("06349"));

        var row = Assert.Single(report.GetProperty("items").EnumerateArray());
        Assert.Equal((due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            new DateOnly(2023, 6, 14).DayNumber - due.DayNumber), (row.Text("dueOn"), row.GetProperty("daysOverdue").GetInt32()));
        var late = Assert.Single(report.GetProperty("overdue").EnumerateArray());
        Assert.Equal(row.Text("daysOverdue"), late.Text("longestDays"));
        report.AssertBalances();
    }

    [Fact]
    public async Task A_split_petition_with_all_parts_diverted_is_out_of_scope()
    {
        var whole = await HeldAsync("06355");
        var unit = api.Ids.Unit("06355");
        var parts = await whole.SplitAsync(Callers.District, "2022-12-06");
        foreach (var part in parts)
            await part.ThenAsync(Callers.District, "diversion", new { regime = "denunciation", ground = "tố cáo", on = "2022-12-20" });

        var before = await api.ReportAsync("period=2022-Q4", unit);
        var report = await api.ReportAsync("period=2023-Q1&items=true", unit);

        Assert.Equal("0 + 1 + 0 − 0 = 1, closing 1", before.Total().FlowLine());
        Assert.Equal("1 + 0 + 0 − 1 = 0, closing 0", report.Total().FlowLine());
        Assert.Equal((1, 0), (report.Total().Number("outOfScope"), report.Total().Number("withdrawn")));
        Assert.Empty(report.Codes());
        report.AssertBalances();
    }

    [Fact]
    public async Task A_late_petition_of_a_group_led_from_elsewhere_shows_its_handler_to_the_commune()
    {
        var lead = await HeldAsync("06358");
        var member = await api.APetitionAsync(unit: "06361");
        await member.ThenAsync(Callers.Office, "groups", new { action = "join", leadPetitionId = lead.Id, on = PetitionSetup.Day });

        var report = await api.ReportAsync("period=2023-Q2&items=true", api.Ids.Unit("06361"));

        Assert.Equal((1, 1), (report.Total().Number("overdue"), report.Total().Number("closing")));
        var late = Assert.Single(report.GetProperty("overdue").EnumerateArray());
        Assert.Equal(("UBND-H-BACSON", "1"), (late.Text("agency.code"), late.Text("count")));
        Assert.Equal("1", Assert.Single(report.GetProperty("byHandler").EnumerateArray(), row => row.Text("agency.code") == "UBND-H-BACSON")
            .Text("inHand"));
        using var html = await api.AskAsync("period=2023-Q2&format=html", api.Ids.Unit("06361"));
        Assert.Contains("Ủy ban nhân dân huyện Bắc Sơn: 1 kiến nghị, chậm nhất",
            await html.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<TestPetition> HeldAsync(string unit)
    {
        var petition = await api.APetitionAsync(unit: unit);
        await petition.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", traits = new { roadClass = "district" }, on = PetitionSetup.Day });
        await petition.ThenAsync(Callers.Office, "assignment", new { agencyId = api.Ids.Agency("UBND-H-BACSON"), on = PetitionSetup.Day });
        return await petition.ThenAsync(Callers.District, "acceptance", new { on = "2022-12-01" });
    }
}
