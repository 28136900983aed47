using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Meetings;
using Petitions.Domain.Persons;

namespace Petitions.Application.Meetings;

/// <summary>Takes a meeting out for something to be added and puts it back.</summary>
public sealed class MeetingWriter(IPetitionsDb db, IReferenceBooks books, ICurrentActor actor, TimeProvider clock)
{
    /// <exception cref="DomainException"><c>meeting.not_found</c>, <c>meeting.stale</c>.</exception>
    public async Task<MeetingCommandContext> LoadForCommandAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        db.ExpectRevision(book);
        var meeting = await db.Meetings.FirstOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw MeetingErrors.NotFound(id);
        meeting.RequireVersion(expectedVersion);
        var now = clock.GetUtcNow();
        return new(meeting,
            new ActionContext(actor.Identity.ResolveActor(meeting.HeldOn, BusinessTime.DateOf(now), book), meeting.HeldOn, now), book);
    }

    public async Task<MeetingStatusView> SaveAsync(MeetingCommandContext context, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return MeetingStatusView.Of(context.Meeting, context.Book);
    }

    public Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
