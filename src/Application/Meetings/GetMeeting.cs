using MediatR;

namespace Petitions.Application.Meetings;

/// <summary>One meeting with everything that was said and concluded there.</summary>
public sealed record GetMeeting(Guid Id) : IQuery<MeetingDetails>;

public sealed class GetMeetingHandler(IPetitionsDb db, IReferenceBooks books) : IRequestHandler<GetMeeting, MeetingDetails>
{
    public async Task<MeetingDetails> Handle(GetMeeting query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var meeting = await db.MeetingAsync(query.Id, cancellationToken);
        var petitions = await db.PetitionsOfAsync(query.Id, cancellationToken);
        return new MeetingPicture(book, petitions.HiddenStatements()).Draw(
            meeting, await db.StatementsOfAsync(query.Id, cancellationToken), await db.DirectivesOfAsync(query.Id, cancellationToken));
    }
}
