using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Notices;
using Petitions.Domain.Persons;

namespace Petitions.Application.Notices;

/// <summary>Takes note of a notice, for the body it is addressed to.</summary>
public sealed record AcknowledgeNotice(Guid Id, DateOnly? On) : ICommand<NoticeView>;

public sealed class AcknowledgeNoticeHandler(IPetitionsDb db, IReferenceBooks books, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<AcknowledgeNotice, NoticeView>
{
    public Task<NoticeView> Handle(AcknowledgeNotice command, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        // Two who take note at once: the second is told of the first.
        await db.LockAsync($"notice:{command.Id}", cancellationToken);
        var book = await books.CurrentAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var today = BusinessTime.DateOf(now);
        var day = command.On ?? today;
        var person = actor.Identity.ResolveActor(day, today, book);
        var notice = await db.Notices.FirstOrDefaultAsync(one => one.Id == command.Id, cancellationToken)
            ?? throw NoticeErrors.NotFound(command.Id);
        var reached = person.Agency is { } own
            && await db.Notices.VisibleTo(own, person.ActsFor, db, book).AnyAsync(one => one.Id == command.Id, cancellationToken);
        notice.Acknowledge(reached, new ActionContext(person, day, now));
        await db.SaveChangesAsync(cancellationToken);
        return (await db.MapNoticesAsync([notice], book, cancellationToken))[0];
    }, cancellationToken);
}
