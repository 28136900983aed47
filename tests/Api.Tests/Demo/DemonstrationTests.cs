using Petitions.Api.Tests.Petitions.Desk;
using Petitions.Infrastructure.Demo;
using static Petitions.Api.Tests.Demo.DemonstrationFixture;

namespace Petitions.Api.Tests.Demo;

/// <summary>The course of the petitions and directives of both meetings.</summary>
public sealed class DemonstrationTests(DemonstrationFixture demo) : IClassFixture<DemonstrationFixture>
{
    private readonly HttpClient _office = demo.As("coordinator", "VP-UBND-T-LANGSON");

    [Fact]
    public async Task Two_programs_started_at_once_play_the_demonstration_once()
    {
        await Demonstration.PlayAsync(demo.Services, CancellationToken.None);

        Assert.Equal(2, (await _office.ReadAsync("/api/v1/meetings?count=true")).GetProperty("total").GetInt32());
        Assert.Equal(20, (await _office.ReadAsync("/api/v1/petitions?count=true")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_provincial_road_is_returned_by_the_district_and_reassigned_with_a_new_clock()
    {
        var road = await demo.PetitionAsync("Cải tạo, nâng cấp đường tỉnh");
        var route = await demo.RouteAsync(road);

        Assert.Equal(await Demonstration.RoadPetitionCodeAsync(demo.Services, CancellationToken.None), road.Text("code"));
        Assert.Equal(["VP-UBND-T-LANGSON", "UBND-H-BACSON", "VP-UBND-T-LANGSON", "SO-GTVT-LANGSON"],
            route.Select(holding => holding.Text("agency.code")));
        Assert.Equal(["2022-11-29", "2022-11-29", "2022-12-06", "2022-12-13"], route.Select(holding => holding.Text("from")));
        Assert.Equal("SO-GTVT-LANGSON", route[1].Text("proposed.code"));
        Assert.Equal("2023-02-13", route[3].Text("dueOn"));
        Assert.Equal("1", road.Text("returnCount"));
    }

    [Fact]
    public async Task The_partly_resolved_road_counts_as_in_progress()
    {
        var road = await demo.PetitionAsync("Cải tạo, nâng cấp đường tỉnh");
        Assert.Equal("inProgress", road.Text("outcome"));
        Assert.True(road.GetProperty("partlyResolved").GetBoolean());
        Assert.Equal(["resolved", "deferred"], TextsOf(road.GetProperty("parts"), "outcome"));
        Assert.Contains(
            "2026", (await demo.PetitionAsync("Nâng cấp đường tỉnh đoạn qua xã")).Text("resumePoint"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Petitions_beyond_the_district_are_due_at_the_province_on_15_July_2022()
    {
        var posts = await demo.PetitionAsync("Một người kiêm nhiệm nhiều chức danh");
        Assert.Equal("escalatedToProvince", posts.Text("standing"));
        Assert.Equal("SO-NOIVU-LANGSON", posts.Text("holder.code"));
        Assert.Equal("UBND-H-BINHGIA", posts.Text("accountable.code"));
        Assert.Equal("2022-07-15", posts.Text("dueOn"));
        var toProvince = (await demo.RouteAsync(await demo.PetitionAsync("Phụ cấp cho người hoạt động")))[1];
        Assert.Equal(("2022-05-16", "2022-07-15"), (toProvince.Text("from"), toProvince.Text("dueOn")));
        Assert.Equal("escalatedToCentral", (await demo.PetitionAsync("Cơ chế, chính sách đầy đủ")).Text("standing"));
    }

    [Fact]
    public async Task The_ministry_responds_to_the_quota_twice_and_the_province_continues()
    {
        var quota = await demo.PetitionAsync("R5-b");
        var last = (await demo.RouteAsync(quota))[^1];
        Assert.Equal(("BO-NOIVU", "2023-03-10", "2023-05-09"), (last.Text("agency.code"), last.Text("from"), last.Text("dueOn")));
        Assert.Equal(["final", "supplementary"], TextsOf(quota.GetProperty("responses"), "kind"));
        Assert.Equal("2023-07-05", quota.GetProperty("responses")[1].Text("on"));
        Assert.Equal(("closed", "resolved"), (quota.Text("status"), quota.Text("outcome")));
        Assert.Equal("PHUCAP-KHOAN", quota.Text("classification.rule"));
        Assert.Equal("inProgress", (await demo.PetitionAsync("R5-a")).Text("outcome"));
    }

    [Fact]
    public async Task Three_supporters_are_counted_in_one_petition()
    {
        var allowance = await demo.PetitionAsync("Nâng mức phụ cấp các chức danh");
        Assert.Equal("3", allowance.Text("voices"));
        Assert.Equal(2, allowance.GetProperty("members").GetArrayLength());
        Assert.Equal("split", allowance.Text("status"));
    }

    [Fact]
    public async Task A_tank_of_50_cubic_metres_belongs_to_the_district_by_rule()
    {
        var water = await demo.PetitionAsync("Công trình chứa nước");
        Assert.Equal("withinDistrict", water.Text("standing"));
        Assert.Equal("CHUANUOC-NHO", water.Text("classification.rule"));
        Assert.False(water.GetProperty("classification").GetProperty("departsFromRule").GetBoolean());
    }

    [Fact]
    public async Task Mobile_coverage_has_one_reply_one_pass_over_and_one_village_covered()
    {
        var phone = await demo.PetitionAsync("Phủ sóng điện thoại");
        Assert.Equal("split", phone.Text("status"));
        Assert.True(phone.GetProperty("partlyResolved").GetBoolean());
        Assert.Equal(["closed", "inProgress"], TextsOf(phone.GetProperty("parts"), "status"));

        var asked = (await _office.ReadAsync($"/api/v1/petitions/{phone.Text("id")}/coordination")).EnumerateArray().ToList();
        Assert.Equal(["VNPT-LANGSON", "SO-KHDT-LANGSON"], asked.Select(request => request.Text("agency.code")));
        Assert.Equal(["answered", "passedOver"], asked.Select(request => request.Text("state")));
        Assert.All(asked, request => Assert.Equal("2022-12-21", request.Text("dueOn")));

        var route = await demo.RouteAsync(phone);
        Assert.DoesNotContain(route, holding => holding.Text("agency.code") == "VNPT-LANGSON");
        var waiting = await demo.PetitionAsync("Phủ sóng thôn thứ hai");
        Assert.Equal(("escalatedToCentral", "BO-TTTT"), (waiting.Text("standing"), waiting.Text("holder.code")));
        Assert.True(waiting.GetProperty("overdue").GetBoolean());
    }

    [Fact]
    public async Task The_relic_is_shored_up_by_the_district_and_its_restoration_deferred()
    {
        var relic = await demo.PetitionAsync("Tôn tạo di tích");
        Assert.Equal(["resolved", "deferred"], TextsOf(relic.GetProperty("parts"), "outcome"));
        var shoredUp = await demo.PetitionAsync("R4-a");
        Assert.Equal("closed", shoredUp.Text("status"));
        Assert.Equal("2023-01-12", shoredUp.Text("verifiedOn"));
        Assert.Equal(["UBND-H-BACSON", "PHONG-VHTT-BACSON"],
            (await demo.RouteAsync(shoredUp)).Select(holding => holding.Text("agency.code")).TakeLast(2));
    }

    [Fact]
    public async Task A_disputed_tank_is_open_again_and_keeps_its_first_response()
    {
        var water = await demo.PetitionAsync("Công trình chứa nước");
        Assert.Equal(("inProgress", "1"), (water.Text("status"), water.Text("reopenCount")));
        Assert.Equal(["interim", "final"], TextsOf(water.GetProperty("responses"), "kind"));
        Assert.Equal("resolved", water.GetProperty("responses")[1].Text("outcome"));
        Assert.Equal(["disputed"], TextsOf(water.GetProperty("verifications"), "result"));

        // Fifteen working days from 06/03/2023.
        Assert.Equal("2023-03-27", water.Text("dueOn"));
    }

    [Fact]
    public async Task The_demonstrated_petitions_are_acknowledged_within_ten_working_days()
    {
        var posts = await demo.PetitionAsync("Một người kiêm nhiệm nhiều chức danh");
        var deadline = await _office.ReadAsync($"/api/v1/petitions/{posts.Text("id")}/deadline");
        var element = deadline.GetProperty("steps").EnumerateArray().Single(step => step.Text("step") == "acknowledge");

        Assert.Equal(("2022-04-26", "2022-04-22"), (element.Text("dueOn"), element.Text("metOn")));
        Assert.Equal("TIEPNHAN", element.Text("rule"));
    }

    [Fact]
    public async Task A_petition_deferred_to_the_next_plan_is_back_on_a_desk()
    {
        var upgrade = await demo.PetitionAsync("Nâng cấp đường tỉnh đoạn qua xã");
        var ledger = await _office.ReadAsync($"/api/v1/petitions/{upgrade.Text("id")}/commitments");
        Assert.Equal(["resumePoint"], ledger.EnumerateArray().Select(entry => entry.Text("commitment.kind")));

        // The department of 2023 went into another one in 2025, which has its matters now.
        var desk = await demo.As("officer", "SO-XAYDUNG-LANGSON").ReadAsync("/api/v1/desk");
        var resuming = desk.GetProperty("piles").EnumerateArray().Single(pile => pile.Text("name") == "resuming");
        Assert.Contains(resuming.GetProperty("petitions").EnumerateArray(), petition => petition.Text("id") == upgrade.Text("id"));
        await DeskAssertions.AssertTalliesExactAsync(demo.Connection);
    }

    [Fact]
    public async Task Silence_raises_one_notice_each_to_holder_head_and_assigner()
    {
        var waiting = await demo.PetitionAsync("Phủ sóng thôn thứ hai");
        var notices = (await _office.ReadAsync($"/api/v1/petitions/{waiting.Text("id")}/notices?limit=200")).GetProperty("items")
            .EnumerateArray().ToList();

        // Overdue since 2023 at the ministry: its desk, its head, and the Government
        // above it are told, each once; days before the due date are past.
        Assert.Equal(
            ["BO-TTTT desk KN-QUA-HAN", "BO-TTTT head KN-THU-TRUONG", "CHINHPHU desk KN-CO-QUAN-GIAO"],
            notices.Select(notice => $"{notice.Text("agency.code")} {notice.Text("office")} {notice.Text("rung")}")
                .Order(StringComparer.Ordinal));
        Assert.Single((await demo.As("administrator").ReadAsync("/api/v1/sweeps")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task One_village_of_the_commune_has_a_steward_and_the_others_none()
    {
        var commune = demo.Ids.Unit("06370");
        var coverage = await _office.ReadAsync($"/api/v1/stewardships/coverage?unit={commune}&asOf=2023-01-01&limit=200");
        var covered = coverage.GetProperty("items").EnumerateArray().Where(unit => unit.GetProperty("covered").GetBoolean());
        Assert.Equal(["Thôn Làng Mỏ"], covered.Select(unit => unit.Text("unit.name")));
    }

    [Fact]
    public async Task The_directive_report_after_one_year_is_late_and_accepted()
    {
        var meeting = await demo.MeetingAsync("2022-11-29");
        var directive = await _office.ReadAsync($"/api/v1/directives/{Labelled(meeting.GetProperty("directives"), "F1").Text("id")}");

        Assert.Equal("fulfilled", directive.Text("status"));
        Assert.Equal("2023-05-25", directive.GetProperty("occurrences")[0].Text("dueOn"));
        Assert.Equal("2023-06-01", directive.GetProperty("occurrences")[0].Text("acceptedOn"));
        Assert.Equal(3, directive.GetProperty("reminders").GetArrayLength());
    }

    [Fact]
    public async Task Diverted_matters_leave_a_receipt_and_no_text()
    {
        var page = await _office.ReadAsync("/api/v1/petitions?status=diverted");
        Assert.Equal(2, page.GetProperty("items").GetArrayLength());
        foreach (var row in page.GetProperty("items").EnumerateArray())
        {
            var petition = await _office.ReadAsync($"/api/v1/petitions/{row.Text("id")}");
            Assert.Equal("—", petition.Text("quote"));
            Assert.StartsWith("BN/KN-2022-", petition.Text("receipt.number"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_invented_step_is_marked_as_illustration()
    {
        var page = await _office.ReadAsync("/api/v1/petitions?limit=200");
        foreach (var row in page.GetProperty("items").EnumerateArray())
        {
            var timeline = await _office.ReadAsync($"/api/v1/petitions/{row.Text("id")}/timeline?limit=200");
            foreach (var entry in timeline.GetProperty("items").EnumerateArray())
            {
                Assert.EndsWith("(minh họa)", entry.Text("actor.name"), StringComparison.Ordinal);

                // What was written about a diverted matter is hidden.
                if (entry.Text("ground") is { Length: > 0 } ground && ground != "—")
                    Assert.StartsWith("(minh họa)", ground, StringComparison.Ordinal);
            }
        }
    }
}
