using Petitions.Application.Petitions.Reading;
using Petitions.Domain.Agencies;
using Petitions.Domain.Commitments;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Petitions.Commitments;

/// <summary>Draws commitments as they stood on a day.</summary>
internal sealed class CommitmentMapper(ReferenceBook book, DateOnly asOf)
{
    private readonly Dictionary<(Guid, Guid, string?), AgencyReference> _owing = [];

    public CommitmentView Map(CommitmentAsOf row)
    {
        var (one, hidden) = (row.Commitment, row.Petition.Redaction == Redaction.Everything);
        var over = row.State != CommitmentState.Open;
        var broken = !over && row.DueOn < asOf;
        var end = over ? one.EndedOn : null;
        var late = broken ? asOf.DayNumber - row.DueOn.DayNumber : row.State == CommitmentState.Kept && row.Since > row.DueOn
            ? row.Since.DayNumber - row.DueOn.DayNumber : 0;
        var title = RedactedText.Title(row.Petition.Title, row.Petition.Redaction, row.Petition.DiversionRegime);
        return new(
            one.Id, new(row.Petition.Id, row.Petition.Code, title), one.Number, one.Kind, one.ResumeBy, Redact(one.Text, hidden),
            AgencyOf(one.AgencyId), OwedBy(row), one.MadeOn,
            one.ResponseNumber, row.DueOn, one.FirstDueOn, row is { FromYear: { } from, ToYear: { } to } ? new(from, to) : null,
            row.ReturnsOn, one.ReturnRule, one.ReturnBasis,
            broken ? CommitmentState.Broken : row.State, late, row.Slippage, end, over ? one.EndedByResponse : null,
            over ? Redact(one.EndNote, hidden) : null, over ? one.SupersededBy : null);
    }

    public CommitmentChangeView Map(CommitmentSpell spell, ReferencedPetition petition) => new(
        spell.Change, spell.Since, spell.DueOn, spell.Slippage, petition.Redact(spell.Note), spell.ResponseNumber,
        spell.AgencyId is { } by ? AgencyOf(by) : null);

    private AgencyReference OwedBy(CommitmentAsOf row)
    {
        var key = (row.Commitment.AgencyId, row.Petition.OriginUnitId, row.Petition.FieldCode);
        if (!_owing.TryGetValue(key, out var owing))
            _owing[key] = owing = AgencyOf(ResponsibleBody.IdOn(row.Commitment.AgencyId, row.Petition.OriginUnitId, row.Petition.FieldCode,
                asOf, book));
        return owing;
    }

    private static string? Redact(string? text, bool hidden) => hidden && text is not null ? RedactedText.Mark : text;

    private AgencyReference AgencyOf(Guid agency) => AgencyReference.From(book.Agencies.Get(agency));
}
