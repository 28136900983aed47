using MediatR;
using Petitions.Domain.Competence;

namespace Petitions.Application.Competence;

/// <summary>One rule of competence.</summary>
public sealed record GetCompetenceRule(Guid Id) : IQuery<CompetenceRuleDetails>;

public sealed class GetCompetenceRuleHandler(IReferenceBooks books) : IRequestHandler<GetCompetenceRule, CompetenceRuleDetails>
{
    public async Task<CompetenceRuleDetails> Handle(GetCompetenceRule query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var rule = book.Rules.CompetenceRules.FirstOrDefault(rule => rule.Id == query.Id) ?? throw CompetenceErrors.RuleNotFound(query.Id);
        return CompetenceRuleDetails.Of(rule, book);
    }
}
