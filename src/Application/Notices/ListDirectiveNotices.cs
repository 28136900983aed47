using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Directives;

namespace Petitions.Application.Notices;

/// <summary>Every reminder and notice about one directive.</summary>
public sealed record ListDirectiveNotices(Guid DirectiveId, Paging Paging) : IQuery<Page<NoticeView>>;

public sealed class ListDirectiveNoticesHandler(IPetitionsDb db, IReferenceBooks books)
    : IRequestHandler<ListDirectiveNotices, Page<NoticeView>>
{
    public async Task<Page<NoticeView>> Handle(ListDirectiveNotices query, CancellationToken cancellationToken)
    {
        if (!await db.Directives.AnyAsync(directive => directive.Id == query.DirectiveId, cancellationToken))
            throw DirectiveErrors.NotFound(query.DirectiveId);
        return await db.Notices.AsNoTracking().Where(notice => notice.DirectiveId == query.DirectiveId)
            .PageAsync($"notices of {query.DirectiveId}", query.Paging, db, await books.CurrentAsync(cancellationToken), cancellationToken);
    }
}
