using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Petitions.Infrastructure.Scheduling;

/// <summary>
/// A job that the calendar starts: of all processes that serve one database, one runs it at each of its times. It is registered with
/// <see cref="ScheduledJobs.AddScheduledJob{T}"/> beside what it does; the scheduler finds it there.
/// </summary>
/// <param name="Name">Its name in the scheduler's store, in logs and in the setting <c>Scheduling:Jobs:NAME</c>, which replaces <paramref name="Cron"/>.</param>
/// <param name="Type">The job; a new one is made for each run, in a scope of its own.</param>
/// <param name="Cron">When it runs, as Quartz writes it (seconds first), in Vietnam's time.</param>
public sealed record ScheduledJob(string Name, Type Type, string Cron);

public static class ScheduledJobs
{
    /// <summary>Has the scheduler run <typeparamref name="T"/>. A run that was missed while nothing ran is made up once; one that died is run again by another process.</summary>
    /// <param name="name">Its name, in PascalCase: it is part of a setting's name.</param>
    /// <param name="cron">When it runs unless a setting says otherwise, such as <c>0 0 6 * * ?</c> for six in the morning.</param>
    public static IServiceCollection AddScheduledJob<T>(this IServiceCollection services, string name, string cron)
        where T : class, IJob
    {
        services.AddScoped<T>();
        return services.AddSingleton(new ScheduledJob(name, typeof(T), cron));
    }
}
