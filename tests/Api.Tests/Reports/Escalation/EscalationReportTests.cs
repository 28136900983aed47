using System.Net;
using Petitions.Api.Tests.Demo;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports.Escalation;

/// <summary>Reports on the demonstration, checked by hand against its petitions (scenario S20).</summary>
public sealed class EscalationReportTests(DemonstrationFixture demo) : IClassFixture<DemonstrationFixture>
{
    [Fact]
    public async Task The_fourth_quarter_of_2022_has_five_new_petitions_and_those_open_before()
    {
        var report = await demo.ReportAsync("period=2022-Q4&items=true");

        Assert.Equal(("2022-09-15", "2022-12-14", "2022-12-14"),
            (report.Text("heading.period.from"), report.Text("heading.period.to"), report.Text("heading.asOf")));
        Assert.Equal("Kết quả giải quyết, trả lời kiến nghị quý IV năm 2022", report.Text("heading.title"));
        Assert.Equal(("Tỉnh Lạng Sơn", "UBND-T-LANGSON"), (report.Text("heading.unit.name"), report.Text("heading.issuingBody.code")));

        // P1, P2 and P3 of Tân Văn are open before; R1 to R5 of Trấn Yên are
        // new; P1 follows R5 since 06/12, so it is one kiến nghị with it.
        Assert.Equal("3 + 5 + 2 − 3 = 7, closing 7", report.Total().FlowLine());
        Assert.Equal(1, report.Total().Number("merged"));
        Assert.Equal(["KN-2022-000002", "KN-2022-000003", "KN-2022-000004", "KN-2022-000005", "KN-2022-000006", "KN-2022-000007",
            "KN-2022-000008"], report.Codes());
        Assert.Equal(3, report.GetProperty("items")[6].GetProperty("voices").GetInt32());
        Assert.Equal(9, report.Total().Number("voices"));

        // R1 was given to the district, which returned it, and a part of R5 was found the centre's on
        // 13/12: each leaves one row for the next. R1 leaves the district's row and reaches the province's.
        Assert.Equal("0 + 2 + 0 − 1 = 1, closing 1", report.Level("district").FlowLine());
        Assert.Equal("2 + 3 + 1 − 2 = 4, closing 4", report.Level("province").FlowLine());
        Assert.Equal("1 + 0 + 1 − 0 = 2, closing 2", report.Level("central").FlowLine());
        Assert.Equal(
            ["KN-2022-000004"], report.GetProperty("returned").GetProperty("rows").EnumerateArray().Select(row => row.Text("code")));
        report.AssertBalances();
    }

    [Fact]
    public async Task The_item_list_has_the_source_quote_and_the_raisers_post()
    {
        var row = (await demo.ReportAsync("period=2022-Q4&items=true")).GetProperty("items").EnumerateArray()
            .Single(item => item.Text("code") == "KN-2022-000007");

        Assert.Equal("tôn tạo di tích đình Làng Mỏ", row.Text("text"));
        Assert.Equal("Thôn Làng Mỏ, Xã Trấn Yên, Huyện Bắc Sơn", row.Text("place"));
        Assert.Equal("lãnh đạo xã Trấn Yên", row.Text("raisedBy"));
        Assert.Equal("tách thành 2 phần", row.Text("note"));
    }

    [Fact]
    public async Task The_closing_figures_of_a_quarter_open_the_next_at_every_level()
    {
        Guid[] units = [demo.Province(), demo.Ids.Unit("185"), demo.Ids.Unit("181"), demo.Ids.Unit("06370"), demo.Ids.Unit("06121")];
        foreach (var unit in units)
        {
            int? closing = null;
            foreach (var period in new[] { "2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4", "2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4" })
            {
                var report = await demo.ReportAsync($"period={period}", unit);
                report.AssertBalances();
                Assert.Equal(closing ?? 0, report.Total().Number("opening"));
                closing = report.Total().Number("closing");
            }
        }
    }

