using Petitions.Domain.Calendar;
using Petitions.Domain.Competence;

namespace Petitions.Domain.Deadlines;

/// <summary>
/// The time that a step may take. No law fixes it for recommendations made
/// at working visits, so each rule names where its number comes from.
/// </summary>
public sealed class DeadlineRule
{
    public const int CodeMaxLength = 100;

    /// <param name="id">Identity of this version.</param>
    /// <param name="code">Names the rule across its versions.</param>
    /// <param name="content">What it says.</param>
    /// <exception cref="DomainException">What <see cref="Revise"/> refuses.</exception>
    public DeadlineRule(Guid id, string code, DeadlineRuleContent content)
    {
        Id = id;
        Code = code;
        Revise(content);
    }

    private DeadlineRule()
    {
    }

    public Guid Id { get; private set; }

    public string Code { get; private set; } = "";

    public DeadlineStep Step { get; private set; }

    public AuthorityLevel? Level { get; private set; }

    public string? FieldCode { get; private set; }

    public Term Term { get; private set; }

    public string LegalBasis { get; private set; } = "";

    public string Certainty { get; private set; } = "";

    public Validity Validity { get; private set; }

    /// <summary>Counts the changes; two writers never silently overwrite each other.</summary>
    public int Version { get; private set; }

    public DeadlineRuleContent Content => new(Step, Level, FieldCode, Term, LegalBasis, Certainty, Validity);

    /// <exception cref="DomainException"><see cref="CompetenceErrors.DeadlineRuleStale"/>:
    /// the caller acts on a version that is no longer the current one.</exception>
    public void RequireVersion(int? expected)
    {
        if (expected is { } version && version != Version)
            throw CompetenceErrors.DeadlineRuleStale(Version);
    }

    /// <summary>Corrects the rule; due dates that were set by it before stay as they are.</summary>
    /// <exception cref="DomainException">
    /// <see cref="CompetenceErrors.LegalBasisMissing"/>,
    /// <see cref="CompetenceErrors.ValidityNotOrdered"/>; <c>calendar.term_out_of_range</c>.
    /// </exception>
    public void Revise(DeadlineRuleContent content)
    {
        if (string.IsNullOrWhiteSpace(content.LegalBasis))
            throw CompetenceErrors.LegalBasisMissing(Code);
        if (!content.Validity.IsOrdered)
            throw CompetenceErrors.ValidityNotOrdered(content.Validity);
        if (content.Term.Days is < 1 or > Term.MaxDays)
            throw CalendarErrors.TermOutOfRange(content.Term.Days);

        Step = content.Step;
        Level = content.Level;
        FieldCode = content.FieldCode;
        Term = content.Term;
        LegalBasis = VietnameseText.ToNfc(content.LegalBasis.Trim());
        Certainty = VietnameseText.ToNfc(content.Certainty.Trim());
        Validity = content.Validity;
        Version++;
    }

    /// <summary>Whether the rule, new or corrected, fits among the fields and the other rules.</summary>
    /// <exception cref="DomainException"><see cref="CompetenceErrors.FieldUnknown"/>,
    /// <see cref="CompetenceErrors.DeadlineRulesOverlap"/>.</exception>
    public void RequirePlacement(RuleBook book)
    {
        if (FieldCode is { } field)
            book.FieldPath(field);
        if (book.DeadlineRules.Any(other => other.Id != Id && other.Code == Code && other.Validity.Overlaps(Validity)))
            throw CompetenceErrors.DeadlineRulesOverlap();
    }
}
