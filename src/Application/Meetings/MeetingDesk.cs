using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Meetings;
using Petitions.Domain.Persons;

namespace Petitions.Application.Meetings;

/// <summary>A meeting on the table, with who writes something down on it.</summary>
public sealed record MeetingCase(Meeting Meeting, Act Act, ReferenceBook Book);

/// <summary>Takes a meeting out for something to be added and puts it back.</summary>
public sealed class MeetingDesk(IPetitionsDb db, IReferenceBooks books, ICurrentActor actor, TimeProvider clock)
{
    /// <exception cref="DomainException"><c>meeting.not_found</c>, <c>meeting.stale</c>.</exception>
    public async Task<MeetingCase> OpenAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        db.JudgeBy(book);
        var meeting = await db.Meetings.FirstOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw MeetingErrors.NotFound(id);
        meeting.RequireVersion(expectedVersion);
        var now = clock.GetUtcNow();
        return new(meeting, new Act(actor.Identity.On(meeting.HeldOn, BusinessTime.DateOf(now), book), meeting.HeldOn, now), book);
    }

    public async Task<MeetingNow> SaveAsync(MeetingCase open, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return MeetingNow.Of(open.Meeting, open.Book);
    }

    public Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
