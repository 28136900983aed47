using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Petitions;
using Petitions.Domain.Territory;

namespace Petitions.Application.Petitions;

/// <summary>One time that a matter was raised.</summary>
public sealed record TimeRaised(Guid Id, string Code, string Title, DateOnly RaisedOn, Guid? MeetingId, UnitReference OriginUnit, PetitionStatus Status, Outcome Outcome);

/// <summary>How often a matter was raised, and since when.</summary>
/// <param name="TimesRaised">How often, up to this petition.</param>
/// <param name="AgeInDays">Days since it was raised first.</param>
/// <param name="Raised">Every time in order, later ones included; a part was raised with its whole.</param>
public sealed record Lineage(int TimesRaised, DateOnly FirstRaisedOn, int AgeInDays, IReadOnlyList<TimeRaised> Raised);

/// <summary>The earlier and later selves of a petition (kiến nghị nhiều lần).</summary>
/// <param name="AsOf">As far as they were raised and linked by the end of this day; now when missing.</param>
public sealed record GetLineage(PetitionReference Petition, DateOnly? AsOf) : IQuery<Lineage>;

public sealed class GetLineageHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock) : IRequestHandler<GetLineage, Lineage>
{
    public async Task<Lineage> Handle(GetLineage query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var today = clock.Today();
        var asOf = query.AsOf ?? today;
        var petition = await query.Petition.FindAsync(db, query.AsOf, cancellationToken);
        var linked = await db.LineageOf(petition.Id).Select(one => one.Id).ToListAsync(cancellationToken);
        var selves = await PetitionsAt.Of(db, asOf, today).Where(at => linked.Contains(at.Petition.Id))
            .OrderBy(at => at.Petition.RaisedOn).ThenBy(at => at.Petition.Id)
            .Select(at => new Self(
                at.Petition.Id, at.Petition.Code, at.Petition.Title, at.Petition.RaisedOn, at.Petition.MeetingId, at.Petition.OriginUnitId, at.Status, at.Outcome,
                at.Petition.PartOfId, at.Petition.RepeatsId, at.Petition.DiversionRegime, at.Petition.Withheld))
            .ToListAsync(cancellationToken);
        var chains = new Chains(selves, asOf < today ? await LinkedByAsync(linked, asOf, cancellationToken) : null);

        var chain = chains.BackFrom(petition.Id);
        var first = chain[^1];
        return new(
            chain.Count, first.RaisedOn, asOf.DayNumber - first.RaisedOn.DayNumber,
            [.. chains.Around(first).Select(one => new TimeRaised(
                one.Id, one.Code, Masking.Title(one.Title, one.Withheld, one.DiversionRegime), one.RaisedOn, one.MeetingId,
                UnitReference.To(book.Structure.Get(one.OriginUnitId)), one.Status, one.Outcome))]);
    }

    /// <summary>Those that were linked to an earlier self until the end of that day; parts that only took over the link of their whole are not among them.</summary>
    private async Task<IReadOnlySet<Guid>> LinkedByAsync(List<Guid> petitions, DateOnly asOf, CancellationToken cancellationToken)
    {
        var kind = TimelineEntry.KindOf<PetitionRepeats>();
        var told = await db.Timeline.Where(entry => petitions.Contains(entry.PetitionId) && entry.Kind == kind && entry.On <= asOf)
            .Select(entry => entry.PetitionId).Distinct().ToListAsync(cancellationToken);
        return told.ToHashSet();
    }

    private sealed record Self(
        Guid Id, string Code, string Title, DateOnly RaisedOn, Guid? MeetingId, Guid OriginUnitId, PetitionStatus Status, Outcome Outcome, Guid? PartOfId, Guid? RepeatsId,
        DiversionRegime? DiversionRegime, Withheld Withheld);

    /// <summary>What repeats what.</summary>
    /// <param name="selves">In the order in which they were raised.</param>
    /// <param name="linked">Those whose link was there on the day that is asked about; null when every link was.</param>
    private sealed class Chains(List<Self> selves, IReadOnlySet<Guid>? linked)
    {
        private readonly Dictionary<Guid, Self> _selves = selves.ToDictionary(self => self.Id);

        /// <summary>The petition and its earlier selves, the first time last.</summary>
        public List<Self> BackFrom(Guid petition)
        {
            var chain = new List<Self> { _selves[petition] };
            while (EarlierOf(chain[^1]) is { } earlier)
                chain.Add(earlier);
            return chain;
        }

        /// <summary>Every time that this matter was raised, without parts beside their wholes.</summary>
        public IEnumerable<Self> Around(Self one)
        {
            var root = RootOf(one);
            var all = selves.FindAll(self => RootOf(self) == root);
            return all.Where(self => self.PartOfId is not { } whole || !all.Exists(other => other.Id == whole));
        }

        /// <summary>What was raised first; a part was raised with its whole.</summary>
        private Self RootOf(Self self)
        {
            var first = BackFrom(self.Id)[^1];
            return first.PartOfId is { } whole && _selves.TryGetValue(whole, out var its) ? RootOf(its) : first;
        }

        /// <summary>A link is made once and stays. A part has that of its whole, until it is told of one itself.</summary>
        private Self? EarlierOf(Self self)
        {
            if (self.RepeatsId is not { } earlier)
                return null;
            if (linked is null || linked.Contains(self.Id))
                return _selves.GetValueOrDefault(earlier);
            return self.PartOfId is { } whole && _selves.TryGetValue(whole, out var its) ? EarlierOf(its) : null;
        }
    }
}
