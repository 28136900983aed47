using Petitions.Domain.Agencies;
using Petitions.Domain.Territory;

namespace Petitions.Domain.Competence;

/// <summary>Finds the competent authority of a case: a pure function of rules, structure, agencies and day.</summary>
public static class Routing
{
    /// <summary>Which authority is competent, by which rule, why the other rules lost, and what is still to be asked.</summary>
    /// <exception cref="DomainException">
    /// <see cref="CompetenceErrors.FieldUnknown"/>, <see cref="CompetenceErrors.TraitUnknown"/>, <see cref="CompetenceErrors.ChoiceUnknown"/>,
    /// <see cref="CompetenceErrors.NumberMalformed"/>, and the refusals of <see cref="AdministrativeStructure.ValidOn"/> for the origin.
    /// </exception>
    public static RoutingExplanation Explain(RoutingRequest request, RuleBook rules, AdministrativeStructure structure, AgencyDirectory agencies)
    {
        var origin = structure.ValidOn(request.Origin.Id, request.On);
        rules.CheckTraits(request.Traits);
        var fields = rules.FieldPath(request.FieldCode);
        var place = new Place(origin, structure.Path(origin), [.. fields.Select(field => field.Code)], request, structure, agencies);
        var precedence = new RulePrecedence(fields, place.UnitPath);
        var judged = rules.RulesOf(fields).Order(precedence).Select(rule => Judge(rule, place)).ToList();

        var decidedAt = judged.FindIndex(judgement => judgement.Verdict == RuleVerdict.Decided);
        var decided = decidedAt < 0 ? null : judged[decidedAt];
        var reasons = new RoutingReasons(rules, request, precedence, decided?.Rule);
        var considered = judged.Select((judgement, at) => reasons.Say(Final(judgement, at, decidedAt), CouldChange(judgement, at))).ToList();
        var asked = judged.Where((judgement, at) => CouldChange(judgement, at)).Select(judgement => judgement.Condition!.Trait).Distinct();
        return new RoutingExplanation(
            decided?.Rule.Level, decided?.Agency, decided?.Rule, considered, [.. asked.Select(trait => OpenQuestion.About(rules.FindTrait(trait)!))]);

        // A rule that waits for an answer matters only where it would go before the one that decides, and name someone else.
        bool CouldChange(Judgement judgement, int at) =>
            judgement.Verdict == RuleVerdict.ConditionUnknown && (decided is null || (at < decidedAt && judgement.Agency != decided.Agency));
    }

    private static Judgement Final(Judgement judgement, int at, int decidedAt) =>
        decidedAt >= 0 && at > decidedAt && judgement.Verdict is RuleVerdict.Decided or RuleVerdict.ConditionUnknown
            ? judgement with { Verdict = RuleVerdict.Outranked }
            : judgement;

    private static Judgement Judge(CompetenceRule rule, Place place)
    {
        if (!rule.Validity.Contains(place.Request.On))
            return new(rule, RuleVerdict.NotValidThatDay);
        if (rule.UnitId is { } unitId && place.UnitPath.All(unit => unit.Id != unitId))
            return new(rule, RuleVerdict.OtherTerritory);
        if (rule.Conditions.FirstOrDefault(condition => condition.IsMetBy(place.Request.Traits) == false) is { } unmet)
            return new(rule, RuleVerdict.ConditionNotMet, Condition: unmet);
        if (!place.Structure.LevelExists(rule.Level, place.Origin))
            return new(rule, RuleVerdict.LevelNotThere);
        if (BodyOf(rule, place) is not { } agency)
            return new(rule, RuleVerdict.AgencyNotThere);
        return rule.Conditions.FirstOrDefault(condition => condition.IsMetBy(place.Request.Traits) is null) is { } unknown
            ? new(rule, RuleVerdict.ConditionUnknown, agency, unknown)
            : new(rule, RuleVerdict.Decided, agency);
    }

    private static Agency? BodyOf(CompetenceRule rule, Place place)
    {
        if (rule.AgencyId is { } agencyId)
            return place.Agencies.SuccessorFor(agencyId, place.Request.On, place.Origin, place.FieldCodes);
        if (rule.Level == AuthorityLevel.Central)
            return place.Agencies.Government(place.Request.On);
        var governed = place.UnitPath.LastOrDefault(unit => AdministrativeStructure.LevelOf(unit.Kind) == rule.Level);
        return governed is null ? null : place.Agencies.PeoplesCommitteeOf(governed, place.Request.On);
    }

    /// <summary>What one rule comes to by itself, before rules are set against each other.</summary>
    internal sealed record Judgement(CompetenceRule Rule, RuleVerdict Verdict, Agency? Agency = null, TraitCondition? Condition = null);

    private sealed record Place(
        Unit Origin,
        IReadOnlyList<Unit> UnitPath,
        IReadOnlyCollection<string> FieldCodes,
        RoutingRequest Request,
        AdministrativeStructure Structure,
        AgencyDirectory Agencies);
}
