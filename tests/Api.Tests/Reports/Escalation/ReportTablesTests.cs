using System.Text.Json;
using System.Xml.Linq;
using Npgsql;
using Petitions.Api.Tests.Demo;
using Petitions.Api.Tests.Petitions;
using Petitions.Domain.Petitions.States;

namespace Petitions.Api.Tests.Reports.Escalation;

/// <summary>What the tables of a counted report say of the demonstration, checked by hand against its petitions.</summary>
public sealed class ReportTablesTests(DemonstrationFixture demo) : IClassFixture<DemonstrationFixture>
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task Assigned_returned_and_escalated_petitions_are_counted_apart()
    {
        // R1 to the district on 29/11 and back on 06/12, R2 to it on 09/12, R4-a on 13/12; nothing was escalated in the quarter.
        var report = await demo.ReportAsync("period=2022-Q4");
        Assert.Equal(["returned district province 1", "assigned province district 3"], Moves(report));
        Assert.Equal(["central 0", "province 0", "district 0"], Escalated(report));
        Assert.Contains(
            "Cấp tỉnh: đang giữ 4; giữa cấp này và cấp dưới: chuyển lên 0, giao xuống 3, trả lại lên 1. Trung ương: đang giữ 2; giữa cấp " +
                "này và cấp dưới: chuyển lên 0, giao 0, trả lại 0.",
            await FlowAsync("2022-Q4"), StringComparison.Ordinal);

        // R3-b and R5-b to their ministries.
        var next = await demo.ReportAsync("period=2023-Q1");
        Assert.Equal(["escalated province central 2"], Moves(next));
        Assert.Equal(["central 2", "province 0", "district 0"], Escalated(next));
        Assert.Contains("Trung ương: đang giữ 3; giữa cấp này và cấp dưới: chuyển lên 2, giao 0, trả lại 0.", await FlowAsync("2023-Q1"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_split_petition_is_counted_at_the_level_of_its_highest_open_part()
    {
        var report = await demo.ReportAsync("period=2023-Q1&items=true");

        // P3 is with the Government; R3-b since 16/01 with a ministry, R5-b was
        // found the centre's on 13/12 and lies with a ministry since 10/03.
        Assert.Equal("2 + 0 + 1 − 0 = 3, closing 3", report.Level("central").FlowLine());
        var central = report.GetProperty("escalations").EnumerateArray().Single(row => row.Text("level") == "central");
        Assert.Equal(("3", "2"), (central.Text("held"), central.Text("escalatedInPeriod")));
        Assert.Equal(
            ["KN-2022-000003", "KN-2022-000006", "KN-2022-000008"],
            report.GetProperty("items").EnumerateArray().Where(item => item.Text("standing") == "escalatedToCentral")
                .Select(item => item.Text("code")));
        report.AssertBalances();

        // In July the part of R5 that lay with the ministry is done and confirmed: what is left lies with the province.
        var later = await demo.ReportAsync("period=2023-Q3&items=true");
        Assert.Equal(
            ["KN-2022-000003", "KN-2022-000006"],
            later.GetProperty("items").EnumerateArray().Where(item => item.Text("standing") == "escalatedToCentral")
                .Select(item => item.Text("code")));

        // Lists and the board say the same of today.
        var listed = (await demo.By(Callers.Office).ReadAsync("/api/v1/petitions?standing=escalatedToCentral&status=split")).GetProperty(
            "items").EnumerateArray().Select(item => item.Text("code"));
        Assert.Equal(["KN-2022-000006"], listed);
    }

    [Fact]
    public async Task The_tables_of_the_fourth_quarter_of_2022_match_its_petitions()
    {
        var report = await demo.ReportAsync("period=2022-Q4&items=true");

        Assert.Equal(
            ["transport 0 1 1", "water 0 1 1", "telecom 0 1 1", "heritage 0 1 1", "home-affairs 3 1 3", "total 3 5 7"],
            report.GetProperty("byField").EnumerateArray().Where(row => row.Number("base") > 0)
                .Select(
                    row =>
                        $"{(row.GetProperty("isTotal").GetBoolean() ? "total" : row.Text("code"))} {row.Number("opening")} " +
                            $"{row.Number("new")} {row.Number("closing")}"));
        // Five of 29/11 are 15 days old, P2 and P3 of 12/04 are 246.
        Assert.Equal(["0: 5", "31: 0", "91: 0", "181: 2", "366: 0"],
            report.GetProperty("ageing").EnumerateArray().Select(band => $"{band.Text("fromDays")}: {band.Text("count")}"));
        // P3 is with the centre since 15/06, a part of R5 was found its own on 13/12; P2 is with the province since 26/04, R1 since 06/12.
        Assert.Equal(
            ["central 2 91.5 182", "province 4 65 232", "district 1 5 5"],
            report.GetProperty("escalations").EnumerateArray()
                .Select(row => $"{row.Text("level")} {row.Text("held")} {row.Text("averageDays")} {row.Text("longestDays")}"));
        Assert.Equal(
            ["CHINHPHU 1 121", "SO-NOIVU-LANGSON 1 152", "VP-UBND-T-LANGSON 1 1"],
            report.GetProperty("overdue").EnumerateArray()
                .Select(row => $"{row.Text("agency.code")} {row.Text("count")} {row.Text("longestDays")}"));
        Assert.Equal(
            ["new KN-2022-000004", "new KN-2022-000005", "new KN-2022-000006", "new KN-2022-000007", "new KN-2022-000008"],
            report.GetProperty("changed").GetProperty("rows").EnumerateArray().Select(row => $"{row.Text("kind")} {row.Text("code")}"));
        // The office had R1 back on 06/12: it returned nothing and was given nothing. R1, R2 and R4-a were given to the district.
        Assert.Equal(
            ["3 1 UBND-H-BACSON", "0 0 VP-UBND-T-LANGSON"],
            report.GetProperty("byHandler").EnumerateArray().Where(row => row.Text("agency.code") is "UBND-H-BACSON" or "VP-UBND-T-LANGSON")
                .OrderBy(row => row.Text("agency.code"), StringComparer.Ordinal)
                .Select(row => $"{row.Text("received")} {row.Text("returned")} {row.Text("agency.code")}"));
    }

    [Fact]
    public async Task The_next_quarter_is_compared_with_it_and_lists_escalated_petitions()
    {
        var report = await demo.ReportAsync("period=2023-Q1&items=true");

        Assert.Equal(
            ["open 7 7", "overdue 3 2", "new 5 0", "open.central 2 3", "open.province 4 3", "open.district 1 1", "open.commune 0 0"],
            report.GetProperty("changes").EnumerateArray().Select(row => $"{row.Text("measure")} {row.Text("before")} {row.Text("now")}"));
        Assert.Equal(
            ["2023-01-16 lên Bộ Thông tin và Truyền thông", "2023-03-10 lên Bộ Nội vụ"],
            report.GetProperty("changed").GetProperty("rows").EnumerateArray().Select(row => $"{row.Text("on")} {row.Text("what")}"));
        // R3's promise of 30/06, R1's and R4's plans of 2026–2030; R5 waits for a decree.
        var promises = report.GetProperty("promises");
        Assert.Equal(
            ("0", "0", "3", "1"), (promises.Text("kept"), promises.Text("slipped"), promises.Text("open"), promises.Text("conditional")));
        var rows = report.GetProperty("items").EnumerateArray().ToDictionary(item => item.Text("code"));
        Assert.Equal("01/SGTVT (minh họa)", rows["KN-2022-000004"].Text("answerNumber"));
        Assert.Contains("2026–2030", rows["KN-2022-000004"].Text("roadmap"), StringComparison.Ordinal);
        Assert.Equal("01/BC-VHTT (minh họa); 01/SVHTTDL (minh họa)", rows["KN-2022-000007"].Text("answerNumber"));
        Assert.Contains("2026–2030", rows["KN-2022-000007"].Text("roadmap"), StringComparison.Ordinal);
        Assert.Equal(("Sở Nội vụ tỉnh Lạng Sơn; Bộ Nội vụ", "2023-05-09"),
            (rows["KN-2022-000008"].Text("lead"), rows["KN-2022-000008"].Text("dueOn")));
    }

    [Fact]
    public async Task A_chosen_span_is_compared_with_the_same_number_of_days_before_it()
    {
        var report = await demo.ReportAsync("from=2022-11-20&to=2022-12-14");

        Assert.Equal("0 5", Assert.Single(report.GetProperty("changes").EnumerateArray().Where(row => row.Text("measure") == "new")
            .Select(row => $"{row.Text("before")} {row.Text("now")}")));
        Assert.Equal(
            ("2022-10-26", "2022-11-19"), (report.GetProperty("trend")[0].Text("from"), report.GetProperty("trend")[0].Text("to")));
        report.AssertBalances();
    }

    [Fact]
    public async Task A_petition_of_an_ended_district_is_counted_at_the_successor_commune()
    {
        var report = await demo.ReportAsync("period=2026-Q3&items=true");

        Assert.DoesNotContain(report.GetProperty("byHandler").EnumerateArray(), row => row.Text("level") == "district");
        Assert.Equal("1 1", Assert.Single(report.GetProperty("byHandler").EnumerateArray()
            .Where(row => row.Text("agency.code") == "UBND-X-HUNGVU").Select(row => $"{row.Text("inHand")} {row.Text("overdue")}")));
        Assert.Single(report.GetProperty("overdue").EnumerateArray(), row => row.Text("agency.code") == "UBND-X-HUNGVU");
        var row = report.GetProperty("items").EnumerateArray().Single(item => item.Text("code") == "KN-2022-000005");
        Assert.Equal(
            ("Ủy ban nhân dân xã Hưng Vũ", "commune", "withinCommune"), (row.Text("lead"), row.Text("leadLevel"), row.Text("standing")));
        Assert.Equal("Sở Xây dựng tỉnh Lạng Sơn",
            report.GetProperty("items").EnumerateArray().Single(item => item.Text("code") == "KN-2022-000004").Text("lead"));
    }

    [Theory]
    [InlineData("2023-05-25", "đến hạn, chưa báo cáo", "0")]
    [InlineData("2023-05-26", "chưa báo cáo, quá hạn", "1")]
    public async Task A_directive_report_is_late_from_the_day_after_its_due_date(string day, string status, string late)
    {
        var owed = Assert.Single((await demo.ReportAsync($"period=2023-Q2&asOf={day}")).GetProperty("obligations").GetProperty("rows")
            .GetProperty("rows").EnumerateArray());

        Assert.Equal((status, late), (owed.Text("status"), owed.Text("daysLate")));
    }

    [Fact]
    public async Task An_open_part_keeps_its_whole_open_in_every_figure()
    {
        // A part that was split itself has no state of its own that tells; its parts do.
        var stands = from status in Enum.GetValues<PetitionStatus>()
                     where status != PetitionStatus.Split
                     from outcome in Enum.GetValues<Outcome>()
                     from verified in new DateOnly?[] { null, new(2023, 7, 20) }
                     select new PartStatus(status, outcome, Standing.WithinCommune, verified);
        await using var source = NpgsqlDataSource.Create(demo.Connection);
        foreach (var stand in stands)
        {
            await using var command = source.CreateCommand("select petition_is_open($1, $2, $3)");
            command.Parameters.Add(new() { Value = stand.Status.ToString() });
            command.Parameters.Add(new() { Value = stand.Outcome.ToString() });
            command.Parameters.Add(
                new() { Value = stand.VerifiedOn ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Date });
            Assert.Equal((stand, (bool)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!), (stand, stand.IsOpen));
        }
    }

    private static string[] Moves(JsonElement report) =>
        [.. report.GetProperty("moves").EnumerateArray()
            .Select(move => $"{move.Text("kind")} {move.Text("from")} {move.Text("to")} {move.Text("count")}")];

    private static string[] Escalated(JsonElement report) =>
        [.. report.GetProperty("escalations").EnumerateArray().Select(row => $"{row.Text("level")} {row.Text("escalatedInPeriod")}")];

    private async Task<string> FlowAsync(string period)
    {
        using var answer = await demo.AskAsync($"period={period}&format=html");
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var drawing =
            XElement.Parse(page[page.IndexOf("<svg", StringComparison.Ordinal)..(page.IndexOf("</svg>", StringComparison.Ordinal) + 6)]);
        return drawing.Element(_svg + "desc")!.Value;
    }
}
