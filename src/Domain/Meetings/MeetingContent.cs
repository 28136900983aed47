namespace Petitions.Domain.Meetings;

/// <summary>Everything of a meeting that is written down when it is recorded.</summary>
/// <param name="DateInferred">True when the source does not give the full date.</param>
/// <param name="DateNote">How the date was inferred; needed when it was.</param>
/// <param name="HostUnitId">The unit that was visited.</param>
/// <param name="VisitedUnitIds">Villages visited within it.</param>
public sealed record MeetingContent(
    MeetingKind Kind,
    string Title,
    DateOnly HeldOn,
    bool DateInferred,
    string? DateNote,
    Guid HostUnitId,
    IReadOnlyList<Guid> VisitedUnitIds,
    Delegation Delegation,
    IReadOnlyList<Participant> Attendees,
    IReadOnlyList<string> Purposes,
    IReadOnlyList<MeetingSource> Sources,
    IReadOnlyList<MeetingDocument> Documents,
    IReadOnlyList<Gift> Gifts,
    IReadOnlyList<ProfileFigure> Profile,
    IReadOnlyList<Evidence> Evidence);
