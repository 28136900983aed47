using FluentValidation;

namespace Petitions.Application.Competence;

/// <summary>Corrects a deadline rule, or gives it its last day. Due dates that were set by it stay.</summary>
/// <param name="Id">The version to correct.</param>
/// <param name="Text">What it says from now on.</param>
/// <param name="ExpectedVersion">The version the caller acts on; null when it named none.</param>
public sealed record ReviseDeadlineRule(Guid Id, DeadlineRuleInput Text, int? ExpectedVersion) : ICommand<DeadlineRuleItem>;

public sealed class ReviseDeadlineRuleValidator : AbstractValidator<ReviseDeadlineRule>
{
    public ReviseDeadlineRuleValidator() => RuleFor(command => command.Text).ValidDeadlineRule();
}
