using System.Text.RegularExpressions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Competence;

namespace Petitions.Application.Competence;

/// <summary>One deadline rule.</summary>
public sealed record GetDeadlineRule(Guid Id) : IQuery<DeadlineRuleItem>;

/// <summary>Enters a deadline rule, or the version that follows one which was given its last day.</summary>
public sealed record CreateDeadlineRule(string? Code, DeadlineRuleText Text) : ICommand<DeadlineRuleItem>;

/// <summary>Corrects a deadline rule, or gives it its last day. Due dates that were set by it stay.</summary>
/// <param name="Id">The version to correct.</param>
/// <param name="Text">What it says from now on.</param>
/// <param name="ExpectedVersion">The version the caller acts on; null when it named none.</param>
public sealed record ReviseDeadlineRule(Guid Id, DeadlineRuleText Text, int? ExpectedVersion) : ICommand<DeadlineRuleItem>;

public sealed partial class CreateDeadlineRuleValidator : AbstractValidator<CreateDeadlineRule>
{
    public CreateDeadlineRuleValidator()
    {
        RuleFor(command => command.Code).Written(DeadlineRule.CodeMaxLength)
            .Must(code => code is null || CodeForm().IsMatch(code))
            .WithMessage(_ => Language.Of("Chữ in hoa không dấu và chữ số, nối bằng gạch ngang, ví dụ TRALOI-CAPXA.", "Capital letters A–Z and digits, joined by hyphens, such as TRALOI-CAPXA."));
        RuleFor(command => command.Text).IsRuleText();
    }

    [GeneratedRegex("^[A-Z0-9]+(-[A-Z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeForm();
}

public sealed class ReviseDeadlineRuleValidator : AbstractValidator<ReviseDeadlineRule>
{
    public ReviseDeadlineRuleValidator() => RuleFor(command => command.Text).IsRuleText();
}

public sealed class KeepDeadlineRulesHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock) :
    IRequestHandler<GetDeadlineRule, DeadlineRuleItem>,
    IRequestHandler<CreateDeadlineRule, DeadlineRuleItem>,
    IRequestHandler<ReviseDeadlineRule, DeadlineRuleItem>
{
    public async Task<DeadlineRuleItem> Handle(GetDeadlineRule query, CancellationToken cancellationToken)
    {
        var rules = (await books.CurrentAsync(cancellationToken)).Rules.DeadlineRules;
        return DeadlineRuleItem.Of(rules.FirstOrDefault(rule => rule.Id == query.Id) ?? throw CompetenceErrors.DeadlineRuleNotFound(query.Id));
    }

    public async Task<DeadlineRuleItem> Handle(CreateDeadlineRule command, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var rule = new DeadlineRule(Guid.CreateVersion7(clock.GetUtcNow()), command.Code!, command.Text.ToContent());
        rule.RequirePlace(book.Rules);
        db.DeadlineRules.Add(rule);
        await db.SaveChangesAsync(cancellationToken);
        return DeadlineRuleItem.Of(rule);
    }

    public async Task<DeadlineRuleItem> Handle(ReviseDeadlineRule command, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var rule = await db.DeadlineRules.FirstOrDefaultAsync(rule => rule.Id == command.Id, cancellationToken) ?? throw CompetenceErrors.DeadlineRuleNotFound(command.Id);
        rule.RequireVersion(command.ExpectedVersion);
        rule.Revise(command.Text.ToContent());
        rule.RequirePlace(book.Rules);
        await db.SaveChangesAsync(cancellationToken);
        return DeadlineRuleItem.Of(rule);
    }
}
