using Petitions.Domain.Agencies;
using Petitions.Domain.Territory;

namespace Petitions.Domain.Competence;

/// <summary>Finds the competent authority of a case: a pure function of rules, structure, agencies and day.</summary>
public static class Routing
{
    /// <summary>Which authority is competent, by which rule, why the other rules lost, and what is still to be asked.</summary>
    /// <exception cref="DomainException">
    /// <see cref="CompetenceErrors.FieldUnknown"/>, <see cref="CompetenceErrors.TraitUnknown"/>,
    /// <see cref="CompetenceErrors.ChoiceUnknown"/>,
    /// <see cref="CompetenceErrors.NumberMalformed"/>, and the refusals of <see cref="AdministrativeStructure.ValidOn"/> for the origin.
    /// </exception>
    public static RoutingExplanation Explain(
        RoutingRequest request, RuleBook rules, AdministrativeStructure structure, AgencyDirectory agencies)
    {
        var origin = structure.ValidOn(request.Origin.Id, request.On);
        rules.RequireTraits(request.Traits);
        var fields = rules.FieldPath(request.FieldCode);
        var place = new RoutingPlace(origin, structure.Path(origin), [.. fields.Select(field => field.Code)], request, structure, agencies);
        var precedence = new RulePrecedence(fields, place.UnitPath);
        var judged = rules.RulesOf(fields).Order(precedence).Select(rule => Evaluate(rule, place)).ToList();

        var decidedAt = judged.FindIndex(evaluation => evaluation.Verdict == RuleVerdict.Decided);
        var decisive = decidedAt < 0 ? null : judged[decidedAt];
        var reasons = new RoutingReasons(rules, request, precedence, decisive?.Rule);
        var considered = judged.Select((evaluation, at) =>
            reasons.Explain(WithOutrankedVerdict(evaluation, at, decidedAt), CouldChange(evaluation, at))).ToList();
        var asked = judged.Where((evaluation, at) => CouldChange(evaluation, at)).Select(evaluation => evaluation.Condition!.Trait)
            .Distinct();
        return new RoutingExplanation(
            decisive?.Rule.Level, decisive?.Agency, decisive?.Rule, considered,
            [.. asked.Select(trait => OpenQuestion.From(rules.FindTrait(trait)!))]);

        // A rule that waits for an answer matters only where it would go before the one that decides, and name someone else.
        bool CouldChange(RuleEvaluation evaluation, int at) =>
            evaluation.Verdict == RuleVerdict.ConditionUnknown
                && (decisive is null || (at < decidedAt && evaluation.Agency != decisive.Agency));
    }

    private static RuleEvaluation WithOutrankedVerdict(RuleEvaluation evaluation, int at, int decidedAt) =>
        decidedAt >= 0 && at > decidedAt && evaluation.Verdict is RuleVerdict.Decided or RuleVerdict.ConditionUnknown
            ? evaluation with { Verdict = RuleVerdict.Outranked }
            : evaluation;

    private static RuleEvaluation Evaluate(CompetenceRule rule, RoutingPlace place)
    {
        if (!rule.Validity.Contains(place.Request.On))
            return new(rule, RuleVerdict.NotValidThatDay);
        if (rule.UnitId is { } unitId && place.UnitPath.All(unit => unit.Id != unitId))
            return new(rule, RuleVerdict.OtherTerritory);
        if (rule.Conditions.FirstOrDefault(condition => condition.IsMetBy(place.Request.Traits) == false) is { } unmet)
            return new(rule, RuleVerdict.ConditionNotMet, Condition: unmet);
        if (!place.Structure.LevelExists(rule.Level, place.Origin))
            return new(rule, RuleVerdict.LevelNotThere);
        if (CompetentBodyOf(rule, place) is not { } agency)
            return new(rule, RuleVerdict.AgencyNotThere);
        return rule.Conditions.FirstOrDefault(condition => condition.IsMetBy(place.Request.Traits) is null) is { } unknown
            ? new(rule, RuleVerdict.ConditionUnknown, agency, unknown)
            : new(rule, RuleVerdict.Decided, agency);
    }

    private static Agency? CompetentBodyOf(CompetenceRule rule, RoutingPlace place)
    {
        if (rule.AgencyId is { } agencyId)
            return place.Agencies.SuccessorFor(agencyId, place.Request.On, place.Origin, place.FieldCodes);
        if (rule.Level == AuthorityLevel.Central)
            return place.Agencies.Government(place.Request.On);
        var governed = place.UnitPath.LastOrDefault(unit => AdministrativeStructure.LevelOf(unit.Kind) == rule.Level);
        return governed is null ? null : place.Agencies.PeoplesCommitteeOf(governed, place.Request.On);
    }

    /// <summary>What one rule comes to by itself, before rules are set against each other.</summary>
    internal sealed record RuleEvaluation(
        CompetenceRule Rule, RuleVerdict Verdict, Agency? Agency = null, TraitCondition? Condition = null);

    private sealed record RoutingPlace(
        Unit Origin,
        IReadOnlyList<Unit> UnitPath,
        IReadOnlyCollection<string> FieldCodes,
        RoutingRequest Request,
        AdministrativeStructure Structure,
        AgencyDirectory Agencies);
}
