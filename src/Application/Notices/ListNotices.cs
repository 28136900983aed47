using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Petitions;
using Petitions.Domain;
using Petitions.Domain.Notices;

namespace Petitions.Application.Notices;

/// <summary>What came to the signed-in person's agency, and to bodies that it took over from; the newest first.</summary>
/// <param name="Unread">Only what nobody has taken note of yet, or only what somebody has.</param>
/// <param name="Clock">Only about clocks of this kind.</param>
/// <param name="Petition">Only about this petition.</param>
public sealed record ListNotices(bool? Unread, ClockKind? Clock, string? Petition, Paging Paging) : IQuery<Page<NoticeView>>;

/// <summary>Where a page ends: the id of its last row.</summary>
public sealed record NoticeKey(Guid Id);

public sealed class ListNoticesHandler(IPetitionsDb db, IReferenceBooks books, ICurrentActor actor, TimeProvider clock) : IRequestHandler<ListNotices, Page<NoticeView>>
{
    public async Task<Page<NoticeView>> Handle(ListNotices query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var today = clock.Today();
        var person = actor.Identity.On(today, today, book);
        var own = person.Agency ?? throw NoticeErrors.AgencyNeeded();

        var found = db.Notices.AsNoTracking().ReachedBy(own, person.ActsFor, db, book);
        if (query.Unread is { } unread)
            found = unread ? found.Where(notice => notice.AcknowledgedOn == null) : found.Where(notice => notice.AcknowledgedOn != null);
        if (query.Clock is { } kind)
            found = found.Where(notice => notice.Clock == kind);
        if (query.Petition is { } named)
        {
            var petition = await PetitionReference.Parse(named).FindAsync(db, asOf: null, cancellationToken);
            found = found.Where(notice => notice.PetitionId == petition.Id);
        }

        return await found.PageAsync($"notices {own.Code} {query.Unread} {query.Clock} {query.Petition}", query.Paging, db, book, cancellationToken);
    }
}

/// <summary>Pages of notices.</summary>
internal static class NoticePages
{
    public static async Task<Page<NoticeView>> PageAsync(
        this IQueryable<Notice> found, string list, Paging paging, IPetitionsDb db, ReferenceBook book, CancellationToken cancellationToken)
    {
        var rest = Cursor.Decode<NoticeKey>(list, paging.Cursor) is { Id: var after } ? found.Where(notice => notice.Id < after) : found;
        var rows = await rest.OrderByDescending(notice => notice.Id).Take(paging.Limit + 1).ToListAsync(cancellationToken);
        long? total = paging.Count ? await found.LongCountAsync(cancellationToken) : null;
        return Page<NoticeView>.Of(await db.DrawAsync(rows, book, cancellationToken), paging.Limit, last => Cursor.Encode(list, new NoticeKey(last.Id)), total);
    }
}
