using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Directives;
using Petitions.Domain;
using Petitions.Domain.Stewardships;
using Petitions.Domain.Territory;

namespace Petitions.Application.Stewardships;

/// <summary>Whether somebody is in charge of a commune or village.</summary>
/// <param name="Commune">The commune in which a village lies; null on a commune itself.</param>
/// <param name="Covered">True when an official is assigned to the whole place; those for some households do not cover it.</param>
/// <param name="Stewards">Who.</param>
/// <param name="ToReassign">Assignments to places that have ended and went into this one: they have to be made anew.</param>
public sealed record CoveredUnit(
    UnitReference Unit, UnitKind Kind, UnitReference? Commune, bool Covered, IReadOnlyList<StewardshipSummary> Stewards,
    IReadOnlyList<StewardshipSummary> ToReassign);

/// <summary>How many places have somebody.</summary>
public sealed record CoverageCount(int Total, int Covered)
{
    public int Uncovered => Total - Covered;
}

/// <summary>A report that is owed on the stewardships of these places, such as the yearly one on Nghị quyết 77.</summary>
/// <param name="Stewardships">How many of the stewardships here are reported under it.</param>
public sealed record StewardshipObligation(DirectiveSummary Directive, int Stewardships);

/// <summary>Which communes and villages of a unit have somebody, which have nobody, and who.</summary>
/// <param name="Obligations">What is owed on them as reports.</param>
public sealed record StewardshipCoverage(
    UnitReference Unit, DateOnly AsOf, CoverageCount Communes, CoverageCount Villages, IReadOnlyList<StewardshipObligation> Obligations,
    IReadOnlyList<CoveredUnit> Items,
    string? NextCursor, long? Total);

/// <summary>The coverage of a unit and everything below it on a day.</summary>
/// <param name="Covered">Only places that have somebody, or only those that have nobody; all when null.</param>
public sealed record GetStewardshipCoverage(Guid UnitId, DateOnly? AsOf, bool? Covered, Paging Paging) : IQuery<StewardshipCoverage>;

