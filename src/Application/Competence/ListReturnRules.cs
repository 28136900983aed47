using MediatR;
using Petitions.Domain.Commitments;

namespace Petitions.Application.Competence;

/// <summary>How long before its day what was promised or parked comes back to the desk.</summary>
/// <param name="AsOf">Only those that hold on this day; null for all.</param>
public sealed record ListReturnRules(DateOnly? AsOf) : IQuery<ReturnRuleList>;

/// <param name="Items">The rules, by what comes back.</param>
public sealed record ReturnRuleList(IReadOnlyList<ReturnRuleItem> Items);

/// <summary>When something comes back.</summary>
/// <param name="Id">Id of this version.</param>
/// <param name="Code">Names the rule across its versions.</param>
/// <param name="Kind">What comes back: date, milestone or resumePoint.</param>
/// <param name="ResumeBy">On resume points: those that are named as a date, year, period or condition.</param>
/// <param name="Lead">So many days before, or a day of an earlier year; for a condition, so many days after the answer.</param>
/// <param name="LegalBasis">Where it comes from.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="ValidFrom">The first day; null where it lies before the records.</param>
/// <param name="ValidTo">The first day on which it no longer holds; null while it goes on.</param>
public sealed record ReturnRuleItem(
    Guid Id, string Code, CommitmentKind Kind, ResumePointKind? ResumeBy, ReturnLead Lead, string LegalBasis, string Certainty,
    DateOnly? ValidFrom, DateOnly? ValidTo)
{
    public static ReturnRuleItem Of(ReturnRule rule) => new(
        rule.Id, rule.Code, rule.Kind, rule.ResumeBy, rule.Lead, rule.LegalBasis, rule.Certainty, rule.Validity.From, rule.Validity.To);
}

public sealed class ListReturnRulesHandler(IReferenceBooks books) : IRequestHandler<ListReturnRules, ReturnRuleList>
{
    public async Task<ReturnRuleList> Handle(ListReturnRules query, CancellationToken cancellationToken)
    {
        var rules = (await books.CurrentAsync(cancellationToken)).Rules.ReturnRules.All;
        return new([.. rules
            .Where(rule => query.AsOf is not { } day || rule.Validity.Contains(day))
            .OrderBy(rule => rule.Kind).ThenBy(rule => rule.ResumeBy).ThenBy(rule => rule.Code, StringComparer.Ordinal)
            .ThenBy(rule => rule.Validity.From)
            .Select(ReturnRuleItem.Of)]);
    }
}
