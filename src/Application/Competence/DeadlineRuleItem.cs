using Petitions.Domain;
using Petitions.Domain.Calendar;
using Petitions.Domain.Deadlines;

namespace Petitions.Application.Competence;

/// <summary>The time that a step may take.</summary>
/// <param name="Id">Id of this version.</param>
/// <param name="Code">Names the rule across its versions.</param>
/// <param name="Step">The step it limits.</param>
/// <param name="Level">The level at which it applies; null for all.</param>
/// <param name="Field">The field to which it applies, with the fields below; null for all.</param>
/// <param name="Term">The time allowed.</param>
/// <param name="LegalBasis">Where the number comes from.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="ValidFrom">The first day; null where it lies before the records.</param>
/// <param name="ValidTo">The first day on which it no longer holds; null while it goes on.</param>
/// <param name="Version">Counts the changes; send it in <c>If-Match</c>.</param>
public sealed record DeadlineRuleItem(
    Guid Id,
    string Code,
    DeadlineStep Step,
    AuthorityLevel? Level,
    string? Field,
    Term Term,
    string LegalBasis,
    string Certainty,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    int Version)
{
    public static DeadlineRuleItem Of(DeadlineRule rule) => new(
        rule.Id, rule.Code, rule.Step, rule.Level, rule.FieldCode, rule.Term, rule.LegalBasis, rule.Certainty, rule.Validity.From,
        rule.Validity.To, rule.Version);
}
