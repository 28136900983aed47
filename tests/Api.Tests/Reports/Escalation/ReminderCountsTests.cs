using System.Text.Json;
using Petitions.Api.Tests.Notices;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports.Escalation;

/// <summary>B3: how often the bodies that handle petitions were reminded (số lần đôn đốc), by people and by the ladder.</summary>
public sealed class ReminderCountsTests(In2022Fixture api) : IClassFixture<In2022Fixture>
{
    [Fact]
    public async Task Reminders_by_hand_and_by_ladder_are_counted_at_their_addressee_and_period()
    {
        var petition = await api.APetitionAssignedToTheDistrictAsync();
        api.SetDay("2022-12-06");
        await petition.ThenAsync(Callers.District, "acceptance", new { on = "2022-12-01" });
        using var asked = await petition.SendAsync(Callers.District, "coordination",
            new { agencyId = api.Ids.Agency("SO-GTVT-LANGSON"), question = "Vốn bảo trì?", on = "2022-12-06" });
        var request = (await asked.OkAsync()).GetProperty("request").Text("id");
        await petition.ThenAsync(Callers.Front, "follow-ups", new { kind = "reminder", text = "Đề nghị sớm trả lời", on = "2022-12-06" });

        // Before it is due, on the day, behind it, to the head: four that reach the
        // district. What tells the office that assigned it reminds nobody who is late.
        foreach (var day in new[] { "2023-01-27", "2023-01-30", "2023-01-31", "2023-02-06", "2023-02-13" })
            await api.SweepAsync(day);
        await petition.ThenAsync(Callers.District, $"coordination/{request}/reminders", new { on = "2023-02-13" });
        api.SetDay("2023-06-30");

        var fourth = await api.ReportAsync("period=2022-Q4");
        var first = await api.ReportAsync("period=2023-Q1");
        Assert.Equal("1 by people, 0 by the ladder", Reminded(fourth, "UBND-H-BACSON"));
        Assert.Equal("0 by people, 4 by the ladder", Reminded(first, "UBND-H-BACSON"));
        Assert.Equal("1 by people, 2 by the ladder", Reminded(first, "SO-GTVT-LANGSON"));
        // The office was told twice to tell those who raised it, which is
        // its own clock; and once that the district is silent, which is not.
        Assert.Equal("0 by people, 2 by the ladder", Reminded(first, "VP-UBND-T-LANGSON"));
    }

    private static string Reminded(JsonElement report, string agency)
    {
        var row = report.GetProperty("byHandler").EnumerateArray().Single(one => one.Text("agency.code") == agency);
        return $"{row.Text("reminders")} by people, {row.Text("notices")} by the ladder";
    }
}
