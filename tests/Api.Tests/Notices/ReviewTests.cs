using System.Text.Json;
using Petitions.Api.Tests.Petitions;
using Petitions.Api.Tests.Petitions.Desk;

namespace Petitions.Api.Tests.Notices;

/// <summary>
/// No open petition lies where nothing brings it back: what was answered and is still open, and what was paused, has a clock of its own.
/// </summary>
public sealed class ReviewTests(PostgresServer server) : IAsyncLifetime
{
    private readonly In2022Fixture _api = new(server);

    public async ValueTask InitializeAsync() => await _api.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("unresolved")]
    [InlineData("inProgress")]
    public async Task An_open_outcome_starts_a_review_clock_of_its_author_and_climbs_the_ladder(string outcome)
    {
        _api.SetDay("2023-01-10");
        var petition = await _api.APetitionAnsweredByTheDistrictAsync(outcome);
        var clock = await ClockAsync(petition, "review");
        Assert.Equal("UBND-H-BACSON 2023-04-10 RASOAT 90 calendar nhận định chuyên môn",
            $"{clock.Text("agency.code")} {clock.Text("dueOn")} {clock.Text("rule")} {clock.Text("term.days")} {clock.Text("term.kind")} " +
                $"{clock.Text("certainty")}");
        Assert.Equal("", await petition.PilesOnDeskAsync(Callers.District));
        Assert.Empty(await OrphansAsync());

        foreach (var day in new[] { "2023-04-03", "2023-04-10", "2023-04-17", "2023-04-24" })
            await _api.SweepAsync(day);
        Assert.Equal(
            [
                "RS-NHAC-7 UBND-H-BACSON desk 2023-04-03 2023-04-10 -7", "RS-DEN-HAN UBND-H-BACSON desk 2023-04-10 2023-04-10 0",
                "RS-THU-TRUONG UBND-H-BACSON head 2023-04-17 2023-04-10 7",
                "RS-CO-QUAN-GIAO VP-UBND-T-LANGSON desk 2023-04-24 2023-04-10 14",
            ], await petition.NoticesAsync("review"));
        Assert.Equal("resuming", await petition.PilesOnDeskAsync(Callers.District));
        Assert.Equal([petition.Code], Codes(await _api.By(Callers.Office).ReadAsync("/api/v1/petitions?resuming=true")));

        await petition.ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("explained", "2023-04-24"));
        Assert.Equal("2023-04-24", (await ClockAsync(petition, "review")).Text("metOn"));
        Assert.Equal("", await petition.PilesOnDeskAsync(Callers.District));
        Assert.Empty(Codes(await _api.By(Callers.Office).ReadAsync("/api/v1/petitions?resuming=true")));
        Assert.Equal([petition.Code], Codes(await _api.By(Callers.Office).ReadAsync("/api/v1/petitions?resuming=true&asOf=2023-04-23")));
        await DeskAssertions.AssertTalliesExactAsync(_api.Connection);
    }

    [Fact]
    public async Task Withdrawing_the_last_commitment_of_an_open_outcome_starts_a_review()
    {
        _api.SetDay("2023-01-10");
        var petition = await _api.APetitionHeldByTheDistrictAsync();
        await petition.ThenAsync(Callers.District, "responses", new
        {
            kind = "final",
            outcome = "inProgress",
            text = "Đã bố trí vốn",
            document = new { number = "12/UBND", date = "2023-01-10" },
            promisedOn = "2023-03-15",
            on = "2023-01-10",
        });
        Assert.Empty(await ClocksAsync(petition, "review"));

        _api.SetDay("2023-02-01");
        var promise = (await petition.ReadAsync("/commitments")).EnumerateArray().Single().Text("commitment.id");
        await petition.ThenAsync(Callers.District, $"commitments/{promise}/withdrawal", new { ground = "hết vốn" });

        Assert.Equal("UBND-H-BACSON 2023-05-04",
            $"{(await ClockAsync(petition, "review")).Text("agency.code")} {(await ClockAsync(petition, "review")).Text("dueOn")}");
        Assert.Empty(await OrphansAsync());
        _api.SetDay("2023-05-04");
        Assert.Equal("resuming", await petition.PilesOnDeskAsync(Callers.District));
        await DeskAssertions.AssertTalliesExactAsync(_api.Connection);
    }

    [Fact]
    public async Task A_pause_is_reviewed_after_a_month_by_its_orderer_until_it_is_resumed()
    {
        var petition = await _api.APetitionAssignedToTheDistrictAsync();
        await petition.ThenAsync(Callers.Office, "pause", new { ground = "chờ khảo sát" });
        Assert.Empty(await OrphansAsync());
        var clock = await ClockAsync(petition, "reviewPause");
        Assert.Equal(
            "VP-UBND-T-LANGSON 2022-12-29 XEMLAI-TAMDUNG", $"{clock.Text("agency.code")} {clock.Text("dueOn")} {clock.Text("rule")}");

        Assert.DoesNotContain("TD-DEN-HAN 1", await _api.SweepAsync("2022-12-28"));
        Assert.Equal("", await petition.PilesOnDeskAsync(Callers.Office));
        Assert.Contains("TD-DEN-HAN 1", await _api.SweepAsync("2022-12-29"));
        Assert.Equal("resuming", await petition.PilesOnDeskAsync(Callers.Office));
        await _api.SweepAsync("2023-01-06");
        await _api.SweepAsync("2023-01-13");
        Assert.Equal(
            ["TD-DEN-HAN VP-UBND-T-LANGSON desk 2022-12-29", "TD-THU-TRUONG VP-UBND-T-LANGSON head 2023-01-06",
                "TD-CAP-TREN UBND-T-LANGSON desk 2023-01-13"],
            (await petition.NoticesAsync("reviewPause")).Select(notice => string.Join(' ', notice.Split(' ')[..4])));

        await petition.ThenAsync(Callers.Office, "resumption", new { ground = "đã khảo sát" });
        Assert.Equal("", await petition.PilesOnDeskAsync(Callers.Office));
        Assert.Equal("2023-01-13", (await ClockAsync(petition, "reviewPause")).Text("metOn"));
        await DeskAssertions.AssertTalliesExactAsync(_api.Connection);
    }

    [Theory]
    [InlineData("paused")]
    [InlineData("unresolved")]
    [InlineData("deferred")]
    [InlineData("resolved")]
    public async Task A_petition_without_clock_or_commitment_is_listed_as_an_orphan(string how)
    {
        _api.SetDay("2023-01-10");
        var petition = how == "paused" ? await _api.APetitionHeldByTheDistrictAsync() : await _api.APetitionAnsweredByTheDistrictAsync(how);
        if (how == "paused")
            await petition.ThenAsync(Callers.Office, "pause", new { ground = "chờ khảo sát" });
        Assert.Empty(await OrphansAsync());

        await SweepHelpers.ExecuteAsync(_api.Connection,
            "update petition_step_clocks set lapsed_on = '2023-01-10', lapse = 'HandedOn' where met_on is null and lapsed_on is null");
        await SweepHelpers.ExecuteAsync(
            _api.Connection, "update petition_commitments set state = 'Withdrawn', ended_on = '2023-01-10' where state = 'Open'");

        Assert.Equal([petition.Code], await OrphansAsync());
    }

    private static async Task<JsonElement> ClockAsync(TestPetition petition, string step) => (await ClocksAsync(petition, step)).Last();

    private static async Task<List<JsonElement>> ClocksAsync(TestPetition petition, string step, string asOf = "") =>
        [.. (await petition.ReadAsync("/deadline" + asOf)).GetProperty("steps").EnumerateArray().Where(one => one.Text("step") == step)];

    private async Task<string[]> OrphansAsync() => Codes(await _api.By(Callers.Front).ReadAsync("/api/v1/orphans?reason=noDueDate"));

    private static string[] Codes(JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(one => one.Text("code"))];
}
