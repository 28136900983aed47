using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Application.Reports.Delivery;
using Petitions.Application.Reports.Runs;
using Petitions.Domain.Reports.Schedules;
using Petitions.Infrastructure.Reports.Delivery;
using Petitions.Infrastructure.Reports.Processing;
using Petitions.Infrastructure.Reports.Storage;
using Petitions.Infrastructure.Scheduling;

namespace Petitions.Infrastructure.Reports;

/// <summary>Registers schedules of reports, their execution, and the ways on which they are sent.</summary>
public static class ReportDeliveryServices
{
    /// <exception cref="FormatException">A setting makes no sense; said at the start, not at the first report.</exception>
    public static IServiceCollection AddReportDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        var webhooks = new WebhookSettings(configuration);
        var reports = new ReportSettings(configuration);
        _ = webhooks.Secret;
        services.AddSingleton(new SmtpSettings(configuration));
        services.AddSingleton(webhooks);
        services.AddSingleton(reports);
        services.AddSingleton(new ReportProcessingOptions(reports.RunLease, reports.DeliveryLease, reports.WorkFolder));

        services.AddSingleton<ICronReader, CronReader>();
        services.AddSingleton<OutgoingAddresses>();
        services.AddSingleton<IOutgoingAddresses>(provider => provider.GetRequiredService<OutgoingAddresses>());
        services.AddSingleton<IDeliveryChannel, MailChannel>();
        services.AddSingleton<IDeliveryChannel, WebhookChannel>();
        services.AddSingleton<IDeliveryChannel, FolderChannel>();
        services.AddScoped<IWaitingReports, WaitingReports>();
        services.AddScoped<ReportFiles>();
        services.AddScoped<IReportFiles>(provider => provider.GetRequiredService<ReportFiles>());
        services.AddSingleton<ReportRunProcessor>();
        services.AddSingleton<ReportDeliveryProcessor>();
        services.AddScheduledJob<ReportSchedulesJob>(ReportSchedulesJob.Name, ReportSchedulesJob.Cron);
        services.AddScheduledJob<UnreadReportsJob>(UnreadReportsJob.Name, UnreadReportsJob.Cron);
        if (reports.ProcessesReports)
            services.AddHostedService<ReportWorker>();
        return services;
    }
}
