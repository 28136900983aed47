using Petitions.Application.Reports.Runs;
using Petitions.Domain;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Reports.Schedules;
using Petitions.Domain.Territory;

namespace Petitions.Application.Reports.Schedules;

/// <summary>A schedule as it stands.</summary>
/// <param name="Status">active, paused or ended.</param>
/// <param name="NextFires">The next moments, the earliest first; empty while it does not fire.</param>
/// <param name="AwaitsCalendarOf">The year whose days off have to be loaded before the next moment is known.</param>
/// <param name="LatestRun">The run it made last.</param>
/// <param name="Version">Send it as <c>If-Match</c> with the next change.</param>
public sealed record ReportScheduleDetails(
    Guid Id, string Name, ScheduleStatus Status, UnitReference Unit, PeriodScheme Scheme, PeriodKind Kind, IReadOnlyList<string> Formats,
    string Cron, IReadOnlyList<ScheduleOccurrenceView> NextFires,
    int? AwaitsCalendarOf, LetterDetails Letter, IReadOnlyList<RecipientView> Recipients, ReportRunView? LatestRun, string RecordedBy,
    DateTimeOffset RecordedAt, int Version)
{
    private const int OccurrencesShown = 3;

    public static ReportScheduleDetails Of(ReportSchedule schedule, ICronExpression cron, ReportRunView? latest, ReferenceBook book) => new(
        schedule.Id, schedule.Name, schedule.Status, UnitReference.From(book.Structure.Get(schedule.UnitId)), schedule.Scheme,
        schedule.Kind, schedule.Formats, schedule.Cron,
        [.. NextOccurrences(schedule, cron, book)], schedule.AwaitsCalendarOf, schedule.Letter,
        [.. schedule.Recipients.Select(recipient => RecipientView.Of(recipient, book))], latest,
        schedule.RecordedBy, schedule.RecordedAt, schedule.Version);

    private static List<ScheduleOccurrenceView> NextOccurrences(ReportSchedule schedule, ICronExpression cron, ReferenceBook book)
    {
        var fires = new List<ScheduleOccurrenceView>();
        var after = OccurrencePlanner.ToLocal(schedule.DoneUntil);
        while (schedule.NextFireAt is not null && fires.Count < OccurrencesShown && TryNext(cron, after, book) is { } occurrence)
        {
            fires.Add(new(occurrence.NominalOn, occurrence.On, occurrence.At));
            after = occurrence.Nominal;
        }

        return fires;
    }

    private static ScheduleOccurrence? TryNext(ICronExpression cron, DateTime after, ReferenceBook book)
    {
        try
        {
            return OccurrencePlanner.Next(cron, after, book.Calendar);
        }
        catch (DomainException e) when (Domain.Calendar.CalendarErrors.YearMissingIn(e) is not null)
        {
            return null;
        }
    }
}
