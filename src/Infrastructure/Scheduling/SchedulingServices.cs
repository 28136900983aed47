using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Domain;
using Petitions.Infrastructure.Database;
using Quartz;

namespace Petitions.Infrastructure.Scheduling;

/// <summary>Registers the one scheduler of the product: Quartz, clustered through the tables of the schema <c>quartz</c>.</summary>
public static class SchedulingServices
{
    public static IServiceCollection AddScheduling(this IServiceCollection services, string connectionString, IConfiguration configuration)
    {
        var settings = SchedulingSettings.From(configuration);
        services.AddSingleton(settings);
        if (!settings.Enabled)
            return services;

        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "petitions";
                scheduler.GenerateInstanceId = true;
                scheduler.DefaultTimeZone = BusinessTime.Zone;
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UseInstanceIdGenerator<InstanceIdGenerator>();
            quartz.UseDefaultThreadPool(maxConcurrency: 2);
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(Npgsql.NpgsqlFactory.Instance, ConnectionSettings.Complete(connectionString));
                store.UseSystemTextJsonSerializer();
                store.ConfigureStore(options =>
                {
                    options.TablePrefix = "quartz.qrtz_";
                    options.StoreJobDataAsStrings = true;
                    options.SchemaProvisioning = SchemaProvisioning.None;
                });
                store.UseClustering(cluster =>
                {
                    cluster.CheckinInterval = settings.CheckinInterval;
                    cluster.CheckinMisfireThreshold = settings.CheckinInterval;
                });
            });
        });
        services.AddSingleton<JobRegistrar>();
        services.AddHostedService<SchedulerService>();
        return services;
    }
}
