using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Application.Reports;
using Petitions.Domain.Reports;
using Petitions.Infrastructure.Reports.Sending;
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
        services.AddSingleton(new ReportWorkOptions(reports.RunLease, reports.DeliveryLease, reports.WorkFolder));

        services.AddSingleton<ICronReader, CronReader>();
        services.AddSingleton<OutgoingAddresses>();
        services.AddSingleton<IOutgoingAddresses>(provider => provider.GetRequiredService<OutgoingAddresses>());
        services.AddSingleton<IReportCarrier, MailCarrier>();
        services.AddSingleton<IReportCarrier, WebhookCarrier>();
        services.AddSingleton<IReportCarrier, FolderCarrier>();
        services.AddScoped<IWaitingReports, WaitingReports>();
        services.AddScheduledJob<ReportSchedulesJob>(ReportSchedulesJob.Name, ReportSchedulesJob.Cron);
        services.AddScheduledJob<UnreadReportsJob>(UnreadReportsJob.Name, UnreadReportsJob.Cron);
        if (reports.Works)
            services.AddHostedService<ReportWorker>();
        return services;
    }
}
