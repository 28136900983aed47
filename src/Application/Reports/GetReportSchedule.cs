using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Reports;
using Petitions.Domain.Territory;

namespace Petitions.Application.Reports;

/// <summary>One schedule, for those who may manage it: it holds addresses.</summary>
public sealed record GetReportSchedule(Guid Id) : IQuery<ReportScheduleDetails>;

/// <summary>A moment at which a report goes out.</summary>
/// <param name="NominalOn">The day that the cron names; it decides the period.</param>
/// <param name="On">The working day.</param>
/// <param name="At">The instant.</param>
public sealed record FireView(DateOnly NominalOn, DateOnly On, DateTimeOffset At);

/// <summary>Somebody who gets the report.</summary>
public sealed record RecipientView(RecipientKind Kind, string? Address, AgencyReference? Agency, string? Name)
{
    public static RecipientView Of(Recipient recipient, ReferenceBook book) => new(
        recipient.Kind, recipient.Address, recipient.AgencyId is { } id && book.Agencies.Find(id) is { } agency ? AgencyReference.To(agency) : null, recipient.Name);
}

/// <summary>A schedule as it stands.</summary>
/// <param name="Status">active, paused or ended.</param>
/// <param name="NextFires">The next moments, the earliest first; empty while it does not fire.</param>
/// <param name="AwaitsCalendarOf">The year whose days off have to be loaded before the next moment is known.</param>
/// <param name="LatestRun">The run it made last.</param>
/// <param name="Version">Send it as <c>If-Match</c> with the next change.</param>
public sealed record ReportScheduleDetails(
    Guid Id, string Name, ScheduleStatus Status, UnitReference Unit, PeriodScheme Scheme, PeriodKind Kind, IReadOnlyList<string> Formats, string Cron, IReadOnlyList<FireView> NextFires,
    int? AwaitsCalendarOf, LetterDetails Letter, IReadOnlyList<RecipientView> Recipients, ReportRunView? LatestRun, string RecordedBy, DateTimeOffset RecordedAt, int Version)
{
    private const int FiresShown = 3;

    public static ReportScheduleDetails Of(ReportSchedule schedule, ICron cron, ReportRunView? latest, ReferenceBook book) => new(
        schedule.Id, schedule.Name, schedule.Status, UnitReference.To(book.Structure.Get(schedule.UnitId)), schedule.Scheme, schedule.Kind, schedule.Formats, schedule.Cron,
        [.. Fires(schedule, cron, book)], schedule.AwaitsCalendarOf, schedule.Letter, [.. schedule.Recipients.Select(recipient => RecipientView.Of(recipient, book))], latest,
        schedule.RecordedBy, schedule.RecordedAt, schedule.Version);

    private static List<FireView> Fires(ReportSchedule schedule, ICron cron, ReferenceBook book)
    {
        var fires = new List<FireView>();
        var after = FirePlan.LocalOf(schedule.DoneUntil);
        while (schedule.NextFireAt is not null && fires.Count < FiresShown && TryNext(cron, after, book) is { } fire)
        {
            fires.Add(new(fire.NominalOn, fire.On, fire.At));
            after = fire.Nominal;
        }

        return fires;
    }

    private static Fire? TryNext(ICron cron, DateTime after, ReferenceBook book)
    {
        try
        {
            return FirePlan.Next(cron, after, book.Calendar);
        }
        catch (DomainException e) when (Domain.Calendar.CalendarErrors.YearMissingIn(e) is not null)
        {
            return null;
        }
    }
}

public sealed class GetReportScheduleHandler(IPetitionsDb db, ReportScheduleDesk desk, ICronReader crons) : IRequestHandler<GetReportSchedule, ReportScheduleDetails>
{
    public async Task<ReportScheduleDetails> Handle(GetReportSchedule query, CancellationToken cancellationToken)
    {
        var schedule = await db.ReportSchedules.AsNoTracking().FirstOrDefaultAsync(one => one.Id == query.Id, cancellationToken) ?? throw ReportScheduleErrors.NotFound(query.Id);
        var (act, book, path) = await desk.CaseAsync(schedule.UnitId, cancellationToken);
        ReportSchedule.RequireManager(act.By, path);
        var latest = await db.ReportRuns.AsNoTracking().Where(run => run.ScheduleId == schedule.Id).OrderByDescending(run => run.Id).FirstOrDefaultAsync(cancellationToken);
        return ReportScheduleDetails.Of(schedule, crons.Read(schedule.Cron), latest is null ? null : desk.Drawing.Draw(latest, book), book);
    }
}
