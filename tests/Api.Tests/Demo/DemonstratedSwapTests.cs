using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Demo;

/// <summary>S21 in the demonstration: the swap of 2 January 2026 moves what was due on the 8th.</summary>
public sealed class DemonstratedSwapTests(DemonstrationFixture demo) : IClassFixture<DemonstrationFixture>
{
    [Fact]
    public async Task The_demonstrated_swap_of_2_January_2026_moves_a_due_date_and_announces_the_calendar()
    {
        var bridge = await demo.PetitionAsync("Làm cầu qua suối");
        Assert.Equal(("KN-2025-000001", "2026-01-09"), (bridge.Text("code"), bridge.Text("dueOn")));

        var timeline = await demo.By(Callers.Office).ReadAsync($"/api/v1/petitions/{bridge.Text("id")}/timeline");
        var moved = Assert.Single(timeline.GetProperty("items").EnumerateArray(), entry => entry.Text("kind") == "calendarMoved");
        Assert.Equal(("administrator", "(minh họa) hoán đổi ngày làm việc 02/01/2026 sang thứ Bảy 10/01/2026"),
            (moved.Text("actor.role"), moved.Text("ground")));
        var changes = (await demo.By(Callers.Administrator).ReadAsync("/api/v1/calendar/changes?year=2026")).GetProperty("items")
            .EnumerateArray().ToList();
        Assert.Equal(2, changes.Count);
        Assert.Contains(moved.Text("details.changeId"), changes.Select(change => change.Text("id")));

        var days = (await demo.By(Callers.Administrator).ReadAsync("/api/v1/calendar/days?year=2026")).GetProperty("days").EnumerateArray()
            .Select(day => $"{day.Text("date")} {day.Text("kind")}").ToList();
        Assert.Contains("2026-01-02 dayOff", days);
        Assert.Contains("2026-01-10 makeUpDay", days);
    }
}
