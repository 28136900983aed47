using System.Net;
using System.Text.Json;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Stewardships;

/// <summary>
/// Nghị quyết 77: who is in charge of which commune, village or households, what they reported, and which places have nobody.
/// </summary>
public sealed class StewardshipTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string PartyOffice = "coordinator@DU-TRANYEN";
    private const string Path = "/api/v1/stewardships";

    [Fact]
    public async Task Assigning_a_steward_to_a_village_shows_the_other_villages_as_uncovered()
    {
        var village = api.Ids.Village("Làng Mỏ");
        var before = await CoverageAsync(api.Ids.Unit("06370"), "2022-07-01");
        Assert.False(Row(before, village).GetProperty("covered").GetBoolean());

        var assigned = await AssignAsync(village, on: "2022-07-01");

        Assert.Equal("inCharge Nguyễn Văn A Ủy viên Ban Thường vụ DU-TRANYEN DU-TRANYEN 1",
            $"{assigned.Text("role")} {assigned.Text("official.name")} {assigned.Text("official.title")} " +
                $"{assigned.Text("official.agency.code")} {assigned.Text("assignedBy.code")} {assigned.Text("version")}");
        Assert.Equal(
            "notYet", (await api.By(Callers.Office).ReadAsync($"{Path}/{assigned.Text("id")}?asOf=2022-06-30")).Text("stewardship.state"));
        var after = await CoverageAsync(api.Ids.Unit("06370"), "2022-07-01");
        Assert.True(Row(after, village).GetProperty("covered").GetBoolean());
        Assert.Equal("Nguyễn Văn A", Row(after, village).GetProperty("stewards")[0].Text("official.name"));
        Assert.Equal(Number(before, "villages.covered") + 1, Number(after, "villages.covered"));
        Assert.False(Row(await CoverageAsync(api.Ids.Unit("06370"), "2022-06-30"), village).GetProperty("covered").GetBoolean());
        var none = await api.By(Callers.Office)
            .ReadAsync($"{Path}/coverage?unit={api.Ids.Unit("06370")}&asOf=2022-07-01&covered=false&limit=200");
        Assert.DoesNotContain(village.ToString(), none.GetProperty("items").EnumerateArray().Select(row => row.Text("unit.id")));
        Assert.All(none.GetProperty("items").EnumerateArray(), row => Assert.False(row.GetProperty("covered").GetBoolean()));
    }

    [Fact]
    public async Task Assigned_households_are_a_group_and_a_number_and_do_not_cover_the_village()
    {
        var unit = api.Ids.Unit("06349");
        var assigned = await AssignAsync(unit, households: new { group = "poor", count = 12 }, official: "DU-TRANYEN");

        Assert.Equal("poor 12", $"{assigned.Text("households.group")} {assigned.Text("households.count")}");
        Assert.False(Row(await CoverageAsync(unit, "2022-07-02"), unit).GetProperty("covered").GetBoolean());
        using var names = await TryAssignAsync(unit, households: new { group = "poor", count = 12, names = "ông A" });
        await names.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        using var none = await TryAssignAsync(unit, households: new { group = "poor", count = 0 });
        await none.AssertRefusedAsync(HttpStatusCode.BadRequest, "stewardship.households_malformed");
    }

    [Fact]
    public async Task Only_the_assigning_body_assigns_and_only_the_stewards_body_reports()
    {
        var unit = api.Ids.Unit("06370");
        using var officer = await TryAssignAsync(unit, who: "officer@DU-TRANYEN");
        await officer.AssertRefusedAsync(HttpStatusCode.Forbidden, "stewardship.role_may_not");
        using var other = await TryAssignAsync(unit, who: "coordinator@UBND-H-BINHGIA");
        await other.AssertRefusedAsync(HttpStatusCode.Conflict, "stewardship.not_assigner");
        using var wide = await TryAssignAsync(api.Ids.Unit("20"));
        await wide.AssertRefusedAsync(HttpStatusCode.Conflict, "stewardship.place_too_wide");
        using var future = await TryAssignAsync(unit, on: "2026-11-24");
        await future.AssertRefusedAsync(HttpStatusCode.BadRequest, "date.in_future");
        using var gone = await TryAssignAsync(unit, on: "2025-07-02", official: "DU-HUNGVU", officialDay: "2026-01-01",
            assignedBy: "DU-HUNGVU", who: "coordinator@DU-HUNGVU");
        Assert.Contains(
            "Hưng Vũ", (await gone.AssertRefusedAsync(HttpStatusCode.Conflict, "unit.not_valid")).Text("detail"), StringComparison.Ordinal);

        var id = (await AssignAsync(unit, name: "Lê Văn C")).Text("id");
        using var twice = await TryAssignAsync(unit, name: "Lê Văn C");
        await twice.AssertRefusedAsync(HttpStatusCode.Conflict, "stewardship.overlaps");
        var report = new ReportBody("2022-07-01", "2022-12-31", "Đã dự sinh hoạt chi bộ thôn", "2023-01-05");
        using var stranger = await api.By("officer@UBND-H-BINHGIA").PostJsonAsync($"{Path}/{id}/reports", report);
        await stranger.AssertRefusedAsync(HttpStatusCode.Conflict, "stewardship.not_steward");
        using var secret = await api.By("officer@DU-TRANYEN")
            .PostJsonAsync($"{Path}/{id}/reports", report with { Text = "TUYỆT MẬT: nội dung" });
        await secret.AssertRefusedAsync(HttpStatusCode.Conflict, "text.secret_marked");
        using var backwards = await api.By("officer@DU-TRANYEN")
            .PostJsonAsync($"{Path}/{id}/reports", report with { PeriodTo = "2022-06-30" });
        await backwards.AssertRefusedAsync(HttpStatusCode.BadRequest, "stewardship.report_malformed");
        using var outside = await api.By("officer@DU-TRANYEN")
            .PostJsonAsync($"{Path}/{id}/reports", report with { PeriodFrom = "2022-01-01", PeriodTo = "2022-06-30" });
        await outside.AssertRefusedAsync(HttpStatusCode.Conflict, "stewardship.report_outside");
        using var stale = await api.By("officer@DU-TRANYEN").PostJsonAsync($"{Path}/{id}/reports", report, ("If-Match", "\"7\""));
        await stale.AssertRefusedAsync(HttpStatusCode.PreconditionFailed, "stewardship.stale");
        using var good = await api.By("officer@DU-TRANYEN").PostJsonAsync($"{Path}/{id}/reports", report);
        Assert.Equal("1 2023-01-05 2",
            $"{(await good.OkAsync()).Text("reports")} {(await good.OkAsync()).Text("lastReportOn")} " +
                $"{(await good.OkAsync()).Text("version")}");
        using var odd = await api.By("officer@DU-TRANYEN")
            .PostJsonAsync($"{Path}/{id}/reports", report with { Text = "Không có đơn khiếu nại, tố cáo" });
        await odd.OkAsync();

        var read = await api.By("recorder@UBND-H-BINHGIA").ReadAsync($"{Path}/{id}");
        Assert.Equal(["1 Đã dự sinh hoạt chi bộ thôn ", "2 Không có đơn khiếu nại, tố cáo denunciation"],
            read.GetProperty("reports").EnumerateArray()
                .Select(one => $"{one.Text("number")} {one.Text("text")} {one.Text("suspectedRegime")}"));
        Assert.Equal(0, (await api.By(Callers.Office).ReadAsync($"{Path}/{id}?asOf=2023-01-04")).GetProperty("reports").GetArrayLength());
        using var nobody = await api.By(Callers.Office).GetAsync($"{Path}/01900000-0000-7000-8000-000000000000");
        await nobody.AssertRefusedAsync(HttpStatusCode.NotFound, "stewardship.not_found");
    }

    [Fact]
    public async Task A_stewardship_handed_over_and_ended_stays_visible()
    {
        var unit = api.Ids.Unit("06370");
        var first = await AssignAsync(unit, name: "Hoàng Thị D", role: "following");
        using var handed = await api.By(PartyOffice)
            .PostJsonAsync($"{Path}/{first.Text("id")}/handover",
                new { official = Official("Nông Văn E"), ground = "luân chuyển", on = "2023-02-01" });
        var second = await handed.OkAsync();
        Assert.Equal($"Nông Văn E 2023-02-01 {first.Text("id")} following",
            $"{second.Text("official.name")} {second.Text("validFrom")} {second.Text("takesOverFromId")} {second.Text("role")}");
        using var again = await api.By(PartyOffice)
            .PostJsonAsync($"{Path}/{first.Text("id")}/handover", new { official = Official("F"), ground = "x", on = "2023-03-01" });
        await again.AssertRefusedAsync(HttpStatusCode.Conflict, "stewardship.over");
        using var silent = await api.By(PartyOffice).PostJsonAsync($"{Path}/{second.Text("id")}/ending", new { on = "2023-09-01" });
        await silent.AssertRefusedAsync(HttpStatusCode.BadRequest, "petition.ground_needed");
        using var ended = await api.By(PartyOffice)
            .PostJsonAsync($"{Path}/{second.Text("id")}/ending", new { ground = "nghỉ hưu", on = "2023-09-01" });
        Assert.Equal("2023-09-01 ended", $"{(await ended.OkAsync()).Text("validTo")} {(await ended.OkAsync()).Text("state")}");

        Assert.Equal(
            "current", (await api.By(Callers.Office).ReadAsync($"{Path}/{first.Text("id")}?asOf=2023-01-31")).Text("stewardship.state"));
        var list = await api.By(Callers.Office)
            .ReadAsync($"{Path}?unit={unit}&role=following&agency=DU-TRANYEN&current=true&asOf=2023-08-31");
        Assert.Equal(["Nông Văn E"], list.GetProperty("items").EnumerateArray().Select(one => one.Text("official.name")));
    }

    [Fact]
    public async Task The_list_pages_and_stays_within_its_filters()
    {
        var unit = api.Ids.Unit("06355");
        foreach (var (name, from) in new[] { ("P1", "2022-03-01"), ("P2", "2022-01-01"), ("P3", "2022-02-01") })
            await AssignAsync(unit, name: name, on: from);

        var first = await api.By(Callers.Office).ReadAsync($"{Path}?unit={unit}&limit=2&count=true");
        var second = await api.By(Callers.Office).ReadAsync($"{Path}?unit={unit}&limit=2&count=true&cursor={first.Text("nextCursor")}");
        Assert.Equal(["P2", "P3", "P1"],
            first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray())
                .Select(one => one.Text("official.name")));
        Assert.Equal("3 ", $"{first.Text("total")} {second.Text("nextCursor")}");
        using var other = await api.By(Callers.Office).GetAsync($"{Path}?limit=2&cursor={first.Text("nextCursor")}");
        await other.AssertRefusedAsync(HttpStatusCode.BadRequest, "cursor.invalid");
    }

    [Fact]
    public async Task A_stewardship_of_a_merged_commune_covers_nothing_until_reassigned()
    {
        var old = api.Ids.Unit("06370");
        var commune = api.Ids.Unit("06349", "2025-07-01");
        var assigned = await AssignAsync(old, name: "Lý Văn G", role: "supporting");

        var row = Row(await CoverageAsync(commune, "2025-07-01"), commune);
        Assert.DoesNotContain("Lý Văn G", row.GetProperty("stewards").EnumerateArray().Select(one => one.Text("official.name")));
        var left = row.GetProperty("toReassign").EnumerateArray().Single(one => one.Text("official.name") == "Lý Văn G");
        Assert.Equal($"toReassign Xã Trấn Yên {commune}",
            $"{left.Text("state")} {left.Text("unit.name")} {left.GetProperty("successors")[0].Text("id")}");

        using var anew = await api.By("coordinator@DU-HUNGVU").PostJsonAsync(
            $"{Path}/{assigned.Text("id")}/handover",
            new { official = Official("Lý Văn G", "DU-HUNGVU", "2026-01-01"), ground = "sáp nhập xã", on = "2025-07-15" });
        Assert.Equal("Xã Hưng Vũ current", $"{(await anew.OkAsync()).Text("unit.name")} {(await anew.OkAsync()).Text("state")}");
        row = Row(await CoverageAsync(commune, "2025-07-15"), commune);
        Assert.True(row.GetProperty("covered").GetBoolean());
        Assert.DoesNotContain("Lý Văn G", row.GetProperty("toReassign").EnumerateArray().Select(one => one.Text("official.name")));
    }

    [Fact]
    public async Task The_coverage_shows_the_yearly_report_that_is_owed()
    {
        using var given = await api.By(Callers.Office).PostJsonAsync("/api/v1/directives", new
        {
            kind = "followUp",
            label = "F1",
            givenOn = "2022-05-25",
            text = "Báo cáo kết quả thực hiện Nghị quyết 77 hằng năm",
            addressees = new[] { new { agencyId = api.Ids.Agency("DU-TRANYEN"), description = "Đảng ủy xã Trấn Yên" } },
            period = new { baseOn = "2022-05-25", every = 1, unit = "years", repeats = true },
        });
        var directive = (await given.OkAsync()).Text("id");
        var unit = api.Ids.Unit("06370");
        await AssignAsync(unit, name: "Bế Văn H", directive: directive);

        var owed = (await CoverageAsync(unit, "2023-06-01")).GetProperty("obligations").EnumerateArray()
            .Single(one => one.Text("directive.id") == directive);
        Assert.Equal("F1 2023-05-25 True 1",
            $"{owed.Text("directive.label")} {owed.Text("directive.nextDueOn")} {owed.Text("directive.overdue")} " +
                $"{owed.Text("stewardships")}");
        using var reported = await api.By("officer@DU-TRANYEN")
            .PostJsonAsync($"/api/v1/directives/{directive}/reports", new { text = "Kết quả sau một năm", on = "2023-06-01" });
        Assert.Equal("7", (await reported.OkAsync()).Text("daysLate"));
        Assert.Equal("2024-05-25", (await CoverageAsync(unit, "2023-06-02")).GetProperty("obligations").EnumerateArray()
            .Single(one => one.Text("directive.id") == directive).Text("directive.nextDueOn"));
        using var unknown = await TryAssignAsync(unit, name: "I", directive: "01900000-0000-7000-8000-000000000000");
        await unknown.AssertRefusedAsync(HttpStatusCode.NotFound, "directive.not_found");
    }

    private sealed record ReportBody(string PeriodFrom, string PeriodTo, string Text, string On);

    private static int Number(JsonElement coverage, string path) =>
        int.Parse(coverage.Text(path), System.Globalization.CultureInfo.InvariantCulture);

    private static JsonElement Row(JsonElement coverage, Guid unit) =>
        coverage.GetProperty("items").EnumerateArray().Single(row => row.Text("unit.id") == unit.ToString());

    private object Official(string name, string agency = "DU-TRANYEN", string day = "2022-11-29") =>
        new { name, title = "Ủy viên Ban Thường vụ", agencyId = api.Ids.Agency(agency, day) };

    private Task<JsonElement> CoverageAsync(Guid unit, string asOf) =>
        api.By(Callers.Office).ReadAsync($"{Path}/coverage?unit={unit}&asOf={asOf}&limit=200");

    private async Task<JsonElement> AssignAsync(
        Guid unit, string on = "2022-07-01", object? households = null, string official = "DU-TRANYEN", string name = "Nguyễn Văn A",
        string role = "inCharge", string? directive = null)
    {
        using var answer = await TryAssignAsync(unit, on, households, official, name, role: role, directive: directive);
        return await answer.OkAsync();
    }

    private Task<HttpResponseMessage> TryAssignAsync(
        Guid unit, string on = "2022-07-01", object? households = null, string official = "DU-TRANYEN", string name = "Nguyễn Văn A",
        string assignedBy = "DU-TRANYEN",
        string who = PartyOffice, string role = "inCharge", string? directive = null, string officialDay = "2022-11-29") =>
        api.By(who).PostJsonAsync(Path, new
        {
            unitId = unit,
            role,
            households,
            official = Official(name, official, officialDay),
            assignedBy = api.Ids.Agency(assignedBy, officialDay),
            legalBasis = "Nghị quyết 77-NQ/TU ngày 25/5/2022",
            directiveId = directive,
            on,
        });
}
