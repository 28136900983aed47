namespace Petitions.Domain.Competence;

/// <summary>What a body has bound itself to in an answer (lời hứa, lộ trình).</summary>
public enum CommitmentKind
{
    /// <summary>A date by which the matter is to be done.</summary>
    Date,

    /// <summary>One step of a roadmap (lộ trình): a day, and what is to be done by it.</summary>
    Milestone,

    /// <summary>When a matter that was parked (tạm gác) is taken up again.</summary>
    ResumePoint,
}

/// <summary>How a resume point is named.</summary>
public enum ResumeBy
{
    /// <summary>A day.</summary>
    Date,

    /// <summary>A budget year.</summary>
    Year,

    /// <summary>A plan of several years, such as 2026–2030.</summary>
    Period,

    /// <summary>Only a condition, in words; the matter is looked at again after a while.</summary>
    Condition,
}

/// <summary>
/// How long before its day a commitment comes back to the desk of the body that made it: money for a parked matter has to be asked for while the
/// budget or the plan is prepared, not when it begins. No law fixes these days for petitions, so each rule names where its number comes from.
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
    /// <exception cref="DomainException"><see cref="CompetenceErrors.LegalBasisMissing"/>, <see cref="CompetenceErrors.ValidityNotOrdered"/>, <see cref="CompetenceErrors.LeadMalformed"/>.</exception>
    public ReturnRule(Guid id, string code, CommitmentKind kind, ResumeBy? resumeBy, ReturnLead lead, string legalBasis, string certainty, Validity validity)
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

    public ResumeBy? ResumeBy { get; private set; }

    public int? LeadDays { get; private set; }

    public int? LeadYears { get; private set; }

    public int? LeadMonth { get; private set; }

    public int? LeadDay { get; private set; }

    public string LegalBasis { get; private set; } = "";

    public string Certainty { get; private set; } = "";

    public Validity Validity { get; private set; }

    public ReturnLead Lead => new(LeadDays, LeadYears, LeadMonth, LeadDay);

    /// <summary>Corrects the rule; commitments that were made by it before keep the day on which they come back.</summary>
    public void Revise(CommitmentKind kind, ResumeBy? resumeBy, ReturnLead lead, string legalBasis, string certainty, Validity validity)
    {
        if (string.IsNullOrWhiteSpace(legalBasis))
            throw CompetenceErrors.LegalBasisMissing(Code);
        if (!validity.IsOrdered)
            throw CompetenceErrors.ValidityNotOrdered(validity);
        if (!lead.IsSound() || kind == CommitmentKind.ResumePoint != resumeBy is not null || (resumeBy == Competence.ResumeBy.Condition && lead.Days is null))
            throw CompetenceErrors.LeadMalformed(Code);

        Kind = kind;
        ResumeBy = resumeBy;
        (LeadDays, LeadYears, LeadMonth, LeadDay) = (lead.Days, lead.Years, lead.Month, lead.Day);
        LegalBasis = VietnameseText.ToNfc(legalBasis.Trim());
        Certainty = VietnameseText.ToNfc(certainty.Trim());
        Validity = validity;
    }
}

/// <summary>How long before its day something comes back: a number of days, or a day in an earlier year.</summary>
/// <param name="Days">So many days before; for a resume point on a condition, which has no day, so many days after the answer.</param>
/// <param name="Years">With month and day: in the year that lies so many years before.</param>
/// <param name="Month">Month of that day.</param>
/// <param name="Day">Day of that month.</param>
public sealed record ReturnLead(int? Days = null, int? Years = null, int? Month = null, int? Day = null)
{
    // 28 is a day of every month of every year.
    public bool IsSound() => Days is { } days
        ? days is >= 0 and <= ReturnRule.MaxDays && Years is null && Month is null && Day is null
        : Years is >= 0 and <= 5 && Month is >= 1 and <= 12 && Day is >= 1 and <= 28;

    public DateOnly Before(DateOnly day) => Days is { } days ? day.AddDays(-days) : new DateOnly(day.Year - Years!.Value, Month!.Value, Day!.Value);
}
