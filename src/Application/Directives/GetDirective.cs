using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Petitions.Listing;
using Petitions.Domain;
using Petitions.Domain.Directives;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Directives;

/// <summary>One directive with what is due under it, what was reported, and how its petitions fare.</summary>
public sealed record GetDirective(Guid Id, DateOnly? AsOf) : IQuery<DirectiveDetails>;

public sealed class GetDirectiveHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock)
    : IRequestHandler<GetDirective, DirectiveDetails>
{
    public async Task<DirectiveDetails> Handle(GetDirective query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var today = clock.Today();
        var asOf = query.AsOf ?? today;
        var directive = await db.LoadDirectiveAsync(query.Id, cancellationToken);
        if (directive.GivenOn > asOf)
            throw DirectiveErrors.NotFound(query.Id);
        await db.DirectiveReminders.Where(reminder => reminder.DirectiveId == query.Id).OrderBy(reminder => reminder.Number)
            .LoadAsync(cancellationToken);

        var row = await DirectivesAsOf.Query(db, asOf, today).FirstAsync(one => one.Directive.Id == query.Id, cancellationToken);
        var mapper = new DirectiveDetailsMapper(book, await db.FindRedactedStatementsAsync([directive.StatementId], cancellationToken));
        return mapper.Map(directive, row, await CountPetitionsAsync(directive, asOf, today, cancellationToken), asOf);
    }

    private async Task<CoveredPetitions> CountPetitionsAsync(
        Directive directive, DateOnly asOf, DateOnly today, CancellationToken cancellationToken)
    {
        var list = $"/api/v1/petitions?directive={directive.Id}";
        if (directive.PetitionIds.Count == 0)
            return new(0, 0, [], [], list);
        var groups = await PetitionsAsOf.Query(db, asOf, today)
            .CoveredBy(directive.PetitionIds)
            .Where(row => row.Status != PetitionStatus.Split)
            .GroupBy(row => new { row.Status, row.Outcome, Overdue = row.DueSort < asOf })
            .Select(group => new { group.Key.Status, group.Key.Outcome, group.Key.Overdue, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return new(
            groups.Sum(group => group.Count),
            groups.Where(group => group.Overdue).Sum(group => group.Count),
            [.. groups.GroupBy(group => group.Status).OrderBy(group => group.Key)
                .Select(group => new StatusCount(group.Key, group.Sum(one => one.Count)))],
            [.. groups.GroupBy(group => group.Outcome).OrderBy(group => group.Key)
                .Select(group => new OutcomeCount(group.Key, group.Sum(one => one.Count)))],
            list);
    }
}
