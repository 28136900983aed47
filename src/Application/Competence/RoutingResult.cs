using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;
using Petitions.Domain.Competence;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Territory;

namespace Petitions.Application.Competence;

/// <summary>Whose matter a case is, and why.</summary>
/// <param name="On">The day whose rules, units and agencies were applied.</param>
/// <param name="Field">The field.</param>
/// <param name="Unit">Where it was raised.</param>
/// <param name="IsDecided">False when no rule applies, or while an open question could change the answer.</param>
/// <param name="Authority">The competent authority; with open questions left, as far as is known; null when no rule applies.</param>
/// <param name="DecidedBy">The rule that decided.</param>
/// <param name="LegalBasis">The law or decision on which it rests.</param>
/// <param name="OpenQuestions">What to ask next.</param>
/// <param name="Considered">Every rule of the field, in the order of precedence, with what became of it.</param>
/// <param name="Deadline">Until when the authority must answer when it receives the
/// case on that day; null when nobody is competent or no term can be counted.</param>
/// <param name="NoDeadlineBecause">Why no term can be counted, such as a year whose calendar is not loaded.</param>
public sealed record RoutingResult(
    DateOnly On,
    string Field,
    UnitReference Unit,
    bool IsDecided,
    AuthorityItem? Authority,
    RuleReference? DecidedBy,
    string? LegalBasis,
    IReadOnlyList<TraitQuestion> OpenQuestions,
    IReadOnlyList<ConsideredRuleItem> Considered,
    RoutingDeadline? Deadline,
    string? NoDeadlineBecause)
{
    public static RoutingResult Of(RoutingRequest request, RoutingExplanation explanation, ReferenceBook book)
    {
        var (deadline, because) = RoutingDeadline.Of(request, explanation, book);
        return new(
            request.On,
            request.FieldCode,
            UnitReference.From(request.Origin),
            explanation.IsDecided,
            explanation.Agency is null ? null : new(explanation.Level!.Value, AgencyReference.From(explanation.Agency)),
            explanation.DecidedBy is null ? null : RuleReference.To(explanation.DecidedBy),
            explanation.LegalBasis,
            [.. explanation.OpenQuestions.Select(TraitQuestion.Of)],
            [.. explanation.Considered.Select(ConsideredRuleItem.Of)],
            deadline,
            because);
    }
}

/// <param name="Level">The level of authority.</param>
/// <param name="Agency">The body, in its version of the day.</param>
public sealed record AuthorityItem(AuthorityLevel Level, AgencyReference Agency);

/// <summary>A rule as an explanation names it.</summary>
/// <param name="Id">Id of this version.</param>
/// <param name="Code">Names the rule across its versions.</param>
/// <param name="Certainty">How sure its legal basis is.</param>
/// <param name="ValidFrom">The first day; null where it lies before the records.</param>
/// <param name="ValidTo">The first day on which it no longer holds; null while it goes on.</param>
/// <param name="Note">What an officer should know when applying it.</param>
public sealed record RuleReference(Guid Id, string Code, string Certainty, DateOnly? ValidFrom, DateOnly? ValidTo, string? Note)
{
    public static RuleReference To(CompetenceRule rule) =>
        new(rule.Id, rule.Code, rule.Certainty, rule.Validity.From, rule.Validity.To, rule.Note);
}

/// <summary>A rule that was considered.</summary>
/// <param name="RuleId">Id of the version.</param>
/// <param name="Code">Names the rule across its versions.</param>
/// <param name="Level">The level that it names.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Reason">Why, in the caller's language.</param>
public sealed record ConsideredRuleItem(Guid RuleId, string Code, AuthorityLevel Level, RuleVerdict Verdict, string Reason)
{
    public static ConsideredRuleItem Of(ConsideredRule considered) => new(
        considered.Rule.Id, considered.Rule.Code, considered.Rule.Level, considered.Verdict,
        Language.Of(considered.Reason, considered.EnglishReason));
}

/// <summary>Until when the authority must answer.</summary>
/// <param name="DueOn">The last day.</param>
/// <param name="Provisional">True when the notices for a year that decided it are not out yet.</param>
/// <param name="Term">The time allowed.</param>
/// <param name="Rule">The deadline rule.</param>
/// <param name="LegalBasis">Where the number comes from.</param>
public sealed record RoutingDeadline(DateOnly DueOn, bool Provisional, Term Term, string Rule, string LegalBasis)
{
    internal static (RoutingDeadline? Deadline, string? Because) Of(
        RoutingRequest request, RoutingExplanation explanation, ReferenceBook book)
    {
        if (explanation.Level is not { } level)
            return (null, null);
        try
        {
            var rule = book.Rules.DeadlineFor(DeadlineStep.Answer, level, request.FieldCode, request.On);
            var count = book.Calendar.Explain(request.On, rule.Term);
            return (new(count.DueOn, count.Provisional, rule.Term, rule.Code, rule.LegalBasis), null);
        }
        catch (DomainException e) when (e.Refusal.Kind == RefusalKind.Conflict)
        {
            // Who is competent is known even where the due date is not: a missing calendar year must not hide it.
            return (null, Language.Of(e.Refusal.Vietnamese, e.Refusal.English));
        }
    }
}
