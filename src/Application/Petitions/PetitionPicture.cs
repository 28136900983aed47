using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions;
using Petitions.Domain.Territory;

namespace Petitions.Application.Petitions;

/// <summary>
/// Draws a petition as it stood on a day: what came later is left out, what was diverted is hidden.
/// </summary>
internal sealed class PetitionPicture(Petition petition, PetitionThen? then, IReadOnlyList<LinkedPetition> links, ReferenceBook book, DateOnly asOf)
{
    private readonly bool _hidden = petition.DiversionRegime is not null;

    public PetitionDetails Draw()
    {
        var now = PetitionNow.Of(petition, book);
        if (then?.State is { } state)
        {
            now = now with
            {
                Status = state.Status,
                Standing = state.Standing,
                Outcome = state.Outcome,
                Authority = state is { CompetentLevel: { } level, CompetentAgencyId: { } competent } ? new(level, Named(competent)) : null,
                Holder = Maybe(state.HolderId),
                DueOn = state.DueOn,
                Version = state.Version,
            };
        }

        var leadId = then is null ? petition.LeadId : then.State.LeadId;
        var members = Links(link => link.LeadId == petition.Id);
        var isSplit = now.Status == PetitionStatus.Split;
        return new(
            now.Id, now.Code, now.Status, now.Standing, now.Outcome, now.Authority, now.Holder, now.DueOn, now.DueOn < asOf, now.Version,
            petition.DiversionRegime is { } regime ? Masking.Title(regime) : petition.Title, Shown(petition.Content), Shown(petition.Quote),
            new(petition.RaisedByKind, Shown(petition.RaisedByDescription)), petition.Channel, petition.RaisedOn, petition.RecordedAt,
            UnitReference.To(book.Structure.Get(petition.OriginUnitId)), [.. petition.OriginPath.Select(id => UnitReference.To(book.Structure.Get(id)))],
            petition.MeetingId, petition.StatementId, petition.SupportingStatementIds, Classification(now),
            Maybe(then is null ? petition.AccountableAgencyId : then.AccountableId), Maybe(then is null ? petition.ExecutorId : then.ExecutorId),
            then is null ? petition.AnsweredOn : then.AnsweredOn, then is null ? petition.VerifiedOn : then.VerifiedOn,
            then is null ? petition.ClosedOn : then.ClosedOn, then is null ? petition.PromisedOn : then.PromisedOn,
            MaybeShown(then is null ? petition.ResumePoint : then.ResumePoint), MaybeShown(then is null ? petition.Cause : then.Cause),
            then?.ReturnCount ?? petition.ReturnCount, then?.ReopenCount ?? petition.ReopenCount, 1 + members.Count,
            Link(link => link.Link.Id == petition.PartOfId), petition.PartNumber, isSplit ? Links(link => link.PartOfId == petition.Id) : [],
            petition.PartlyResolved && (then is null || now.Outcome == petition.Outcome), Link(link => link.Link.Id == leadId), members, Responses(), Verifications(),
            petition.SuspectedRegime, Receipt());
    }

    private ClassificationView Classification(PetitionNow now) => now.Authority is null
        ? new(null, new Dictionary<string, string>(), null, null, false, null)
        : then is null or { IsClassifiedAlike: true }
            ? new(petition.FieldCode, petition.Traits, petition.CompetenceRule, petition.CompetenceBasis, petition.DepartsFromRule, MaybeShown(petition.ClassificationGround))
            : new(then.State.FieldCode, new Dictionary<string, string>(), null, null, false, null);

    private List<ResponseView> Responses() => _hidden ? [] :
    [
        .. petition.Responses.Where(response => response.On <= asOf).Select(response => new ResponseView(
            response.Number, response.Kind, response.Outcome, response.Text, Named(response.AgencyId),
            response is { DocumentNumber: { } number, DocumentDate: { } date } ? new(number, date, response.Signatory) : null,
            response.PromisedOn, response.ResumePoint, response.ResumeOn, response is { ResumeFromYear: { } from, ResumeToYear: { } to } ? new(from, to) : null,
            response.Milestones ?? [], response.Cause, response.Evidence, response.On, response.RecordedAt)),
    ];

    private List<VerificationView> Verifications() => _hidden ? [] :
    [
        .. petition.Verifications.Where(verification => verification.On <= asOf).Select(verification => new VerificationView(
            verification.Result, verification.VerifiedBy, Maybe(verification.AgencyId), verification.Evidence, verification.On, verification.RecordedAt)),
    ];

    private DiversionReceipt? Receipt() =>
        petition is { DiversionRegime: { } regime, DivertedOn: { } on } && on <= asOf ? DiversionReceipt.Of(petition.Code, regime, on) : null;

    private PetitionLink? Link(Func<LinkedPetition, bool> which) => Links(which) is [var link, ..] ? link : null;

    private List<PetitionLink> Links(Func<LinkedPetition, bool> which) =>
        [.. links.Where(which).Select(link => link.DiversionRegime is { } regime ? link.Link with { Title = Masking.Title(regime) } : link.Link)];

    private string Shown(string text) => _hidden ? Masking.Text : text;

    private string? MaybeShown(string? text) => text is null ? null : Shown(text);

    private AgencyReference Named(Guid agency) => AgencyReference.To(book.Agencies.Get(agency));

    private AgencyReference? Maybe(Guid? agency) => agency is { } known ? Named(known) : null;
}
