using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Persons;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Application.Reports.Runs;

/// <summary>
/// Runs, latest first: of a unit with everything below it, of a schedule, or those that wait to be acknowledged by the person's agency.
/// </summary>
public sealed record ListReportRuns(Guid? UnitId, Guid? ScheduleId, IReadOnlyList<RunState> State, bool Awaiting, Paging Paging)
    : IQuery<Page<ReportRunView>>;

public sealed class ListReportRunsHandler(IPetitionsDb db, ReportReadAccess access, ReportRunMapper mapper)
    : IRequestHandler<ListReportRuns, Page<ReportRunView>>
{
    public async Task<Page<ReportRunView>> Handle(ListReportRuns query, CancellationToken cancellationToken)
    {
        var (actor, book) = await access.LoadActorAsync(cancellationToken);
        var list = $"report-runs {System.Text.Json.JsonSerializer.Serialize(query with { Paging = new(1, null, false) })}";
        var after = Cursor.Decode<RunKey>(list, query.Paging.Cursor);
        var own = actor.ActsFor.Select(id => (Guid?)id).ToList();
        // What was sent to the agency is little, and found once; not looked for beside each run.
        var sent = db.ReportDeliveries.Where(delivery => own.Contains(delivery.AgencyId));
        // What somebody of no agency got is waited for only where it must be read.
        var waiting = db.ReportDeliveries.Where(delivery => own.Contains(delivery.AnswerableId)
            && (delivery.SentAt != null || delivery.FailedAt != null) && delivery.AcknowledgedAt == null
            && (delivery.AgencyId != null || delivery.Overdue > 0));
        var found = db.ReportRuns.AsNoTracking();
        if (query.Awaiting)
            found = found.Where(run => waiting.Select(delivery => delivery.RunId).Contains(run.Id));
        if (query.UnitId is { } unit)
            found = found.Where(run => run.UnitId == unit);
        else if (actor.Role != Role.Administrator && actor.ReadableUnits(book) is { } reach)
            found = found.Where(run => reach.Contains(run.UnitId) || sent.Select(delivery => delivery.RunId).Contains(run.Id));
        if (query.UnitId is { } asked)
            actor.RequireReading(book.Structure.Get(asked), book);
        if (query.ScheduleId is { } schedule)
            found = found.Where(run => run.ScheduleId == schedule);
        if (query.State.Count > 0)
            found = found.Where(run => query.State.Contains(run.State));
        long? total = query.Paging.Count ? await found.LongCountAsync(cancellationToken) : null;
        if (after is not null)
            found = found.Where(run => run.RequestedAt <= after.At && (run.RequestedAt < after.At || run.Id.CompareTo(after.Id) < 0));
        var rows = await found.OrderByDescending(run => run.RequestedAt).ThenByDescending(run => run.Id).Take(query.Paging.Limit + 1)
            .ToListAsync(cancellationToken);
        return Page<ReportRunView>.Of(
            [.. rows.Select(run => mapper.Map(run, book))], query.Paging.Limit,
            last => Cursor.Encode(list, new RunKey(last.RequestedAt, last.Id)), total);
    }

    private sealed record RunKey(DateTimeOffset At, Guid Id);
}
