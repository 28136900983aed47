using MediatR;

namespace Petitions.Application.Reports;

/// <summary>Ends a schedule for good; its runs stay.</summary>
public sealed record EndReportSchedule(Guid Id, int? ExpectedVersion) : ICommand<bool>;

public sealed class EndReportScheduleHandler(IPetitionsDb db, ReportScheduleDesk desk) : IRequestHandler<EndReportSchedule, bool>
{
    public async Task<bool> Handle(EndReportSchedule command, CancellationToken cancellationToken)
    {
        var schedule = await desk.TakeAsync(command.Id, command.ExpectedVersion, cancellationToken);
        var (act, _, path) = await desk.CaseAsync(schedule.UnitId, cancellationToken);
        schedule.End(path, act);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
