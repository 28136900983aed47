using MediatR;
using Petitions.Application.Directives;
using Quartz;

namespace Petitions.Infrastructure.Directives;

/// <summary>
/// Lays the reports of recurring directives ahead, each morning before the sweep:
/// what falls due has to be there for years before anybody can be reminded of it.
/// </summary>
public sealed class RecurringDirectivesJob(IMediator mediator) : IJob
{
    public const string Name = "RecurringDirectives";
    public const string EveryMorning = "0 30 5 * * ?";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        DirectivePlanningResult batch = new(0, null);
        do
            batch = await mediator.Send(new PlanDirectiveReports(batch.Last), cancellationToken);
        while (batch.Last is not null);
    }
}