    [Fact]
    public async Task A_group_led_from_elsewhere_counts_as_one_petition_in_the_commune()
    {
        // P1 of Tân Văn follows R5 of Trấn Yên.
        var report = await demo.ReportAsync("period=2023-Q1&items=true", demo.Ids.Unit("06121"));

        Assert.Equal(["KN-2022-000002", "KN-2022-000003", "KN-2022-000008"], report.Codes());
        Assert.Equal([1, 1, 1], report.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("voices").GetInt32()));
        Assert.Equal("3 + 0 + 0 − 0 = 3, closing 3", report.Total().FlowLine());
    }

    [Fact]
    public async Task The_year_2022_ends_before_the_20th_of_December()
    {
        await demo.APetitionAsync(on: "2022-12-20", unit: "06355");

        var unit = demo.Ids.Unit("06355");
        Assert.Empty((await demo.ReportAsync("period=2022&items=true", unit)).Codes());
        Assert.Single((await demo.ReportAsync("period=2023&items=true", unit)).Codes());
        Assert.Single((await demo.ReportAsync("period=2022&scheme=calendar&items=true", unit)).Codes());
        Assert.Single((await demo.ReportAsync("from=2022-12-20&to=2022-12-20&items=true", unit)).Codes());
        Assert.Single((await demo.ReportAsync("scheme=session&period=S12-after&from=2022-12-15&to=2023-01-15&items=true", unit)).Codes());
    }

    [Fact]
    public async Task A_quarter_in_which_districts_ended_shows_both_structures_in_agreement()
    {
        var report = await demo.ReportAsync("period=2025-Q3");

        var district = report.Level("district");
        Assert.Equal(("2025-07-01", "Cấp huyện (đến 30/06/2025)"), (district.Text("validTo"), district.Text("label")));
        Assert.Equal(0, district.Number("closing"));
        Assert.Equal(district.Number("opening"), district.Number("transferredOut"));
        var places = report.GetProperty("byPlace").EnumerateArray().ToList();
        Assert.Equal(["2025-06-15", "2025-09-14"], places.Select(table => table.Text("asOf")));
        Assert.Contains("Xã Trấn Yên", places[0].GetProperty("rows").EnumerateArray().Select(row => row.Text("name")));
        Assert.Contains("Xã Hưng Vũ", places[1].GetProperty("rows").EnumerateArray().Select(row => row.Text("name")));
        report.AssertBalances();

        // The commune that took Trấn Yên over has what Trấn Yên had.
        var before = await demo.ReportAsync("period=2025-Q2", demo.Ids.Unit("06370"));
        var after = await demo.ReportAsync("period=2025-Q3", demo.Ids.Unit("06349", "2025-07-01"));
        Assert.Equal(before.Total().Number("closing"), after.Total().Number("opening"));
        Assert.DoesNotContain(
            (await demo.ReportAsync("period=2026-Q2")).GetProperty("byAuthority").EnumerateArray(), row => row.Text("level") == "district");
    }

    [Fact]
    public async Task Diverted_petitions_appear_as_a_number_only()
    {
        var report = await demo.ReportAsync("period=2023-Q1&items=true");

        Assert.Equal(2, report.GetProperty("outOfScope").GetInt32());
        var page = await demo.By(Callers.Office).ReadAsync("/api/v1/petitions?status=diverted");
        foreach (var diverted in page.GetProperty("items").EnumerateArray())
            Assert.DoesNotContain(diverted.Text("code"), report.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_without_petitions_has_a_complete_empty_report()
    {
        var report = await demo.ReportAsync("period=2022-Q4&items=true", demo.Ids.Unit("06115"));

        Assert.Equal("0 + 0 + 0 − 0 = 0, closing 0", report.Total().FlowLine());
        Assert.Equal("", report.Total().GetProperty("figures").Text("settledShare"));
        Assert.Equal(4, report.GetProperty("byAuthority").GetArrayLength() - 1);
        Assert.Equal(0, report.GetProperty("items").GetArrayLength());
        report.AssertBalances();
    }

    [Theory]
    [InlineData("period=2022-Q5", HttpStatusCode.NotFound, "period.unknown")]
    [InlineData("period=2022-Q4&from=2022-01-01&to=2022-01-31", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("from=2022-02-01&to=2022-01-31", HttpStatusCode.BadRequest, "period.not_ordered")]
    [InlineData("scheme=session&period=S8-before", HttpStatusCode.BadRequest, "period.dates_needed")]
    [InlineData("scheme=session&period=2022-Q4", HttpStatusCode.NotFound, "period.unknown")]
    [InlineData("period=2027-Q1", HttpStatusCode.Conflict, "period.not_ended")]
    [InlineData("period=2026", HttpStatusCode.Conflict, "period.not_ended")]
    [InlineData("period=2022-Q4&asOf=2022-12-15", HttpStatusCode.BadRequest, "period.as_of_outside")]
    [InlineData("period=2027-Q1&asOf=2027-01-05", HttpStatusCode.BadRequest, "date.in_future")]
    [InlineData("period=2022-Q4&scheme=lunar", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("period=2022-Q4&format=odt", HttpStatusCode.BadRequest, "report.format_unknown")]
    public async Task An_invalid_report_request_is_refused(string query, HttpStatusCode status, string code)
    {
        using var answer = await demo.AskAsync(query);
        await answer.AssertRefusedAsync(status, code);
    }

    [Fact]
    public async Task A_unit_that_is_unknown_or_did_not_exist_in_the_period_is_refused()
    {
        using var unknown = await demo.AskAsync("period=2022-Q4", Guid.Parse("01900000-0000-7000-8000-000000000000"));
        await unknown.AssertRefusedAsync(HttpStatusCode.NotFound, "unit.not_found");
        using var none = await demo.By(Callers.Office).GetAsync("/api/v1/reports/escalations?period=2022-Q4");
        await none.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        using var ended = await demo.AskAsync("period=2025-Q4", demo.Ids.Unit("185"));
        Assert.NotEmpty(
            (await ended.AssertRefusedAsync(HttpStatusCode.Conflict, "unit.not_valid")).GetProperty("successors").EnumerateArray());
    }

    [Fact]
    public async Task An_unfinished_period_is_reported_up_to_a_day_and_marked_provisional()
    {
        var report = await demo.ReportAsync("period=2026-Q4&asOf=2026-11-22");

        Assert.True(report.GetProperty("heading").GetProperty("provisional").GetBoolean());
        Assert.Equal("2026-11-22", report.Text("heading.asOf"));
        report.AssertBalances();
    }

    [Theory]
    [InlineData(Callers.Front, "20", HttpStatusCode.OK)]
    [InlineData(Callers.Government, "20", HttpStatusCode.OK)]
    [InlineData(Callers.District, "185", HttpStatusCode.OK)]
    [InlineData(Callers.District, "06370", HttpStatusCode.OK)]
    [InlineData(Callers.District, "20", HttpStatusCode.Forbidden)]
    [InlineData(Callers.District, "181", HttpStatusCode.Forbidden)]
    [InlineData(Callers.Administrator, "20", HttpStatusCode.Forbidden)]
    public async Task Only_bodies_of_the_unit_above_it_or_supervisors_read_its_reports(string who, string unit, HttpStatusCode status)
    {
        using var answer = await demo.AskAsync("period=2022-Q4", demo.Ids.Unit(unit), who);

        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.Forbidden)
            await answer.AssertRefusedAsync(status, "report.may_not_read");
    }

    [Fact]
    public async Task The_report_format_follows_Accept_and_an_unknown_one_is_refused()
    {
        using var any = Request("application/json");
        using var whole = await demo.By(Callers.Office).SendAsync(any);
        Assert.Equal("application/json", whole.Content.Headers.ContentType!.MediaType);
        using var strange = Request("image/png");
        using var none = await demo.By(Callers.Office).SendAsync(strange);
        await none.AssertRefusedAsync(HttpStatusCode.NotAcceptable, "report.not_acceptable");

        HttpRequestMessage Request(string accept)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/reports/escalations?unit={demo.Province()}&period=2022-Q4");
            request.Headers.TryAddWithoutValidation("Accept", accept);
            return request;
        }
    }
}
