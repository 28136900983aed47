namespace Petitions.Domain.Competence;

/// <summary>A rule of the case's field and what became of it, with the reason in both languages.</summary>
public sealed record ConsideredRule(CompetenceRule Rule, RuleVerdict Verdict, string Reason, string EnglishReason);
