namespace Petitions.Domain.Competence;

/// <summary>When a commitment is due, and when it comes back to the desk of the body that made it.</summary>
/// <param name="DueOn">The last day; for a resume point the day by which the matter is to be taken up again.</param>
/// <param name="ReturnsOn">The day from which it lies on the desk; never after <paramref name="DueOn"/>, never before the answer.</param>
/// <param name="Rule">Code of the rule by which it comes back.</param>
/// <param name="LegalBasis">What that rule rests on.</param>
public sealed record Recall(DateOnly DueOn, DateOnly ReturnsOn, string Rule, string LegalBasis);

/// <summary>All rules by which commitments come back, in all their versions.</summary>
public sealed class ReturnRules(IEnumerable<ReturnRule> rules)
{
    public IReadOnlyList<ReturnRule> All { get; } = [.. rules];

    /// <summary>When a commitment made on <paramref name="on"/> and due on <paramref name="dueOn"/> comes back.</summary>
    /// <exception cref="DomainException"><see cref="CompetenceErrors.NoReturnRule"/>.</exception>
    public Recall For(CommitmentKind kind, ResumeBy? resumeBy, DateOnly dueOn, DateOnly on)
    {
        var rule = RuleFor(kind, resumeBy, on);
        var returns = rule.Lead.Before(dueOn);
        return new(dueOn, returns < on ? on : returns > dueOn ? dueOn : returns, rule.Code, rule.LegalBasis);
    }

    /// <summary>When a matter that waits for a condition is looked at again: nobody else would bring it back.</summary>
    /// <exception cref="DomainException"><see cref="CompetenceErrors.NoReturnRule"/>.</exception>
    public Recall ForCondition(DateOnly on)
    {
        var rule = RuleFor(CommitmentKind.ResumePoint, ResumeBy.Condition, on);
        var review = on.AddDays(rule.Lead.Days!.Value);
        return new(review, review, rule.Code, rule.LegalBasis);
    }

    private ReturnRule RuleFor(CommitmentKind kind, ResumeBy? resumeBy, DateOnly on) => All
        .Where(rule => rule.Kind == kind && rule.ResumeBy == resumeBy && rule.Validity.Contains(on))
        .OrderByDescending(rule => rule.Validity.From ?? DateOnly.MinValue)
        .ThenBy(rule => rule.Code, StringComparer.Ordinal)
        .FirstOrDefault() ?? throw CompetenceErrors.NoReturnRule(on);
}
