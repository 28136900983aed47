using MediatR;
using Petitions.Domain;
using Petitions.Domain.Calendar;
using Petitions.Domain.Competence;

namespace Petitions.Application.Competence;

/// <summary>The times that the steps of handling may take.</summary>
/// <param name="AsOf">Only those that hold on this day; null for all.</param>
public sealed record ListDeadlineRules(DateOnly? AsOf) : IQuery<DeadlineRuleList>;

/// <param name="Items">The rules in the order of the steps.</param>
public sealed record DeadlineRuleList(IReadOnlyList<DeadlineRuleItem> Items);

/// <summary>The time that a step may take.</summary>
/// <param name="Id">Id of this version.</param>
/// <param name="Code">Names the rule across its versions.</param>
/// <param name="Step">The step it limits.</param>
/// <param name="Level">The level at which it applies; null for all.</param>
/// <param name="Field">The field to which it applies, with the fields below; null for all.</param>
/// <param name="Term">The time allowed.</param>
/// <param name="LegalBasis">Where the number comes from.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="ValidFrom">The first day; null where it lies before the records.</param>
/// <param name="ValidTo">The first day on which it no longer holds; null while it goes on.</param>
/// <param name="Version">Counts the changes; send it in <c>If-Match</c>.</param>
public sealed record DeadlineRuleItem(
    Guid Id,
    string Code,
    DeadlineStep Step,
    AuthorityLevel? Level,
    string? Field,
    Term Term,
    string LegalBasis,
    string Certainty,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    int Version)
{
    public static DeadlineRuleItem Of(DeadlineRule rule) => new(
        rule.Id, rule.Code, rule.Step, rule.Level, rule.FieldCode, rule.Term, rule.LegalBasis, rule.Certainty, rule.Validity.From, rule.Validity.To, rule.Version);
}

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
