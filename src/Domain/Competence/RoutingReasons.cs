using System.Globalization;

namespace Petitions.Domain.Competence;

/// <summary>Says in both languages what became of each rule.</summary>
internal sealed class RoutingReasons(RuleBook rules, RoutingRequest request, RulePrecedence precedence, CompetenceRule? decided)
{
    public ConsideredRule Explain(Routing.RuleEvaluation evaluation, bool couldChange)
    {
        var rule = evaluation.Rule;
        var (vietnamese, english) = evaluation.Verdict switch
        {
            RuleVerdict.Decided => Decided(evaluation),
            RuleVerdict.NotValidThatDay => NotValid(rule.Validity),
            RuleVerdict.OtherTerritory => ("Quy tắc của địa bàn khác.", "The rule is for another territory."),
            RuleVerdict.ConditionNotMet => NotMet(evaluation.Condition!),
            RuleVerdict.ConditionUnknown => Unknown(evaluation.Condition!, couldChange),
            RuleVerdict.Outranked => Outranked(rule),
            RuleVerdict.LevelNotThere => (
                $"{Level(rule.Level, english: false)} không có trên nơi phát sinh vào ngày {Day(request.On)}.",
                $"There is no {Level(rule.Level, english: true)} level above the place of origin on {request.On:yyyy-MM-dd}."),
            _ => (
                $"Cơ quan mà quy tắc nêu không có vào ngày {Day(request.On)} và không có một cơ quan kế thừa duy nhất.",
                $"The rule's body does not exist on {request.On:yyyy-MM-dd} and has no single successor."),
        };
        return new ConsideredRule(rule, evaluation.Verdict, vietnamese, english);
    }

    private static (string, string) Decided(Routing.RuleEvaluation evaluation)
    {
        var (name, end) = (evaluation.Agency!.Name, evaluation.Rule.Validity.To);
        return (
            $"Quyết định: thẩm quyền của {name}." + (end is null ? "" : $" Quy tắc có hiệu lực đến hết ngày {Day(end.Value.AddDays(-1))}."),
            $"Decides: {name} is competent." +
                (end is null ? "" : $" The rule holds up to and including {end.Value.AddDays(-1):yyyy-MM-dd}."));
    }

    private (string, string) NotValid(Validity validity) => validity.EndedBy(request.On)
        ? ($"Hết hiệu lực từ ngày {Day(validity.To!.Value)}.", $"It ended on {validity.To:yyyy-MM-dd}.")
        : ($"Chưa có hiệu lực, chỉ từ ngày {Day(validity.From!.Value)}.", $"It begins on {validity.From:yyyy-MM-dd}.");

    private (string, string) NotMet(TraitCondition condition)
    {
        var trait = rules.FindTrait(condition.Trait)!;
        var answer = request.Traits[condition.Trait];
        return (
            $"“{trait.Question}” Quy tắc cần: {Wanted(condition, trait, english: false)}; ở đây là: " +
                $"{trait.Format(answer, english: false)}.",
            $"“{trait.EnglishQuestion}” The rule needs: {Wanted(condition, trait, english: true)}; here it is: " +
                $"{trait.Format(answer, english: true)}.");
    }

    private (string, string) Unknown(TraitCondition condition, bool couldChange)
    {
        var trait = rules.FindTrait(condition.Trait)!;
        return (
            $"Chưa biết: “{trait.Question}” (quy tắc cần: {Wanted(condition, trait, english: false)})." +
                (couldChange ? "" : " Câu trả lời không làm thay đổi cơ quan có thẩm quyền."),
            $"Not known: “{trait.EnglishQuestion}” (the rule needs: {Wanted(condition, trait, english: true)})." +
                (couldChange ? "" : " The answer would not change the competent body."));
    }

    private (string, string) Outranked(CompetenceRule rule)
    {
        var (vietnamese, english) = precedence.ReasonRankedAfter(rule, decided!);
        return ($"Đứng sau quy tắc {decided!.Code}: {vietnamese}.", $"It comes after rule {decided.Code}: {english}.");
    }

    private static string Wanted(TraitCondition condition, TraitDefinition trait, bool english)
    {
        if (condition.AnyOf is { } choices)
            return string.Join(english ? " or " : " hoặc ", choices.Select(choice => trait.Format(choice, english)));
        var bounds = new List<string>();
        if (condition.Min is { } min)
            bounds.Add(string.Create(CultureInfo.InvariantCulture, $"{(english ? "from" : "từ")} {min}"));
        if (condition.Below is { } below)
            bounds.Add(string.Create(CultureInfo.InvariantCulture, $"{(english ? "below" : "dưới")} {below}"));
        return $"{string.Join(' ', bounds)} {trait.UnitOfMeasure}".TrimEnd();
    }

    private static string Level(AuthorityLevel level, bool english) => level switch
    {
        AuthorityLevel.Commune => english ? "commune" : "Cấp xã",
        AuthorityLevel.District => english ? "district" : "Cấp huyện",
        AuthorityLevel.Province => english ? "province" : "Cấp tỉnh",
        _ => english ? "central" : "Cấp trung ương",
    };

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
