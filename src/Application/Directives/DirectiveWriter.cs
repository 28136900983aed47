using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Directives;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Directives;

/// <summary>Takes a directive out for a command and puts it back.</summary>
public sealed class DirectiveWriter(IPetitionsDb db, IReferenceBooks books, ICurrentActor actor, TimeProvider clock)
{
    /// <param name="on">The business date of the act; today when null.</param>
    /// <exception cref="DomainException"><c>directive.not_found</c>, <c>directive.stale</c>.</exception>
    public async Task<DirectiveCommandContext> LoadForCommandAsync(
        Guid id, int? expectedVersion, DateOnly? on, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        db.ExpectRevision(book);
        var directive = await db.LoadDirectiveAsync(id, cancellationToken);
        await db.DirectiveStates.Where(state => state.DirectiveId == id && state.Until == null).LoadAsync(cancellationToken);
        directive.RequireVersion(expectedVersion);
        var action = await CreateActionContextAsync(on, cancellationToken);
        var giver = directive.GiverId is { } giverId ? book.Agencies.AuthorityOf(book.Agencies.Get(giverId), action.On) : null;
        return new(directive, action with { By = action.By with { ActsFor = InheritedBodies(action, directive, book) }, Holder = giver },
            book);
    }

    /// <summary>Who acts, on that day.</summary>
    public async Task<ActionContext> CreateActionContextAsync(DateOnly? on, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var today = BusinessTime.DateOf(now);
        var day = on ?? today;
        return new(actor.Identity.ResolveActor(day, today, book), day, now);
    }

    /// <exception cref="DomainException"><c>petition.not_found</c>.</exception>
    public async Task RequirePetitionsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return;
        var found = await db.Petitions.Where(petition => ids.Contains(petition.Id)).Select(petition => petition.Id)
            .ToListAsync(cancellationToken);
        foreach (var missing in ids.Except(found))
            throw PetitionErrors.NotFound(missing.ToString());
    }

    public async Task<DirectiveStatusView> SaveAsync(Directive directive, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return DirectiveStatusView.Of(directive, clock.Today());
    }

    public Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>
    /// Of the bodies that the person's agency took over from, those that really went to it: a district that was abolished went to
    /// several communes. Where the successions do not tell to which, each of them may act: better two that can report than nobody.
    /// </summary>
    private static HashSet<Guid> InheritedBodies(ActionContext action, Directive directive, ReferenceBook book)
    {
        if (action.By.Agency is not { } own || action.By.ActsFor.Count == 1)
            return [.. action.By.ActsFor];
        var origin = directive.UnitIds.Select(book.Structure.Get).MaxBy(unit => unit.Kind);
        return
        [
            .. action.By.ActsFor.Where(id => book.Agencies.Get(id).Code == own.Code
                || book.Agencies.SuccessorFor(id, action.RecordedOn, origin, []) is not { } successor || successor.Code == own.Code),
        ];
    }
}
