using Petitions.Domain.Competence;

namespace Petitions.Domain.Commitments;

/// <summary>All rules by which commitments come back, in all their versions.</summary>
public sealed class ReturnRules(IEnumerable<ReturnRule> rules)
{
    public IReadOnlyList<ReturnRule> All { get; } = [.. rules];

    /// <summary>When a commitment made on <paramref name="on"/> and due on <paramref name="dueOn"/> comes back.</summary>
    /// <exception cref="DomainException"><see cref="CompetenceErrors.NoReturnRule"/>.</exception>
    public CommitmentDates DatesFor(CommitmentKind kind, ResumePointKind? resumeBy, DateOnly dueOn, DateOnly on)
    {
        var rule = RuleFor(kind, resumeBy, on);
        var returns = rule.Lead.DayBefore(dueOn);
        return new(dueOn, returns < on ? on : returns > dueOn ? dueOn : returns, rule.Code, rule.LegalBasis);
    }

    /// <summary>When a matter that waits for a condition is looked at again: nobody else would bring it back.</summary>
    /// <exception cref="DomainException"><see cref="CompetenceErrors.NoReturnRule"/>.</exception>
    public CommitmentDates DatesForCondition(DateOnly on)
    {
        var rule = RuleFor(CommitmentKind.ResumePoint, ResumePointKind.Condition, on);
        var review = on.AddDays(rule.Lead.Days!.Value);
        return new(review, review, rule.Code, rule.LegalBasis);
    }

    private ReturnRule RuleFor(CommitmentKind kind, ResumePointKind? resumeBy, DateOnly on) => All
        .Where(rule => rule.Kind == kind && rule.ResumeBy == resumeBy && rule.Validity.Contains(on))
        .OrderByDescending(rule => rule.Validity.From ?? DateOnly.MinValue)
        .ThenBy(rule => rule.Code, StringComparer.Ordinal)
        .FirstOrDefault() ?? throw CompetenceErrors.NoReturnRule(on);
}
