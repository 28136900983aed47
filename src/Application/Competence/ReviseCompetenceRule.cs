using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Competence;

namespace Petitions.Application.Competence;

/// <summary>Corrects a rule of competence, or gives it its last day. What was routed by it before stays as it was.</summary>
/// <param name="Id">The version to correct.</param>
/// <param name="Text">What it says from now on.</param>
/// <param name="ExpectedVersion">The version the caller acts on; null when it named none.</param>
public sealed record ReviseCompetenceRule(Guid Id, CompetenceRuleInput Text, int? ExpectedVersion) : ICommand<CompetenceRuleDetails>;

public sealed class ReviseCompetenceRuleValidator : AbstractValidator<ReviseCompetenceRule>
{
    public ReviseCompetenceRuleValidator() => RuleFor(command => command.Text).ValidCompetenceRule();
}

public sealed class ReviseCompetenceRuleHandler(IPetitionsDb db, IReferenceBooks books)
    : IRequestHandler<ReviseCompetenceRule, CompetenceRuleDetails>
{
    public async Task<CompetenceRuleDetails> Handle(ReviseCompetenceRule command, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var rule = await db.CompetenceRules.FirstOrDefaultAsync(rule => rule.Id == command.Id, cancellationToken)
            ?? throw CompetenceErrors.RuleNotFound(command.Id);
        rule.RequireVersion(command.ExpectedVersion);
        var content = command.Text.ToContent();
        RulePlacement.Require(new CompetenceRule(rule.Id, rule.Code, content), book.Rules, book.Structure, book.Agencies);

        rule.Revise(content);
        await db.SaveChangesAsync(cancellationToken);
        return CompetenceRuleDetails.Of(rule, book);
    }
}
