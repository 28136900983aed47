using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Application.Reports;
using Petitions.Application.Reports.Escalation;
using Petitions.Application.Reports.Periods;
using Petitions.Infrastructure.Reports.Queries;
using Petitions.Infrastructure.Reports.Rendering;
using Petitions.Infrastructure.Reports.Storage;

namespace Petitions.Infrastructure.Reports;

/// <summary>Registers what counts, lists and keeps reports.</summary>
public static class ReportServices
{
    /// <param name="services">Where to register.</param>
    /// <param name="connectionString">The main database.</param>
    /// <param name="settings"><c>ConnectionStrings:PetitionsRead</c>: a standby that reports read;
    /// <c>Reports:WeekBegins</c>: the weekday on which weeks of the administrative scheme begin.</param>
    public static IServiceCollection AddReports(this IServiceCollection services, string connectionString, IConfiguration settings)
    {
        var standby = settings.GetConnectionString("PetitionsRead") is { Length: > 0 } named ? named : null;
        services.AddSingleton(_ => new ReportDatabase(connectionString, standby));
        services.AddSingleton<IReportSource, ReportSource>();
        services.AddScoped<IReportArchive, ReportArchive>();
        services.AddSingleton<IReportRenderer, JsonReportRenderer>();
        services.AddSingleton(new PeriodCalendars(Enum.TryParse<DayOfWeek>(settings["Reports:WeekBegins"], ignoreCase: true, out var day)
            ? day : DayOfWeek.Friday));
        return services;
    }
}
