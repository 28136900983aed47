using System.Net;

namespace Petitions.Api.Tests.Petitions;

/// <summary>Answer, verify, close, reopen: three facts that readers see apart.</summary>
public sealed class ResponseTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("explained", "answered")]
    [InlineData("notPossible", "answered")]
    [InlineData("deferred", "answered")]
    [InlineData("unresolved", "answered")]
    [InlineData("inProgress", "answered")]
    [InlineData("resolved", "awaitingVerification")]
    public async Task A_final_response_is_shown_with_its_outcome_and_evidence(string outcome, string status)
    {
        var petition = await api.APetitionAnsweredByTheDistrictAsync(outcome);

        var now = await petition.ReadAsync();
        Assert.Equal($"{status} {outcome}  2023-01-10 UBND-H-BACSON",
            $"{now.Text("status")} {now.Text("outcome")} {now.Text("dueOn")} {now.Text("answeredOn")} {now.Text("executor.code")}");
        var answer = Assert.Single(now.GetProperty("responses").EnumerateArray());
        Assert.Equal("1 final 12/UBND-KT 2023-01-10",
            $"{answer.Text("number")} {answer.Text("kind")} {answer.Text("document.number")} {answer.Text("document.date")}");
        Assert.Equal(outcome == "deferred" ? "kế hoạch 2026–2030" : "", now.Text("resumePoint"));
        Assert.Equal(outcome == "unresolved" ? "chưa bố trí được vốn" : "", now.Text("cause"));
    }

    [Theory]
    [InlineData("{\"kind\":\"final\",\"outcome\":\"resolved\",\"text\":\"xong\"}", HttpStatusCode.Conflict, "petition.evidence_needed")]
    [InlineData("{\"kind\":\"final\",\"outcome\":\"deferred\",\"text\":\"tạm gác\"}", HttpStatusCode.Conflict,
        "petition.resume_point_needed")]
    [InlineData("{\"kind\":\"final\",\"outcome\":\"unresolved\",\"text\":\"chưa\"}", HttpStatusCode.Conflict, "petition.cause_needed")]
    [InlineData("{\"kind\":\"final\",\"text\":\"trả lời\"}", HttpStatusCode.BadRequest, "petition.outcome_needed")]
    [InlineData("{\"kind\":\"interim\",\"outcome\":\"explained\",\"text\":\"trả lời\"}", HttpStatusCode.Conflict,
        "petition.interim_concludes")]
    [InlineData("{\"kind\":\"supplementary\",\"outcome\":\"explained\",\"text\":\"bổ sung\"}", HttpStatusCode.Conflict,
        "petition.not_answered")]
    [InlineData(
        "{\"kind\":\"final\",\"outcome\":\"explained\",\"text\":\"trả lời\",\"document\":{\"number\":\"1\",\"date\":\"2026-11-24\"}}",
        HttpStatusCode.BadRequest, "petition.document_in_future")]
    [InlineData("{\"kind\":\"final\",\"outcome\":\"explained\",\"text\":\"trả lời\",\"document\":{\"number\":\"1\"}}",
        HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("{\"kind\":\"final\",\"outcome\":\"inProgress\",\"text\":\"trả lời\",\"promisedOn\":\"2026-11-22\"}",
        HttpStatusCode.BadRequest, "petition.promise_in_past")]
    [InlineData("{\"kind\":\"final\",\"outcome\":\"explained\",\"text\":\"TỐI MẬT\"}", HttpStatusCode.Conflict, "text.secret_marked")]
    [InlineData("{\"kind\":\"final\",\"outcome\":\"explained\",\"text\":\"\"}", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("{\"outcome\":\"explained\",\"text\":\"trả lời\"}", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("{\"kind\":\"last\",\"outcome\":\"explained\",\"text\":\"trả lời\"}", HttpStatusCode.BadRequest, "request.invalid")]
    public async Task An_inconsistent_response_is_refused(string body, HttpStatusCode status, string code)
    {
        var petition = await api.APetitionHeldByTheDistrictAsync();

        using var answer = await api.By(Callers.District).PostRawAsync($"{petition.Path}/responses", body);

        await answer.AssertRefusedAsync(status, code);
        Assert.Empty((await petition.ReadAsync()).GetProperty("responses").EnumerateArray());
    }

    [Fact]
    public async Task Only_the_holder_may_respond()
    {
        var petition = await api.APetitionHeldByTheDistrictAsync();

        await petition.AssertRefusedAsync(
            Callers.Transport, "responses", PetitionSetup.ResponseBody("explained"), HttpStatusCode.Conflict, "petition.not_holder");
    }

    [Fact]
    public async Task A_supplementary_response_after_closing_leaves_the_petition_closed()
    {
        var petition = await api.AClosedPetitionAsync();

        await petition.ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("inProgress", "2023-07-05", "supplementary"));

        var now = await petition.ReadAsync();
        Assert.Equal("closed inProgress", $"{now.Text("status")} {now.Text("outcome")}");
        Assert.Equal(["1 final explained", "2 supplementary inProgress"],
            now.GetProperty("responses").EnumerateArray().Select(one => $"{one.Text("number")} {one.Text("kind")} {one.Text("outcome")}"));
    }

    [Fact]
    public async Task A_closed_petition_cannot_become_resolved_without_reopening()
    {
        var petition = await api.AClosedPetitionAsync();

        await petition.AssertRefusedAsync(Callers.District, "responses",
            PetitionSetup.ResponseBody("resolved", "2023-07-05", "supplementary"), HttpStatusCode.Conflict, "petition.closed_unresolved");
    }

    [Theory]
    [InlineData("recorder@UBND-X-TRANYEN")]
    [InlineData("supervisor@MTTQ-X-TRANYEN")]
    [InlineData("supervisor@MTTQ-X-HUNGVU")]
    [InlineData("head@CHINHPHU")]
    [InlineData(Callers.Office)]
    public async Task Only_a_body_of_the_place_or_above_it_may_verify(string who)
    {
        var petition = await api.APetitionAnsweredByTheDistrictAsync("resolved");
        object Seen() => new { result = "confirmed", by = "Trưởng thôn", on = "2023-01-11" };

        await petition.AssertRefusedAsync(Callers.OtherDistrict, "verification", Seen(), HttpStatusCode.Conflict, "petition.not_of_place");
        await petition.AssertRefusedAsync(
            "recorder@UBND-X-TRANYEN-LAOCAI", "verification", Seen(), HttpStatusCode.Conflict, "petition.not_of_place");
        await petition.ThenAsync(who, "verification", Seen());
    }

    [Fact]
    public async Task The_executor_may_not_verify_or_close_and_closing_needs_verification()
    {
        var petition = await api.APetitionAnsweredByTheDistrictAsync("resolved");

        await petition.AssertRefusedAsync(Callers.District, "verification", new { result = "confirmed", by = "huyện", on = "2023-01-11" },
            HttpStatusCode.Conflict, "petition.own_case");
        await petition.AssertRefusedAsync(
            Callers.District, "closure", new { on = "2023-01-11" }, HttpStatusCode.Conflict, "petition.own_case");
        await petition.AssertRefusedAsync(
            Callers.Office, "closure", new { on = "2023-01-11" }, HttpStatusCode.Conflict, "petition.not_verified");
        await petition.AssertRefusedAsync(
            Callers.OtherDistrict, "closure", new { on = "2023-01-11" }, HttpStatusCode.Conflict, "petition.not_concerned");
        await petition.AssertRefusedAsync(
            Callers.Front, "verification", new { by = "MTTQ", on = "2023-01-11" }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.AssertRefusedAsync(
            Callers.Front, "verification", new { result = "confirmed", on = "2023-01-11" }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.ThenAsync(
            Callers.Front, "verification", new { result = "confirmed", by = "Trưởng thôn Làng Mỏ", evidence = "ảnh", on = "2023-01-11" });
        await petition.ThenAsync(Callers.Office, "closure", new { on = "2023-01-12" });

        var now = await petition.ReadAsync();
        Assert.Equal("closed resolved 2023-01-10 2023-01-11 2023-01-12",
            $"{now.Text("status")} {now.Text("outcome")} {now.Text("answeredOn")} {now.Text("verifiedOn")} {now.Text("closedOn")}");
        Assert.Equal("confirmed Trưởng thôn Làng Mỏ MTTQ-T-LANGSON",
            Assert.Single(now.GetProperty("verifications").EnumerateArray()
                .Select(one => $"{one.Text("result")} {one.Text("by")} {one.Text("agency.code")}")));
    }

    [Fact]
    public async Task A_dispute_reopens_the_petition_for_15_working_days_and_keeps_the_response()
    {
        var petition = await api.APetitionAnsweredByTheDistrictAsync("resolved");

        await petition.ThenAsync(Callers.Front, "verification",
            new { result = "disputed", by = "Ủy ban MTTQ", evidence = "bể chưa có nước", on = "2023-01-17" });

        // Tết 2023: 20 to 26 January off, so the fifteenth working day is 14 February.
        await petition.AssertStateAsync("inProgress", "UBND-H-BACSON", "2023-02-14");
        var now = await petition.ReadAsync();
        Assert.Equal("1 inProgress ", $"{now.Text("reopenCount")} {now.Text("outcome")} {now.Text("verifiedOn")}");
        Assert.Equal("resolved", Assert.Single(now.GetProperty("responses").EnumerateArray()).Text("outcome"));
        Assert.Equal(["verified", "reopened"], (await petition.EventLinesAsync())[^2..].Select(line => line.Split(' ')[1].TrimEnd(':')));
    }

    [Fact]
    public async Task A_petition_with_an_open_outcome_cannot_be_closed()
    {
        var petition = await api.APetitionAnsweredByTheDistrictAsync("deferred");

        await petition.AssertRefusedAsync(
            Callers.Office, "closure", new { on = "2023-01-12" }, HttpStatusCode.Conflict, "petition.outcome_open");
    }

    [Fact]
    public async Task A_closed_petition_is_reopened_at_its_executor_or_another_body()
    {
        var petition = await api.AClosedPetitionAsync();

        await petition.AssertRefusedAsync(
            Callers.Front, "reopening", new { on = "2023-02-01" }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.AssertRefusedAsync(
            Callers.OtherDistrict, "reopening", new { ground = "x", on = "2023-02-01" }, HttpStatusCode.Conflict, "petition.not_concerned");
        await petition.AssertRefusedAsync(Callers.Office, "reopening",
            new { ground = "x", agencyId = api.Ids.Agency("VNPT-LANGSON"), on = "2023-02-01" }, HttpStatusCode.Conflict,
            "petition.cannot_hold");
        await petition.AssertRefusedAsync(Callers.Office, "reopening",
            new { ground = "x", agencyId = api.Ids.Agency("UBND-H-BINHGIA"), on = "2023-02-01" }, HttpStatusCode.Conflict,
            "petition.not_competent");
        await petition.AssertRefusedAsync(Callers.Office, "reopening",
            new { ground = "x", agencyId = api.Ids.Agency("CHINHPHU"), on = "2023-02-01" }, HttpStatusCode.Conflict,
            "petition.not_competent");
        await petition.ThenAsync(Callers.Front, "reopening", new { ground = "cử tri kiến nghị lại", on = "2023-02-01" });

        await petition.AssertStateAsync("inProgress", "UBND-H-BACSON", "2023-02-22");
        var held = (await petition.ReadAsync("/route")).EnumerateArray().Last();
        Assert.Equal("reopening VP-UBND-T-LANGSON", $"{held.Text("how")} {held.Text("handedOverBy.code")}");
    }

    [Fact]
    public async Task The_province_may_reopen_a_petition_at_an_office_of_the_district()
    {
        var petition = await api.AClosedPetitionAsync();

        await petition.ThenAsync(Callers.Province, "reopening",
            new { ground = "UBND tỉnh yêu cầu", agencyId = api.Ids.Agency("PHONG-VHTT-BACSON"), on = "2023-02-01" });

        await petition.AssertStateAsync("inProgress", "PHONG-VHTT-BACSON");
    }

    [Fact]
    public async Task A_petition_answered_by_an_ended_district_is_reopened_at_its_successor_commune()
    {
        var petition = await api.AClosedPetitionAsync();

        await petition.ThenAsync(Callers.Front, "reopening", new { ground = "cử tri kiến nghị lại", on = "2026-11-20" });

        // The field of a district road went to the department of the province, the other matters to the commune.
        var now = await petition.ReadAsync();
        Assert.Contains(now.Text("holder.code"), new[] { "UBND-X-HUNGVU", "SO-XAYDUNG-LANGSON" });
    }
}
