using Petitions.Domain.Meetings;
using Petitions.Domain.Territory;

namespace Petitions.Application.Meetings;

/// <summary>How a meeting stands after something was written down.</summary>
/// <param name="Version">Send it as <c>If-Match</c> with what is added next.</param>
public sealed record MeetingStatusView(
    Guid Id, MeetingKind Kind, string Title, DateOnly HeldOn, UnitReference HostUnit, int StatementCount, int DirectiveCount, int Version)
{
    public static MeetingStatusView Of(Meeting meeting, ReferenceBook book) => new(
        meeting.Id, meeting.Kind, meeting.Title, meeting.HeldOn, UnitReference.From(book.Structure.Get(meeting.HostUnitId)),
        meeting.StatementCount,
        meeting.DirectiveCount, meeting.Version);
}
