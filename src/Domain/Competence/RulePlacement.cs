using Petitions.Domain.Agencies;
using Petitions.Domain.Territory;

namespace Petitions.Domain.Competence;

/// <summary>Whether a rule, new or corrected, fits among the fields, questions, units, agencies and the other rules.</summary>
public static class RulePlacement
{
    /// <exception cref="DomainException">
    /// <see cref="CompetenceErrors.FieldUnknown"/>, <see cref="CompetenceErrors.TraitUnknown"/>,
    /// <see cref="CompetenceErrors.ChoiceUnknown"/>,
    /// <see cref="CompetenceErrors.ConditionMalformed"/>,
    /// <see cref="CompetenceErrors.UnitUnknown"/>, <see cref="CompetenceErrors.AgencyUnknown"/>,
    /// <see cref="CompetenceErrors.AgencyCannotHold"/>, <see cref="CompetenceErrors.AgencyNotOfLevel"/>,
    /// <see cref="CompetenceErrors.AgencyNotForTerritory"/>, <see cref="CompetenceErrors.OverlappingValidity"/>.
    /// </exception>
    public static void Require(CompetenceRule rule, RuleBook book, AdministrativeStructure structure, AgencyDirectory agencies)
    {
        book.FieldPath(rule.FieldCode);
        foreach (var condition in rule.Conditions)
            RequireCondition(condition, rule, book);
        var unit = rule.UnitId is { } unitId ? structure.Find(unitId) ?? throw CompetenceErrors.UnitUnknown(unitId) : null;
        if (rule.AgencyId is { } agencyId)
            RequireAgency(agencies.Find(agencyId) ?? throw CompetenceErrors.AgencyUnknown(agencyId), rule, unit, structure);
        if (book.CompetenceRules.Any(other => other.Id != rule.Id && other.Code == rule.Code && other.Validity.Overlaps(rule.Validity)))
            throw CompetenceErrors.OverlappingValidity();
    }

    private static void RequireCondition(TraitCondition condition, CompetenceRule rule, RuleBook book)
    {
        var trait = book.FindTrait(condition.Trait) ?? throw CompetenceErrors.TraitUnknown(condition.Trait);
        var isChoice = condition is { AnyOf.Count: > 0, Min: null, Below: null };
        var isRange = condition.AnyOf is null && (condition.Min ?? condition.Below) is not null && !(condition.Min >= condition.Below);
        if (!(trait.Kind == TraitKind.Choice ? isChoice : isRange) || rule.Conditions.Count(other => other.Trait == condition.Trait) > 1)
            throw CompetenceErrors.ConditionMalformed(condition.Trait);
        foreach (var choice in condition.AnyOf ?? [])
        {
            if (!trait.Accepts(choice))
                throw CompetenceErrors.ChoiceUnknown(trait, choice);
        }
    }

    private static void RequireAgency(Agency agency, CompetenceRule rule, Unit? unit, AdministrativeStructure structure)
    {
        if (!agency.MayHold)
            throw CompetenceErrors.AgencyCannotHold(agency);
        if (agency.Level != rule.Level)
            throw CompetenceErrors.AgencyNotOfLevel(agency, rule.Level);
        var covers = agency.UnitId is not { } worksFor || (unit is not null && structure.Path(unit).Any(above => above.Id == worksFor));
        if (!covers)
            throw CompetenceErrors.AgencyNotForTerritory(agency);
    }
}
