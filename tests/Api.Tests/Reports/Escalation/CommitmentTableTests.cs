using System.Text.Json;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports.Escalation;

/// <summary>B11: what was promised, kept on the day or behind it, put off, slipped.</summary>
public sealed class CommitmentTableTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Commitments_kept_in_time_or_late_postponed_or_deferred_are_counted_apart()
    {
        await KeptAsync(await PromisedAsync("2022-12-12"), "2022-12-09");
        await KeptAsync(await PromisedAsync("2022-12-02"), "2022-12-10");
        var again = await PromisedAsync("2022-12-05");
        await PostponedAsync(again, "2022-12-12", "2022-12-03");
        await KeptAsync(again, "2022-12-12");
        var postponed = await PromisedAsync("2022-12-12");
        await PostponedAsync(postponed, "2023-06-30", "2022-12-06");
        var slipped = await PromisedAsync("2022-12-05");
        await PromisedAsync("2023-03-01");
        await (await AcceptedAsync()).ThenAsync(Callers.Transport, "responses", PetitionSetup.ResponseBody("deferred", "2022-12-08"));

        var promises = (await api.ReportAsync("period=2022-Q4", api.Ids.Unit("06370"))).GetProperty("promises");
        Assert.Equal("kept 1, late 2, slipped 1, postponed 1, open 1, conditional 1", Told(promises));
        Assert.Equal(
            [$"{slipped.Code} 2022-12-05 2022-12-05 9 0", $"{postponed.Code} 2022-12-12 2023-06-30 0 1"],
            promises.GetProperty("rows").GetProperty("rows").EnumerateArray().Select(row =>
                $"{row.Text("code")} {row.Text("firstPromisedOn")} {row.Text("promisedOn")} {row.Text("daysSlipped")} " +
                    $"{row.Text("postponements")}"));
        Assert.Equal("2", promises.GetProperty("rows").Text("total"));

        // No day was promised for what waits for a condition, so that none can slip however long it waits.
        Assert.Equal("kept 0, late 0, slipped 3, postponed 0, open 0, conditional 1",
            Told((await api.ReportAsync("period=2023-Q4", api.Ids.Unit("06370"))).GetProperty("promises")));
    }

    [Fact]
    public async Task A_later_diversion_keeps_earlier_figures_of_commitments_and_repetitions()
    {
        var unit = api.Ids.Unit("06349");
        var earlier = await api.APetitionAsync(unit: "06349", on: "2022-11-22");
        var kept = await PromisedAsync("2022-12-12", "06349");
        await kept.ThenAsync(
            Callers.Office, "repetition", new { earlierPetitionId = earlier.Id, ground = "cùng nội dung", on = "2022-12-05" });
        await KeptAsync(kept, "2022-12-09");
        var before = await api.ReportAsync("period=2022-Q4", unit);
        Assert.Equal((1, 1), (before.GetProperty("promises").GetProperty("kept").GetInt32(), before.GetProperty("repeated")
            .GetProperty("total").GetInt32()));

        await kept.ThenAsync("head@SO-GTVT-LANGSON", "diversion",
            new { regime = "complaint", ground = "khiếu nại quyết định thu hồi đất", on = "2023-02-01" });

        var after = await api.ReportAsync("period=2022-Q4", unit);
        Assert.Equal(before.GetProperty("promises").GetRawText(), after.GetProperty("promises").GetRawText());
        var row = after.GetProperty("repeated").GetProperty("rows")[0];
        Assert.Equal((kept.Code, "Đã chuyển hướng: khiếu nại"), (row.Text("code"), row.Text("title")));
        var next = await api.ReportAsync("period=2023-Q1", unit);
        Assert.Equal(0, next.GetProperty("repeated").GetProperty("total").GetInt32());
    }

    private static string Told(JsonElement promises) =>
        $"kept {promises.Text("kept")}, late {promises.Text("keptLate")}, slipped {promises.Text("slipped")}, postponed " +
            $"{promises.Text("postponed")}, open {promises.Text("open")}, conditional {promises.Text("conditional")}";

    private async Task<TestPetition> AcceptedAsync(string unit = "06370")
    {
        var road = await api.APetitionAsync(unit: unit);
        await road.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", traits = new { roadClass = "provincial" }, on = PetitionSetup.Day });
        await road.ThenAsync(Callers.Office, "assignment", new { agencyId = api.Ids.Agency("SO-GTVT-LANGSON"), on = PetitionSetup.Day });
        return await road.ThenAsync(Callers.Transport, "acceptance", new { on = "2022-12-01" });
    }

    private async Task<TestPetition> PromisedAsync(string day, string unit = "06370") =>
        await (await AcceptedAsync(unit)).ThenAsync(
            Callers.Transport, "responses", new { kind = "interim", text = "Sẽ làm", promisedOn = day, on = "2022-12-01" });

    private static async Task KeptAsync(TestPetition petition, string on) =>
        await petition.ThenAsync(
            Callers.Transport, $"commitments/{await CommitmentAsync(petition)}/fulfilment", new { evidence = "Biên bản", on });

    private static async Task PostponedAsync(TestPetition petition, string day, string on) =>
        await petition.ThenAsync(
            Callers.Transport, $"commitments/{await CommitmentAsync(petition)}/postponement", new { dueOn = day, ground = "mưa lũ", on });

    private static async Task<string> CommitmentAsync(TestPetition petition) =>
        (await petition.Api.By(Callers.Office).ReadAsync($"{petition.Path}/commitments")).EnumerateArray().Single().Text("commitment.id");
}
