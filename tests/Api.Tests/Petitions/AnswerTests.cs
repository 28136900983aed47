using System.Net;

namespace Petitions.Api.Tests.Petitions;

/// <summary>Answer, verify, close, reopen: three facts that readers see apart.</summary>
public sealed class AnswerTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("explained", "answered")]
    [InlineData("notPossible", "answered")]
    [InlineData("deferred", "answered")]
    [InlineData("unresolved", "answered")]
    [InlineData("inProgress", "answered")]
    [InlineData("resolved", "awaitingVerification")]
    public async Task A_final_answer_is_shown_with_its_outcome_and_what_it_rests_on(string outcome, string status)
    {
        var petition = await api.APetitionAnsweredByTheDistrictAsync(outcome);

        var now = await petition.ReadAsync();
        Assert.Equal($"{status} {outcome}  2023-01-10 UBND-H-BACSON", $"{now.Text("status")} {now.Text("outcome")} {now.Text("dueOn")} {now.Text("answeredOn")} {now.Text("executor.code")}");
        var answer = Assert.Single(now.GetProperty("responses").EnumerateArray());
        Assert.Equal("1 final 12/UBND-KT 2023-01-10", $"{answer.Text("number")} {answer.Text("kind")} {answer.Text("document.number")} {answer.Text("document.date")}");
        Assert.Equal(outcome == "deferred" ? "kế hoạch 2026–2030" : "", now.Text("resumePoint"));
        Assert.Equal(outcome == "unresolved" ? "chưa bố trí được vốn" : "", now.Text("cause"));
    }

    [Theory]
    [InlineData("{\"kind\":\"final\",\"outcome\":\"resolved\",\"text\":\"xong\"}", HttpStatusCode.Conflict, "petition.evidence_needed")]
    [InlineData("{\"kind\":\"final\",\"outcome\":\"deferred\",\"text\":\"tạm gác\"}", HttpStatusCode.Conflict, "petition.resume_point_needed")]
    [InlineData("{\"kind\":\"final\",\"outcome\":\"unresolved\",\"text\":\"chưa\"}", HttpStatusCode.Conflict, "petition.cause_needed")]
    [InlineData("{\"kind\":\"final\",\"text\":\"trả lời\"}", HttpStatusCode.BadRequest, "petition.outcome_needed")]
    [InlineData("{\"kind\":\"interim\",\"outcome\":\"explained\",\"text\":\"trả lời\"}", HttpStatusCode.Conflict, "petition.interim_concludes")]
    [InlineData("{\"kind\":\"supplementary\",\"outcome\":\"explained\",\"text\":\"bổ sung\"}", HttpStatusCode.Conflict, "petition.not_answered")]
    [InlineData("{\"kind\":\"final\",\"outcome\":\"explained\",\"text\":\"trả lời\",\"document\":{\"number\":\"1\",\"date\":\"2026-11-24\"}}", HttpStatusCode.BadRequest, "petition.document_in_future")]
    [InlineData("{\"kind\":\"final\",\"outcome\":\"explained\",\"text\":\"trả lời\",\"document\":{\"number\":\"1\"}}", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("{\"kind\":\"final\",\"outcome\":\"inProgress\",\"text\":\"trả lời\",\"promisedOn\":\"2026-11-22\"}", HttpStatusCode.BadRequest, "petition.promise_in_past")]
    [InlineData("{\"kind\":\"final\",\"outcome\":\"explained\",\"text\":\"TỐI MẬT\"}", HttpStatusCode.Conflict, "text.secret_marked")]
    [InlineData("{\"kind\":\"final\",\"outcome\":\"explained\",\"text\":\"\"}", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("{\"outcome\":\"explained\",\"text\":\"trả lời\"}", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("{\"kind\":\"last\",\"outcome\":\"explained\",\"text\":\"trả lời\"}", HttpStatusCode.BadRequest, "request.invalid")]
    public async Task An_answer_that_does_not_hold_together_is_refused(string body, HttpStatusCode status, string code)
    {
        var petition = await api.APetitionHeldByTheDistrictAsync();

        using var answer = await api.By(Who.District).PostRawAsync($"{petition.Path}/responses", body);

        await answer.RefusedAsync(status, code);
        Assert.Empty((await petition.ReadAsync()).GetProperty("responses").EnumerateArray());
    }

    [Fact]
    public async Task Only_the_holder_answers()
    {
        var petition = await api.APetitionHeldByTheDistrictAsync();

        await petition.RefusedAsync(Who.Transport, "responses", Scenes.Answer("explained"), HttpStatusCode.Conflict, "petition.not_holder");
    }

    [Fact]
    public async Task A_supplementary_answer_after_closing_comes_second_and_the_petition_stays_closed()
    {
        var petition = await api.AClosedPetitionAsync();

        await petition.ThenAsync(Who.District, "responses", Scenes.Answer("inProgress", "2023-07-05", "supplementary"));

        var now = await petition.ReadAsync();
        Assert.Equal("closed inProgress", $"{now.Text("status")} {now.Text("outcome")}");
        Assert.Equal(["1 final explained", "2 supplementary inProgress"], now.GetProperty("responses").EnumerateArray().Select(one => $"{one.Text("number")} {one.Text("kind")} {one.Text("outcome")}"));
    }

    [Fact]
    public async Task What_was_closed_otherwise_is_not_called_resolved_without_being_reopened_first()
    {
        var petition = await api.AClosedPetitionAsync();

        await petition.RefusedAsync(Who.District, "responses", Scenes.Answer("resolved", "2023-07-05", "supplementary"), HttpStatusCode.Conflict, "petition.closed_unresolved");
    }

    [Theory]
    [InlineData("recorder@UBND-X-TRANYEN")]
    [InlineData("supervisor@MTTQ-X-TRANYEN")]
    [InlineData("supervisor@MTTQ-X-HUNGVU")]
    [InlineData("head@CHINHPHU")]
    [InlineData(Who.Office)]
    public async Task Somebody_of_the_place_or_above_it_says_what_is_to_be_seen_there(string who)
    {
        var petition = await api.APetitionAnsweredByTheDistrictAsync("resolved");
        object Seen() => new { result = "confirmed", by = "Trưởng thôn", on = "2023-01-11" };

        await petition.RefusedAsync(Who.OtherDistrict, "verification", Seen(), HttpStatusCode.Conflict, "petition.not_of_place");
        await petition.RefusedAsync("recorder@UBND-X-TRANYEN-LAOCAI", "verification", Seen(), HttpStatusCode.Conflict, "petition.not_of_place");
        await petition.ThenAsync(who, "verification", Seen());
    }

    [Fact]
    public async Task The_executor_neither_verifies_nor_closes_its_own_case_and_nobody_closes_what_is_not_verified()
    {
        var petition = await api.APetitionAnsweredByTheDistrictAsync("resolved");

        await petition.RefusedAsync(Who.District, "verification", new { result = "confirmed", by = "huyện", on = "2023-01-11" }, HttpStatusCode.Conflict, "petition.own_case");
        await petition.RefusedAsync(Who.District, "closure", new { on = "2023-01-11" }, HttpStatusCode.Conflict, "petition.own_case");
        await petition.RefusedAsync(Who.Office, "closure", new { on = "2023-01-11" }, HttpStatusCode.Conflict, "petition.not_verified");
        await petition.RefusedAsync(Who.OtherDistrict, "closure", new { on = "2023-01-11" }, HttpStatusCode.Conflict, "petition.not_concerned");
        await petition.RefusedAsync(Who.Front, "verification", new { by = "MTTQ", on = "2023-01-11" }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.RefusedAsync(Who.Front, "verification", new { result = "confirmed", on = "2023-01-11" }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.ThenAsync(Who.Front, "verification", new { result = "confirmed", by = "Trưởng thôn Làng Mỏ", evidence = "ảnh", on = "2023-01-11" });
        await petition.ThenAsync(Who.Office, "closure", new { on = "2023-01-12" });

        var now = await petition.ReadAsync();
        Assert.Equal("closed resolved 2023-01-10 2023-01-11 2023-01-12", $"{now.Text("status")} {now.Text("outcome")} {now.Text("answeredOn")} {now.Text("verifiedOn")} {now.Text("closedOn")}");
        Assert.Equal("confirmed Trưởng thôn Làng Mỏ MTTQ-T-LANGSON", Assert.Single(now.GetProperty("verifications").EnumerateArray().Select(one => $"{one.Text("result")} {one.Text("by")} {one.Text("agency.code")}")));
    }

    [Fact]
    public async Task A_dispute_reopens_the_petition_for_fifteen_working_days_and_the_first_answer_stays()
    {
        var petition = await api.APetitionAnsweredByTheDistrictAsync("resolved");

        await petition.ThenAsync(Who.Front, "verification", new { result = "disputed", by = "Ủy ban MTTQ", evidence = "bể chưa có nước", on = "2023-01-17" });

        // Tết 2023: 20 to 26 January off, so the fifteenth working day is 14 February.
        await petition.StandsAsync("inProgress", "UBND-H-BACSON", "2023-02-14");
        var now = await petition.ReadAsync();
        Assert.Equal("1 inProgress ", $"{now.Text("reopenCount")} {now.Text("outcome")} {now.Text("verifiedOn")}");
        Assert.Equal("resolved", Assert.Single(now.GetProperty("responses").EnumerateArray()).Text("outcome"));
        Assert.Equal(["verified", "reopened"], (await petition.TrailAsync())[^2..].Select(line => line.Split(' ')[1].TrimEnd(':')));
    }

    [Fact]
    public async Task Nothing_is_closed_whose_outcome_is_open()
    {
        var petition = await api.APetitionAnsweredByTheDistrictAsync("deferred");

        await petition.RefusedAsync(Who.Office, "closure", new { on = "2023-01-12" }, HttpStatusCode.Conflict, "petition.outcome_open");
    }

    [Fact]
    public async Task A_closed_petition_is_reopened_with_a_ground_for_the_body_that_answered_or_another()
    {
        var petition = await api.AClosedPetitionAsync();

        await petition.RefusedAsync(Who.Front, "reopening", new { on = "2023-02-01" }, HttpStatusCode.BadRequest, "request.invalid");
        await petition.RefusedAsync(Who.OtherDistrict, "reopening", new { ground = "x", on = "2023-02-01" }, HttpStatusCode.Conflict, "petition.not_concerned");
        await petition.RefusedAsync(Who.Office, "reopening", new { ground = "x", agencyId = api.Names.Agency("VNPT-LANGSON"), on = "2023-02-01" }, HttpStatusCode.Conflict, "petition.cannot_hold");
        await petition.RefusedAsync(Who.Office, "reopening", new { ground = "x", agencyId = api.Names.Agency("UBND-H-BINHGIA"), on = "2023-02-01" }, HttpStatusCode.Conflict, "petition.not_competent");
        await petition.RefusedAsync(Who.Office, "reopening", new { ground = "x", agencyId = api.Names.Agency("CHINHPHU"), on = "2023-02-01" }, HttpStatusCode.Conflict, "petition.not_competent");
        await petition.ThenAsync(Who.Front, "reopening", new { ground = "cử tri kiến nghị lại", on = "2023-02-01" });

        await petition.StandsAsync("inProgress", "UBND-H-BACSON", "2023-02-22");
        var held = (await petition.ReadAsync("/route")).EnumerateArray().Last();
        Assert.Equal("reopening VP-UBND-T-LANGSON", $"{held.Text("how")} {held.Text("handedOverBy.code")}");
    }

    [Fact]
    public async Task The_province_above_the_district_has_its_petition_reopened_at_a_department_of_the_district()
    {
        var petition = await api.AClosedPetitionAsync();

        await petition.ThenAsync(Who.Province, "reopening", new { ground = "UBND tỉnh yêu cầu", agencyId = api.Names.Agency("PHONG-VHTT-BACSON"), on = "2023-02-01" });

        await petition.StandsAsync("inProgress", "PHONG-VHTT-BACSON");
    }

    [Fact]
    public async Task What_the_district_answered_and_somebody_wants_reopened_today_goes_to_the_commune_that_took_over()
    {
        var petition = await api.AClosedPetitionAsync();

        await petition.ThenAsync(Who.Front, "reopening", new { ground = "cử tri kiến nghị lại", on = "2026-11-20" });

        // The field of a district road went to the department of the province, the other matters to the commune.
        var now = await petition.ReadAsync();
        Assert.Contains(now.Text("holder.code"), new[] { "UBND-X-HUNGVU", "SO-XAYDUNG-LANGSON" });
    }
}
