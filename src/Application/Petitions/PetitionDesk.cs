using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Agencies;
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
        // Neither needs the other's answer, so neither waits for it.
        var reading = books.CurrentAsync(cancellationToken);
        var petition = await LoadAsync(reference, cancellationToken);
        var book = await reading;
        petition.RequireVersion(expectedVersion);
        db.JudgeBy(book);
        return CaseOf(petition, on, book);
    }

    /// <summary>Reads a second petition that the same act concerns.</summary>
    public async Task<Petition> LoadAsync(PetitionReference reference, CancellationToken cancellationToken) =>
        await db.TakePetitionAsync(reference, cancellationToken) ?? throw PetitionErrors.NotFound(reference.ToString());

    /// <summary>Reads what happened to the petition's due dates, for the few commands that go on with it or measure by it.</summary>
    public Task ReadDueDatesAsync(Petition petition, CancellationToken cancellationToken) =>
        db.DueDateChanges.Where(change => change.PetitionId == petition.Id).OrderBy(change => change.RecordedAt).ThenBy(change => change.On).LoadAsync(cancellationToken);

    /// <summary>The case of a petition already read.</summary>
    public PetitionCase CaseOf(Petition petition, DateOnly? on, ReferenceBook book)
    {
        var now = clock.GetUtcNow();
        var today = BusinessTime.DateOf(now);
        var day = on ?? today;
        var holder = petition.HolderId is { } id ? book.Agencies.AuthorityOf(book.Agencies.Get(id), day) : null;
        var person = actor.Identity.On(day, today, book);
        var actsFor = Inherited(person, petition, today, book);
        var units = actsFor.Select(body => book.Agencies.Get(body).UnitId).OfType<Guid>().ToHashSet();
        var act = new Act(person with { ActsFor = actsFor, UnitIds = units }, day, now)
        {
            Holder = holder,
            HolderOrLast = holder ?? LastHolder(petition, day, book),
            Place = PlaceOf(petition, day, book),
        };
        return new(petition, act, book);
    }

    private static Authority LastHolder(Petition petition, DateOnly day, ReferenceBook book)
    {
        var last = petition.Holdings.MaxBy(holding => holding.Number)!.AgencyId;
        return book.Agencies.AuthorityOf(PetitionCase.SuccessorOf(last, day, petition, book) ?? book.Agencies.Get(last), day);
    }

    /// <summary>The place of origin as it stands that day, with the units above it; empty where the unit was divided and nobody can say which part it was.</summary>
    private static IReadOnlyList<Guid> PlaceOf(Petition petition, DateOnly day, ReferenceBook book) =>
        PetitionCase.OriginOn(day, petition, book) is { } unit ? [.. book.Structure.Path(unit).Select(above => above.Id)] : [];

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

    /// <summary>The case with the other petitions that may have the same words, for a diversion to change.</summary>
    public async Task<PetitionCase> WithKinAsync(PetitionCase open, CancellationToken cancellationToken)
    {
        List<Petition> kin = [];
        foreach (var id in await db.KinOf(open.Petition).Select(one => one.Id).ToListAsync(cancellationToken))
            kin.Add(await LoadAsync(id, cancellationToken));
        return open with { Kin = kin };
    }

    /// <summary>Writes the petition back; when it is a part, the whole takes on the outcome that its parts now have together and the place where the highest of them stands.</summary>
    public async Task<PetitionNow> SaveAsync(PetitionCase open, CancellationToken cancellationToken)
    {
        if (open.Petition.PartOfId is not null)
            await db.InTransactionAsync(() => SavePartAsync(open, cancellationToken), cancellationToken);
        else
            await db.SaveChangesAsync(cancellationToken);
        return PetitionNow.Of(open.Petition, open.Book);
    }

    public Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    public IReadOnlyList<Guid> NewIdsInOrder(int count) => NewIds.InOrder(count, clock.GetUtcNow());

    private async Task<int> SavePartAsync(PetitionCase open, CancellationToken cancellationToken)
    {
        // A part of a part changes both wholes above it. What left the workflow has no outcome that its whole could wait for, and stands nowhere.
        var left = open.Petition.Status is PetitionStatus.Diverted or PetitionStatus.Withdrawn;
        for (var part = open.Petition; part.PartOfId is { } wholeId;)
        {
            // Two parts answered at once would each miss the other's step; one after the other they do not.
            await db.LockAsync($"parts:{wholeId}", cancellationToken);
            // What the act has changed already is not read anew over its changes: if somebody else was faster, the version tells.
            var whole = open.Kin.FirstOrDefault(one => one.Id == wholeId) ?? await LoadAsync(new PetitionReference(wholeId), cancellationToken);
            var stands = await OthersAsync(wholeId, part.Id, cancellationToken);
            if (!left)
                stands.Add(new(part.Status, part.Outcome, part.Standing, part.VerifiedOn));
            whole.RollUp(stands, open.Act);
            (part, left) = (whole, stands.Count == 0);
        }

        return await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The parts of a whole that did not leave the workflow, but for one.</summary>
    private async Task<List<PartStand>> OthersAsync(Guid wholeId, Guid? but, CancellationToken cancellationToken)
    {
        var others = await db.Petitions.AsNoTracking()
            .Where(other => other.PartOfId == wholeId && other.Id != but && other.Status != PetitionStatus.Diverted && other.Status != PetitionStatus.Withdrawn)
            .Select(other => new { other.Id, Stand = new PartStand(other.Status, other.Outcome, other.Standing, other.VerifiedOn) })
            .ToListAsync(cancellationToken);
        List<PartStand> stands = [];
        foreach (var other in others)
        {
            // One that was split itself left with the last of its parts.
            if (other.Stand.Status != PetitionStatus.Split || other.Stand.Outcome != Outcome.None || (await OthersAsync(other.Id, but: null, cancellationToken)).Count > 0)
                stands.Add(other.Stand);
        }

        return stands;
    }
}

