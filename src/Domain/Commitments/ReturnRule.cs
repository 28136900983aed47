using Petitions.Domain.Competence;

namespace Petitions.Domain.Commitments;

/// <summary>
/// How long before its day a commitment comes back to the desk of the body that made it: money
/// for a parked matter has to be asked for while the budget or the plan is prepared, not when it
/// begins. No law fixes these days for petitions, so each rule names where its number comes from.
/// </summary>
public sealed class ReturnRule
{
    public const int CodeMaxLength = 100;
    public const int MaxDays = 1000;

    /// <param name="id">Identity of this version.</param>
    /// <param name="code">Names the rule across its versions.</param>
    /// <param name="kind">The commitments to which it applies.</param>
    /// <param name="resumeBy">On resume points: those that are named in this way; null on others.</param>
    /// <param name="lead">How long before.</param>
    /// <param name="legalBasis">Where it comes from.</param>
    /// <param name="certainty">How sure that is.</param>
    /// <param name="validity">The days on which a commitment that is made comes back by it.</param>
    /// <exception cref="DomainException"><see cref="CompetenceErrors.LegalBasisMissing"/>,
    /// <see cref="CompetenceErrors.ValidityNotOrdered"/>, <see cref="CompetenceErrors.LeadMalformed"/>.</exception>
    public ReturnRule(Guid id, string code, CommitmentKind kind, ResumePointKind? resumeBy, ReturnLead lead, string legalBasis,
        string certainty, Validity validity)
    {
        Id = id;
        Code = code;
        Revise(kind, resumeBy, lead, legalBasis, certainty, validity);
    }

    private ReturnRule()
    {
    }

    public Guid Id { get; private set; }

    public string Code { get; private set; } = "";

    public CommitmentKind Kind { get; private set; }

    public ResumePointKind? ResumeBy { get; private set; }

    public int? LeadDays { get; private set; }

    public int? LeadYears { get; private set; }

    public int? LeadMonth { get; private set; }

    public int? LeadDay { get; private set; }

    public string LegalBasis { get; private set; } = "";

    public string Certainty { get; private set; } = "";

    public Validity Validity { get; private set; }

    public ReturnLead Lead => new(LeadDays, LeadYears, LeadMonth, LeadDay);

    /// <summary>Corrects the rule; commitments that were made by it before keep the day on which they come back.</summary>
    public void Revise(
        CommitmentKind kind, ResumePointKind? resumeBy, ReturnLead lead, string legalBasis, string certainty, Validity validity)
    {
        if (string.IsNullOrWhiteSpace(legalBasis))
            throw CompetenceErrors.LegalBasisMissing(Code);
        if (!validity.IsOrdered)
            throw CompetenceErrors.ValidityNotOrdered(validity);
        if (!lead.IsValid() || kind == CommitmentKind.ResumePoint != resumeBy is not null
            || (resumeBy == ResumePointKind.Condition && lead.Days is null))
            throw CompetenceErrors.LeadMalformed(Code);

        Kind = kind;
        ResumeBy = resumeBy;
        (LeadDays, LeadYears, LeadMonth, LeadDay) = (lead.Days, lead.Years, lead.Month, lead.Day);
        LegalBasis = VietnameseText.ToNfc(legalBasis.Trim());
        Certainty = VietnameseText.ToNfc(certainty.Trim());
        Validity = validity;
    }
}
