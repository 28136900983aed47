using Microsoft.Extensions.Configuration;
using Quartz;

namespace Petitions.Infrastructure.Scheduling;

/// <summary>The settings below <c>Scheduling</c>.</summary>
/// <param name="Enabled">Whether this process runs jobs at all; with false it leaves them to others.</param>
/// <param name="CheckinInterval">How often a process tells the others that it lives; one that
/// has been silent for twice as long is taken for dead, and its jobs are run again.</param>
/// <param name="Crons">Times of jobs that differ from what the program says, by the job's name.</param>
public sealed record SchedulingSettings(bool Enabled, TimeSpan CheckinInterval, IReadOnlyDictionary<string, string> Crons)
{
    /// <exception cref="FormatException">A time is no cron expression.</exception>
    public static SchedulingSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Scheduling");
        var crons = section.GetSection("Jobs").GetChildren()
            .ToDictionary(job => job.Key, job => job.Value ?? "", StringComparer.OrdinalIgnoreCase);
        foreach (var cron in crons.Values)
            _ = new CronExpression(cron);
        return new(section.GetValue("Enabled", true), section.GetValue("CheckinInterval", TimeSpan.FromSeconds(10)), crons);
    }

    public string CronOf(ScheduledJob job) => Crons.GetValueOrDefault(job.Name, job.Cron);
}
