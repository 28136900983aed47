using System.Text.Json;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports;

/// <summary>B11: what was promised, kept on the day or behind it, put off, slipped.</summary>
public sealed class PromiseTableTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task What_was_kept_on_its_day_behind_it_put_off_slipped_or_parked_without_a_day_is_told_apart()
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
        await (await AcceptedAsync()).ThenAsync(Who.Transport, "responses", Scenes.Answer("deferred", "2022-12-08"));

        var promises = (await api.ReportAsync("period=2022-Q4", api.Names.Unit("06370"))).GetProperty("promises");
        Assert.Equal("kept 1, late 2, slipped 1, postponed 1, open 1, conditional 1", Told(promises));
        Assert.Equal(
            [$"{slipped.Code} 2022-12-05 2022-12-05 9 0", $"{postponed.Code} 2022-12-12 2023-06-30 0 1"],
            promises.GetProperty("rows").GetProperty("rows").EnumerateArray().Select(row =>
                $"{row.Text("code")} {row.Text("firstPromisedOn")} {row.Text("promisedOn")} {row.Text("daysSlipped")} {row.Text("postponements")}"));
        Assert.Equal("2", promises.GetProperty("rows").Text("total"));

        // No day was promised for what waits for a condition, so that none can slip however long it waits.
        Assert.Equal("kept 0, late 0, slipped 3, postponed 0, open 0, conditional 1", Told((await api.ReportAsync("period=2023-Q4", api.Names.Unit("06370"))).GetProperty("promises")));
    }

    [Fact]
    public async Task A_diversion_decided_later_takes_nothing_out_of_what_was_kept_and_repeated_before()
    {
        var unit = api.Names.Unit("06349");
        var earlier = await api.APetitionAsync(unit: "06349", on: "2022-11-22");
        var kept = await PromisedAsync("2022-12-12", "06349");
        await kept.ThenAsync(Who.Office, "repetition", new { earlierPetitionId = earlier.Id, ground = "cùng nội dung", on = "2022-12-05" });
        await KeptAsync(kept, "2022-12-09");
        var before = await api.ReportAsync("period=2022-Q4", unit);
        Assert.Equal((1, 1), (before.GetProperty("promises").GetProperty("kept").GetInt32(), before.GetProperty("repeated").GetProperty("total").GetInt32()));

        await kept.ThenAsync("head@SO-GTVT-LANGSON", "diversion", new { regime = "complaint", ground = "khiếu nại quyết định thu hồi đất", on = "2023-02-01" });

        var after = await api.ReportAsync("period=2022-Q4", unit);
        Assert.Equal(before.GetProperty("promises").GetRawText(), after.GetProperty("promises").GetRawText());
        var row = after.GetProperty("repeated").GetProperty("rows")[0];
        Assert.Equal((kept.Code, "Đã chuyển hướng: khiếu nại"), (row.Text("code"), row.Text("title")));
        var next = await api.ReportAsync("period=2023-Q1", unit);
        Assert.Equal(0, next.GetProperty("repeated").GetProperty("total").GetInt32());
    }

    private static string Told(JsonElement promises) =>
        $"kept {promises.Text("kept")}, late {promises.Text("keptLate")}, slipped {promises.Text("slipped")}, postponed {promises.Text("postponed")}, open {promises.Text("open")}, conditional {promises.Text("conditional")}";

    private async Task<Case> AcceptedAsync(string unit = "06370")
    {
        var road = await api.APetitionAsync(unit: unit);
        await road.ThenAsync(Who.Office, "classification", new { field = "transport.road", traits = new { roadClass = "provincial" }, on = Scenes.Day });
        await road.ThenAsync(Who.Office, "assignment", new { agencyId = api.Names.Agency("SO-GTVT-LANGSON"), on = Scenes.Day });
        return await road.ThenAsync(Who.Transport, "acceptance", new { on = "2022-12-01" });
    }

    private async Task<Case> PromisedAsync(string day, string unit = "06370") =>
        await (await AcceptedAsync(unit)).ThenAsync(Who.Transport, "responses", new { kind = "interim", text = "Sẽ làm", promisedOn = day, on = "2022-12-01" });

    private static async Task KeptAsync(Case petition, string on) =>
        await petition.ThenAsync(Who.Transport, $"commitments/{await CommitmentAsync(petition)}/fulfilment", new { evidence = "Biên bản", on });

    private static async Task PostponedAsync(Case petition, string day, string on) =>
        await petition.ThenAsync(Who.Transport, $"commitments/{await CommitmentAsync(petition)}/postponement", new { dueOn = day, ground = "mưa lũ", on });

    private static async Task<string> CommitmentAsync(Case petition) =>
        (await petition.Api.By(Who.Office).ReadAsync($"{petition.Path}/commitments")).EnumerateArray().Single().Text("commitment.id");
}
