using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Persons;
using Petitions.Domain.Reports;
using Petitions.Domain.Territory;

namespace Petitions.Application.Reports;

/// <summary>A run of a report.</summary>
/// <param name="RowsTotal">Null until it is known.</param>
/// <param name="Seconds">How long the latest attempt took.</param>
/// <param name="KnownAt">What was entered later is not in it.</param>
/// <param name="FailureCode">The stable code of what went wrong last.</param>
/// <param name="Failure">The same as a sentence.</param>
/// <param name="Number">Số/ký hiệu under which it stands in the register, such as 05/BC-UBND; null before it has a number.</param>
/// <param name="NumberedOn">The date of the document; null before it has a number.</param>
/// <param name="Formats">The forms in which it can be fetched; none until it is done.</param>
public sealed record ReportRunView(
    Guid Id, UnitReference Unit, PeriodScheme Scheme, PeriodKind Kind, string Period, string PeriodLabel, DateOnly From, DateOnly To, DateOnly? AsOf, DateTimeOffset? KnownAt,
    RunTrigger Trigger, Guid? ScheduleId, string RequestedBy, DateTimeOffset RequestedAt, RunState State, RunPhase Phase, int RowsDone, int? RowsTotal, int Attempt,
    DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, double? Seconds, string? FailureCode, string? Failure, DateTimeOffset? RetryAt, string? ContentHash,
    string? Number, DateOnly? NumberedOn, IReadOnlyList<ReportFormat> Formats, int Version);

/// <summary>Runs, latest first: of a unit with everything below it, of a schedule, or those that wait to be acknowledged by the person's agency.</summary>
public sealed record ListReportRuns(Guid? UnitId, Guid? ScheduleId, IReadOnlyList<RunState> State, bool Awaiting, Paging Paging) : IQuery<Page<ReportRunView>>;

/// <summary>What runs look like to readers.</summary>
public sealed class ReportRunDrawing(IEnumerable<IReportForm> forms)
{
    private readonly IReadOnlyList<ReportFormat> _formats = [.. forms.Select(form => form.Format).Distinct().Order()];

    public ReportRunView Draw(ReportRun run, ReferenceBook book) => new(
        run.Id, UnitReference.To(book.Structure.Get(run.UnitId)), run.Scheme, run.Kind, run.PeriodCode, ReportPeriodWords.Of(run.Period), run.PeriodFrom, run.PeriodTo, run.AsOf,
        run.KnownAt, run.Trigger, run.ScheduleId, run.RequestedBy, run.RequestedAt, run.State, run.Phase, run.RowsDone, run.RowsTotal, run.Attempt, run.StartedAt,
        run.FinishedAt, SecondsOf(run), run.FailureCode, run.Failure is { } failure ? Language.Of(failure, run.EnglishFailure!) : null, run.RetryAt, run.ContentHash, run.NumberAndSymbol, run.NumberedOn, run.State == RunState.Done ? _formats : [], run.Version);

    private static double? SecondsOf(ReportRun run) => run is { StartedAt: { } start, FinishedAt: { } end } && end >= start ? Math.Round((end - start).TotalSeconds, 3) : null;
}

public sealed class ListReportRunsHandler(IPetitionsDb db, ReportDesk desk, ReportRunDrawing drawing) : IRequestHandler<ListReportRuns, Page<ReportRunView>>
{
    public async Task<Page<ReportRunView>> Handle(ListReportRuns query, CancellationToken cancellationToken)
    {
        var (actor, book) = await desk.ActorAsync(cancellationToken);
        var list = $"report-runs {System.Text.Json.JsonSerializer.Serialize(query with { Paging = new(1, null, false) })}";
        var after = Cursor.Decode<RunKey>(list, query.Paging.Cursor);
        var own = actor.ActsFor.Select(id => (Guid?)id).ToList();
        // What was sent to the agency is little, and found once; not looked for beside each run.
        var sent = db.ReportDeliveries.Where(delivery => own.Contains(delivery.AgencyId));
        // What somebody of no agency got is waited for only where it must be read.
        var waiting = db.ReportDeliveries.Where(delivery => own.Contains(delivery.AnswerableId) && (delivery.SentAt != null || delivery.FailedAt != null) && delivery.AcknowledgedAt == null
            && (delivery.AgencyId != null || delivery.Overdue > 0));
        var found = db.ReportRuns.AsNoTracking();
        if (query.Awaiting)
            found = found.Where(run => waiting.Select(delivery => delivery.RunId).Contains(run.Id));
        if (query.UnitId is { } unit)
            found = found.Where(run => run.UnitId == unit);
        else if (actor.Role != Role.Administrator && actor.UnitsWithinReach(book) is { } reach)
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
        var rows = await found.OrderByDescending(run => run.RequestedAt).ThenByDescending(run => run.Id).Take(query.Paging.Limit + 1).ToListAsync(cancellationToken);
        return Page<ReportRunView>.Of(
            [.. rows.Select(run => drawing.Draw(run, book))], query.Paging.Limit, last => Cursor.Encode(list, new RunKey(last.RequestedAt, last.Id)), total);
    }

    private sealed record RunKey(DateTimeOffset At, Guid Id);
}
