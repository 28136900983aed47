using System.Net;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Notices;

/// <summary>S12 and its like: silence is noticed, rung by rung, each rung once.</summary>
public sealed class LadderTests(PostgresServer server) : IAsyncLifetime
{
    private readonly In2022Fixture _api = new(server);

    public async ValueTask InitializeAsync() => await _api.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_unanswered_petition_climbs_the_ladder_and_keeps_its_due_date()
    {
        var petition = await _api.APetitionAssignedToTheDistrictAsync();
        Assert.Equal("2023-01-30", (await petition.ReadAsync()).Text("dueOn"));
        var due = (await petition.ReadAsync("/deadline")).GetProperty("changes").GetRawText();

        Assert.DoesNotContain(await _api.SweepAsync("2023-01-19"), rung => rung.StartsWith("KN-", StringComparison.Ordinal));
        Assert.Contains("KN-NHAC-7 1", await _api.SweepAsync("2023-01-27"));
        Assert.Empty(await _api.SweepAsync());
        Assert.Equal(["KN-DEN-HAN 1"], await _api.SweepAsync("2023-01-30"));
        Assert.Equal("False", (await petition.ReadAsync()).Text("overdue"));
        Assert.Equal(["KN-QUA-HAN 1"], await _api.SweepAsync("2023-01-31"));
        Assert.Equal("True", (await petition.ReadAsync()).Text("overdue"));
        Assert.Empty(await _api.SweepAsync("2023-02-03"));
        Assert.Equal(["KN-THU-TRUONG 1"], await _api.SweepAsync("2023-02-06"));
        Assert.Empty(await _api.SweepAsync("2023-02-10"));
        Assert.Equal(["KN-CO-QUAN-GIAO 1"], await _api.SweepAsync("2023-02-13"));
        Assert.Empty(await _api.SweepAsync("2023-06-30"));

        Assert.Equal(
            [
                "KN-NHAC-7 UBND-H-BACSON desk 2023-01-27 2023-01-30 -3",
                "KN-DEN-HAN UBND-H-BACSON desk 2023-01-30 2023-01-30 0",
                "KN-QUA-HAN UBND-H-BACSON desk 2023-01-31 2023-01-30 1",
                "KN-THU-TRUONG UBND-H-BACSON head 2023-02-06 2023-01-30 7",
                "KN-CO-QUAN-GIAO VP-UBND-T-LANGSON desk 2023-02-13 2023-01-30 14",
            ], await petition.NoticesAsync());
        Assert.Equal(due, (await petition.ReadAsync("/deadline")).GetProperty("changes").GetRawText());
        Assert.Equal("2023-01-30", (await petition.ReadAsync()).Text("dueOn"));
    }

    [Fact]
    public async Task An_unclassified_petition_is_escalated_to_the_superior_of_its_receiver()
    {
        var petition = await _api.APetitionAsync();
        var deadline = await petition.ReadAsync("/deadline");
        Assert.Equal("classify VP-UBND-T-LANGSON 2022-12-13 PHANLOAI 10 working độ chắc chắn cao",
            $"{deadline.Text("step")} {deadline.Text("holder.code")} {deadline.Text("dueOn")} {deadline.Text("rule")} " +
                $"{deadline.Text("term.days")} {deadline.Text("term.kind")} {deadline.Text("certainty")}");
        Assert.Equal("2022-12-13 10",
            $"{deadline.GetProperty("days").EnumerateArray().Last().Text("date")} " +
                $"{deadline.GetProperty("days").EnumerateArray().Last().Text("number")}");

        await _api.SweepAsync("2022-12-14");
        Assert.Equal("True", (await petition.ReadAsync("/deadline")).Text("overdue"));
        await _api.SweepAsync("2022-12-27");

        Assert.Equal(
            [
                "KN-CO-QUAN-GIAO UBND-T-LANGSON desk 2022-12-27 2022-12-13 14",
                "KN-QUA-HAN VP-UBND-T-LANGSON desk 2022-12-14 2022-12-13 1",
                "KN-THU-TRUONG VP-UBND-T-LANGSON head 2022-12-27 2022-12-13 14",
            ], (await petition.NoticesAsync()).Order(StringComparer.Ordinal));
        await petition.ThenAsync(
            Callers.Office, "classification", new { field = "transport.road", traits = new { roadClass = "district" }, on = "2022-12-27" });
        await petition.ThenAsync(Callers.Office, "assignment", new { agencyId = _api.Ids.Agency("UBND-H-BACSON"), on = "2022-12-27" });
        var charged = await petition.ReadAsync("/deadline");
        Assert.Equal("answer UBND-H-BACSON TRALOI", $"{charged.Text("step")} {charged.Text("holder.code")} {charged.Text("rule")}");
        Assert.Equal("2022-12-13", (await petition.ReadAsync("/route")).EnumerateArray().First().Text("dueOn"));
    }

