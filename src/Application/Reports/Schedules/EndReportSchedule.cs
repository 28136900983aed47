using MediatR;

namespace Petitions.Application.Reports.Schedules;

/// <summary>Ends a schedule for good; its runs stay.</summary>
public sealed record EndReportSchedule(Guid Id, int? ExpectedVersion) : ICommand<bool>;

public sealed class EndReportScheduleHandler(IPetitionsDb db, ReportCommandContexts contexts) : IRequestHandler<EndReportSchedule, bool>
{
    public async Task<bool> Handle(EndReportSchedule command, CancellationToken cancellationToken)
    {
        var schedule = await contexts.LoadScheduleAsync(command.Id, command.ExpectedVersion, cancellationToken);
        var (action, _, path) = await contexts.LoadAsync(schedule.UnitId, cancellationToken);
        schedule.End(path, action);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
