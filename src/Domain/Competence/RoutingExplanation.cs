using Petitions.Domain.Agencies;

namespace Petitions.Domain.Competence;

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
