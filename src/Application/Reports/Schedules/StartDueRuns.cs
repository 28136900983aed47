using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Reports.Periods;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Reports.Schedules;

namespace Petitions.Application.Reports.Schedules;

/// <summary>
/// Makes a run for every schedule that is due, and plans those anew whose days the calendar has moved. Answers
/// how many runs it made. Any number of processes may do so at once: for each day of a schedule one run is made.
/// </summary>
public sealed record StartDueRuns : ICommand<int>;

public sealed class StartDueRunsHandler(IPetitionsDb db, IReferenceBooks books, ReportScheduleRules rules, CurrentPeriods periods)
    : IRequestHandler<StartDueRuns, int>
{
    private const int Batch = 1_000;

    public async Task<int> Handle(StartDueRuns command, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var now = periods.Now;
        var due = await db.ReportSchedules
            .Where(schedule => schedule.Status == ScheduleStatus.Active
                && (schedule.NextFireAt <= now || schedule.PlannedWith < book.Revision))
            .OrderBy(schedule => schedule.NextFireAt).ThenBy(schedule => schedule.Id).Take(Batch).ToListAsync(cancellationToken);
        var made = 0;
        foreach (var schedule in due)
        {
            if (schedule.TakeDueOccurrence(
                rules.Crons.Read(schedule.Cron), book.Calendar, book.Revision, now, out var missed) is { } occurrence)
            {
                AddRun(schedule, occurrence, missed, now);
                made++;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return made;
    }

    private void AddRun(ReportSchedule schedule, ScheduleOccurrence occurrence, int missed, DateTimeOffset now)
    {
        var period = periods.LatestEnded(schedule.Scheme, schedule.Kind, occurrence.NominalOn);
        var run = ReportRun.Request(
            Guid.CreateVersion7(now), new(schedule.UnitId, period, null, null), schedule.Letter, RunTrigger.Schedule, schedule.Id,
            schedule.RecordedBy, schedule.RecordedById, now);
        db.ReportRuns.Add(run);
        db.ScheduledRuns.Add(ScheduledRun.Of(schedule.Id, occurrence, missed, run.Id, now));
    }
}
