using MediatR;
using Petitions.Application.Reports;
using Petitions.Infrastructure.Reports.Sending;
using Quartz;

namespace Petitions.Infrastructure.Reports;

/// <summary>Looks every minute which schedules are due.</summary>
public sealed class ReportSchedulesJob(IMediator mediator) : IJob
{
    public const string Name = "ReportSchedules";

    /// <summary>Some seconds into the minute, so that a process whose clock is a little slow finds due what is due.</summary>
    public const string Cron = "5 * * * * ?";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await mediator.Send(new FireReportSchedules(), cancellationToken);
}

/// <summary>Looks every hour of the working day whose silence goes one step up.</summary>
public sealed class UnreadReportsJob(IMediator mediator, ReportSettings settings) : IJob
{
    public const string Name = "UnreadReports";
    public const string Cron = "0 10 7-17 * * ?";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (settings.UnreadAfterWorkingDays > 0)
            await mediator.Send(new PassUnreadReportsUp(settings.UnreadAfterWorkingDays), cancellationToken);
    }
}
