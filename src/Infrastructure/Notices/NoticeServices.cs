using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Application.Notices;
using Petitions.Infrastructure.Scheduling;

namespace Petitions.Infrastructure.Notices;

/// <summary>Registers the sweep and its time.</summary>
public static class NoticeServices
{
    public static IServiceCollection AddNotices(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(SweepSettings.From(configuration))
        .AddSingleton<ISweeper, Sweeper>()
        .AddScheduledJob<SweepJob>(SweepJob.Name, SweepJob.EveryMorning);
}
