using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Petitions;
using Petitions.Domain.Directives;

namespace Petitions.Application.Notices;

/// <summary>Every reminder and notice about one petition, whomever it addressed; the newest first.</summary>
public sealed record ListPetitionNotices(PetitionReference Petition, Paging Paging) : IQuery<Page<NoticeView>>;

/// <summary>Every reminder and notice about one directive.</summary>
public sealed record ListDirectiveNotices(Guid DirectiveId, Paging Paging) : IQuery<Page<NoticeView>>;

public sealed class ListPetitionNoticesHandler(IPetitionsDb db, IReferenceBooks books) : IRequestHandler<ListPetitionNotices, Page<NoticeView>>
{
    public async Task<Page<NoticeView>> Handle(ListPetitionNotices query, CancellationToken cancellationToken)
    {
        var petition = await query.Petition.FindAsync(db, asOf: null, cancellationToken);
        return await db.Notices.AsNoTracking().Where(notice => notice.PetitionId == petition.Id)
            .PageAsync($"notices of {petition.Id}", query.Paging, db, await books.CurrentAsync(cancellationToken), cancellationToken);
    }
}

public sealed class ListDirectiveNoticesHandler(IPetitionsDb db, IReferenceBooks books) : IRequestHandler<ListDirectiveNotices, Page<NoticeView>>
{
    public async Task<Page<NoticeView>> Handle(ListDirectiveNotices query, CancellationToken cancellationToken)
    {
        if (!await db.Directives.AnyAsync(directive => directive.Id == query.DirectiveId, cancellationToken))
            throw DirectiveErrors.NotFound(query.DirectiveId);
        return await db.Notices.AsNoTracking().Where(notice => notice.DirectiveId == query.DirectiveId)
            .PageAsync($"notices of {query.DirectiveId}", query.Paging, db, await books.CurrentAsync(cancellationToken), cancellationToken);
    }
}