public sealed class GetStewardshipCoverageHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock)
    : IRequestHandler<GetStewardshipCoverage, StewardshipCoverage>
{
    private sealed record Place(Unit Unit, Unit? Commune, IReadOnlyList<Stewardship> Stewards, IReadOnlyList<Stewardship> ToReassign)
    {
        public bool Covered => Stewards.Any(one => one.Households is null);
    }

    public async Task<StewardshipCoverage> Handle(GetStewardshipCoverage query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var today = clock.Today();
        var asOf = query.AsOf ?? today;
        var root = book.Structure.ValidOn(query.UnitId, asOf);
        var below = book.Structure.Subtree(root.Id, withPredecessors: true).ToList();
        var running = await db.Stewardships.AsNoTracking()
            .Where(one => below.Contains(one.UnitId) && one.Validity.From <= asOf && (one.Validity.To == null || one.Validity.To > asOf))
            .OrderBy(one => one.Role).ThenBy(one => one.Validity.From).ThenBy(one => one.Id)
            .ToListAsync(cancellationToken);
        var places = PlacesOf(below, running, book.Structure, asOf);

        var list = $"coverage {query.UnitId} {query.AsOf:O} {query.Covered}";
        var after = Cursor.Decode<Guid>(list, query.Paging.Cursor);
        var matching = places.Where(place => query.Covered is not { } covered || place.Covered == covered).ToList();
        var rest = query.Paging.Cursor is null ? matching : [.. matching.SkipWhile(place => place.Unit.Id != after).Skip(1)];
        var page = Page<Place>.Of([.. rest.Take(query.Paging.Limit + 1)], query.Paging.Limit, last => Cursor.Encode(list, last.Unit.Id),
            query.Paging.Count ? matching.Count : null);
        return new(
            UnitReference.From(root), asOf, CountOf(places, UnitKind.Commune), CountOf(places, UnitKind.Village),
            await ObligationsAsync(running, book, asOf, today, cancellationToken),
            await MapAsync(page.Items, book, asOf, cancellationToken), page.NextCursor, page.Total);
    }

    /// <summary>The communes and villages that hold that day, each village behind its commune.</summary>
    private static List<Place> PlacesOf(
        IReadOnlyList<Guid> below, IReadOnlyList<Stewardship> running, AdministrativeStructure structure, DateOnly asOf)
    {
        var byUnit = running.ToLookup(one => one.UnitId);
        var left = running.Where(one => structure.Get(one.UnitId).Validity.EndedBy(asOf))
            .SelectMany(one => structure.SuccessorsOn(one.UnitId, asOf).Select(unit => (unit.Id, Stewardship: one)))
            .ToLookup(pair => pair.Id, pair => pair.Stewardship);
        return
        [
            .. below.Select(structure.Get).Where(unit => unit.Kind is UnitKind.Commune or UnitKind.Village && unit.Validity.Contains(asOf))
                .Select(unit => new Place(unit, unit.Kind == UnitKind.Village ? structure.Ancestor(unit, UnitKind.Commune) : null,
                    [.. byUnit[unit.Id]], [.. left[unit.Id]]))
                .OrderBy(place => (place.Commune ?? place.Unit).SearchKey, StringComparer.Ordinal)
                .ThenBy(place => (place.Commune ?? place.Unit).Id)
                .ThenBy(place => place.Unit.Kind).ThenBy(place => place.Unit.SearchKey, StringComparer.Ordinal)
                .ThenBy(place => place.Unit.Id),
        ];
    }

    private static CoverageCount CountOf(List<Place> places, UnitKind kind) =>
        new(places.Count(place => place.Unit.Kind == kind), places.Count(place => place.Unit.Kind == kind && place.Covered));

    private async Task<List<CoveredUnit>> MapAsync(
        IReadOnlyList<Place> places, ReferenceBook book, DateOnly asOf, CancellationToken cancellationToken)
    {
        var ids = places.SelectMany(place => place.Stewards.Concat(place.ToReassign)).Select(one => one.Id).Distinct().ToList();
        var reported = (await db.CountReportsAsync(ids, asOf, cancellationToken)).ToDictionary(one => one.StewardshipId);
        var mapper = new StewardshipMapper(book, asOf);
        List<StewardshipSummary> Each(IEnumerable<Stewardship> stewards) =>
            [.. stewards.Select(one => mapper.Map(one, reported.GetValueOrDefault(one.Id)))];
        return
        [
            .. places.Select(place => new CoveredUnit(
                UnitReference.From(place.Unit), place.Unit.Kind, place.Commune is { } commune ? UnitReference.From(commune) : null,
                place.Covered, Each(place.Stewards), Each(place.ToReassign))),
        ];
    }

    private async Task<List<StewardshipObligation>> ObligationsAsync(
        IReadOnlyList<Stewardship> running, ReferenceBook book, DateOnly asOf, DateOnly today, CancellationToken cancellationToken)
    {
        var counts = running.Where(one => one.DirectiveId is not null).GroupBy(one => one.DirectiveId!.Value)
            .ToDictionary(group => group.Key, group => group.Count());
        if (counts.Count == 0)
            return [];
        var ids = counts.Keys.ToList();
        var rows = await DirectivesAsOf.Query(db, asOf, today).Where(row => ids.Contains(row.Directive.Id)).ToListAsync(cancellationToken);
        var mapper = new DirectiveDetailsMapper(book,
            await db.FindRedactedStatementsAsync(rows.Select(row => row.Directive.StatementId), cancellationToken));
        return [.. rows.OrderBy(row => row.DueSort).ThenBy(row => row.Directive.Id)
            .Select(row => new StewardshipObligation(mapper.MapSummary(row, asOf), counts[row.Directive.Id]))];
    }
}
