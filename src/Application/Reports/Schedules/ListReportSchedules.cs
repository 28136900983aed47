using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Persons;
using Petitions.Domain.Reports.Schedules;
using Petitions.Domain.Territory;

namespace Petitions.Application.Reports.Schedules;

/// <summary>The schedules that the person may manage, the newest first.</summary>
/// <param name="UnitId">Only those of this unit, with everything below it and the units it took over from.</param>
/// <param name="Status">Only those that stand so; ended ones appear only when asked for.</param>
public sealed record ListReportSchedules(Guid? UnitId, IReadOnlyList<ScheduleStatus> Status, Paging Paging)
    : IQuery<Page<ReportScheduleSummary>>;

public sealed class ListReportSchedulesHandler(IPetitionsDb db, IReferenceBooks books, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<ListReportSchedules, Page<ReportScheduleSummary>>
{
    public async Task<Page<ReportScheduleSummary>> Handle(ListReportSchedules query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var today = clock.Today();
        var list = $"report-schedules {query.UnitId} {string.Join(',', query.Status.Order())}";
        var after = Cursor.Decode<Guid?>(list, query.Paging.Cursor);

        var found = Within(db.ReportSchedules.AsNoTracking(), actor.Identity.ResolveActor(today, today, book), book);
        if (query.UnitId is { } unit)
        {
            book.Structure.Get(unit);
            var units = book.Structure.Subtree(unit, withPredecessors: true);
            found = found.Where(schedule => units.Contains(schedule.UnitId));
        }

        found = query.Status.Count > 0
            ? found.Where(schedule => query.Status.Contains(schedule.Status))
            : found.Where(schedule => schedule.Status != ScheduleStatus.Ended);
        long? total = query.Paging.Count ? await found.LongCountAsync(cancellationToken) : null;
        if (after is { } last)
            found = found.Where(schedule => schedule.Id < last);
        var rows = await found.OrderByDescending(schedule => schedule.Id).Take(query.Paging.Limit + 1).ToListAsync(cancellationToken);
        return Page<ReportScheduleSummary>.Of(
            [.. rows.Select(row => Summarise(row, book))], query.Paging.Limit, row => Cursor.Encode(list, row.Id), total);
    }

    private static IQueryable<ReportSchedule> Within(IQueryable<ReportSchedule> all, Actor by, ReferenceBook book)
    {
        if (by.Role == Role.Administrator)
            return all;
        if (by.Role is not (Role.Coordinator or Role.Head) || by.Agency is not { } agency)
            throw ReportScheduleErrors.MayNotManage();
        if (agency.UnitId is not { } unit)
            return all;
        var units = book.Structure.Subtree(unit, withPredecessors: true);
        return all.Where(schedule => units.Contains(schedule.UnitId));
    }

    private static ReportScheduleSummary Summarise(ReportSchedule schedule, ReferenceBook book) => new(
        schedule.Id, schedule.Name, schedule.Status, UnitReference.From(book.Structure.Get(schedule.UnitId)), schedule.Scheme,
        schedule.Kind, schedule.Formats, schedule.Cron,
        schedule.NextFireAt, schedule.AwaitsCalendarOf, schedule.Recipients.Count, schedule.Version);
}
