using MediatR;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Territory;

namespace Petitions.Application.Notices;

/// <summary>A petition that could be forgotten.</summary>
/// <param name="Reasons">Why it lies here.</param>
public sealed record Orphan(
    Guid Id, string Code, string Title, PetitionStatus Status, AgencyReference? Holder, UnitReference OriginUnit, DateOnly RaisedOn,
    DateOnly? DueOn, IReadOnlyList<OrphanReason> Reasons);

/// <summary>The open petitions that no rung of the ladder reaches in full; the longest due first, those without a due date last.</summary>
/// <param name="Reason">Only these.</param>
public sealed record ListOrphans(OrphanReason? Reason, Paging Paging) : IQuery<Page<Orphan>>;

/// <summary>Where a page ends.</summary>
public sealed record OrphanKey(DateOnly Due, Guid Id);

public sealed class ListOrphansHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock)
    : IRequestHandler<ListOrphans, Page<Orphan>>
{
    public async Task<Page<Orphan>> Handle(ListOrphans query, CancellationToken cancellationToken)
    {
        var list = $"orphans {query.Reason}";
        var after = Cursor.Decode<OrphanKey>(list, query.Paging.Cursor);
        var (book, today) = (await books.CurrentAsync(cancellationToken), clock.Today());
        var search = new OrphanSearch(db, book, today);
        var reasons = query.Reason is { } one ? [one] : Enum.GetValues<OrphanReason>();

        var found = new Dictionary<Guid, (OrphanRow Row, List<OrphanReason> Reasons)>();
        var total = 0L;
        foreach (var reason in reasons)
        {
            var all = await search.QueryAsync(reason, cancellationToken);
            foreach (var row in await search.RowsAsync(all, after, query.Paging.Limit + 1, cancellationToken))
            {
                if (found.TryGetValue(row.Id, out var known))
                    known.Reasons.Add(reason);
                else
                    found.Add(row.Id, (row, [reason]));
            }
        }

        if (query.Paging.Count)
            total = await search.CountAsync(reasons, cancellationToken);
        var page = found.Values.OrderBy(one => one.Row.DueSort).ThenBy(one => one.Row.Id).Take(query.Paging.Limit + 1).ToList();
        return Page<Orphan>.Of(
            [.. page.Select(one => ViewOf(one.Row, one.Reasons, book))], query.Paging.Limit,
            last => Cursor.Encode(list, new OrphanKey(found[last.Id].Row.DueSort, last.Id)), query.Paging.Count ? total : null);
    }

    private static Orphan ViewOf(OrphanRow row, IReadOnlyList<OrphanReason> reasons, ReferenceBook book) => new(
        row.Id, row.Code, row.Title, row.Status, row.HolderId is { } holder ? AgencyReference.From(book.Agencies.Get(holder)) : null,
        UnitReference.From(book.Structure.Get(row.OriginUnitId)), row.RaisedOn, row.DueOn, reasons);
}
