using Petitions.Api.Tests.Demo;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports.Escalation;

/// <summary>What is entered after a quarter was frozen (scenario S20).</summary>
public sealed class LateEntryTests(DemonstrationFixture demo) : IClassFixture<DemonstrationFixture>
{
    [Fact]
    public async Task Late_entries_are_adjustments_of_the_quarter_after_the_frozen_one()
    {
        var open = await demo.APetitionHeldByTheDistrictAsync();
        var explained = await (await demo.APetitionHeldByTheDistrictAsync()).ThenAsync(Callers.District, "responses",
            PetitionSetup.ResponseBody("explained", "2022-12-10"));
        var longAgo = await ExplainedInMayAsync();
        var counted = await demo.ReportAsync("period=2022-Q4&items=true");
        var frozen = await FreezeAsync();
        Assert.Equal(8, frozen.GetProperty("closing").GetInt32());

        demo.Clock.Advance(TimeSpan.FromDays(1));
        // Closing what the frozen figures had as explained, or what was explained before them, settles nothing that they lacked.
        await explained.ThenAsync(Callers.Office, "closure", new { on = "2022-12-12" });
        await longAgo.ThenAsync(Callers.Office, "closure", new { on = "2022-12-12" });
        var late = await demo.APetitionAsync(on: "2022-12-10");
        await open.ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("explained", "2022-12-12"));
        var settled = await (await demo.APetitionHeldByTheDistrictAsync()).ThenAsync(Callers.District, "responses",
            PetitionSetup.ResponseBody("explained", "2022-12-13"));

        var kept = await demo.ReportAsync("period=2022-Q4&items=true");
        Assert.True(kept.GetProperty("heading").GetProperty("frozen").GetBoolean());
        Assert.Equal(counted.ContentWithoutHeading(), kept.ContentWithoutHeading());
        Assert.Equal(kept.ContentWithoutHeading(),
            (await demo.By(Callers.Office).ReadAsync($"/api/v1/report-runs/{frozen.Text("runId")}/files/json")).ContentWithoutHeading());

        var next = await demo.ReportAsync("period=2023-Q1");
        var adjustments = next.GetProperty("adjustments");
        Assert.Equal(
            ("2022-Q4", 8, 1, 1, 0, 1, 8),
            (adjustments.Text("periodCode"), adjustments.GetProperty("frozenClosing").GetInt32(),
                adjustments.GetProperty("added").GetInt32(), adjustments.GetProperty("removed").GetInt32(),
                adjustments.GetProperty("changed").GetInt32(), adjustments.GetProperty("settledLate").GetInt32(),
                next.Total().Number("opening")));
        Assert.Equal(
            [$"{late.Code} added", $"{open.Code} removed", $"{settled.Code} settledLate"],
            adjustments.GetProperty("rows").GetProperty("rows").EnumerateArray().Select(row => $"{row.Text("code")} {row.Text("kind")}")
                .OrderBy(line => line.Split(' ')[1], StringComparer.Ordinal));
        next.AssertBalances();

        // Asked on purpose as it is known now, the quarter tells the late entries.
        var known = await demo.ReportAsync($"period=2022-Q4&knownAt={demo.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}");
        Assert.Equal("3 + 9 + 2 − 3 = 11, closing 8", known.Total().FlowLine());
        Assert.Equal(counted.ContentWithoutHeading(),
            (await demo.ReportAsync($"period=2022-Q4&items=true&knownAt={frozen.Text("knownAt")}")).ContentWithoutHeading());
    }

    private async Task<TestPetition> ExplainedInMayAsync()
    {
        const string Day = "2022-05-10";
        var petition = await demo.APetitionAsync(on: Day);
        await petition.ThenAsync(
            Callers.Office, "classification", new { field = "transport.road", traits = new { roadClass = "district" }, on = Day });
        await petition.ThenAsync(Callers.Office, "assignment", new { agencyId = demo.Ids.Agency("UBND-H-BACSON"), on = Day });
        await petition.ThenAsync(Callers.District, "acceptance", new { on = Day });
        return await petition.ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("explained", "2022-05-20"));
    }

    private async Task<System.Text.Json.JsonElement> FreezeAsync()
    {
        using var answer = await demo.By(Callers.Office).PostJsonAsync("/api/v1/periods/2022-Q4/freeze", new { unit = demo.Province() });
        return await answer.OkAsync();
    }
}
