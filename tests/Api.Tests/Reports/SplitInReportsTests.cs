using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports;

/// <summary>A petition that was split counts once, and its row tells of its parts.</summary>
public sealed class SplitInReportsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Its_row_holds_the_bodies_due_dates_answers_and_roadmaps_of_its_parts()
    {
        var whole = await HeldAsync("06370");
        var parts = await whole.SplitAsync(Who.District, "2022-12-06");
        await parts[0].ThenAsync(Who.District, "responses", new
        {
            kind = "final",
            outcome = "deferred",
            text = "Chưa có vốn",
            document = new { number = "15/UBND-KT", date = "2022-12-12", signatory = "Chủ tịch" },
            resumePoint = "kế hoạch 2026–2030",
            on = "2022-12-12",
        });
        await parts[1].ThenAsync(Who.District, "escalation", new { ground = "vượt khả năng ngân sách huyện", on = "2022-12-13" });

        var report = await api.ReportAsync("period=2022-Q4&items=true", api.Names.Unit("06370"));
        var row = Assert.Single(report.GetProperty("items").EnumerateArray());
        Assert.Equal((whole.Code, "escalatedToProvince", "province"), (row.Text("code"), row.Text("standing"), row.Text("leadLevel")));
        Assert.Equal(2, row.Text("lead").Split("; ").Length);
        Assert.StartsWith("Ủy ban nhân dân huyện Bắc Sơn; ", row.Text("lead"), StringComparison.Ordinal);
        Assert.Equal(("15/UBND-KT", "2022-12-12", "kế hoạch 2026–2030", "tách thành 2 phần"), (row.Text("answerNumber"), row.Text("answeredOn"), row.Text("roadmap"), row.Text("note")));
        Assert.Equal((await parts[1].ReadAsync()).Text("dueOn"), row.Text("dueOn"));
        Assert.Equal("0 + 1 + 1 − 1 = 1, closing 1", report.Total().Flow());
        Assert.Equal("0 + 0 + 1 − 0 = 1, closing 1", report.Level("province").Flow());
        report.Balances();
    }

    [Fact]
    public async Task The_days_by_which_it_is_late_are_those_of_the_latest_of_its_parts_and_of_their_parts()
    {
        var parts = await (await HeldAsync("06349")).SplitAsync(Who.District, "2022-12-06");
        var nested = await parts[0].SplitAsync(Who.District, "2022-12-07");
        await parts[1].ThenAsync(Who.District, "responses", Scenes.Answer("explained", "2022-12-12"));
        await nested[1].ThenAsync(Who.District, "responses", Scenes.Answer("explained", "2022-12-12"));
        var due = DateOnly.Parse((await nested[0].ReadAsync()).Text("dueOn"), System.Globalization.CultureInfo.InvariantCulture);

        var report = await api.ReportAsync("period=2023-Q2&items=true", api.Names.Unit("06349"));

        var row = Assert.Single(report.GetProperty("items").EnumerateArray());
        Assert.Equal((due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2023, 6, 14).DayNumber - due.DayNumber), (row.Text("dueOn"), row.GetProperty("daysOverdue").GetInt32()));
        var late = Assert.Single(report.GetProperty("overdue").EnumerateArray());
        Assert.Equal(row.Text("daysOverdue"), late.Text("longestDays"));
        report.Balances();
    }

    [Fact]
    public async Task One_whose_parts_were_all_diverted_is_out_of_scope_and_no_row()
    {
        var whole = await HeldAsync("06355");
        var unit = api.Names.Unit("06355");
        var parts = await whole.SplitAsync(Who.District, "2022-12-06");
        foreach (var part in parts)
            await part.ThenAsync(Who.District, "diversion", new { regime = "denunciation", ground = "tố cáo", on = "2022-12-20" });

        var before = await api.ReportAsync("period=2022-Q4", unit);
        var report = await api.ReportAsync("period=2023-Q1&items=true", unit);

        Assert.Equal("0 + 1 + 0 − 0 = 1, closing 1", before.Total().Flow());
        Assert.Equal("1 + 0 + 0 − 1 = 0, closing 0", report.Total().Flow());
        Assert.Equal((1, 0), (report.Total().Number("outOfScope"), report.Total().Number("withdrawn")));
        Assert.Empty(report.Codes());
        report.Balances();
    }

    [Fact]
    public async Task A_commune_is_told_whose_desk_a_late_petition_is_on_whose_group_is_led_from_elsewhere()
    {
        var lead = await HeldAsync("06358");
        var member = await api.APetitionAsync(unit: "06361");
        await member.ThenAsync(Who.Office, "groups", new { action = "join", leadPetitionId = lead.Id, on = Scenes.Day });

        var report = await api.ReportAsync("period=2023-Q2&items=true", api.Names.Unit("06361"));

        Assert.Equal((1, 1), (report.Total().Number("overdue"), report.Total().Number("closing")));
        var late = Assert.Single(report.GetProperty("overdue").EnumerateArray());
        Assert.Equal(("UBND-H-BACSON", "1"), (late.Text("agency.code"), late.Text("count")));
        Assert.Equal("1", Assert.Single(report.GetProperty("byHandler").EnumerateArray(), row => row.Text("agency.code") == "UBND-H-BACSON").Text("inHand"));
        using var html = await api.AskAsync("period=2023-Q2&format=html", api.Names.Unit("06361"));
        Assert.Contains("Ủy ban nhân dân huyện Bắc Sơn: 1 kiến nghị, chậm nhất", await html.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<Case> HeldAsync(string unit)
    {
        var petition = await api.APetitionAsync(unit: unit);
        await petition.ThenAsync(Who.Office, "classification", new { field = "transport.road", traits = new { roadClass = "district" }, on = Scenes.Day });
        await petition.ThenAsync(Who.Office, "assignment", new { agencyId = api.Names.Agency("UBND-H-BACSON"), on = Scenes.Day });
        return await petition.ThenAsync(Who.District, "acceptance", new { on = "2022-12-01" });
    }
}
