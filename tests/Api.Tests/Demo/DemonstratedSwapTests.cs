using Petitions.Api.Tests.Calendar;
using Petitions.Api.Tests.Petitions;
using Petitions.Infrastructure.Demo;

namespace Petitions.Api.Tests.Demo;

/// <summary>S21 in the demonstration: the swap of 2 January 2026 moves what was due on the 8th.</summary>
public sealed class DemonstratedSwapTests(PlayedDemonstration demo) : IClassFixture<PlayedDemonstration>
{
    [Fact]
    public async Task The_swap_of_2_January_2026_has_moved_a_due_date_with_an_event_and_the_calendar_is_the_announced_one()
    {
        var bridge = await demo.PetitionAsync("Làm cầu qua suối");
        Assert.Equal(("KN-2025-000001", "2026-01-09"), (bridge.Text("code"), bridge.Text("dueOn")));

        var timeline = await demo.By(Who.Office).ReadAsync($"/api/v1/petitions/{bridge.Text("id")}/timeline");
        var moved = Assert.Single(timeline.GetProperty("items").EnumerateArray(), entry => entry.Text("kind") == "calendarMoved");
        Assert.Equal(("administrator", "(minh họa) hoán đổi ngày làm việc 02/01/2026 sang thứ Bảy 10/01/2026"), (moved.Text("actor.role"), moved.Text("ground")));
        var changes = (await demo.By(Who.Administrator).ReadAsync("/api/v1/calendar/changes?year=2026")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(2, changes.Count);
        Assert.Contains(moved.Text("details.changeId"), changes.Select(change => change.Text("id")));

        var days = (await demo.By(Who.Administrator).ReadAsync("/api/v1/calendar/days?year=2026")).GetProperty("days").EnumerateArray().Select(day => $"{day.Text("date")} {day.Text("kind")}").ToList();
        Assert.Contains("2026-01-02 dayOff", days);
        Assert.Contains("2026-01-10 makeUpDay", days);
    }
}

/// <summary>A demonstration whose program was killed after the petition was recorded and before the swap was entered.</summary>
public sealed class InterruptedSwapTests(InterruptedSwapTests.Scene api) : IClassFixture<InterruptedSwapTests.Scene>
{
    public sealed class Scene(PostgresServer server) : BeforeTheSwap(server)
    {
        protected override DateTimeOffset Begins => new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    }

    [Fact]
    public async Task The_next_start_goes_on_where_it_stopped_and_one_more_changes_nothing()
    {
        using var recorded = await api.By(Who.Office).PostJsonAsync("/api/v1/petitions", new
        {
            originUnitId = api.Names.Unit("06364", "2025-12-24"),
            raisedBy = new { kind = "group", description = "nhân dân trong xã" },
            title = "Làm cầu qua suối",
            content = "Đề nghị làm cầu qua suối",
            quote = "bà con mong sớm có cầu qua suối để trẻ em đi học",
            on = "2025-12-24",
        });
        var bridge = await recorded.OkAsync();
        Assert.Equal("2026-01-08", bridge.Text("dueOn"));

        await DemoData.PlayAsync(api.Services, CancellationToken.None);
        var moved = await api.By(Who.Office).ReadAsync($"/api/v1/petitions/{bridge.Text("id")}");
        await DemoData.PlayAsync(api.Services, CancellationToken.None);

        Assert.Equal("2026-01-09", moved.Text("dueOn"));
        Assert.Equal(moved.GetRawText(), (await api.By(Who.Office).ReadAsync($"/api/v1/petitions/{bridge.Text("id")}")).GetRawText());
    }
}
