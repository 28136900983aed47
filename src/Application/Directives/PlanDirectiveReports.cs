using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Directives;

namespace Petitions.Application.Directives;

/// <summary>
/// Lays down the reports that fall due within the next years under recurring directives: for the next
/// <see cref="BatchSize"/> of those that have come into sight, behind <paramref name="After"/>. What
/// was laid down is no longer in sight, so it can be broken off, repeated, and done by two at once.
/// </summary>
/// <param name="After">Where the batch before ended; null for the first.</param>
public sealed record PlanDirectiveReports(DirectivePlanningKey? After) : ICommand<DirectivePlanningResult>
{
    /// <summary>Directives that are looked at in one transaction.</summary>
    public const int BatchSize = 50;
}

/// <summary>Where a batch ends: the date for which something is to be laid down next, and the directive.</summary>
public sealed record DirectivePlanningKey(DateOnly From, Guid Id);

/// <summary>What a batch did.</summary>
/// <param name="Directives">For how many directives something was laid down.</param>
/// <param name="Last">Where it ended; null when nothing was left to look at.</param>
public sealed record DirectivePlanningResult(int Directives, DirectivePlanningKey? Last);

public sealed class PlanDirectiveReportsHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock)
    : IRequestHandler<PlanDirectiveReports, DirectivePlanningResult>
{
    private const string LockName = "recurring-directives";

    public Task<DirectivePlanningResult> Handle(PlanDirectiveReports command, CancellationToken cancellationToken) => db.InTransactionAsync(
        async () =>
        {
            // One at a time: two that change the same directives would wait for each other's rows.
            await db.LockAsync(LockName, cancellationToken);
            var book = await books.CurrentAsync(cancellationToken);
            db.ExpectRevision(book);
            var now = clock.GetUtcNow();
            var inSight = await FindWithinHorizonAsync(command.After, BusinessTime.DateOf(now), cancellationToken);
            if (inSight.Count == 0)
                return new DirectivePlanningResult(0, null);

            var last = new DirectivePlanningKey(inSight[^1].PlannedFrom!.Value, inSight[^1].Id);
            // Those whose days the calendar does not know yet wait until it does.
            inSight.RemoveAll(directive => !directive.NeedsPlanning(book.Calendar, BusinessTime.DateOf(now)));
            await LoadChildrenAsync([.. inSight.Select(directive => directive.Id)], cancellationToken);
            var laid = inSight.Count(directive => directive.PlanAhead(book.Calendar, now));
            await db.SaveChangesAsync(cancellationToken);
            db.ClearTracked();
            return new DirectivePlanningResult(laid, last);
        },
        cancellationToken);

    private Task<List<Directive>> FindWithinHorizonAsync(DirectivePlanningKey? after, DateOnly today, CancellationToken cancellationToken)
    {
        var (horizon, from, id) = (Directive.PlanningHorizon(today), after?.From ?? DateOnly.MinValue, after?.Id ?? Guid.Empty);
        return db.Directives
            .Where(directive => directive.PlannedFrom <= horizon && directive.PlannedFrom >= from
                && (directive.PlannedFrom > from || directive.Id.CompareTo(id) > 0))
            .OrderBy(directive => directive.PlannedFrom).ThenBy(directive => directive.Id).Take(PlanDirectiveReports.BatchSize)
            .ToListAsync(cancellationToken);
    }

    private async Task LoadChildrenAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return;
        await db.DirectiveOccurrences.Where(one => ids.Contains(one.DirectiveId)).OrderBy(one => one.Number).LoadAsync(cancellationToken);
        await db.DirectiveReports.Where(one => ids.Contains(one.DirectiveId)).OrderBy(one => one.Number).LoadAsync(cancellationToken);
        await db.DirectiveStates.Where(state => ids.Contains(state.DirectiveId) && state.Until == null).LoadAsync(cancellationToken);
    }
}
