using MediatR;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>Has a schedule's report made and sent now, of the latest period that has ended or of the one named.</summary>
/// <param name="Period">Such as 2022-Q4; the latest that has ended when left out.</param>
public sealed record StartScheduledRun(Guid ScheduleId, string? Period) : ICommand<ReportRunDetails>;

public sealed class StartScheduledRunHandler(IPetitionsDb db, ReportScheduleDesk desk, ReportPeriodsAtHand periods) : IRequestHandler<StartScheduledRun, ReportRunDetails>
{
    public async Task<ReportRunDetails> Handle(StartScheduledRun command, CancellationToken cancellationToken)
    {
        var schedule = await desk.TakeAsync(command.ScheduleId, null, cancellationToken);
        var (act, _, path) = await desk.CaseAsync(schedule.UnitId, cancellationToken);
        ReportSchedule.RequireManager(act.By, path);
        schedule.RequireGoingOn();
        var period = command.Period is { } code ? periods.Named(schedule.Scheme, code) : periods.LatestEnded(schedule.Scheme, schedule.Kind, act.On);
        if (!period.HasEndedBy(act.On))
            throw ReportErrors.NotEnded(period);

        var run = ReportRun.Request(
            desk.NewId(), await ReportPeriodsAtHand.ParametersAsync(db, schedule.UnitId, period, cancellationToken), RunTrigger.ByHand, schedule.Id, act.By.Name, act.By.Agency?.AgencyId,
            act.RecordedAt);
        db.ReportRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return await desk.ShowAsync(run, db, cancellationToken);
    }
}
