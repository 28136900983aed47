using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Reports.Schedules;

namespace Petitions.Application.Reports.Schedules;

/// <summary>One schedule, for those who may manage it: it holds addresses.</summary>
public sealed record GetReportSchedule(Guid Id) : IQuery<ReportScheduleDetails>;

public sealed class GetReportScheduleHandler(IPetitionsDb db, ReportCommandContexts contexts, ICronReader crons)
    : IRequestHandler<GetReportSchedule, ReportScheduleDetails>
{
    public async Task<ReportScheduleDetails> Handle(GetReportSchedule query, CancellationToken cancellationToken)
    {
        var schedule = await db.ReportSchedules.AsNoTracking().FirstOrDefaultAsync(one => one.Id == query.Id, cancellationToken)
            ?? throw ReportScheduleErrors.NotFound(query.Id);
        var (action, book, path) = await contexts.LoadAsync(schedule.UnitId, cancellationToken);
        ReportSchedule.RequireManager(action.By, path);
        var latest = await db.ReportRuns.AsNoTracking().Where(run => run.ScheduleId == schedule.Id).OrderByDescending(run => run.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return ReportScheduleDetails.Of(
            schedule, crons.Read(schedule.Cron), latest is null ? null : contexts.RunMapper.Map(latest, book), book);
    }
}
