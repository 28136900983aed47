using System.Text.Json;
using System.Xml.Linq;
using Npgsql;
using Petitions.Api.Tests.Demo;
using Petitions.Api.Tests.Petitions;
using Petitions.Domain.Petitions;

namespace Petitions.Api.Tests.Reports;

/// <summary>What the tables of a counted report say of the demonstration, checked by hand against its petitions.</summary>
public sealed class CountedTablesTests(PlayedDemonstration demo) : IClassFixture<PlayedDemonstration>
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task What_was_assigned_downward_was_not_returned_and_what_was_returned_was_not_escalated()
    {
        // R1 to the district on 29/11 and back on 06/12, R2 to it on 09/12, R4-a on 13/12; nothing was escalated in the quarter.
        var report = await demo.ReportAsync("period=2022-Q4");
        Assert.Equal(["returned district province 1", "assigned province district 3"], Moves(report));
        Assert.Equal(["central 0", "province 0", "district 0"], Escalated(report));
        Assert.Contains(
            "Cấp tỉnh: đang giữ 4; giữa cấp này và cấp dưới: chuyển lên 0, giao xuống 3, trả lại lên 1. Trung ương: đang giữ 2; giữa cấp này và cấp dưới: chuyển lên 0, giao 0, trả lại 0.",
            await FlowAsync("2022-Q4"), StringComparison.Ordinal);

        // R3-b and R5-b to their ministries.
        var next = await demo.ReportAsync("period=2023-Q1");
        Assert.Equal(["escalated province central 2"], Moves(next));
        Assert.Equal(["central 2", "province 0", "district 0"], Escalated(next));
        Assert.Contains("Trung ương: đang giữ 3; giữa cấp này và cấp dưới: chuyển lên 2, giao 0, trả lại 0.", await FlowAsync("2023-Q1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_petition_that_was_split_stands_where_the_highest_of_its_open_parts_does()
    {
        var report = await demo.ReportAsync("period=2023-Q1&items=true");

        // P3 is with the Government; R3-b since 16/01 with a ministry, R5-b was found the centre's on 13/12 and lies with a ministry since 10/03.
        Assert.Equal("2 + 0 + 1 − 0 = 3, closing 3", report.Level("central").Flow());
        var central = report.GetProperty("escalations").EnumerateArray().Single(row => row.Text("level") == "central");
        Assert.Equal(("3", "2"), (central.Text("held"), central.Text("escalatedInPeriod")));
        Assert.Equal(
            ["KN-2022-000003", "KN-2022-000006", "KN-2022-000008"],
            report.GetProperty("items").EnumerateArray().Where(item => item.Text("standing") == "escalatedToCentral").Select(item => item.Text("code")));
        report.Balances();

        // In July the part of R5 that lay with the ministry is done and confirmed: what is left lies with the province.
        var later = await demo.ReportAsync("period=2023-Q3&items=true");
        Assert.Equal(
            ["KN-2022-000003", "KN-2022-000006"],
            later.GetProperty("items").EnumerateArray().Where(item => item.Text("standing") == "escalatedToCentral").Select(item => item.Text("code")));

        // Lists and the board say the same of today.
        var listed = (await demo.By(Who.Office).ReadAsync("/api/v1/petitions?standing=escalatedToCentral&status=split")).GetProperty("items").EnumerateArray().Select(item => item.Text("code"));
        Assert.Equal(["KN-2022-000006"], listed);
    }

    [Fact]
    public async Task A_part_is_open_for_its_whole_as_long_as_it_is_for_every_figure()
    {
        // A part that was split itself has no state of its own that tells; its parts do.
        var stands = from status in Enum.GetValues<PetitionStatus>()
                     where status != PetitionStatus.Split
                     from outcome in Enum.GetValues<Outcome>()
                     from verified in new DateOnly?[] { null, new(2023, 7, 20) }
                     select new PartStand(status, outcome, Standing.WithinCommune, verified);
        await using var source = NpgsqlDataSource.Create(demo.Connection);
        foreach (var stand in stands)
        {
            await using var command = source.CreateCommand("select petition_is_open($1, $2, $3)");
            command.Parameters.Add(new() { Value = stand.Status.ToString() });
            command.Parameters.Add(new() { Value = stand.Outcome.ToString() });
            command.Parameters.Add(new() { Value = stand.VerifiedOn ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Date });
            Assert.Equal((stand, (bool)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!), (stand, stand.IsOpen));
        }
    }

    private static string[] Moves(JsonElement report) =>
        [.. report.GetProperty("moves").EnumerateArray().Select(move => $"{move.Text("kind")} {move.Text("from")} {move.Text("to")} {move.Text("count")}")];

    private static string[] Escalated(JsonElement report) =>
        [.. report.GetProperty("escalations").EnumerateArray().Select(row => $"{row.Text("level")} {row.Text("escalatedInPeriod")}")];

    private async Task<string> FlowAsync(string period)
    {
        using var answer = await demo.AskAsync($"period={period}&format=html");
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var drawing = XElement.Parse(page[page.IndexOf("<svg", StringComparison.Ordinal)..(page.IndexOf("</svg>", StringComparison.Ordinal) + 6)]);
        return drawing.Element(_svg + "desc")!.Value;
    }
}
