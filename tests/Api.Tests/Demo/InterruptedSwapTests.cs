using Petitions.Api.Tests.Calendar;
using Petitions.Api.Tests.Petitions;
using Petitions.Infrastructure.Demo;

namespace Petitions.Api.Tests.Demo;

/// <summary>A demonstration whose program was killed after the petition was recorded and before the swap was entered.</summary>
public sealed class InterruptedSwapTests(InterruptedSwapTests.Fixture api) : IClassFixture<InterruptedSwapTests.Fixture>
{
    public sealed class Fixture(PostgresServer server) : BeforeSwapFixture(server)
    {
        protected override DateTimeOffset StartsAt => new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    }

    [Fact]
    public async Task An_interrupted_swap_is_completed_by_the_next_start_and_not_repeated()
    {
        using var recorded = await api.By(Callers.Office).PostJsonAsync("/api/v1/petitions", new
        {
            originUnitId = api.Ids.Unit("06364", "2025-12-24"),
            raisedBy = new { kind = "group", description = "nhân dân trong xã" },
            title = "Làm cầu qua suối",
            content = "Đề nghị làm cầu qua suối",
            quote = "bà con mong sớm có cầu qua suối để trẻ em đi học",
            on = "2025-12-24",
        });
        var bridge = await recorded.OkAsync();
        Assert.Equal("2026-01-08", bridge.Text("dueOn"));

        await Demonstration.PlayAsync(api.Services, CancellationToken.None);
        var moved = await api.By(Callers.Office).ReadAsync($"/api/v1/petitions/{bridge.Text("id")}");
        await Demonstration.PlayAsync(api.Services, CancellationToken.None);

        Assert.Equal("2026-01-09", moved.Text("dueOn"));
        Assert.Equal(moved.GetRawText(), (await api.By(Callers.Office).ReadAsync($"/api/v1/petitions/{bridge.Text("id")}")).GetRawText());
    }
}
