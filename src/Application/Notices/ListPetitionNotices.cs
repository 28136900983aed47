using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Petitions;

namespace Petitions.Application.Notices;

/// <summary>Every reminder and notice about one petition, whomever it addressed; the newest first.</summary>
public sealed record ListPetitionNotices(PetitionReference Petition, Paging Paging) : IQuery<Page<NoticeView>>;

public sealed class ListPetitionNoticesHandler(IPetitionsDb db, IReferenceBooks books)
    : IRequestHandler<ListPetitionNotices, Page<NoticeView>>
{
    public async Task<Page<NoticeView>> Handle(ListPetitionNotices query, CancellationToken cancellationToken)
    {
        var petition = await query.Petition.ResolveAsync(db, asOf: null, cancellationToken);
        return await db.Notices.AsNoTracking().Where(notice => notice.PetitionId == petition.Id)
            .PageAsync($"notices of {petition.Id}", query.Paging, db, await books.CurrentAsync(cancellationToken), cancellationToken);
    }
}
