using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Takes a petition out for a command and puts it back: what every command on one petition does before and after its own step.</summary>
public sealed class PetitionDesk(IPetitionsDb db, IReferenceBooks books, ICurrentActor actor, TimeProvider clock)
{
    /// <summary>Reads the petition with its route, and settles who acts and on which business date.</summary>
    /// <param name="reference">Id, or the code for people.</param>
    /// <param name="expectedVersion">The version the caller acts on; null when it named none.</param>
    /// <param name="on">The business date of the act; today when null.</param>
    /// <exception cref="DomainException"><c>petition.not_found</c>, <c>petition.stale</c>.</exception>
    public async Task<PetitionCase> OpenAsync(PetitionReference reference, int? expectedVersion, DateOnly? on, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var petition = await LoadAsync(reference, cancellationToken);
        petition.RequireVersion(expectedVersion);
        return CaseOf(petition, on, book);
    }

    /// <summary>Reads a second petition that the same act concerns.</summary>
    public async Task<Petition> LoadAsync(PetitionReference reference, CancellationToken cancellationToken) =>
        await reference.In(db.Petitions)
            .Include(petition => petition.Holdings)
            .Include(petition => petition.Coordination)
            .Include(petition => petition.States.Where(state => state.Until == null))
            .FirstOrDefaultAsync(cancellationToken) ?? throw PetitionErrors.NotFound(reference.ToString());

    /// <summary>The case of a petition already read.</summary>
    public PetitionCase CaseOf(Petition petition, DateOnly? on, ReferenceBook book)
    {
        var now = clock.GetUtcNow();
        var today = BusinessTime.DateOf(now);
        var day = on ?? today;
        var holder = petition.HolderId is { } id ? book.Agencies.AuthorityOf(book.Agencies.Get(id), day) : null;
        var person = actor.Identity.On(day, today, book);
        return new(petition, new Act(person with { ActsFor = Inherited(person, petition, today, book) }, day, now) { Holder = holder }, book);
    }

    /// <summary>
    /// Of the bodies that the person's agency took over from, those whose share in this petition it really took over: a district that was abolished
    /// went to several communes, each of which has only the cases of its own territory.
    /// </summary>
    private static HashSet<Guid> Inherited(Actor person, Petition petition, DateOnly today, ReferenceBook book)
    {
        if (person.Agency is not { } own || person.ActsFor.Count == 1)
            return [.. person.ActsFor];
        var origin = book.Structure.Get(petition.OriginUnitId);
        var fields = petition.FieldCode is { } field ? book.Rules.FieldPath(field).Select(step => step.Code).ToList() : [];
        return [.. person.ActsFor.Where(id => book.Agencies.Get(id).Code == own.Code || book.Agencies.SuccessorFor(id, today, origin, fields)?.Code == own.Code)];
    }

    /// <summary>Writes the petition back; when it is a part, the whole takes on the outcome that its parts now have together.</summary>
    public async Task<PetitionNow> SaveAsync(PetitionCase open, CancellationToken cancellationToken)
    {
        if (open.Petition.PartOfId is { } wholeId)
            await db.InTransactionAsync(() => SavePartAsync(open, wholeId, cancellationToken), cancellationToken);
        else
            await db.SaveChangesAsync(cancellationToken);
        return PetitionNow.Of(open.Petition, open.Book);
    }

    public Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    public IReadOnlyList<Guid> NewIdsInOrder(int count) => NewIds.InOrder(count, clock.GetUtcNow());

    private async Task<int> SavePartAsync(PetitionCase open, Guid wholeId, CancellationToken cancellationToken)
    {
        // Two parts answered at once would each miss the other's outcome; one after the other they do not.
        await db.LockAsync($"parts:{wholeId}", cancellationToken);
        var whole = await LoadAsync(new PetitionReference(wholeId), cancellationToken);
        var others = await db.Petitions.AsNoTracking()
            .Where(part => part.PartOfId == wholeId && part.Id != open.Petition.Id)
            .Select(part => part.Outcome)
            .ToListAsync(cancellationToken);
        whole.RollUp([.. others, open.Petition.Outcome], open.Act);
        return await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>How a request names a petition: by id, or by the code for people.</summary>
public readonly record struct PetitionReference(Guid? Id, string? Code)
{
    public PetitionReference(Guid id)
        : this(id, null)
    {
    }

    public static PetitionReference Parse(string text) => Guid.TryParse(text, out var id) ? new(id, null) : new(null, text.ToUpperInvariant());

    public IQueryable<Petition> In(IQueryable<Petition> petitions)
    {
        var (id, code) = (Id, Code);
        return id is not null ? petitions.Where(petition => petition.Id == id) : petitions.Where(petition => petition.Code == code);
    }

    /// <summary>The petition's id, for reading what belongs to it.</summary>
    /// <exception cref="DomainException"><c>petition.not_found</c>; also when it had not been raised yet by <paramref name="asOf"/>.</exception>
    public async Task<Guid> IdIn(IPetitionsDb db, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var found = await In(db.Petitions).Where(petition => asOf == null || petition.RaisedOn <= asOf)
            .Select(petition => (Guid?)petition.Id).FirstOrDefaultAsync(cancellationToken);
        return found ?? throw PetitionErrors.NotFound(ToString());
    }

    public override string ToString() => Id?.ToString() ?? Code ?? "";
}
