using MediatR;
using Petitions.Domain;

namespace Petitions.Application.Meetings;

/// <summary>One meeting with everything that was said and concluded there.</summary>
/// <param name="AsOf">As its directives stood at the end of this day; now when missing.
/// What was said belongs to the day of the meeting, whenever it was written down.</param>
public sealed record GetMeeting(Guid Id, DateOnly? AsOf) : IQuery<MeetingDetails>;

public sealed class GetMeetingHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock)
    : IRequestHandler<GetMeeting, MeetingDetails>
{
    public async Task<MeetingDetails> Handle(GetMeeting query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var meeting = await db.FindMeetingAsync(query.Id, query.AsOf, cancellationToken);
        var today = clock.Today();
        var petitions = await db.ListPetitionsAsync(query.Id, cancellationToken);
        return new MeetingDetailsMapper(book, petitions.RedactedStatementIds()).Map(
            meeting, await db.ListStatementsAsync(query.Id, cancellationToken),
            await db.ListDirectivesAsync(query.Id, query.AsOf ?? today, today, cancellationToken));
    }
}
