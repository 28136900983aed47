using Petitions.Application.Petitions.Reading;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Territory;

namespace Petitions.Application.Petitions.Listing;

/// <summary>A petition in a list.</summary>
/// <param name="Title">Hidden once the petition, or a part of it, is diverted.</param>
/// <param name="Overdue">True when its step was due before the day asked about and is still open.</param>
/// <param name="Voices">How many voices it stands for (1 kiến nghị, n lượt ý kiến).</param>
public sealed record PetitionSummary(
    Guid Id, string Code, string Title, PetitionStatus Status, Standing Standing, Outcome Outcome, AuthorityView? Authority,
    AgencyReference? Holder,
    string? Field, UnitReference OriginUnit, DateOnly RaisedOn, DateOnly? DueOn, bool Overdue, Guid? LeadId, Guid? PartOfId, int Voices,
    int Version)
{
    public static PetitionSummary Of(PetitionRow row, ReferenceBook book, DateOnly asOf) => new(
        row.Id,
        row.Code,
        RedactedText.Title(row.Title, row.Redaction, row.DiversionRegime),
        row.Status,
        row.Standing,
        row.Outcome,
        row.CompetentLevel is { } level && row.CompetentAgencyId is { } competent
            ? new(level, AgencyReference.From(book.Agencies.Get(competent))) : null,
        row.HolderId is { } holder ? AgencyReference.From(book.Agencies.Get(holder)) : null,
        row.FieldCode,
        UnitReference.From(book.Structure.Get(row.OriginUnitId)),
        row.RaisedOn,
        row.DueOn,
        row.DueOn < asOf,
        row.LeadId,
        row.PartOfId,
        row.SupporterCount,
        row.Version);
}
