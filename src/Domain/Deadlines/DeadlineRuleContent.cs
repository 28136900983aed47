using Petitions.Domain.Calendar;

namespace Petitions.Domain.Deadlines;

/// <summary>What a deadline rule says; everything of it but its identity.</summary>
/// <param name="Step">The step it limits.</param>
/// <param name="Level">The level at which it applies; null for all.</param>
/// <param name="FieldCode">The field to which it applies, with the fields below; null for all.</param>
/// <param name="Term">The time allowed.</param>
/// <param name="LegalBasis">Where the number comes from. Never empty.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="Validity">The days on which a term that begins is counted by it.</param>
public sealed record DeadlineRuleContent(
    DeadlineStep Step, AuthorityLevel? Level, string? FieldCode, Term Term, string LegalBasis, string Certainty, Validity Validity);
