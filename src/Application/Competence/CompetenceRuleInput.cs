using FluentValidation;
using Petitions.Domain;
using Petitions.Domain.Competence;

namespace Petitions.Application.Competence;

/// <summary>What an administrator writes into a rule of competence.</summary>
public sealed record CompetenceRuleInput(
    string? Field,
    Guid? UnitId,
    IReadOnlyList<TraitCondition>? Conditions,
    AuthorityLevel? Level,
    Guid? AgencyId,
    string? LegalBasis,
    string? Certainty,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    int Priority,
    string? Note)
{
    public RuleContent ToContent() => new(
        Field!, UnitId, Conditions ?? [], Level!.Value, AgencyId, LegalBasis!, Certainty!, new Validity(ValidFrom, ValidTo), Priority,
        Note);
}

public sealed class CompetenceRuleInputValidator : AbstractValidator<CompetenceRuleInput>
{
    private const int MostConditions = 20;
    private const int MostChoices = 100;

    public CompetenceRuleInputValidator()
    {
        RuleFor(rule => rule.Field).RequiredText(Field.CodeMaxLength);
        RuleFor(rule => rule.Level).NotNull().WithMessage(_ => Language.Of("Cần nêu cấp.", "A level is required.")).IsInEnum();
        RuleFor(rule => rule.LegalBasis).RequiredText(CompetenceRule.LegalBasisMaxLength);
        RuleFor(rule => rule.Certainty).RequiredText(CompetenceRule.CertaintyMaxLength);
        RuleFor(rule => rule.Note).OptionalText(CompetenceRule.NoteMaxLength);
        RuleFor(rule => rule.Priority).InclusiveBetween(-CompetenceRule.MaxPriority, CompetenceRule.MaxPriority)
            .WithMessage(_ => Language.Of($"Từ -{CompetenceRule.MaxPriority} đến {CompetenceRule.MaxPriority}.",
                $"From -{CompetenceRule.MaxPriority} to {CompetenceRule.MaxPriority}."));
        RuleFor(rule => rule.Conditions)
            .Must(conditions => conditions is null || (conditions.Count <= MostConditions && conditions.All(IsWritten)))
            .WithMessage(_ => Language.Of(
                $"Nhiều nhất {MostConditions} điều kiện; mỗi điều kiện nêu trait và không quá {MostChoices} lựa chọn.",
                $"At most {MostConditions} conditions; each names a trait and at most {MostChoices} choices."));
    }

    // The serializer puts null where a caller writes null, whatever the type says.
    private static bool IsWritten(TraitCondition? condition) =>
        condition is { Trait.Length: > 0 and <= TraitDefinition.CodeMaxLength } &&
        condition.AnyOf is null or { Count: <= MostChoices } &&
        condition.AnyOf?.All(choice => choice is { Length: > 0 and <= TraitDefinition.CodeMaxLength }) != false;
}

internal static class CompetenceRuleInputRules
{
    private static readonly CompetenceRuleInputValidator Validator = new();

    /// <summary>Checks the text; its failures are named as the members of the request, where they stand without a prefix.</summary>
    public static void ValidCompetenceRule<T>(this IRuleBuilderInitial<T, CompetenceRuleInput> rule) =>
        rule.Custom((input, context) => Validator.Validate(input).Errors.ForEach(context.AddFailure));
}
