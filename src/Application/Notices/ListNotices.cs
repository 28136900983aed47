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

public sealed class ListNoticesHandler(IPetitionsDb db, IReferenceBooks books, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<ListNotices, Page<NoticeView>>
{
    public async Task<Page<NoticeView>> Handle(ListNotices query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var today = clock.Today();
        var person = actor.Identity.ResolveActor(today, today, book);
        var own = person.Agency ?? throw NoticeErrors.AgencyNeeded();

        var found = db.Notices.AsNoTracking().VisibleTo(own, person.ActsFor, db, book);
        if (query.Unread is { } unread)
            found = unread ? found.Where(notice => notice.AcknowledgedOn == null) : found.Where(notice => notice.AcknowledgedOn != null);
        if (query.Clock is { } kind)
            found = found.Where(notice => notice.Clock == kind);
        if (query.Petition is { } named)
        {
            var petition = await PetitionReference.Parse(named).ResolveAsync(db, asOf: null, cancellationToken);
            found = found.Where(notice => notice.PetitionId == petition.Id);
        }

        return await found.PageAsync(
            $"notices {own.Code} {query.Unread} {query.Clock} {query.Petition}", query.Paging, db, book, cancellationToken);
    }
}
