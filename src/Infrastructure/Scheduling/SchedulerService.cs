using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Petitions.Infrastructure.Database;
using Quartz;

namespace Petitions.Infrastructure.Scheduling;

/// <summary>
/// Starts the scheduler once the database is there with the schema of this version, and tells it the jobs. Until
/// then the process serves without it: a database that is away or not migrated yet is a reason to wait, not to end.
/// </summary>
public sealed partial class SchedulerService(
    ISchedulerFactory factory, JobRegistrar jobs, IServiceScopeFactory scopes, ILogger<SchedulerService> log) : BackgroundService
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(5);

    private IScheduler? _scheduler;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (Interlocked.Exchange(ref _scheduler, null) is not { } scheduler)
            return;
        try
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The program ends all the same; what a job had not finished another process takes up.
            LogNotStopped(log, e.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                if (await IsMigratedAsync(stoppingToken))
                {
                    var scheduler = await factory.GetScheduler(stoppingToken);
                    await jobs.RegisterJobsAsync(scheduler, stoppingToken);
                    // Known before it starts: a program that is told to end at this very moment still has a scheduler to stop.
                    _scheduler = scheduler;
                    await scheduler.Start(stoppingToken);
                    return;
                }

                LogWaiting(log);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(log, e.Message);
            }

            await Task.Delay(RetryInterval, TimeProvider.System, stoppingToken);
        }
    }

    private async Task<bool> IsMigratedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PetitionsDb>();
        return !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The scheduler waits for the database to be migrated to this version")]
    private static partial void LogWaiting(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The scheduler was not stopped in order: {Reason}")]
    private static partial void LogNotStopped(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The scheduler did not start, it is tried again: {Reason}")]
    private static partial void LogFailed(ILogger log, string reason);
}
