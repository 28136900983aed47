using System.Net;
using System.Text.Json;
using Npgsql;

namespace Petitions.Api.Tests.Petitions.Commitments;

/// <summary>The ledger of commitments over HTTP: what was promised, by whom, by when, and what became of it.</summary>
public sealed class CommitmentTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Construction = "officer@SO-XAYDUNG-LANGSON";

    [Fact]
    public async Task Commitments_from_a_roadmap_and_a_date_are_listed_moved_kept_and_withdrawn()
    {
        var road = await RoadAsync();
        await road.ThenAsync(Callers.Transport, "responses", new
        {
            kind = "interim",
            outcome = "inProgress",
            text = "Sẽ sửa chữa theo lộ trình",
            promisedOn = "2023-06-30",
            milestones = new[] { new { dueOn = "2023-03-01", text = "Khảo sát" }, new { dueOn = "2023-05-01", text = "Thi công" } },
            on = "2022-12-20",
        });

        var ledger = await LedgerAsync(road);
        Assert.Equal(["date 2023-06-30 broken", "milestone 2023-03-01 broken", "milestone 2023-05-01 broken"], ledger.Select(State));
        Assert.Equal(["open", "open", "open"], (await LedgerAsync(road, "2023-01-01")).Select(one => one.Text("commitment.state")));
        Assert.Equal("SO-GTVT-LANGSON SO-XAYDUNG-LANGSON 1 2023-06-15 NGAYHUA",
            $"{ledger[0].Text("commitment.madeBy.code")} {ledger[0].Text("commitment.owedBy.code")} " +
                $"{ledger[0].Text("commitment.responseNumber")} {ledger[0].Text("commitment.returnsOn")} " +
                $"{ledger[0].Text("commitment.returnRule")}");
        Assert.Equal(2, (await road.ReadAsync()).GetProperty("responses")[0].GetProperty("milestones").GetArrayLength());

        await road.ThenAsync(
            Callers.Transport, $"commitments/{Id(ledger[1])}/fulfilment", new { evidence = "Biên bản khảo sát", on = "2023-03-06" });
        await road.ThenAsync(Callers.Transport, $"commitments/{Id(ledger[2])}/postponement",
            new { dueOn = "2023-08-01", ground = "mưa lũ", on = "2023-04-20" });
        await road.ThenAsync(
            Callers.Transport, $"commitments/{Id(ledger[0])}/withdrawal", new { ground = "theo kế hoạch mới", on = "2023-06-01" });

        ledger = await LedgerAsync(road, "2023-06-02");
        Assert.Equal(["date 2023-06-30 withdrawn", "milestone 2023-03-01 kept", "milestone 2023-08-01 open"], ledger.Select(State));
        Assert.Equal("5 0 Biên bản khảo sát",
            $"{ledger[1].Text("commitment.daysLate")} {ledger[1].Text("commitment.slippage")} {ledger[1].Text("commitment.endNote")}");
        Assert.Equal("1 2023-05-01", $"{ledger[2].Text("commitment.slippage")} {ledger[2].Text("commitment.firstDueOn")}");
        Assert.Equal(["made 2022-12-20 2023-05-01 ", "moved 2023-04-20 2023-08-01 mưa lũ"],
            ledger[2].GetProperty("history").EnumerateArray()
                .Select(change => $"{change.Text("change")} {change.Text("on")} {change.Text("dueOn")} {change.Text("note")}"));
        Assert.Equal(["promised", "promised", "promised", "promiseKept", "promiseMoved", "promiseWithdrawn"],
            (await road.EventLinesAsync()).Select(line => line.Split(' ')[1].TrimEnd(':'))
                .Where(kind => kind.StartsWith("promise", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_invalid_command_on_a_commitment_is_refused()
    {
        var road = await RoadAsync();
        await PromiseAsync(road, "2023-06-30", "2022-12-20");
        var id = Id((await LedgerAsync(road))[0]);

        await road.AssertRefusedAsync(Callers.Transport, $"commitments/{id}/fulfilment", new { on = "2023-06-01" }, HttpStatusCode.Conflict,
            "commitment.evidence_needed");
        await road.AssertRefusedAsync(Callers.District, $"commitments/{id}/fulfilment", new { evidence = "x", on = "2023-06-01" },
            HttpStatusCode.Conflict, "commitment.not_yours");
        await road.AssertRefusedAsync(Callers.Front, $"commitments/{id}/fulfilment", new { evidence = "x", on = "2023-06-01" },
            HttpStatusCode.Forbidden, "petition.role_may_not");
        await road.AssertRefusedAsync(Callers.Transport, $"commitments/{road.Id}/fulfilment", new { evidence = "x", on = "2023-06-01" },
            HttpStatusCode.NotFound, "commitment.not_found");
        await road.AssertRefusedAsync(Callers.Transport, $"commitments/{id}/postponement", new { dueOn = "2023-07-30", on = "2023-06-01" },
            HttpStatusCode.BadRequest, "petition.ground_needed");
        await road.AssertRefusedAsync(Callers.Transport, $"commitments/{id}/postponement", new { ground = "x", on = "2023-06-01" },
            HttpStatusCode.BadRequest, "request.invalid");
        await road.AssertRefusedAsync(Callers.Transport, $"commitments/{id}/postponement",
            new { resumePeriod = new { fromYear = 2026 }, ground = "x", on = "2023-06-01" }, HttpStatusCode.Conflict,
            "commitment.no_resume_point");
        using var stale = await road.SendAsync(Callers.Transport, $"commitments/{id}/withdrawal", new { ground = "x", on = "2023-06-01" },
            ("If-Match", "\"1\""));
        await stale.AssertRefusedAsync(HttpStatusCode.PreconditionFailed, "petition.stale");
        using var many = await road.SendAsync(Callers.Transport, "responses",
            new
            {
                kind = "interim",
                text = "x",
                milestones = Enumerable.Range(1, 21).Select(n => new { dueOn = "2023-09-01", text = $"việc {n}" }),
                on = "2023-06-01"
            });
        await many.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    [Fact]
    public async Task A_postponement_repeated_under_one_key_moves_a_commitment_once()
    {
        var road = await RoadAsync();
        await PromiseAsync(road, "2023-06-30", "2022-12-20");
        var id = Id((await LedgerAsync(road))[0]);

        foreach (var _ in new[] { 1, 2 })
        {
            using var answer = await road.SendAsync(Callers.Transport, $"commitments/{id}/postponement",
                new { dueOn = "2023-09-30", ground = "mưa lũ", on = "2023-06-01" }, ("Idempotency-Key", $"move-{id}"));
            Assert.Equal("1", (await answer.OkAsync()).Text("commitment.slippage"));
        }

        Assert.Equal(2, (await LedgerAsync(road))[0].GetProperty("history").GetArrayLength());
    }

    [Fact]
    public async Task A_deferral_to_2026_2030_returns_to_the_successors_desk_before_the_plan()
    {
        var road = await RoadAsync();
        await road.ThenAsync(Callers.Transport, "responses", new
        {
            kind = "final",
            outcome = "deferred",
            text = "Chưa bố trí được vốn",
            resumePoint = "kế hoạch đầu tư công trung hạn",
            resumePeriod = new { fromYear = 2026, toYear = 2030 },
            on = "2023-01-10",
        });

        var point = (await LedgerAsync(road))[0].GetProperty("commitment");
        Assert.Equal("resumePoint period 2026-01-01 2025-01-01 TAMGAC-GIAIDOAN",
            $"{point.Text("kind")} {point.Text("resumeBy")} {point.Text("dueOn")} {point.Text("returnsOn")} {point.Text("returnRule")}");
        Assert.Equal("2026 2030", $"{point.Text("resumePeriod.fromYear")} {point.Text("resumePeriod.toYear")}");
        Assert.Contains(road.Code, await PileAsync(Construction, "resuming"));
        Assert.DoesNotContain(road.Code, await PileAsync(Construction, "promised"));
        Assert.Contains(road.Code, await CodesAsync("/api/v1/petitions?resuming=true"));
        Assert.DoesNotContain(road.Code, await CodesAsync("/api/v1/petitions?resuming=false"));
        Assert.DoesNotContain(road.Code, await CodesAsync("/api/v1/petitions?resuming=true&asOf=2024-12-31"));
        Assert.Contains(road.Code, await CodesAsync("/api/v1/petitions?resuming=true&asOf=2025-01-01"));

        await road.ThenAsync(Construction, "responses",
            new
            {
                kind = "final",
                outcome = "inProgress",
                text = "Đã có trong kế hoạch 2026–2030",
                promisedOn = "2026-12-05",
                on = "2026-02-01"
            });
        Assert.DoesNotContain(road.Code, await PileAsync(Construction, "resuming"));
        Assert.Contains(road.Code, await PileAsync(Construction, "promised"));
        Assert.Equal(["resumePoint 2026-01-01 kept", "date 2026-12-05 open"], (await LedgerAsync(road)).Select(State));
    }

    [Fact]
    public async Task A_commitment_of_an_ended_district_is_owed_by_the_successor_commune()
    {
        var petition = await api.APetitionHeldByTheDistrictAsync();
        await petition.ThenAsync(
            Callers.District, "responses", new { kind = "interim", text = "Sẽ làm", promisedOn = "2025-12-31", on = "2022-12-20" });

        Assert.Equal("UBND-H-BACSON", (await LedgerAsync(petition, "2025-06-30"))[0].Text("commitment.owedBy.code"));
        var heir = (await LedgerAsync(petition))[0].Text("commitment.owedBy.code");
        Assert.NotEqual("UBND-H-BACSON", heir);
        Assert.Contains(petition.Code, await PileAsync($"head@{heir}", "promised"));
        Assert.DoesNotContain(petition.Code, await PileAsync("head@UBND-X-VULE", "promised"));
    }

    [Fact]
    public async Task The_ledger_is_filtered_and_paged_and_shows_past_days()
    {
        var days = new List<string>();
        foreach (var due in new[] { "2023-04-03", "2023-04-01", "2023-04-02" })
        {
            var road = await RoadAsync();
            await PromiseAsync(road, due, "2022-12-20");
            days.Add(road.Code);
        }

        const string Broken = "/api/v1/commitments?agency=SO-GTVT-LANGSON&kind=date&dueBefore=2023-04-04&state=broken&limit=2&count=true";
        var first = await api.By(Callers.Office).ReadAsync(Broken);
        var second = await api.By(Callers.Office).ReadAsync($"{Broken}&cursor={first.Text("nextCursor")}");
        var rows = first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).ToList();
        Assert.Equal([days[1], days[2], days[0]], rows.Select(row => row.Text("petition.code")).Where(days.Contains));
        Assert.Equal(rows.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), first.Text("total"));
        Assert.Equal("", (await api.By(Callers.Office)
            .ReadAsync($"/api/v1/commitments?petition={days[0]}&state=broken&asOf=2023-04-03")).GetProperty("items").EnumerateArray()
            .Aggregate("", (all, row) => all + row.Text("state")));
        Assert.Equal("broken", Assert.Single((await api.By(Callers.Office)
            .ReadAsync($"/api/v1/commitments?petition={days[0]}&asOf=2023-04-04")).GetProperty("items").EnumerateArray()).Text("state"));
        Assert.Equal(0, (await api.By(Callers.Office).ReadAsync($"/api/v1/commitments?petition={days[0]}&slipped=true")).GetProperty(
            "items").GetArrayLength());
        Assert.Equal(1, (await api.By(Callers.Office).ReadAsync($"/api/v1/commitments?petition={days[0]}&returning=true")).GetProperty(
            "items").GetArrayLength());
        using var nobody = await api.By(Callers.Office).GetAsync("/api/v1/commitments?petition=KN-2022-999999");
        await nobody.AssertRefusedAsync(HttpStatusCode.NotFound, "petition.not_found");
    }

    [Fact]
    public async Task A_diverted_petition_is_redacted_in_the_commitment_list()
    {
        var road = await RoadAsync();
        await road.ThenAsync(Callers.Transport, "responses",
            new
            {
                kind = "interim",
                text = "x",
                milestones = new[] { new { dueOn = "2023-03-01", text = "Gặp ông A" } },
                on = "2022-12-20"
            });
        await road.ThenAsync(Callers.Province, "diversion", new { regime = "complaint", ground = "khiếu nại", on = "2022-12-21" });

        var row = Assert.Single((await api.By(Callers.Office).ReadAsync($"/api/v1/commitments?petition={road.Id}")).GetProperty("items")
            .EnumerateArray());
        Assert.Equal("withdrawn — Đã chuyển hướng: khiếu nại", $"{row.Text("state")} {row.Text("text")} {row.Text("petition.title")}");
        Assert.DoesNotContain("ông A", (await road.ReadAsync("/commitments")).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("ông A", (await road.ReadAsync("/timeline")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_rules_are_listed_with_legal_basis_and_certainty()
    {
        var rules = (await api.By(Callers.Office).ReadAsync("/api/v1/return-rules?asOf=2023-01-01")).GetProperty("items").EnumerateArray()
            .ToList();

        Assert.Equal(6, rules.Count);
        Assert.All(rules, rule => Assert.True(rule.Text("legalBasis").Length > 0 && rule.Text("certainty").Length > 0));
        Assert.Equal("1 1 1", string.Join(' ', new[] { "years", "month", "day" }.Select(part =>
            rules.Single(rule => rule.Text("resumeBy") == "period").Text($"lead.{part}"))));
    }

    private static string Id(JsonElement row) => row.Text("commitment.id");

    private static string State(JsonElement row) =>
        $"{row.Text("commitment.kind")} {row.Text("commitment.dueOn")} {row.Text("commitment.state")}";

    private static async Task<string?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() as string;
    }

    private static async Task<List<JsonElement>> LedgerAsync(TestPetition petition, string? asOf = null) =>
        [.. (await petition.ReadAsync(asOf is null ? "/commitments" : $"/commitments?asOf={asOf}")).EnumerateArray()];

    private static Task<TestPetition> PromiseAsync(TestPetition petition, string promisedOn, string on) =>
        petition.ThenAsync(
            Callers.Transport, "responses", new { kind = "interim", outcome = "inProgress", text = "Sẽ sửa chữa", promisedOn, on });

    private async Task<List<string>> CodesAsync(string path) =>
        [.. (await api.By(Callers.Office).ReadAsync($"{path}&limit=200")).GetProperty("items").EnumerateArray()
            .Select(row => row.Text("code"))];

    private async Task<List<string>> PileAsync(string who, string name)
    {
        var desk = await api.By(who).ReadAsync("/api/v1/desk?limit=50");
        var pile = desk.GetProperty("piles").EnumerateArray().Single(one => one.Text("name") == name);
        var codes = pile.GetProperty("petitions").EnumerateArray().Select(row => row.Text("code")).ToList();
        Assert.Equal(pile.Text("count"), codes.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return codes;
    }

    private async Task<TestPetition> RoadAsync()
    {
        var road = await api.APetitionAsync();
        await road.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", traits = new { roadClass = "provincial" }, on = PetitionSetup.Day });
        await road.ThenAsync(Callers.Office, "assignment", new { agencyId = api.Ids.Agency("SO-GTVT-LANGSON"), on = PetitionSetup.Day });
        return await road.ThenAsync(Callers.Transport, "acceptance", new { on = "2022-12-01" });
    }
}