    [Fact]
    public async Task After_a_long_stop_each_rung_is_raised_once_and_past_reminders_are_left_out()
    {
        var petition = await _api.APetitionAssignedToTheDistrictAsync();

        await _api.SweepAsync("2023-03-01");
        await _api.SweepAsync("2023-03-02");

        Assert.Equal(
            ["KN-CO-QUAN-GIAO VP-UBND-T-LANGSON desk 2023-03-01", "KN-QUA-HAN UBND-H-BACSON desk 2023-03-01",
                "KN-THU-TRUONG UBND-H-BACSON head 2023-03-01"],
            (await petition.NoticesAsync()).Select(notice => string.Join(' ', notice.Split(' ')[..4])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_answered_or_paused_petition_raises_no_notice_until_it_is_resumed()
    {
        var answered = await _api.APetitionAssignedToTheDistrictAsync();
        var paused = await _api.APetitionAssignedToTheDistrictAsync();
        _api.SetDay("2023-01-10");
        await answered.ThenAsync(Callers.District, "acceptance", new { on = "2022-12-01" });
        await answered.ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("explained"));
        await paused.ThenAsync(Callers.Office, "pause", new { ground = "chờ khảo sát", on = "2023-01-10" });

        await _api.SweepAsync("2023-02-13");
        Assert.Empty(await answered.NoticesAsync());
        Assert.Empty(await paused.NoticesAsync());

        await paused.ThenAsync(Callers.Office, "resumption", new { ground = "đã khảo sát", on = "2023-02-13" });
        var due = (await paused.ReadAsync()).Text("dueOn");
        Assert.Equal("2023-03-06", due);
        await _api.SweepAsync("2023-02-27");
        Assert.Equal(["KN-NHAC-7 UBND-H-BACSON desk 2023-02-27 2023-03-06 -7"], await paused.NoticesAsync());
    }

    [Fact]
    public async Task An_extension_moves_the_ladder_and_keeps_earlier_notices()
    {
        var petition = await _api.APetitionAssignedToTheDistrictAsync();
        await _api.SweepAsync("2023-01-27");
        await petition.ThenAsync(Callers.Office, "extension", new { newDueOn = "2023-02-20", ground = "chờ khảo sát", on = "2023-01-27" });

        await _api.SweepAsync("2023-02-10");
        Assert.Equal(["KN-NHAC-7 UBND-H-BACSON desk 2023-01-27 2023-01-30 -3"], await petition.NoticesAsync());
        await _api.SweepAsync("2023-02-13");
        await _api.SweepAsync("2023-02-27");

        Assert.Equal(
            [
                "KN-NHAC-7 UBND-H-BACSON desk 2023-01-27 2023-01-30 -3",
                "KN-NHAC-7 UBND-H-BACSON desk 2023-02-13 2023-02-20 -7",
                "KN-QUA-HAN UBND-H-BACSON desk 2023-02-27 2023-02-20 7",
                "KN-THU-TRUONG UBND-H-BACSON head 2023-02-27 2023-02-20 7",
            ], (await petition.NoticesAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_working_day_rung_counts_across_Tet_and_is_refused_in_a_year_not_loaded()
    {
        var petition = await _api.APetitionAssignedToTheDistrictAsync();
        _api.SetDay("2023-01-10");
        using (var moved = await petition.SendAsync(Callers.Office, "pause", new { ground = "x", on = "2023-01-10" }))
            await moved.OkAsync();
        await SweepHelpers.ExecuteAsync(
            _api.Connection, "update petition_holdings set paused_on = null, due_on = '2023-01-18' where until is null");
        await SweepHelpers.ExecuteAsync(_api.Connection, "update petitions set paused_on = null, due_on = '2023-01-18'");

        // Tết: 20/01 to 26/01. Five working days after 18/01/2023 is 01/02.
        Assert.DoesNotContain("KN-THU-TRUONG 1", await _api.SweepAsync("2023-01-31"));
        Assert.Contains("KN-THU-TRUONG 1", await _api.SweepAsync("2023-02-01"));

        await SweepHelpers.ExecuteAsync(
            _api.Connection, "delete from calendar_days where year = 2023; delete from calendar_years where year = 2023");
        _api.SetDay("2023-02-08");
        using var answer = await _api.By(Callers.Administrator).PostJsonAsync("/api/v1/sweeps", null);
        var sweep = await answer.OkAsync();
        var refused = sweep.GetProperty("rungs").EnumerateArray().Single(rung => rung.Text("rung") == "KN-CO-QUAN-GIAO");
        Assert.Equal(("calendar.year_not_loaded", "0"), (refused.Text("refused.code"), refused.Text("raised")));
        Assert.Contains("2023", refused.Text("refused.detail"), StringComparison.Ordinal);
        Assert.Equal("", sweep.GetProperty("rungs").EnumerateArray().Single(rung => rung.Text("rung") == "KN-QUA-HAN").Text("refused"));
        Assert.NotEqual("", sweep.Text("endedAt"));
    }

    [Fact]
    public async Task A_silent_coordinating_body_is_notified_and_the_lead_may_pass_it_over()
    {
        var petition = await _api.APetitionAssignedToTheDistrictAsync();
        _api.SetDay("2022-12-06");
        await petition.ThenAsync(Callers.District, "acceptance", new { on = "2022-12-01" });
        await petition.ThenAsync(Callers.District, "coordination",
            new { agencyId = _api.Ids.Agency("SO-GTVT-LANGSON"), question = "Vốn bảo trì?", on = "2022-12-06" });

        await _api.SweepAsync("2022-12-19");
        await _api.SweepAsync("2022-12-22");

        Assert.Equal(
            [
                "PH-KHONG-CHO UBND-H-BACSON desk 2022-12-22 2022-12-21 1",
                "PH-NHAC-3 SO-GTVT-LANGSON desk 2022-12-19 2022-12-21 -2",
                "PH-QUA-HAN SO-GTVT-LANGSON desk 2022-12-22 2022-12-21 1",
            ], (await petition.NoticesAsync("coordination")).Order(StringComparer.Ordinal));
        using var passed = await petition.SendAsync(Callers.District,
            $"coordination/{(await petition.ReadAsync("/coordination"))[0].Text("id")}/passing-over",
            new { note = "Hết hạn", on = "2022-12-22" });
        await passed.OkAsync();
        await _api.SweepAsync("2022-12-28");
        Assert.Equal(3, (await petition.NoticesAsync("coordination")).Length);
    }

    [Fact]
    public async Task An_overdue_step_clock_raises_notices_apart_from_the_holders_clock()
    {
        var petition = await _api.APetitionAssignedToTheDistrictAsync();

        await _api.SweepAsync("2022-12-09");

        Assert.Equal(["TL-THU-TRUONG UBND-H-BACSON head", "TL-DEN-HAN UBND-H-BACSON desk"],
            (await petition.NoticesAsync("accept")).Select(notice => string.Join(' ', notice.Split(' ')[..3]))
                .OrderDescending(StringComparer.Ordinal));
        Assert.Empty(await petition.NoticesAsync());
    }

    [Fact]
    public async Task Overdue_acknowledgement_and_verification_are_notified_to_the_bodies_concerned()
    {
        var petition = await _api.APetitionAssignedToTheDistrictAsync();
        await _api.SweepAsync("2022-12-20");
        await petition.ThenAsync(Callers.District, "acceptance", new { on = "2022-12-20" });
        _api.SetDay("2023-01-10");
        await petition.ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("resolved"));
        await _api.SweepAsync("2023-02-07");

        Assert.Equal(
            ["TN-DEN-HAN VP-UBND-T-LANGSON desk 2022-12-20 2022-12-13 7", "TN-THU-TRUONG VP-UBND-T-LANGSON head 2022-12-20 2022-12-13 7"],
            (await petition.NoticesAsync("acknowledge")).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["XM-DEN-HAN VP-UBND-T-LANGSON desk 2023-02-07 2023-01-31 7", "XM-THU-TRUONG VP-UBND-T-LANGSON head 2023-02-07 2023-01-31 7"],
            (await petition.NoticesAsync("verify")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_directive_report_is_reminded_of_30_and_7_days_ahead_and_until_it_is_given()
    {
        using var given = await _api.By(Callers.Office).PostJsonAsync("/api/v1/directives", new
        {
            kind = "followUp",
            label = "F1",
            text = "báo cáo kết quả sau 1 năm thực hiện",
            givenBy = new { agencyId = _api.Ids.Agency("TU-LANGSON"), description = "Tỉnh ủy" },
            addressees = new[] { new { agencyId = _api.Ids.Agency("DU-TRANYEN"), description = "Đảng ủy xã Trấn Yên" } },
            dueOn = "2023-05-25",
            givenOn = "2022-11-29",
        });
        var id = (await given.OkAsync()).Text("id");

        foreach (var day in new[] { "2023-04-24", "2023-04-25", "2023-05-18", "2023-05-25", "2023-06-01", "2023-06-08" })
            await _api.SweepAsync(day);

        var page = await _api.By(Callers.Office).ReadAsync($"/api/v1/directives/{id}/notices");
        Assert.Equal(
            [
                "CD-NHAC-30 DU-TRANYEN desk 2023-04-25", "CD-NHAC-7 DU-TRANYEN desk 2023-05-18", "CD-DEN-HAN DU-TRANYEN desk 2023-05-25",
                "CD-THU-TRUONG DU-TRANYEN head 2023-06-01", "CD-CO-QUAN-GIAO TU-LANGSON desk 2023-06-08",
            ], page.GetProperty("items").EnumerateArray().Reverse()
                .Select(notice => $"{notice.Text("rung")} {notice.Text("agency.code")} {notice.Text("office")} {notice.Text("raisedOn")}"));
        using var reported = await _api.As("officer", "DU-TRANYEN")
            .PostJsonAsync($"/api/v1/directives/{id}/reports", new { text = "Kết quả", on = "2023-06-08" });
        await reported.OkAsync();
        Assert.Empty(await _api.SweepAsync("2023-06-30"));
    }

    [Fact]
    public async Task A_commitment_is_reminded_of_ahead_and_its_breach_is_escalated()
    {
        var petition = await _api.APetitionAssignedToTheDistrictAsync();
        _api.SetDay("2023-01-10");
        await petition.ThenAsync(Callers.District, "acceptance", new { on = "2022-12-01" });
        await petition.ThenAsync(Callers.District, "responses", new
        {
            kind = "final",
            outcome = "inProgress",
            text = "Đã bố trí vốn",
            document = new { number = "12/UBND", date = "2023-01-10" },
            promisedOn = "2023-03-15",
            on = "2023-01-10",
        });

        await _api.SweepAsync("2023-03-08");
        await _api.SweepAsync("2023-03-15");
        await _api.SweepAsync("2023-03-29");

        Assert.Equal(
            [
                "CK-CAP-TREN UBND-T-LANGSON desk 2023-03-29 2023-03-15 14",
                "CK-DEN-HAN UBND-H-BACSON desk 2023-03-15 2023-03-15 0",
                "CK-NHAC-7 UBND-H-BACSON desk 2023-03-08 2023-03-15 -7",
                "CK-THU-TRUONG UBND-H-BACSON head 2023-03-29 2023-03-15 14",
            ], (await petition.NoticesAsync("commitment")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Only_an_administrator_sweeps()
    {
        using var answer = await _api.By(Callers.Office).PostJsonAsync("/api/v1/sweeps", null);
        await answer.AssertRefusedAsync(HttpStatusCode.Forbidden, "identity.not_allowed");
        Assert.Empty((await _api.By(Callers.Office).ReadAsync("/api/v1/sweeps")).GetProperty("items").EnumerateArray());
    }
}
