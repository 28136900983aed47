using MediatR;
using Petitions.Application.Reports.Delivery;
using Quartz;

namespace Petitions.Infrastructure.Reports.Processing;

/// <summary>Looks every hour of the working day whose silence goes one step up.</summary>
public sealed class UnreadReportsJob(IMediator mediator, ReportSettings settings) : IJob
{
    public const string Name = "UnreadReports";
    public const string Cron = "0 10 7-17 * * ?";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (settings.UnreadAfterWorkingDays > 0)
            await mediator.Send(new EscalateUnreadReports(settings.UnreadAfterWorkingDays), cancellationToken);
    }
}
