using System.Text.RegularExpressions;
using FluentValidation;
using MediatR;
using Petitions.Domain.Competence;

namespace Petitions.Application.Competence;

/// <summary>Enters a rule of competence, or the version that follows one which was given its last day.</summary>
public sealed record CreateCompetenceRule(string? Code, CompetenceRuleInput Text) : ICommand<CompetenceRuleDetails>;

public sealed partial class CreateCompetenceRuleValidator : AbstractValidator<CreateCompetenceRule>
{
    public CreateCompetenceRuleValidator()
    {
        RuleFor(command => command.Code).RequiredText(CompetenceRule.CodeMaxLength)
            .Must(code => code is null || CodeForm().IsMatch(code))
            .WithMessage(_ => Language.Of("Chữ in hoa không dấu và chữ số, nối bằng gạch ngang, ví dụ DUONG-TINH.",
                "Capital letters A–Z and digits, joined by hyphens, such as DUONG-TINH."));
        RuleFor(command => command.Text).ValidCompetenceRule();
    }

    [GeneratedRegex("^[A-Z0-9]+(-[A-Z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeForm();
}

public sealed class CreateCompetenceRuleHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock)
    : IRequestHandler<CreateCompetenceRule, CompetenceRuleDetails>
{
    public async Task<CompetenceRuleDetails> Handle(CreateCompetenceRule command, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var rule = new CompetenceRule(Guid.CreateVersion7(clock.GetUtcNow()), command.Code!, command.Text.ToContent());
        RulePlacement.Require(rule, book.Rules, book.Structure, book.Agencies);

        db.CompetenceRules.Add(rule);
        await db.SaveChangesAsync(cancellationToken);
        return CompetenceRuleDetails.Of(rule, book);
    }
}
