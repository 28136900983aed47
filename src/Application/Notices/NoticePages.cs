using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Notices;

namespace Petitions.Application.Notices;

/// <summary>Where a page ends: the id of its last row.</summary>
public sealed record NoticeKey(Guid Id);

/// <summary>Pages of notices.</summary>
internal static class NoticePages
{
    public static async Task<Page<NoticeView>> PageAsync(
        this IQueryable<Notice> found, string list, Paging paging, IPetitionsDb db, ReferenceBook book, CancellationToken cancellationToken)
    {
        var rest = Cursor.Decode<NoticeKey>(list, paging.Cursor) is { Id: var after } ? found.Where(notice => notice.Id < after) : found;
        var rows = await rest.OrderByDescending(notice => notice.Id).Take(paging.Limit + 1).ToListAsync(cancellationToken);
        long? total = paging.Count ? await found.LongCountAsync(cancellationToken) : null;
        return Page<NoticeView>.Of(await db.MapNoticesAsync(rows, book, cancellationToken), paging.Limit,
            last => Cursor.Encode(list, new NoticeKey(last.Id)), total);
    }
}
