using MediatR;
using Petitions.Application.Reports.Schedules;
using Quartz;

namespace Petitions.Infrastructure.Reports.Processing;

/// <summary>Looks every minute which schedules are due.</summary>
public sealed class ReportSchedulesJob(IMediator mediator) : IJob
{
    public const string Name = "ReportSchedules";

    /// <summary>Some seconds into the minute, so that a process whose clock is a little slow finds due what is due.</summary>
    public const string Cron = "5 * * * * ?";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await mediator.Send(new StartDueRuns(), cancellationToken);
}
