using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Territory;

namespace Petitions.Application.Competence;

/// <summary>A rule of competence.</summary>
/// <param name="Id">Id of this version.</param>
/// <param name="Code">Names the rule across its versions, of which no two hold on one day.</param>
/// <param name="Field">The field to which it applies, with all fields below.</param>
/// <param name="Unit">The unit within which it applies; null for the whole country.</param>
/// <param name="Conditions">What the petition's traits must be; all of them.</param>
/// <param name="Level">The competent level.</param>
/// <param name="Agency">The competent body; null for the people's committee at that level above the origin, or the Government.</param>
/// <param name="LegalBasis">The law or decision on which it rests.</param>
/// <param name="Certainty">How sure that basis is.</param>
/// <param name="ValidFrom">The first day; null where it lies before the records.</param>
/// <param name="ValidTo">The first day on which it no longer holds; null while it goes on.</param>
/// <param name="Priority">Greater goes first; 0 unless the order by precision is not what the law means.</param>
/// <param name="Note">What an officer should know when applying it.</param>
/// <param name="Version">Counts the changes; send it in <c>If-Match</c>.</param>
public sealed record CompetenceRuleDetails(
    Guid Id,
    string Code,
    string Field,
    UnitReference? Unit,
    IReadOnlyList<TraitCondition> Conditions,
    AuthorityLevel Level,
    AgencyReference? Agency,
    string LegalBasis,
    string Certainty,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    int Priority,
    string? Note,
    int Version)
{
    public static CompetenceRuleDetails Of(CompetenceRule rule, ReferenceBook book) => new(
        rule.Id,
        rule.Code,
        rule.FieldCode,
        rule.UnitId is { } unitId ? UnitReference.From(book.Structure.Get(unitId)) : null,
        rule.Conditions,
        rule.Level,
        rule.AgencyId is { } agencyId ? AgencyReference.From(book.Agencies.Get(agencyId)) : null,
        rule.LegalBasis,
        rule.Certainty,
        rule.Validity.From,
        rule.Validity.To,
        rule.Priority,
        rule.Note,
        rule.Version);
}
