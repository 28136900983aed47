using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Petitions.Listing;
using Petitions.Domain;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Territory;

namespace Petitions.Application.Petitions.Reading;

/// <summary>One time that a matter was raised.</summary>
public sealed record LineageEntry(Guid Id, string Code, string Title, DateOnly RaisedOn, Guid? MeetingId, UnitReference OriginUnit,
    PetitionStatus Status, Outcome Outcome);

/// <summary>How often a matter was raised, and since when.</summary>
/// <param name="TimesRaised">How often, up to this petition.</param>
/// <param name="AgeInDays">Days since it was raised first.</param>
/// <param name="Raised">Every time in order, later ones included; a part was raised with its whole.</param>
public sealed record Lineage(int TimesRaised, DateOnly FirstRaisedOn, int AgeInDays, IReadOnlyList<LineageEntry> Raised);

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
        var petition = await query.Petition.ResolveAsync(db, query.AsOf, cancellationToken);
        var linked = await db.LineageOf(petition.Id).Select(one => one.Id).ToListAsync(cancellationToken);
        var selves = await PetitionsAsOf.Query(db, asOf, today).Where(row => linked.Contains(row.Petition.Id))
            .OrderBy(row => row.Petition.RaisedOn).ThenBy(row => row.Petition.Id)
            .Select(row => new LineageRow(
                row.Petition.Id, row.Petition.Code, row.Petition.Title, row.Petition.RaisedOn, row.Petition.MeetingId,
                row.Petition.OriginUnitId, row.Status, row.Outcome,
                row.Petition.PartOfId, row.Petition.RepeatsId, row.Petition.DiversionRegime, row.Petition.Redaction))
            .ToListAsync(cancellationToken);
        var chains = new LineageLinks(selves, asOf < today ? await FindLinkedAsOfAsync(linked, asOf, cancellationToken) : null);

        var chain = chains.ChainBackFrom(petition.Id);
        var first = chain[^1];
        return new(
            chain.Count, first.RaisedOn, asOf.DayNumber - first.RaisedOn.DayNumber,
            [.. chains.AllTimesOf(first).Select(one => new LineageEntry(
                one.Id, one.Code, RedactedText.Title(one.Title, one.Redaction, one.DiversionRegime), one.RaisedOn, one.MeetingId,
                UnitReference.From(book.Structure.Get(one.OriginUnitId)), one.Status, one.Outcome))]);
    }

    /// <summary>
    /// Those that were linked to an earlier self until the end of that day;
    /// parts that only took over the link of their whole are not among them.
    /// </summary>
    private async Task<IReadOnlySet<Guid>> FindLinkedAsOfAsync(List<Guid> petitions, DateOnly asOf, CancellationToken cancellationToken)
    {
        var kind = TimelineEntry.KindOf<PetitionRepeats>();
        var told = await db.Timeline.Where(entry => petitions.Contains(entry.PetitionId) && entry.Kind == kind && entry.On <= asOf)
            .Select(entry => entry.PetitionId).Distinct().ToListAsync(cancellationToken);
        return told.ToHashSet();
    }

    private sealed record LineageRow(
        Guid Id, string Code, string Title, DateOnly RaisedOn, Guid? MeetingId, Guid OriginUnitId, PetitionStatus Status, Outcome Outcome,
        Guid? PartOfId, Guid? RepeatsId,
        DiversionRegime? DiversionRegime, Redaction Redaction);

    /// <summary>What repeats what.</summary>
    /// <param name="selves">In the order in which they were raised.</param>
    /// <param name="linked">Those whose link was there on the day that is asked about; null when every link was.</param>
    private sealed class LineageLinks(List<LineageRow> selves, IReadOnlySet<Guid>? linked)
    {
        private readonly Dictionary<Guid, LineageRow> _rowsById = selves.ToDictionary(row => row.Id);

        /// <summary>The petition and its earlier selves, the first time last.</summary>
        public List<LineageRow> ChainBackFrom(Guid petition)
        {
            var chain = new List<LineageRow> { _rowsById[petition] };
            while (PredecessorOf(chain[^1]) is { } earlier)
                chain.Add(earlier);
            return chain;
        }

        /// <summary>Every time that this matter was raised, without parts beside their wholes.</summary>
        public IEnumerable<LineageRow> AllTimesOf(LineageRow one)
        {
            var root = FirstOf(one);
            var all = selves.FindAll(row => FirstOf(row) == root);
            return all.Where(row => row.PartOfId is not { } whole || !all.Exists(other => other.Id == whole));
        }

        /// <summary>What was raised first; a part was raised with its whole.</summary>
        private LineageRow FirstOf(LineageRow row)
        {
            var first = ChainBackFrom(row.Id)[^1];
            return first.PartOfId is { } whole && _rowsById.TryGetValue(whole, out var its) ? FirstOf(its) : first;
        }

        /// <summary>A link is made once and stays. A part has that of its whole, until it is told of one itself.</summary>
        private LineageRow? PredecessorOf(LineageRow row)
        {
            if (row.RepeatsId is not { } earlier)
                return null;
            if (linked is null || linked.Contains(row.Id))
                return _rowsById.GetValueOrDefault(earlier);
            return row.PartOfId is { } whole && _rowsById.TryGetValue(whole, out var its) ? PredecessorOf(its) : null;
        }
    }
}
