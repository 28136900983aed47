using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Petitions.Application.Notices;

/// <summary>The sweeps so far, the latest first.</summary>
public sealed record ListSweeps(Paging Paging) : IQuery<Page<SweepView>>;

/// <summary>Where a page ends: the id of its last row.</summary>
public sealed record SweepKey(Guid Id);

public sealed class ListSweepsHandler(IPetitionsDb db) : IRequestHandler<ListSweeps, Page<SweepView>>
{
    public async Task<Page<SweepView>> Handle(ListSweeps query, CancellationToken cancellationToken)
    {
        const string list = "sweeps";
        var found = db.Sweeps.AsNoTracking();
        var rest = Cursor.Decode<SweepKey>(list, query.Paging.Cursor) is { Id: var after } ? found.Where(sweep => sweep.Id < after) : found;
        var rows = await rest.OrderByDescending(sweep => sweep.Id).Take(query.Paging.Limit + 1).Include(sweep => sweep.Rungs)
            .ToListAsync(cancellationToken);
        var rungs = await db.Rungs.AsNoTracking().ToDictionaryAsync(rung => rung.Id, cancellationToken);
        long? total = query.Paging.Count ? await found.LongCountAsync(cancellationToken) : null;
        return Page<SweepView>.Of([.. rows.Select(sweep => SweepView.Of(sweep, rungs))], query.Paging.Limit,
            last => Cursor.Encode(list, new SweepKey(last.Id)), total);
    }
}
