using System.Text.RegularExpressions;
using FluentValidation;
using Petitions.Domain.Deadlines;

namespace Petitions.Application.Competence;

/// <summary>Enters a deadline rule, or the version that follows one which was given its last day.</summary>
public sealed record CreateDeadlineRule(string? Code, DeadlineRuleInput Text) : ICommand<DeadlineRuleItem>;

public sealed partial class CreateDeadlineRuleValidator : AbstractValidator<CreateDeadlineRule>
{
    public CreateDeadlineRuleValidator()
    {
        RuleFor(command => command.Code).RequiredText(DeadlineRule.CodeMaxLength)
            .Must(code => code is null || CodeForm().IsMatch(code))
            .WithMessage(_ => Language.Of("Chữ in hoa không dấu và chữ số, nối bằng gạch ngang, ví dụ TRALOI-CAPXA.",
                "Capital letters A–Z and digits, joined by hyphens, such as TRALOI-CAPXA."));
        RuleFor(command => command.Text).ValidDeadlineRule();
    }

    [GeneratedRegex("^[A-Z0-9]+(-[A-Z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeForm();
}
