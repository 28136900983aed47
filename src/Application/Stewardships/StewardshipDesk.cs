using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Persons;
using Petitions.Domain.Stewardships;

namespace Petitions.Application.Stewardships;

/// <summary>A stewardship on the table, with who acts on it and the body that assigns, as it stands on that day.</summary>
public sealed record StewardshipCase(Stewardship Stewardship, Authority Assigner, Act Act, ReferenceBook Book);

/// <summary>Takes a stewardship out for a command and puts it back.</summary>
public sealed class StewardshipDesk(IPetitionsDb db, IReferenceBooks books, ICurrentActor actor, TimeProvider clock)
{
    /// <param name="on">The business date of the act; today when null.</param>
    /// <exception cref="DomainException"><c>stewardship.not_found</c>, <c>stewardship.stale</c>.</exception>
    public async Task<StewardshipCase> OpenAsync(Guid id, int? expectedVersion, DateOnly? on, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var stewardship = await db.Stewardships.FirstOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw StewardshipErrors.NotFound(id);
        stewardship.RequireVersion(expectedVersion);
        var act = await ActAsync(on, stewardship.UnitId, cancellationToken);
        var assigner = book.Agencies.SuccessorFor(stewardship.AssignedById, act.On, book.Structure.Get(stewardship.UnitId), []) ?? book.Agencies.Get(stewardship.AssignedById);
        return new(stewardship, book.Agencies.AuthorityOf(assigner, act.On), act, book);
    }

    /// <summary>Who acts on that day, for a place.</summary>
    public async Task<Act> ActAsync(DateOnly? on, Guid? unitId, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var today = BusinessTime.DateOf(now);
        var day = on ?? today;
        var person = actor.Identity.On(day, today, book);
        return new(person with { ActsFor = Inherited(person, unitId is { } id ? book.Structure.Find(id) : null, today, book) }, day, now);
    }

    /// <summary>Of the bodies that the person's agency took over from, those whose part in this place really went to it; all where the successions do not tell.</summary>
    private static HashSet<Guid> Inherited(Actor person, Unit? place, DateOnly today, ReferenceBook book)
    {
        if (person.Agency is not { } own || person.ActsFor.Count == 1)
            return [.. person.ActsFor];
        return [.. person.ActsFor.Where(id => book.Agencies.Get(id).Code == own.Code || book.Agencies.SuccessorFor(id, today, place, []) is not { } heir || heir.Code == own.Code)];
    }

    public async Task<StewardshipSummary> SaveAsync(Stewardship stewardship, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var today = clock.Today();
        var reported = await db.ReportedAsync([stewardship.Id], today, cancellationToken);
        return new StewardshipPicture(await books.CurrentAsync(cancellationToken), today).Draw(stewardship, reported.FirstOrDefault());
    }

    public Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}

/// <summary>How often stewards reported.</summary>
internal static class StewardshipReading
{
    public static async Task<List<Reported>> ReportedAsync(this IPetitionsDb db, IReadOnlyCollection<Guid> ids, DateOnly asOf, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : await db.StewardshipReports.AsNoTracking().Where(report => ids.Contains(report.StewardshipId) && report.On <= asOf)
            .GroupBy(report => report.StewardshipId)
            .Select(group => new Reported(group.Key, group.Count(), group.Max(report => report.On)))
            .ToListAsync(cancellationToken);
}
