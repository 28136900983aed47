namespace Petitions.Domain.Meetings;

/// <summary>What sort of meeting it was.</summary>
public enum MeetingKind
{
    /// <summary>A working session of a delegation (buổi làm việc).</summary>
    WorkingSession,

    /// <summary>A survey on the spot (khảo sát).</summary>
    Survey,

    /// <summary>A meeting with voters (tiếp xúc cử tri).</summary>
    VoterMeeting,

    /// <summary>A reception of citizens (tiếp công dân).</summary>
    CitizenReception,

    /// <summary>A dialogue (đối thoại).</summary>
    Dialogue,
    Other,
}

/// <summary>How a participant is known: by name, only by office, or only as a group.</summary>
public enum ParticipantKind
{
    Person,
    Role,
    Group,
}

/// <summary>
/// Somebody at a meeting, as the source tells it: people with their titles of that day, offices without a name, groups
/// (“lãnh đạo một số sở, ngành”). Nothing is added that the source does not say (domain brief 1.2).
/// </summary>
/// <param name="Kind">Person, office or group.</param>
/// <param name="Name">The person's name; null for offices and groups.</param>
/// <param name="Titles">All titles and offices of that day, as written.</param>
/// <param name="AgencyId">The body, where it is known.</param>
/// <param name="Organisation">The body as the source writes it.</param>
/// <param name="Note">Anything else the source says of the participant.</param>
public sealed record Participant(ParticipantKind Kind, string? Name, IReadOnlyList<string> Titles, Guid? AgencyId = null, string? Organisation = null, string? Note = null);

/// <summary>Who came: the body that sent the delegation, its head and its members.</summary>
/// <param name="LeadingBody">The body as the source writes it.</param>
/// <param name="LeadingAgencyId">The same body as an agency, where it is known.</param>
/// <param name="Level">The level of the delegation.</param>
public sealed record Delegation(string LeadingBody, Guid? LeadingAgencyId, AuthorityLevel Level, Participant Head, IReadOnlyList<Participant> Members);

/// <summary>Where the record comes from.</summary>
/// <param name="Title">What the source is.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Note">Photographs and captions, gaps, slips of the pen kept in quotes.</param>
public sealed record MeetingSource(string Title, IReadOnlyList<string> Authors, string? Publisher = null, string? Note = null);

/// <summary>A document that the meeting dealt with.</summary>
/// <param name="Number">Number and symbol, as far as the source gives them.</param>
public sealed record MeetingDocument(string? Number, string Title, DateOnly? IssuedOn, string? Issuer, string? Note = null);

/// <summary>Something given at the meeting.</summary>
/// <param name="Quote">The words of the source.</param>
/// <param name="Note">What is inferred rather than said.</param>
public sealed record Gift(string What, int Quantity, IReadOnlyList<string> Recipients, string? Quote = null, string? Note = null);

/// <summary>One figure about a unit as it was reported at the meeting: a snapshot, never overwritten (domain brief 1.3).</summary>
/// <param name="Indicator">What is counted.</param>
/// <param name="Value">The figure.</param>
/// <param name="Denominator">Out of how many, where the figure is a share.</param>
/// <param name="Text">A figure that is no number, such as the class of a commune.</param>
/// <param name="AsOf">The day it holds for; the meeting's day when the source names none.</param>
public sealed record ProfileFigure(
    Guid UnitId, string Indicator, decimal? Value, decimal? Denominator, string? UnitOfMeasure, string? Text, DateOnly? AsOf, string? Quote, string? Note = null);

/// <summary>What the meeting contributes to a research topic (luận cứ).</summary>
public sealed record Evidence(string ResearchTopic, string? Quote, string? Note = null);

/// <summary>Everything of a meeting that is written down when it is recorded.</summary>
/// <param name="DateInferred">True when the source does not give the full date.</param>
/// <param name="DateNote">How the date was inferred; needed when it was.</param>
/// <param name="HostUnitId">The unit that was visited.</param>
/// <param name="VisitedUnitIds">Villages visited within it.</param>
public sealed record MeetingRecord(
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
