using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>
/// Makes a run for every schedule that is due, and plans those anew whose days the calendar has moved. Answers how many runs it made. Any number of processes may do so at once:
/// for each day of a schedule one run is made.
/// </summary>
public sealed record FireReportSchedules : ICommand<int>;

public sealed class FireReportSchedulesHandler(IPetitionsDb db, IReferenceBooks books, ReportScheduleRules rules, ReportPeriodsAtHand periods) : IRequestHandler<FireReportSchedules, int>
{
    private const int Batch = 1_000;

    public async Task<int> Handle(FireReportSchedules command, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var now = periods.Now;
        var due = await db.ReportSchedules
            .Where(schedule => schedule.Status == ScheduleStatus.Active && (schedule.NextFireAt <= now || schedule.PlannedWith < book.Revision))
            .OrderBy(schedule => schedule.NextFireAt).ThenBy(schedule => schedule.Id).Take(Batch).ToListAsync(cancellationToken);
        var made = 0;
        foreach (var schedule in due)
        {
            if (schedule.TakeDue(rules.Crons.Read(schedule.Cron), book.Calendar, book.Revision, now, out var missed) is { } fire)
            {
                FireOf(schedule, fire, missed, now);
                made++;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return made;
    }

    private void FireOf(ReportSchedule schedule, Fire fire, int missed, DateTimeOffset now)
    {
        var period = periods.LatestEnded(schedule.Scheme, schedule.Kind, fire.NominalOn);
        var run = ReportRun.Request(
            Guid.CreateVersion7(now), new(schedule.UnitId, period, null, null), schedule.Letter, RunTrigger.Schedule, schedule.Id, schedule.RecordedBy, schedule.RecordedById, now);
        db.ReportRuns.Add(run);
        db.ReportFires.Add(ReportFire.Of(schedule.Id, fire, missed, run.Id, now));
    }
}