/// <summary>How a request names a petition: by id, or by the code for people.</summary>
/// <param name="Id">The id; none when it is named by its code.</param>
/// <param name="Code">The code; empty where what was written can be no petition's code.</param>
/// <param name="Written">What was written, to be repeated when there is no such petition.</param>
public readonly record struct PetitionReference(Guid? Id, string? Code, string Written)
{
    public PetitionReference(Guid id)
        : this(id, null, id.ToString())
    {
    }

    public static implicit operator PetitionReference(Guid id) => new(id);

    public static PetitionReference Parse(string text) => Guid.TryParse(text, out var id) ? new(id) : new(null, PetitionCode.Read(text) ?? "", text);

    /// <summary>What a member of a body names; null when it names nothing.</summary>
    public static PetitionReference? OrNone(string? text) => string.IsNullOrWhiteSpace(text) ? null : Parse(text.Trim());

    public IQueryable<Petition> In(IQueryable<Petition> petitions)
    {
        var (id, code) = (Id, Code);
        return id is not null ? petitions.Where(petition => petition.Id == id) : petitions.Where(petition => petition.Code == code);
    }

    /// <summary>The petition, for reading what belongs to it.</summary>
    /// <exception cref="DomainException"><c>petition.not_found</c>; also when there was no such petition yet at the end of <paramref name="asOf"/>.</exception>
    public async Task<FoundPetition> FindAsync(IPetitionsDb db, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var found = In(db.Petitions);
        if (asOf is { } day)
            found = found.Where(petition => db.PetitionStates.Any(state => state.PetitionId == petition.Id && state.Since <= day));
        return await found.Select(petition => new FoundPetition(petition.Id, petition.Withheld, petition.PartOfId != null)).FirstOrDefaultAsync(cancellationToken)
            ?? throw PetitionErrors.NotFound(ToString());
    }

    public override string ToString() => Code is { Length: > 0 } ? Code : Written;
}

/// <summary>A petition that somebody reads of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Withheld">How much of it is not shown any more.</param>
/// <param name="IsPart">True for a part of a split petition.</param>
public sealed record FoundPetition(Guid Id, Withheld Withheld, bool IsPart)
{
    /// <summary>True when nothing that somebody wrote about it is shown any more.</summary>
    public bool Hidden => Withheld == Withheld.Everything;

    /// <summary>What somebody wrote, or the mark that stands in its place.</summary>
    public string? Shown(string? text) => Hidden && text is not null ? Masking.Text : text;

    /// <summary>What somebody wrote about the whole, in the spells with which a part of it went on, also from a group: shown as long as the words of the whole are.</summary>
    public string? Shown(string? text, HandedBy how) => (how == HandedBy.SplitOff || (how == HandedBy.GroupLeft && IsPart)) && Withheld != Withheld.Nothing && text is not null ? Masking.Text : Shown(text);

    /// <summary>Why the due date of a spell changed. What was decided before a part was split off was decided about the whole.</summary>
    public string GroundOf(DueDateChange change, Holding spell) => (change.On > spell.Since ? Shown(change.Ground) : Shown(change.Ground, spell.How))!;
}
