using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Territory;

namespace Petitions.Application.Petitions.Reading;

/// <summary>
/// Draws a petition as it stood on a day: what came later is left out, and what is withheld.
/// </summary>
internal sealed class PetitionDetailsMapper(
    PetitionRecord record, PetitionSnapshot? snapshot, IReadOnlyList<LinkRow> links, ReferenceBook book, DateOnly asOf)
{
    private readonly bool _isRedacted = record.Redaction == Redaction.Everything;

    public PetitionDetails Map()
    {
        var status = snapshot is null ? CurrentStatus() : StatusAsOf(snapshot.State);
        var leadId = snapshot is null ? record.LeadId : snapshot.State.LeadId;
        var members = Links(link => link.LeadId == record.Id);
        var isSplit = status.Status == PetitionStatus.Split;
        return new(
            status.Id, status.Code, status.Status, status.Standing, status.Outcome, status.Authority, status.Holder, status.DueOn,
            status.DueOn < asOf, status.Version,
            RedactedText.Title(record.Title, record.Redaction, record.DiversionRegime),
            RedactedText.Content(record.Content, record.Redaction), RedactedText.Quote(record.Quote, record.Redaction),
            new(record.RaisedByKind, RedactedText.Raiser(record.RaisedByDescription, record.Redaction)), record.Channel, record.RaisedOn,
            record.RecordedAt,
            UnitReference.From(book.Structure.Get(record.OriginUnitId)),
            [.. record.OriginPath.Select(id => UnitReference.From(book.Structure.Get(id)))],
            record.MeetingId, record.StatementId, record.SupportingStatementIds, Classification(status),
            AgencyOrNull(snapshot is null ? record.AccountableAgencyId : snapshot.AccountableId),
            AgencyOrNull(snapshot is null ? record.ExecutorId : snapshot.ExecutorId),
            snapshot is null ? record.AnsweredOn : snapshot.AnsweredOn, snapshot is null ? record.VerifiedOn : snapshot.VerifiedOn,
            snapshot is null ? record.ClosedOn : snapshot.ClosedOn, snapshot is null ? record.PromisedOn : snapshot.PromisedOn,
            RedactOrNull(snapshot is null ? record.ResumePoint : snapshot.ResumePoint),
            RedactOrNull(snapshot is null ? record.Cause : snapshot.Cause),
            snapshot?.ReturnCount ?? record.ReturnCount, snapshot?.ReopenCount ?? record.ReopenCount, 1 + members.Count,
            Link(link => link.Id == record.PartOfId), record.PartNumber, isSplit ? Links(link => link.PartOfId == record.Id) : [],
            record.PartlyResolved && (snapshot is null || status.Outcome == record.Outcome), Link(link => link.Id == leadId), members,
            Responses(), Verifications(),
            record.SuspectedRegime, Receipt());
    }

    private PetitionStatusView CurrentStatus() => new(
        record.Id, record.Code, record.Status, record.Standing, record.Outcome, Authority(record.CompetentLevel, record.CompetentAgencyId),
        AgencyOrNull(record.HolderId), record.DueOn, record.Version);

    private PetitionStatusView StatusAsOf(PetitionState state) => new(
        record.Id, record.Code, state.Status, state.Standing, state.Outcome, Authority(state.CompetentLevel, state.CompetentAgencyId),
        AgencyOrNull(state.HolderId), state.DueOn, state.Version);

    private AuthorityView? Authority(AuthorityLevel? level, Guid? agency) =>
        level is { } known && agency is { } competent ? new(known, AgencyOf(competent)) : null;

    private ClassificationView Classification(PetitionStatusView status) => status.Authority is null
        ? new(null, new Dictionary<string, string>(), null, null, false, null)
        : snapshot is null or { IsClassifiedAlike: true }
            ? new(record.FieldCode, record.Traits, record.CompetenceRule, record.CompetenceBasis, record.DepartsFromRule,
                ClassificationGround())
            : new(snapshot.State.FieldCode, new Dictionary<string, string>(), null, null, false, null);

    /// <summary>A part has the ground of the whole, which tells of the words of the whole.</summary>
    private string? ClassificationGround() =>
        record is { PartOfId: not null, ClassificationGround: not null, Redaction: not Redaction.None }
            ? RedactedText.Mark : RedactOrNull(record.ClassificationGround);

    private List<ResponseView> Responses() => _isRedacted ? [] :
    [
        .. record.Responses.Where(response => response.On <= asOf).Select(response => new ResponseView(
            response.Number, response.Kind, response.Outcome, response.Text, AgencyOf(response.AgencyId),
            response is { DocumentNumber: { } number, DocumentDate: { } date } ? new(number, date, response.Signatory) : null,
            response.PromisedOn, response.ResumePoint, response.ResumeOn,
            response is { ResumeFromYear: { } from, ResumeToYear: { } to } ? new(from, to) : null,
            response.Milestones ?? [], response.Cause, response.Evidence, response.On, response.RecordedAt)),
    ];

    private List<VerificationView> Verifications() => _isRedacted ? [] :
    [
        .. record.Verifications.Where(verification => verification.On <= asOf).Select(verification => new VerificationView(
            verification.Result, verification.VerifiedBy, AgencyOrNull(verification.AgencyId), verification.Evidence, verification.On,
            verification.RecordedAt)),
    ];

    private DiversionReceipt? Receipt() =>
        record is { DiversionRegime: { } regime, DivertedOn: { } on } && on <= asOf ? DiversionReceipt.Of(record.Code, regime, on) : null;

    private PetitionLink? Link(Func<LinkRow, bool> which) => Links(which) is [var link, ..] ? link : null;

    private List<PetitionLink> Links(Func<LinkRow, bool> which) =>
    [
        .. links.Where(which).Select(link => new PetitionLink(
            link.Id, link.Code, RedactedText.Title(link.Title, link.Redaction, link.DiversionRegime), link.Status, link.Outcome)),
    ];

    private string Redact(string text) => _isRedacted ? RedactedText.Mark : text;

    private string? RedactOrNull(string? text) => text is null ? null : Redact(text);

    private AgencyReference AgencyOf(Guid agency) => AgencyReference.From(book.Agencies.Get(agency));

    private AgencyReference? AgencyOrNull(Guid? agency) => agency is { } known ? AgencyOf(known) : null;
}
