using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Competence;
using Petitions.Domain.Deadlines;

namespace Petitions.Application.Competence;

/// <summary>One deadline rule.</summary>
public sealed record GetDeadlineRule(Guid Id) : IQuery<DeadlineRuleItem>;

public sealed class GetDeadlineRuleHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock) :
    IRequestHandler<GetDeadlineRule, DeadlineRuleItem>,
    IRequestHandler<CreateDeadlineRule, DeadlineRuleItem>,
    IRequestHandler<ReviseDeadlineRule, DeadlineRuleItem>
{
    public async Task<DeadlineRuleItem> Handle(GetDeadlineRule query, CancellationToken cancellationToken)
    {
        var rules = (await books.CurrentAsync(cancellationToken)).Rules.DeadlineRules;
        return DeadlineRuleItem.Of(
            rules.FirstOrDefault(rule => rule.Id == query.Id) ?? throw CompetenceErrors.DeadlineRuleNotFound(query.Id));
    }

    public async Task<DeadlineRuleItem> Handle(CreateDeadlineRule command, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var rule = new DeadlineRule(Guid.CreateVersion7(clock.GetUtcNow()), command.Code!, command.Text.ToContent());
        rule.RequirePlacement(book.Rules);
        db.DeadlineRules.Add(rule);
        await db.SaveChangesAsync(cancellationToken);
        return DeadlineRuleItem.Of(rule);
    }

    public async Task<DeadlineRuleItem> Handle(ReviseDeadlineRule command, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var rule = await db.DeadlineRules.FirstOrDefaultAsync(rule => rule.Id == command.Id, cancellationToken)
            ?? throw CompetenceErrors.DeadlineRuleNotFound(command.Id);
        rule.RequireVersion(command.ExpectedVersion);
        rule.Revise(command.Text.ToContent());
        rule.RequirePlacement(book.Rules);
        await db.SaveChangesAsync(cancellationToken);
        return DeadlineRuleItem.Of(rule);
    }
}
