using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Petitions.Infrastructure.Scheduling;

public static class ScheduledJobs
{
    /// <summary>
    /// Has the scheduler run <typeparamref name="T"/>. A run that was missed while
    /// nothing ran is made up once; one that died is run again by another process.
    /// </summary>
    /// <param name="name">Its name, in PascalCase: it is part of a setting's name.</param>
    /// <param name="cron">When it runs unless a setting says otherwise, such as <c>0 0 6 * * ?</c> for six in the morning.</param>
    public static IServiceCollection AddScheduledJob<T>(this IServiceCollection services, string name, string cron)
        where T : class, IJob
    {
        services.AddScoped<T>();
        return services.AddSingleton(new ScheduledJob(name, typeof(T), cron));
    }
}
