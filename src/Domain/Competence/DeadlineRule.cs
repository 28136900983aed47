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

    /// <summary>How far beyond its first date a due date may be extended.</summary>
    Extend,
}

/// <summary>
/// The time that a step may take. No law fixes it for recommendations made at working visits, so each rule names where its number comes from.
/// </summary>
public sealed class DeadlineRule
{
    public const int CodeMaxLength = 100;

    /// <param name="id">Identity of this version.</param>
    /// <param name="code">Names the rule across its versions.</param>
    /// <param name="step">The step it limits.</param>
    /// <param name="level">The level at which it applies; null for all.</param>
    /// <param name="fieldCode">The field to which it applies, with the fields below; null for all.</param>
    /// <param name="term">The time allowed.</param>
    /// <param name="legalBasis">Where the number comes from.</param>
    /// <param name="certainty">How sure that is.</param>
    /// <param name="validity">The days on which a term that begins is counted by it.</param>
    /// <exception cref="DomainException"><see cref="CompetenceErrors.LegalBasisMissing"/>, <see cref="CompetenceErrors.ValidityNotOrdered"/>.</exception>
    public DeadlineRule(
        Guid id, string code, DeadlineStep step, AuthorityLevel? level, string? fieldCode, Term term, string legalBasis, string certainty, Validity validity)
    {
        Id = id;
        Code = code;
        Revise(step, level, fieldCode, term, legalBasis, certainty, validity);
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

    /// <summary>Corrects the rule; due dates that were set by it before stay as they are.</summary>
    /// <exception cref="DomainException"><see cref="CompetenceErrors.LegalBasisMissing"/>, <see cref="CompetenceErrors.ValidityNotOrdered"/>.</exception>
    public void Revise(
        DeadlineStep step, AuthorityLevel? level, string? fieldCode, Term term, string legalBasis, string certainty, Validity validity)
    {
        if (string.IsNullOrWhiteSpace(legalBasis))
            throw CompetenceErrors.LegalBasisMissing(Code);
        if (!validity.IsOrdered)
            throw CompetenceErrors.ValidityNotOrdered(validity);

        Step = step;
        Level = level;
        FieldCode = fieldCode;
        Term = term;
        LegalBasis = VietnameseText.ToNfc(legalBasis.Trim());
        Certainty = VietnameseText.ToNfc(certainty.Trim());
        Validity = validity;
    }
}
