using Petitions.Domain.Calendar;

namespace Petitions.Domain.Competence;

/// <summary>The steps of handling for which a time is set (domain brief 2.6).</summary>
public enum DeadlineStep
{
    /// <summary>Tell the person that it was received and what happens with it.</summary>
    Acknowledge,

    /// <summary>Find the competent authority.</summary>
    Classify,

    /// <summary>Take the assignment on or return it.</summary>
    Accept,

    /// <summary>Ask other bodies to coordinate.</summary>
    Coordinate,

    /// <summary>Answer a body that asked to coordinate.</summary>
    CoordinationAnswer,

    /// <summary>Answer the petition, counted from receipt by the competent body.</summary>
    Answer,

    /// <summary>Answer again after it was reopened.</summary>
    AnswerAgain,

    /// <summary>Check on the ground what was reported as done.</summary>
    Verify,

    /// <summary>Take up again what was answered and is still open, where nothing that was promised brings it back.</summary>
    Review,

    /// <summary>Decide whether a clock that was paused stays so.</summary>
    ReviewPause,

    /// <summary>How far a due date may be extended beyond what it would be without extensions.</summary>
    Extend,
}

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

/// <summary>
/// The time that a step may take. No law fixes it for recommendations made at working visits, so each rule names where its number comes from.
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

    /// <exception cref="DomainException"><see cref="CompetenceErrors.DeadlineRuleStale"/>: the caller acts on a version that is no longer the current one.</exception>
    public void RequireVersion(int? expected)
    {
        if (expected is { } version && version != Version)
            throw CompetenceErrors.DeadlineRuleStale(Version);
    }

    /// <summary>Corrects the rule; due dates that were set by it before stay as they are.</summary>
    /// <exception cref="DomainException">
    /// <see cref="CompetenceErrors.LegalBasisMissing"/>, <see cref="CompetenceErrors.ValidityNotOrdered"/>; <c>calendar.term_out_of_range</c>.
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
    /// <exception cref="DomainException"><see cref="CompetenceErrors.FieldUnknown"/>, <see cref="CompetenceErrors.DeadlineRulesOverlap"/>.</exception>
    public void RequirePlace(RuleBook book)
    {
        if (FieldCode is { } field)
            book.FieldPath(field);
        if (book.DeadlineRules.Any(other => other.Id != Id && other.Code == Code && other.Validity.Overlaps(Validity)))
            throw CompetenceErrors.DeadlineRulesOverlap();
    }
}
