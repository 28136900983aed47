using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Persons;
using Petitions.Domain.Stewardships;

namespace Petitions.Application.Stewardships;

/// <summary>Takes a stewardship out for a command and puts it back.</summary>
public sealed class StewardshipWriter(IPetitionsDb db, IReferenceBooks books, ICurrentActor actor, TimeProvider clock)
{
    /// <param name="on">The business date of the act; today when null.</param>
    /// <exception cref="DomainException"><c>stewardship.not_found</c>, <c>stewardship.stale</c>.</exception>
    public async Task<StewardshipCommandContext> LoadForCommandAsync(
        Guid id, int? expectedVersion, DateOnly? on, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var stewardship = await db.Stewardships.FirstOrDefaultAsync(one => one.Id == id, cancellationToken)
            ?? throw StewardshipErrors.NotFound(id);
        stewardship.RequireVersion(expectedVersion);
        var action = await CreateActionContextAsync(on, stewardship.UnitId, cancellationToken);
        var assigner = book.Agencies.SuccessorFor(stewardship.AssignedById, action.On, book.Structure.Get(stewardship.UnitId), [])
            ?? book.Agencies.Get(stewardship.AssignedById);
        return new(stewardship, book.Agencies.AuthorityOf(assigner, action.On), action, book);
    }

    /// <summary>Who acts on that day, for a place.</summary>
    public async Task<ActionContext> CreateActionContextAsync(DateOnly? on, Guid? unitId, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var today = BusinessTime.DateOf(now);
        var day = on ?? today;
        var person = actor.Identity.ResolveActor(day, today, book);
        return new(person with { ActsFor = InheritedBodies(person, unitId is { } id ? book.Structure.Find(id) : null, today, book) }, day,
            now);
    }

    /// <summary>
    /// Of the bodies that the person's agency took over from, those whose part
    /// in this place really went to it; all where the successions do not tell.
    /// </summary>
    private static HashSet<Guid> InheritedBodies(Actor person, Unit? place, DateOnly today, ReferenceBook book)
    {
        if (person.Agency is not { } own || person.ActsFor.Count == 1)
            return [.. person.ActsFor];
        return [.. person.ActsFor.Where(id => book.Agencies.Get(id).Code == own.Code
            || book.Agencies.SuccessorFor(id, today, place, []) is not { } successor || successor.Code == own.Code)];
    }

    public async Task<StewardshipSummary> SaveAsync(Stewardship stewardship, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var today = clock.Today();
        var reported = await db.CountReportsAsync([stewardship.Id], today, cancellationToken);
        return new StewardshipMapper(await books.CurrentAsync(cancellationToken), today).Map(stewardship, reported.FirstOrDefault());
    }

    public Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
