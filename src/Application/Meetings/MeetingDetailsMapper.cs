using Petitions.Application.Directives;
using Petitions.Application.Petitions.Reading;
using Petitions.Domain.Agencies;
using Petitions.Domain.Directives;
using Petitions.Domain.Meetings;
using Petitions.Domain.Territory;

namespace Petitions.Application.Meetings;

/// <summary>Draws what is kept of a meeting, with names in place of ids and without what must not be shown.</summary>
/// <param name="book">Where the names come from.</param>
/// <param name="hidden">The statements behind petitions that were diverted.</param>
internal sealed class MeetingDetailsMapper(ReferenceBook book, IReadOnlySet<Guid> hidden)
{
    public MeetingDetails Map(Meeting meeting, IEnumerable<Statement> statements, IEnumerable<DirectiveAsOf> directives) => new(
        meeting.Id, meeting.Kind, meeting.Title, meeting.HeldOn, meeting.DateInferred, meeting.DateNote, UnitOf(meeting.HostUnitId),
        [.. meeting.HostPath.Select(UnitOf)], [.. meeting.VisitedUnitIds.Select(UnitOf)], Map(meeting.Delegation),
        [.. meeting.Attendees.Select(Map)],
        meeting.Purposes, meeting.Sources, meeting.Documents, meeting.Gifts, [.. meeting.Profile.Select(Map)], meeting.Evidence,
        [.. statements.Select(Map)], [.. directives.Select(row => Map(row.Directive) with { Status = row.Status })], meeting.RecordedBy,
        AgencyOrNull(meeting.RecordedByAgencyId), meeting.RecordedAt, meeting.Version);

    public StatementView Map(Statement statement)
    {
        var masked = hidden.Contains(statement.Id);
        return new(
            statement.Id, statement.Number, statement.Label, statement.Kind, masked ? RedactedSpeaker : Map(statement.Speaker),
            masked ? RedactedText.Mark : statement.Quote, statement.ContentGiven, statement.OpenList, masked ? null : statement.EvidenceFor,
            masked ? null : statement.Note, masked, statement.RecordedAt);
    }

    public DirectiveView Map(Directive directive) => new(
        directive.Id, directive.Number!.Value, directive.Label, directive.Kind, directive.StatementId,
        directive.StatementId is { } source && hidden.Contains(source) ? RedactedText.Mark : directive.Quote,
        [.. directive.Addressees.Select(to => new AddresseeView(AgencyOrNull(to.AgencyId), to.Description))], directive.DueText,
        directive.DueOn, directive.Soft,
        directive.BasedOn, directive.PetitionIds, directive.Status, directive.RecordedAt);

    private static ParticipantView RedactedSpeaker => new(ParticipantKind.Group, null, [RedactedText.Mark], null, null, null);

    private DelegationView Map(Delegation who) => new(
        who.LeadingBody, AgencyOrNull(who.LeadingAgencyId), who.Level, Map(who.Head), [.. who.Members.Select(Map)]);

    private ParticipantView Map(Participant who) =>
        new(who.Kind, who.Name, who.Titles, AgencyOrNull(who.AgencyId), who.Organisation, who.Note);

    private FigureView Map(ProfileFigure figure) => new(
        UnitOf(figure.UnitId), figure.Indicator, figure.Value, figure.Denominator, figure.UnitOfMeasure, figure.Text, figure.AsOf,
        figure.Quote, figure.Note);

    private UnitReference UnitOf(Guid id) => UnitReference.From(book.Structure.Get(id));

    private AgencyReference? AgencyOrNull(Guid? id) => id is { } known ? AgencyReference.From(book.Agencies.Get(known)) : null;
}
