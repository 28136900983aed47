using FluentValidation;
using Petitions.Application.Calendar;
using Petitions.Domain;
using Petitions.Domain.Calendar;
using Petitions.Domain.Competence;
using Petitions.Domain.Deadlines;

namespace Petitions.Application.Competence;

/// <summary>What an administrator writes into a deadline rule.</summary>
public sealed record DeadlineRuleInput(
    DeadlineStep? Step, AuthorityLevel? Level, string? Field, TermInput? Term, string? LegalBasis, string? Certainty, DateOnly? ValidFrom,
    DateOnly? ValidTo)
{
    public DeadlineRuleContent ToContent() => new(
        Step!.Value, Level, Field, new Term(Term!.Days!.Value, Term.Kind!.Value), LegalBasis!, Certainty!,
        new Validity(ValidFrom, ValidTo));
}

public sealed class DeadlineRuleInputValidator : AbstractValidator<DeadlineRuleInput>
{
    public DeadlineRuleInputValidator()
    {
        RuleFor(rule => rule.Step).NotNull().WithMessage(_ => Language.Of("Cần nêu bước.", "A step is required.")).IsInEnum();
        RuleFor(rule => rule.Level).IsInEnum();
        RuleFor(rule => rule.Field).OptionalText(Field.CodeMaxLength);
        RuleFor(rule => rule.Term).NotNull().WithMessage(_ => Language.Of("Cần nêu thời hạn.", "A term is required."));
        RuleFor(rule => rule.Term!.Days).NotNull().WithMessage(_ => Language.Of("Cần nêu số ngày.", "A number of days is required."))
            .InclusiveBetween(1, Term.MaxDays).WithMessage(_ => Language.Of($"Từ 1 đến {Term.MaxDays}.", $"From 1 to {Term.MaxDays}."))
            .When(rule => rule.Term is not null).OverridePropertyName("Term.Days");
        RuleFor(rule => rule.Term!.Kind).NotNull()
            .WithMessage(_ => Language.Of("Cần nêu cách tính: working hoặc calendar.", "A kind is required: working or calendar."))
            .IsInEnum()
            .When(rule => rule.Term is not null).OverridePropertyName("Term.Kind");
        RuleFor(rule => rule.LegalBasis).RequiredText(CompetenceRule.LegalBasisMaxLength);
        RuleFor(rule => rule.Certainty).RequiredText(CompetenceRule.CertaintyMaxLength);
    }
}

internal static class DeadlineRuleInputRules
{
    private static readonly DeadlineRuleInputValidator Validator = new();

    /// <summary>Checks the text; its failures are named as the members of the request, where they stand without a prefix.</summary>
    public static void ValidDeadlineRule<T>(this IRuleBuilderInitial<T, DeadlineRuleInput> rule) =>
        rule.Custom((input, context) => Validator.Validate(input).Errors.ForEach(context.AddFailure));
}
