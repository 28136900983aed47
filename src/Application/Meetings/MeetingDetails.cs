using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Directives;
using Petitions.Domain.Meetings;
using Petitions.Domain.Territory;

namespace Petitions.Application.Meetings;

/// <summary>Somebody at a meeting.</summary>
/// <param name="Agency">The body under its name of that day.</param>
public sealed record ParticipantView(
    ParticipantKind Kind, string? Name, IReadOnlyList<string> Titles, AgencyReference? Agency, string? Organisation, string? Note);

/// <summary>Who came.</summary>
public sealed record DelegationView(
    string LeadingBody, AgencyReference? LeadingAgency, AuthorityLevel Level, ParticipantView Head, IReadOnlyList<ParticipantView> Members);

/// <summary>One figure as it was reported.</summary>
public sealed record FigureView(
    UnitReference Unit, string Indicator, decimal? Value, decimal? Denominator, string? UnitOfMeasure, string? Text, DateOnly? AsOf,
    string? Quote, string? Note);

/// <summary>One thing that was said.</summary>
/// <param name="OpenList">True when the source breaks off: there was more than it tells.</param>
/// <param name="Hidden">True when a petition taken from it was diverted; then speaker, quote and note are not shown.</param>
public sealed record StatementView(
    Guid Id, int Number, string? Label, StatementKind Kind, ParticipantView Speaker, string? Quote, bool ContentGiven, bool OpenList,
    string? EvidenceFor,
    string? Note, bool Hidden, DateTimeOffset RecordedAt);

/// <summary>Who was told.</summary>
public sealed record AddresseeView(AgencyReference? Agency, string Description);

/// <summary>What the head told whom to do.</summary>
/// <param name="DueOn">When the first report is due.</param>
/// <param name="Soft">True when no date was named.</param>
/// <param name="Status">Where the following of it stands; GET /directives/{id} tells the rest.</param>
public sealed record DirectiveView(
    Guid Id, int Number, string? Label, DirectiveKind Kind, Guid? StatementId, string Quote, IReadOnlyList<AddresseeView> Addressees,
    string? DueText,
    DateOnly? DueOn, bool Soft, string? BasedOn, IReadOnlyList<Guid> PetitionIds, DirectiveStatus Status, DateTimeOffset RecordedAt);

/// <summary>Everything of a meeting; units and bodies under their names of that day.</summary>
/// <param name="HostPath">The host with the units above it, province first.</param>
/// <param name="RecordedBy">Who wrote it down.</param>
public sealed record MeetingDetails(
    Guid Id, MeetingKind Kind, string Title, DateOnly HeldOn, bool DateInferred, string? DateNote, UnitReference HostUnit,
    IReadOnlyList<UnitReference> HostPath,
    IReadOnlyList<UnitReference> VisitedUnits, DelegationView Delegation, IReadOnlyList<ParticipantView> Attendees,
    IReadOnlyList<string> Purposes,
    IReadOnlyList<MeetingSource> Sources, IReadOnlyList<MeetingDocument> Documents, IReadOnlyList<Gift> Gifts,
    IReadOnlyList<FigureView> Profile,
    IReadOnlyList<Evidence> Evidence, IReadOnlyList<StatementView> Statements, IReadOnlyList<DirectiveView> Directives, string RecordedBy,
    AgencyReference? RecordedByAgency, DateTimeOffset RecordedAt, int Version);
