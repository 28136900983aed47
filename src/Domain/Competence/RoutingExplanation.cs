using Petitions.Domain.Agencies;
using Petitions.Domain.Territory;

namespace Petitions.Domain.Competence;

/// <summary>A case to be routed.</summary>
/// <param name="FieldCode">Its field.</param>
/// <param name="Origin">The unit where it was raised.</param>
/// <param name="Traits">What is known of it, by trait code.</param>
/// <param name="On">The business date whose rules, units and agencies apply.</param>
public sealed record RoutingRequest(string FieldCode, Unit Origin, IReadOnlyDictionary<string, string> Traits, DateOnly On);

/// <summary>What became of a rule when a case was routed.</summary>
public enum RuleVerdict
{
    /// <summary>It decided.</summary>
    Decided,

    /// <summary>It does not hold on that day.</summary>
    NotValidThatDay,

    /// <summary>It is written for another territory.</summary>
    OtherTerritory,

    /// <summary>A trait of the case rules it out.</summary>
    ConditionNotMet,

    /// <summary>A trait that it depends on is not known.</summary>
    ConditionUnknown,

    /// <summary>It applies, but another rule goes before it.</summary>
    Outranked,

    /// <summary>Its level does not exist above the origin that day.</summary>
    LevelNotThere,

    /// <summary>Its body does not exist that day and has no single successor for the case.</summary>
    AgencyNotThere,
}

/// <summary>A rule of the case's field and what became of it, with the reason in both languages.</summary>
public sealed record ConsideredRule(CompetenceRule Rule, RuleVerdict Verdict, string Reason, string EnglishReason);

/// <summary>A question whose answer could change the result.</summary>
public sealed record OpenQuestion(
    string Trait, string Question, string EnglishQuestion, TraitKind Kind, string? UnitOfMeasure, IReadOnlyList<TraitChoice> Choices)
{
    public static OpenQuestion About(TraitDefinition trait) =>
        new(trait.Code, trait.Question, trait.EnglishQuestion, trait.Kind, trait.UnitOfMeasure, trait.Choices);
}

/// <summary>Who is competent for a case, and why.</summary>
/// <param name="Level">The competent level; null when no rule applies.</param>
/// <param name="Agency">The competent body in its version of the day; null when no rule applies.</param>
/// <param name="DecidedBy">The rule that decided; with open questions left, the one that decides as far as is known.</param>
/// <param name="Considered">Every rule written for the field or one above it, in the order of precedence.</param>
/// <param name="OpenQuestions">What to ask next, in the order of precedence; empty when nothing could change the result.</param>
public sealed record RoutingExplanation(
    AuthorityLevel? Level,
    Agency? Agency,
    CompetenceRule? DecidedBy,
    IReadOnlyList<ConsideredRule> Considered,
    IReadOnlyList<OpenQuestion> OpenQuestions)
{
    public string? LegalBasis => DecidedBy?.LegalBasis;

    /// <summary>True when a rule decided and no open question could change that.</summary>
    public bool IsDecided => DecidedBy is not null && OpenQuestions.Count == 0;
}
