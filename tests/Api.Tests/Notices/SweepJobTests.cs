using Microsoft.Extensions.DependencyInjection;
using Petitions.Infrastructure.Notices;

namespace Petitions.Api.Tests.Notices;

/// <summary>The morning's sweep comes on the days on which state bodies work, which only the calendar knows.</summary>
public sealed class SweepJobTests(PostgresServer server)
{
    [Theory]
    [InlineData("2026-01-09", 1)] // Friday
    [InlineData("2026-01-10", 1)] // a Saturday that makes up for 02/01/2026
    [InlineData("2026-01-11", 0)] // Sunday
    [InlineData("2026-02-17", 0)] // Tết
    [InlineData("2099-01-05", 1)] // a Monday of a year that is not loaded
    [InlineData("2099-01-04", 0)]
    public async Task The_sweep_job_runs_on_working_days_only(string day, int sweeps)
    {
        await using var api = new In2022Fixture(server);
        await api.InitializeAsync();
        api.SetDay(day);
        await using var scope = api.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<SweepJob>().Execute(null!, TestContext.Current.CancellationToken);

        Assert.Equal(sweeps, await SweepHelpers.CountAsync(api.Connection,
            $"select count(*) from notice_sweeps where \"on\" = '{day}' and origin = 'Schedule'"));
    }
}
