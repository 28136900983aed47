using Petitions.Domain;
using Quartz;

namespace Petitions.Infrastructure.Scheduling;

/// <summary>
/// Writes the registered jobs and their times into the scheduler's store. Every
/// process does so at its start; what stands there already is left as it is.
/// </summary>
public sealed class JobRegistrar(IEnumerable<ScheduledJob> jobs, SchedulingSettings settings, TimeProvider clock)
{
    public async Task RegisterJobsAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        foreach (var job in jobs)
        {
            var trigger = TriggerOf(job, settings.CronOf(job));
            // A trigger that stands keeps its next time: what was missed while no process ran is still known, and made up once.
            if (await scheduler.GetTrigger(trigger.Key, cancellationToken) is ICronTrigger standing
                && standing.CronExpressionString == settings.CronOf(job))
                await scheduler.AddJob(DetailOf(job), new AddJobOptions { Replace = true }, cancellationToken);
            else
                await scheduler.ScheduleJob(DetailOf(job), [trigger], new ScheduleJobOptions { Replace = true }, cancellationToken);
        }
    }

    private static IJobDetail DetailOf(ScheduledJob job) => JobBuilder.Create()
        .OfType(job.Type)
        .WithIdentity(job.Name)
        .DisallowConcurrentExecution()
        .RequestRecovery()
        .StoreDurably()
        .Build();

    private ITrigger TriggerOf(ScheduledJob job, string cron) => TriggerBuilder.Create(clock)
        .WithIdentity(job.Name)
        .ForJob(job.Name)
        .WithSchedule(CronScheduleBuilder.Create(cron).InTimeZone(BusinessTime.Zone)
            .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
        .Build();
}
