using System.Text.Json;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Notices;

/// <summary>Asking the bodies that were named, and being asked: each has its clock, and each silence is noticed (S11).</summary>
public sealed class CoordinationLadderTests(PostgresServer server) : IAsyncLifetime
{
    private readonly In2022Fixture _api = new(server);

    public async ValueTask InitializeAsync() => await _api.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_lead_that_has_not_asked_its_coordinators_is_escalated_until_the_last_is_asked()
    {
        var petition = await ChargedAsync("VNPT-LANGSON", "SO-TTTT-LANGSON");
        var clock = await ClockAsync(petition);
        Assert.Equal("UBND-H-BACSON 2022-12-06 PHOIHOP 5 working có nguồn",
            $"{clock.Text("agency.code")} {clock.Text("dueOn")} {clock.Text("rule")} {clock.Text("term.days")} {clock.Text("term.kind")} " +
                $"{clock.Text("certainty")}");
        Assert.Equal("2022-12-06 5",
            $"{clock.GetProperty("days").EnumerateArray().Last().Text("date")} " +
                $"{clock.GetProperty("days").EnumerateArray().Last().Text("number")}");

        Assert.Contains("HPH-DEN-HAN 1", await _api.SweepAsync("2022-12-06"));
        Assert.Contains("HPH-QUA-HAN 1", await _api.SweepAsync("2022-12-07"));
        await petition.ThenAsync(Callers.District, "acceptance", new { on = "2022-12-01" });
        await petition.ThenAsync(Callers.District, "coordination",
            new { agencyId = _api.Ids.Agency("VNPT-LANGSON"), question = "khả năng phủ sóng?", on = "2022-12-07" });
        Assert.Equal(" True", $"{(await ClockAsync(petition)).Text("metOn")} {(await ClockAsync(petition)).Text("overdue")}");
        Assert.Contains("HPH-THU-TRUONG 1", await _api.SweepAsync("2022-12-13"));
        Assert.Contains("HPH-CO-QUAN-GIAO 1", await _api.SweepAsync("2022-12-20"));
        await petition.ThenAsync(Callers.District, "coordination",
            new { agencyId = _api.Ids.Agency("SO-TTTT-LANGSON"), question = "có trong quy hoạch?", on = "2022-12-20" });
        await _api.SweepAsync("2023-01-05");

        Assert.Equal("2022-12-20 False", $"{(await ClockAsync(petition)).Text("metOn")} {(await ClockAsync(petition)).Text("overdue")}");
        Assert.Equal(
            [
                "HPH-DEN-HAN UBND-H-BACSON desk 2022-12-06 2022-12-06 0",
                "HPH-QUA-HAN UBND-H-BACSON desk 2022-12-07 2022-12-06 1",
                "HPH-THU-TRUONG UBND-H-BACSON head 2022-12-13 2022-12-06 7",
                "HPH-CO-QUAN-GIAO VP-UBND-T-LANGSON desk 2022-12-20 2022-12-06 14",
            ], await petition.NoticesAsync("coordinate"));
        Assert.Equal(["2022-12-06 True", "2022-12-06 True"],
            (await petition.ReadAsync("/coordination")).EnumerateArray().Select(one => $"{one.Text("askBy")} {one.Text("askedLate")}"));
    }

    [Fact]
    public async Task A_lead_that_responds_without_asking_lapses_the_clock_and_ends_its_notices()
    {
        var petition = await ChargedAsync("VNPT-LANGSON");
        _api.SetDay("2022-12-05");
        await petition.ThenAsync(Callers.District, "acceptance", new { on = "2022-12-01" });
        await petition.ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("explained", "2022-12-05"));

        await _api.SweepAsync("2022-12-30");

        Assert.Empty(await petition.NoticesAsync("coordinate"));
        Assert.Equal(
            "2022-12-05 answered", $"{(await ClockAsync(petition)).Text("lapsedOn")} {(await ClockAsync(petition)).Text("lapse")}");
        Assert.Equal("", (await ClockAsync(petition, "?asOf=2022-12-04")).Text("lapsedOn"));
    }

    [Fact]
    public async Task A_request_counts_reminders_by_the_lead_and_by_the_ladder_apart()
    {
        var petition = await ChargedAsync("SO-GTVT-LANGSON");
        _api.SetDay("2022-12-06");
        await petition.ThenAsync(Callers.District, "acceptance", new { on = "2022-12-01" });
        using var asked = await petition.SendAsync(Callers.District, "coordination",
            new { agencyId = _api.Ids.Agency("SO-GTVT-LANGSON"), question = "Vốn bảo trì?", on = "2022-12-06" });
        var request = (await asked.OkAsync()).GetProperty("request");
        Assert.Equal("0  0 ", Urged(request));

        await _api.SweepAsync("2022-12-19");
        await _api.SweepAsync("2022-12-22");
        using var chased =
            await petition.SendAsync(Callers.District, $"coordination/{request.Text("id")}/reminders", new { on = "2022-12-22" });

        // The lead's own notice, that it may go on without the answer, urges nobody who was asked.
        Assert.Equal("1 2022-12-22 2 2022-12-22", Urged((await chased.OkAsync()).GetProperty("request")));
        Assert.Equal("1 2022-12-22 2 2022-12-22", Urged((await petition.ReadAsync("/coordination"))[0]));
        var desk = await _api.By(Callers.Transport).ReadAsync("/api/v1/desk");
        Assert.Equal(
            "1 2022-12-22 2 2022-12-22", Urged(desk.GetProperty("coordination").GetProperty("requests")[0].GetProperty("request")));

        static string Urged(JsonElement request) =>
            $"{request.Text("reminders")} {request.Text("remindedOn")} {request.Text("notices")} {request.Text("noticedOn")}";
    }

    private async Task<TestPetition> ChargedAsync(params string[] coordinators) =>
        await (await _api.APetitionClassifiedForTheDistrictAsync()).ThenAsync(
        Callers.Office, "assignment",
        new
        {
            agencyId = _api.Ids.Agency("UBND-H-BACSON"),
            coordinators = coordinators.Select(code => _api.Ids.Agency(code)),
            on = PetitionSetup.Day
        });

    private static async Task<JsonElement> ClockAsync(TestPetition petition, string query = "") =>
        (await petition.ReadAsync($"/deadline{query}")).GetProperty("steps").EnumerateArray()
            .Single(step => step.Text("step") == "coordinate");
}
