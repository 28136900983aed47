using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Petitions;

/// <summary>
/// Takes a petition out for a command and puts it back: what every command on one petition does before and after its own step.
/// </summary>
public sealed class PetitionWriter(IPetitionsDb db, IReferenceBooks books, ICurrentActor actor, TimeProvider clock)
{
    /// <summary>Reads the petition with its route, and settles who acts and on which business date.</summary>
    /// <param name="reference">Id, or the code for people.</param>
    /// <param name="expectedVersion">The version the caller acts on; null when it named none.</param>
    /// <param name="on">The business date of the act; today when null.</param>
    /// <exception cref="DomainException"><c>petition.not_found</c>, <c>petition.stale</c>.</exception>
    public async Task<PetitionCommandContext> LoadForCommandAsync(
        PetitionReference reference, int? expectedVersion, DateOnly? on, CancellationToken cancellationToken)
    {
        // Neither needs the other's answer, so neither waits for it.
        var reading = books.CurrentAsync(cancellationToken);
        var petition = await LoadPetitionAsync(reference, cancellationToken);
        var book = await reading;
        petition.RequireVersion(expectedVersion);
        db.ExpectRevision(book);
        return CreateContext(petition, on, book);
    }

    /// <summary>Reads a second petition that the same act concerns.</summary>
    public async Task<Petition> LoadPetitionAsync(PetitionReference reference, CancellationToken cancellationToken) =>
        await db.LoadPetitionForUpdateAsync(reference, cancellationToken) ?? throw PetitionErrors.NotFound(reference.ToString());

    /// <summary>Reads what happened to the petition's due dates, for the few commands that go on with it or measure by it.</summary>
    public Task LoadDueDateChangesAsync(Petition petition, CancellationToken cancellationToken) =>
        db.DueDateChanges.Where(change => change.PetitionId == petition.Id).OrderBy(change => change.RecordedAt).ThenBy(change => change.On)
            .LoadAsync(cancellationToken);

    /// <summary>The case of a petition already read.</summary>
    public PetitionCommandContext CreateContext(Petition petition, DateOnly? on, ReferenceBook book)
    {
        var now = clock.GetUtcNow();
        var today = BusinessTime.DateOf(now);
        var day = on ?? today;
        var holder = petition.HolderId is { } id ? book.Agencies.AuthorityOf(book.Agencies.Get(id), day) : null;
        var person = actor.Identity.ResolveActor(day, today, book);
        var actsFor = InheritedBodies(person, petition, today, book);
        var units = actsFor.Select(body => book.Agencies.Get(body).UnitId).OfType<Guid>().ToHashSet();
        var action = new ActionContext(person with { ActsFor = actsFor, UnitIds = units }, day, now)
        {
            Holder = holder,
            HolderOrLast = holder ?? LastHolder(petition, day, book),
            Place = PlaceOf(petition, day, book),
        };
        return new(petition, action, book);
    }

    private static Authority LastHolder(Petition petition, DateOnly day, ReferenceBook book)
    {
        var last = petition.Holdings.MaxBy(holding => holding.Number)!.AgencyId;
        return book.Agencies.AuthorityOf(PetitionCommandContext.SuccessorOf(last, day, petition, book) ?? book.Agencies.Get(last), day);
    }

    /// <summary>
    /// The place of origin as it stands that day, with the units above it;
    /// empty where the unit was divided and nobody can say which part it was.
    /// </summary>
    private static IReadOnlyList<Guid> PlaceOf(Petition petition, DateOnly day, ReferenceBook book) =>
        PetitionCommandContext.OriginOn(day, petition, book) is { } unit ? [.. book.Structure.Path(unit).Select(above => above.Id)] : [];

