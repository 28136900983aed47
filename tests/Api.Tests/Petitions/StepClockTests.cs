using System.Net;
using System.Text.Json;

namespace Petitions.Api.Tests.Petitions;

/// <summary>To acknowledge, to accept and to verify: each step's clock is explained, met and kept (domain brief 2.6, S3).</summary>
public sealed class StepClockTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string BinhGia = "coordinator@UBND-H-BINHGIA";

    [Fact]
    public async Task S3_a_petition_of_12_April_2022_is_to_be_acknowledged_by_the_26th()
    {
        var petition = await api.APetitionAsync("làm đường vào thôn", "06121", "2022-04-12", BinhGia);

        var step = Step(await petition.ReadAsync("/deadline?asOf=2022-04-20"), "acknowledge");
        Assert.Equal("UBND-H-BINHGIA 2022-04-26 2022-04-26 False",
            $"{step.Text("agency.code")} {step.Text("dueOn")} {step.Text("firstDueOn")} {step.Text("overdue")}");
        Assert.Equal("TIEPNHAN 10 working có nguồn",
            $"{step.Text("rule")} {step.Text("term.days")} {step.Text("term.kind")} {step.Text("certainty")}");
        Assert.Contains("Luật Tiếp công dân 2013", step.Text("legalBasis"), StringComparison.Ordinal);
        var days = step.GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(["2022-04-12", "False", ""], [days[0].Text("date"), days[0].Text("counted"), days[0].Text("number")]);
        Assert.Equal(["2022-04-26", "True", "10"], [days[^1].Text("date"), days[^1].Text("counted"), days[^1].Text("number")]);
        Assert.Contains("thứ Bảy", days.Single(day => day.Text("date") == "2022-04-16").Text("reason"), StringComparison.Ordinal);
        Assert.Equal("True", Step(await petition.ReadAsync("/deadline?asOf=2022-04-27"), "acknowledge").Text("overdue"));
    }

    [Fact]
    public async Task An_acknowledgement_stops_its_clock_and_is_in_the_timeline_with_text_and_way()
    {
        var petition = await api.APetitionAsync();
        using var answer = await petition.SendAsync(Callers.Recorder, "acknowledgement",
            new { text = "Đã tiếp nhận, chuyển Sở GTVT", how = "letter", on = "2022-12-05" }, ("If-Match", "\"1\""));
        Assert.Equal(["2", "recorded"], [(await answer.OkAsync()).Text("version"), (await petition.ReadAsync()).Text("status")]);

        Assert.Equal("2022-12-05", Step(await petition.ReadAsync("/deadline"), "acknowledge").Text("metOn"));
        Assert.Equal("", Step(await petition.ReadAsync("/deadline?asOf=2022-12-04"), "acknowledge").Text("metOn"));
        var element = (await petition.ReadAsync("/timeline")).GetProperty("items").EnumerateArray().Last();
        Assert.Equal("acknowledged letter Đã tiếp nhận, chuyển Sở GTVT",
            $"{element.Text("kind")} {element.Text("details.how")} {element.Text("details.text")}");
        await petition.AssertRefusedAsync(Callers.Recorder, "acknowledgement", new { text = "x", how = "letter" }, HttpStatusCode.Conflict,
            "petition.already_acknowledged");
    }

    [Fact]
    public async Task An_acknowledgement_by_an_unrelated_body_or_without_text_is_refused()
    {
        var petition = await api.APetitionAsync();

        await petition.AssertRefusedAsync(Callers.OtherDistrict, "acknowledgement", new { text = "x", how = "letter" },
            HttpStatusCode.Conflict, "petition.not_acknowledging");
        await petition.AssertRefusedAsync(
            Callers.Front, "acknowledgement", new { text = "x", how = "letter" }, HttpStatusCode.Forbidden, "petition.role_may_not");
        await petition.AssertRefusedAsync(Callers.Office, "acknowledgement", new { text = "x", how = "letter", on = "2027-01-01" },
            HttpStatusCode.BadRequest, "date.in_future");
        await petition.AssertRefusedAsync(
            Callers.Office, "acknowledgement", new { text = " ", how = "letter" }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.AssertRefusedAsync(
            Callers.Office, "acknowledgement", new { text = "x" }, HttpStatusCode.BadRequest, "request.invalid");
    }

    [Fact]
    public async Task The_acknowledgement_text_of_a_diverted_petition_is_redacted()
    {
        var petition = await api.APetitionAsync();
        await petition.ThenAsync(
            Callers.Office, "acknowledgement", new { text = "Đã tiếp nhận đơn của ông A", how = "inPerson", on = "2022-12-01" });
        await petition.ThenAsync(Callers.Office, "diversion", new { regime = "complaint", ground = "khiếu nại", on = "2022-12-02" });

        Assert.DoesNotContain("ông A", (await petition.ReadAsync("/timeline")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acceptance_is_due_in_three_working_days_and_ended_clocks_stay_explained()
    {
        var petition = await api.APetitionAssignedToTheDistrictAsync();
        var accept = Step(await petition.ReadAsync("/deadline?asOf=2022-11-30"), "accept");
        Assert.Equal("UBND-H-BACSON 2022-12-02 CHAPNHAN nhận định chuyên môn",
            $"{accept.Text("agency.code")} {accept.Text("dueOn")} {accept.Text("rule")} {accept.Text("certainty")}");
        await petition.ThenAsync(Callers.District, "return",
            new { ground = "đường tỉnh", proposedAgencyId = api.Ids.Agency("SO-GTVT-LANGSON"), on = "2022-12-06" });

        Assert.Equal("2022-12-06 handedOn",
            $"{Step(await petition.ReadAsync("/deadline"), "accept").Text("lapsedOn")} " +
                $"{Step(await petition.ReadAsync("/deadline"), "accept").Text("lapse")}");
        Assert.Equal("True ",
            $"{Step(await petition.ReadAsync("/deadline?asOf=2022-12-05"), "accept").Text("overdue")} " +
                $"{Step(await petition.ReadAsync("/deadline?asOf=2022-12-05"), "accept").Text("lapse")}");
        await petition.ThenAsync(Callers.Office, "assignment", new { agencyId = api.Ids.Agency("SO-GTVT-LANGSON"), on = "2022-12-13" });
        await petition.ThenAsync(Callers.Transport, "acceptance", new { on = "2022-12-19" });

        var steps = Steps(await petition.ReadAsync("/deadline")).Where(step => step.Text("step") == "accept").ToList();
        Assert.Equal(["UBND-H-BACSON  2022-12-06", "SO-GTVT-LANGSON 2022-12-19 "],
            steps.Select(step => $"{step.Text("agency.code")} {step.Text("metOn")} {step.Text("lapsedOn")}"));
        Assert.Equal("2022-12-16", steps[1].Text("dueOn"));
    }

    [Fact]
    public async Task A_resolved_response_is_to_be_verified_in_ten_working_days_by_the_accountable_body()
    {
        var petition = await api.APetitionEscalatedToTheProvinceAsync();
        await petition.ThenAsync(Callers.Province, "acceptance", new { on = "2022-12-07" });
        await petition.ThenAsync(Callers.Province, "responses", PetitionSetup.ResponseBody("resolved"));

        var verify = Step(await petition.ReadAsync("/deadline?asOf=2023-01-12"), "verify");
        Assert.Equal("UBND-H-BACSON 2023-01-31 XACMINH", $"{verify.Text("agency.code")} {verify.Text("dueOn")} {verify.Text("rule")}");
        Assert.Equal("2023-01-10", Step(await petition.ReadAsync("/deadline"), "acknowledge").Text("metOn"));
        await petition.ThenAsync(Callers.Front, "verification", new { result = "confirmed", by = "Trưởng thôn", on = "2023-02-02" });

        Assert.Equal("2023-02-02 False",
            $"{Step(await petition.ReadAsync("/deadline"), "verify").Text("metOn")} " +
                $"{Step(await petition.ReadAsync("/deadline"), "verify").Text("overdue")}");
    }

    [Fact]
    public async Task The_clock_of_a_coordination_request_is_explained_too()
    {
        var petition = await api.APetitionHeldByTheDistrictAsync();
        await petition.ThenAsync(Callers.District, "coordination",
            new { agencyId = api.Ids.Agency("SO-GTVT-LANGSON"), question = "Có trong kế hoạch không?", on = "2022-12-06" });

        var asked = Step(await petition.ReadAsync("/deadline?asOf=2022-12-22"), "coordinationAnswer");
        Assert.Equal("SO-GTVT-LANGSON 2022-12-21 True 15",
            $"{asked.Text("agency.code")} {asked.Text("dueOn")} {asked.Text("overdue")} " +
                $"{asked.GetProperty("days").EnumerateArray().Last().Text("number")}");
    }

    [Fact]
    public async Task Parts_keep_the_acceptance_due_date_and_a_group_interrupts_it()
    {
        var whole = await api.APetitionAssignedToTheDistrictAsync();
        using var answer = await whole.SendAsync(Callers.District, "split",
            new { parts = new[] { new { title = "Sửa" }, new { title = "Nâng" } }, on = "2022-12-01" });
        var part = new TestPetition(api, (await answer.OkAsync()).GetProperty("parts")[0].Text("id"), "");
        Assert.Equal("2022-12-02 2022-12-01 2022-11-29", Dates(Step(await part.ReadAsync("/deadline"), "accept")));
        await part.AssertRefusedAsync(Callers.District, "acknowledgement", new { text = "x", how = "letter" }, HttpStatusCode.Conflict,
            "petition.whole_is_acknowledged");
        await whole.ThenAsync(
            Callers.Office, "acknowledgement", new { text = "Đã tiếp nhận, tách hai việc", how = "letter", on = "2022-12-02" });

        var lead = await api.APetitionAsync();
        await part.ThenAsync(Callers.District, "groups", new { action = "join", leadPetitionId = lead.Id, on = "2022-12-05" });
        Assert.Equal("merged", Step(await part.ReadAsync("/deadline"), "accept").Text("lapse"));
        await part.ThenAsync(Callers.District, "groups", new { action = "leave", on = "2022-12-07" });

        Assert.Equal("2022-12-02 2022-12-07 2022-11-29",
            Dates(Steps(await part.ReadAsync("/deadline")).Last(step => step.Text("step") == "accept")));
        await part.ThenAsync(Callers.District, "acceptance", new { on = "2022-12-08" });
        Assert.Equal("2022-12-08", Steps(await part.ReadAsync("/deadline")).Last(step => step.Text("step") == "accept").Text("metOn"));

        static string Dates(JsonElement step) => $"{step.Text("dueOn")} {step.Text("openedOn")} {step.Text("countedFrom")}";
    }

    [Fact]
    public async Task A_part_of_an_extended_petition_shows_the_extended_date()
    {
        var whole = await api.APetitionHeldByTheDistrictAsync();
        await whole.ThenAsync(Callers.Office, "extension", new { newDueOn = "2023-02-10", ground = "khảo sát", on = "2022-12-05" });
        using var answer = await whole.SendAsync(Callers.District, "split",
            new { parts = new[] { new { title = "Sửa" }, new { title = "Nâng" } }, on = "2022-12-06" });
        var part = new TestPetition(api, (await answer.OkAsync()).GetProperty("parts")[0].Text("id"), "");

        Assert.Equal("2023-02-10 2023-01-30",
            $"{(await part.ReadAsync("/deadline")).Text("dueOn")} {(await part.ReadAsync("/deadline")).Text("firstDueOn")}");
    }

    [Fact]
    public async Task S17_a_merged_department_passes_petitions_on_without_restarting_clocks()
    {
        var petition = await api.APetitionAsync(on: "2025-01-06");
        await petition.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", traits = new { roadClass = "provincial" }, on = "2025-01-06" });
        await petition.ThenAsync(
            Callers.Office, "assignment", new { agencyId = api.Ids.Agency("SO-GTVT-LANGSON", "2025-02-27"), on = "2025-02-27" });
        var before = await petition.ReadAsync("/deadline?asOf=2025-02-28");
        const string Successor = "officer@SO-XAYDUNG-LANGSON";

        await petition.ThenAsync(Successor, "acceptance", new { on = "2025-03-03" });
        var after = await petition.ReadAsync("/deadline?asOf=2025-03-10");

        Assert.Equal($"2025-04-28 2025-04-28 2025-02-27 {before.Text("holder.code")}",
            $"{after.Text("dueOn")} {after.Text("firstDueOn")} {after.Text("countedFrom")} {after.Text("holder.code")}");
        Assert.Equal(before.GetProperty("days").GetRawText(), after.GetProperty("days").GetRawText());
        Assert.Equal("2025-03-04 2025-03-03", $"{Step(after, "accept").Text("dueOn")} {Step(after, "accept").Text("metOn")}");
        Assert.Equal(2, (await petition.ReadAsync("/route")).GetArrayLength());
        await petition.ThenAsync(Successor, "responses", PetitionSetup.ResponseBody("explained", "2025-04-01"));
        Assert.Equal("2025-04-01", (await petition.ReadAsync("/deadline")).Text("answeredOn"));
    }

    [Fact]
    public async Task A_make_up_Saturday_counts_and_Tet_does_not()
    {
        var petition = await api.APetitionAsync(on: "2025-04-24");
        Assert.Equal("2025-05-12", (await petition.ReadAsync()).Text("dueOn"));
        await petition.ThenAsync(
            Callers.Office, "classification", new { field = "transport.road", traits = new { roadClass = "district" }, on = "2025-04-24" });
        await petition.ThenAsync(
            Callers.Office, "assignment", new { agencyId = api.Ids.Agency("UBND-H-BACSON", "2025-04-24"), on = "2025-04-24" });
        var accept = Step(await petition.ReadAsync("/deadline?asOf=2025-04-25"), "accept");
        Assert.Equal("2025-04-28", accept.Text("dueOn"));
        Assert.StartsWith("Ngày làm bù",
            accept.GetProperty("days").EnumerateArray().Single(day => day.Text("date") == "2025-04-26").Text("reason"),
            StringComparison.Ordinal);

        var overTet = Step(await (await api.APetitionAsync(on: "2023-01-17")).ReadAsync("/deadline?asOf=2023-01-31"), "acknowledge");
        Assert.Equal("2023-02-07", overTet.Text("dueOn"));
        Assert.Equal(5, overTet.GetProperty("days").EnumerateArray()
            .Count(day => day.Text("reason").Contains("Tết Nguyên đán Quý Mão", StringComparison.Ordinal)));
    }

    private static List<JsonElement> Steps(JsonElement deadline) => [.. deadline.GetProperty("steps").EnumerateArray()];

    private static JsonElement Step(JsonElement deadline, string step) => Steps(deadline).First(one => one.Text("step") == step);
}
