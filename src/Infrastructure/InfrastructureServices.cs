using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Petitions.Application;
using Petitions.Application.Calendar;
using Petitions.Application.Petitions.Desk;
using Petitions.Application.Petitions.Reading;
using Petitions.Infrastructure.Calendar;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.Directives;
using Petitions.Infrastructure.Petitions;
using Petitions.Infrastructure.Reports.Rendering;
using Petitions.Infrastructure.Scheduling;

namespace Petitions.Infrastructure;

/// <summary>Registers the database and what is built on it.</summary>
public static class InfrastructureServices
{
    /// <param name="services">Where to register.</param>
    /// <param name="connectionString">The PostgreSQL database to work on.</param>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, string connectionString)
    {
        // By their connection string, all who connect share one pool.
        var connections = ConnectionSettings.Complete(connectionString);

        // A broken constraint is mostly an answer (409), no fault; what is a fault is logged once, where it is answered with 500.
        services.AddDbContextPool<PetitionsDb>(options => options
            .UseNpgsql(connections, npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
            .ConfigureWarnings(
                events => events.Log((RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug))));
        services.AddScoped<IPetitionsDb>(provider => provider.GetRequiredService<PetitionsDb>());
        services.AddScoped<IDueDateMover, DueDateMover>();
        services.AddSingleton<IReferenceBooks, ReferenceBooks>();
        services.AddSingleton<IPetitionReader>(new PetitionReader(connections));
        services.AddSingleton<IDeskReader>(new DeskReader(connections));
        services.AddHostedService<TallyFoldingService>();
        services.AddReportRenderers();
        services.AddScheduledJob<RecurringDirectivesJob>(RecurringDirectivesJob.Name, RecurringDirectivesJob.EveryMorning);
        return services;
    }
}
