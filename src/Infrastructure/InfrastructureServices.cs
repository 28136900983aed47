using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Application;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.Petitions;

namespace Petitions.Infrastructure;

/// <summary>Registers the database and what is built on it.</summary>
public static class InfrastructureServices
{
    /// <param name="services">Where to register.</param>
    /// <param name="connectionString">The PostgreSQL database to work on.</param>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, string connectionString)
    {
        services.AddDbContextPool<PetitionsDb>(options => options.UseNpgsql(
            connectionString, npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery)));
        services.AddScoped<IPetitionsDb>(provider => provider.GetRequiredService<PetitionsDb>());
        services.AddSingleton<IReferenceBooks, ReferenceBooks>();
        services.AddHostedService<TallyFolding>();
        return services;
    }
}
