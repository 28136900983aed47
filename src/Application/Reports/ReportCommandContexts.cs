using Microsoft.EntityFrameworkCore;
using Petitions.Application.Reports.Runs;
using Petitions.Domain;
using Petitions.Domain.Reports.Schedules;

namespace Petitions.Application.Reports;

/// <summary>Takes a schedule out for a command, and puts what a request says into words of the domain.</summary>
public sealed class ReportCommandContexts(
    IPetitionsDb db, IReferenceBooks books, ICurrentActor actor, ReportRunMapper mapper, TimeProvider clock)
{
    /// <summary>What runs look like.</summary>
    public ReportRunMapper RunMapper => mapper;

    /// <exception cref="DomainException"><c>report_schedule.not_found</c>, <c>report_schedule.stale</c>.</exception>
    public async Task<ReportSchedule> LoadScheduleAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var schedule = await db.ReportSchedules.FirstOrDefaultAsync(one => one.Id == id, cancellationToken)
            ?? throw ReportScheduleErrors.NotFound(id);
        schedule.RequireVersion(expectedVersion);
        return schedule;
    }

    /// <summary>Who acts today, over which units.</summary>
    public async Task<ReportCommandContext> LoadAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var today = BusinessTime.DateOf(now);
        return new(new(actor.Identity.ResolveActor(today, today, book), today, now), book,
            [.. book.Structure.Path(book.Structure.Get(unitId)).Select(unit => unit.Id)]);
    }

    public Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