    /// <summary>
    /// Of the bodies that the person's agency took over from, those whose share in this petition it really took over:
    /// a district that was abolished went to several communes, each of which has only the cases of its own territory.
    /// </summary>
    private static HashSet<Guid> InheritedBodies(Actor person, Petition petition, DateOnly today, ReferenceBook book)
    {
        if (person.Agency is not { } own || person.ActsFor.Count == 1)
            return [.. person.ActsFor];
        var origin = book.Structure.Get(petition.OriginUnitId);
        var fields = petition.FieldCode is { } field ? book.Rules.FieldPath(field).Select(step => step.Code).ToList() : [];
        return [.. person.ActsFor.Where(
            id => book.Agencies.Get(id).Code == own.Code || book.Agencies.SuccessorFor(id, today, origin, fields)?.Code == own.Code)];
    }

    /// <summary>The case with the other petitions that may have the same words, for a diversion to change.</summary>
    public async Task<PetitionCommandContext> WithRelatedAsync(PetitionCommandContext context, CancellationToken cancellationToken)
    {
        List<Petition> kin = [];
        foreach (var id in await db.RelatedTo(context.Petition).Select(one => one.Id).ToListAsync(cancellationToken))
            kin.Add(await LoadPetitionAsync(id, cancellationToken));
        return context with { Related = kin };
    }

    /// <summary>
    /// Writes the petition back; when it is a part, the whole takes on the outcome that
    /// its parts now have together and the place where the highest of them stands.
    /// </summary>
    public async Task<PetitionStatusView> SaveAsync(PetitionCommandContext context, CancellationToken cancellationToken)
    {
        if (context.Petition.PartOfId is not null)
            await db.InTransactionAsync(() => SavePartAsync(context, cancellationToken), cancellationToken);
        else
            await db.SaveChangesAsync(cancellationToken);
        return PetitionStatusView.Of(context.Petition, context.Book);
    }

    public Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    public IReadOnlyList<Guid> NewIdsInOrder(int count) => NewIds.InOrder(count, clock.GetUtcNow());

    private async Task<int> SavePartAsync(PetitionCommandContext context, CancellationToken cancellationToken)
    {
        // A part of a part changes both wholes above it. What left the workflow
        // has no outcome that its whole could wait for, and stands nowhere.
        var left = context.Petition.Status is PetitionStatus.Diverted or PetitionStatus.Withdrawn;
        for (var part = context.Petition; part.PartOfId is { } wholeId;)
        {
            // Two parts answered at once would each miss the other's step; one after the other they do not.
            await db.LockAsync($"parts:{wholeId}", cancellationToken);
            // What the act has changed already is not read anew over its changes: if somebody else was faster, the version tells.
            var whole = context.Related.FirstOrDefault(one => one.Id == wholeId)
                ?? await LoadPetitionAsync(new PetitionReference(wholeId), cancellationToken);
            var stands = await OtherPartsAsync(wholeId, part.Id, cancellationToken);
            if (!left)
                stands.Add(new(part.Status, part.Outcome, part.Standing, part.VerifiedOn));
            whole.RollUp(stands, context.Action);
            (part, left) = (whole, stands.Count == 0);
        }

        return await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The parts of a whole that did not leave the workflow, but for one.</summary>
    private async Task<List<PartStatus>> OtherPartsAsync(Guid wholeId, Guid? but, CancellationToken cancellationToken)
    {
        var others = await db.Petitions.AsNoTracking()
            .Where(other => other.PartOfId == wholeId && other.Id != but && other.Status != PetitionStatus.Diverted
                && other.Status != PetitionStatus.Withdrawn)
            .Select(other => new { other.Id, Stand = new PartStatus(other.Status, other.Outcome, other.Standing, other.VerifiedOn) })
            .ToListAsync(cancellationToken);
        List<PartStatus> stands = [];
        foreach (var other in others)
        {
            // One that was split itself left with the last of its parts.
            if (other.Stand.Status != PetitionStatus.Split || other.Stand.Outcome != Outcome.None
                || (await OtherPartsAsync(other.Id, but: null, cancellationToken)).Count > 0)
                stands.Add(other.Stand);
        }

        return stands;
    }
}
