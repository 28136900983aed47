using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions;
using Petitions.Domain.Territory;

namespace Petitions.Application.Petitions;

/// <summary>
/// Draws a petition as it stood on a day: what came later is left out, and what is withheld.
/// </summary>
internal sealed class PetitionPicture(PetitionFile file, PetitionThen? then, IReadOnlyList<LinkRow> links, ReferenceBook book, DateOnly asOf)
{
    private readonly bool _hidden = file.Withheld == Withheld.Everything;

    public PetitionDetails Draw()
    {
        var now = then is null ? Now() : At(then.State);
        var leadId = then is null ? file.LeadId : then.State.LeadId;
        var members = Links(link => link.LeadId == file.Id);
        var isSplit = now.Status == PetitionStatus.Split;
        return new(
            now.Id, now.Code, now.Status, now.Standing, now.Outcome, now.Authority, now.Holder, now.DueOn, now.DueOn < asOf, now.Version,
            Masking.Title(file.Title, file.Withheld, file.DiversionRegime), Masking.Content(file.Content, file.Withheld), Masking.Quote(file.Quote, file.Withheld),
            new(file.RaisedByKind, Masking.Raiser(file.RaisedByDescription, file.Withheld)), file.Channel, file.RaisedOn, file.RecordedAt,
            UnitReference.To(book.Structure.Get(file.OriginUnitId)), [.. file.OriginPath.Select(id => UnitReference.To(book.Structure.Get(id)))],
            file.MeetingId, file.StatementId, file.SupportingStatementIds, Classification(now),
            Maybe(then is null ? file.AccountableAgencyId : then.AccountableId), Maybe(then is null ? file.ExecutorId : then.ExecutorId),
            then is null ? file.AnsweredOn : then.AnsweredOn, then is null ? file.VerifiedOn : then.VerifiedOn,
            then is null ? file.ClosedOn : then.ClosedOn, then is null ? file.PromisedOn : then.PromisedOn,
            MaybeShown(then is null ? file.ResumePoint : then.ResumePoint), MaybeShown(then is null ? file.Cause : then.Cause),
            then?.ReturnCount ?? file.ReturnCount, then?.ReopenCount ?? file.ReopenCount, 1 + members.Count,
            Link(link => link.Id == file.PartOfId), file.PartNumber, isSplit ? Links(link => link.PartOfId == file.Id) : [],
            file.PartlyResolved && (then is null || now.Outcome == file.Outcome), Link(link => link.Id == leadId), members, Responses(), Verifications(),
            file.SuspectedRegime, Receipt());
    }

    private PetitionNow Now() => new(
        file.Id, file.Code, file.Status, file.Standing, file.Outcome, Authority(file.CompetentLevel, file.CompetentAgencyId), Maybe(file.HolderId), file.DueOn, file.Version);

    private PetitionNow At(PetitionState state) => new(
        file.Id, file.Code, state.Status, state.Standing, state.Outcome, Authority(state.CompetentLevel, state.CompetentAgencyId), Maybe(state.HolderId), state.DueOn, state.Version);

    private AuthorityNow? Authority(AuthorityLevel? level, Guid? agency) => level is { } known && agency is { } competent ? new(known, Named(competent)) : null;

    private ClassificationView Classification(PetitionNow now) => now.Authority is null
        ? new(null, new Dictionary<string, string>(), null, null, false, null)
        : then is null or { IsClassifiedAlike: true }
            ? new(file.FieldCode, file.Traits, file.CompetenceRule, file.CompetenceBasis, file.DepartsFromRule, ClassificationGround())
            : new(then.State.FieldCode, new Dictionary<string, string>(), null, null, false, null);

    /// <summary>A part has the ground of the whole, which tells of the words of the whole.</summary>
    private string? ClassificationGround() =>
        file is { PartOfId: not null, ClassificationGround: not null, Withheld: not Withheld.Nothing } ? Masking.Text : MaybeShown(file.ClassificationGround);

    private List<ResponseView> Responses() => _hidden ? [] :
    [
        .. file.Responses.Where(response => response.On <= asOf).Select(response => new ResponseView(
            response.Number, response.Kind, response.Outcome, response.Text, Named(response.AgencyId),
            response is { DocumentNumber: { } number, DocumentDate: { } date } ? new(number, date, response.Signatory) : null,
            response.PromisedOn, response.ResumePoint, response.ResumeOn, response is { ResumeFromYear: { } from, ResumeToYear: { } to } ? new(from, to) : null,
            response.Milestones ?? [], response.Cause, response.Evidence, response.On, response.RecordedAt)),
    ];

    private List<VerificationView> Verifications() => _hidden ? [] :
    [
        .. file.Verifications.Where(verification => verification.On <= asOf).Select(verification => new VerificationView(
            verification.Result, verification.VerifiedBy, Maybe(verification.AgencyId), verification.Evidence, verification.On, verification.RecordedAt)),
    ];

    private DiversionReceipt? Receipt() =>
        file is { DiversionRegime: { } regime, DivertedOn: { } on } && on <= asOf ? DiversionReceipt.Of(file.Code, regime, on) : null;

    private PetitionLink? Link(Func<LinkRow, bool> which) => Links(which) is [var link, ..] ? link : null;

    private List<PetitionLink> Links(Func<LinkRow, bool> which) =>
    [
        .. links.Where(which).Select(link => new PetitionLink(
            link.Id, link.Code, Masking.Title(link.Title, link.Withheld, link.DiversionRegime), link.Status, link.Outcome)),
    ];

    private string Shown(string text) => _hidden ? Masking.Text : text;

    private string? MaybeShown(string? text) => text is null ? null : Shown(text);

    private AgencyReference Named(Guid agency) => AgencyReference.To(book.Agencies.Get(agency));

    private AgencyReference? Maybe(Guid? agency) => agency is { } known ? Named(known) : null;
}
