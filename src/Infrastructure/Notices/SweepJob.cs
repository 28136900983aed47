using Petitions.Application;
using Petitions.Application.Notices;
using Petitions.Domain;
using Petitions.Domain.Calendar;
using Petitions.Domain.Notices;
using Quartz;

namespace Petitions.Infrastructure.Notices;

/// <summary>
/// The morning's sweep, on the days on which state bodies work: make-up Saturdays too, which only the calendar knows, and no Tết.
/// </summary>
public sealed class SweepJob(ISweeper sweeper, IReferenceBooks books, TimeProvider clock) : IJob
{
    public const string Name = "OverdueSweep";
    public const string EveryMorning = "0 0 6 * * ?";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var (today, calendar) = (clock.Today(), (await books.CurrentAsync(cancellationToken)).Calendar);

        // In a year whose calendar is not loaded, the plain week has to do for this: what cannot be counted the sweep itself refuses.
        if (calendar.IsLoaded(today.Year) ? calendar.IsWorkingDay(today) : !WorkCalendar.IsWeekend(today))
            await sweeper.SweepAsync(SweepTrigger.Schedule, null, cancellationToken);
    }
}
