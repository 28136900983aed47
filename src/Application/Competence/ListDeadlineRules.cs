using MediatR;

namespace Petitions.Application.Competence;

/// <summary>The times that the steps of handling may take.</summary>
/// <param name="AsOf">Only those that hold on this day; null for all.</param>
public sealed record ListDeadlineRules(DateOnly? AsOf) : IQuery<DeadlineRuleList>;

/// <param name="Items">The rules in the order of the steps.</param>
public sealed record DeadlineRuleList(IReadOnlyList<DeadlineRuleItem> Items);

public sealed class ListDeadlineRulesHandler(IReferenceBooks books) : IRequestHandler<ListDeadlineRules, DeadlineRuleList>
{
    public async Task<DeadlineRuleList> Handle(ListDeadlineRules query, CancellationToken cancellationToken)
    {
        var rules = (await books.CurrentAsync(cancellationToken)).Rules.DeadlineRules;
        return new([.. rules
            .Where(rule => query.AsOf is not { } day || rule.Validity.Contains(day))
            .OrderBy(rule => rule.Step).ThenBy(rule => rule.Code, StringComparer.Ordinal).ThenBy(rule => rule.Validity.From)
            .Select(DeadlineRuleItem.Of)]);
    }
}
