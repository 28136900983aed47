using FluentValidation;
using Petitions.Domain;
using Petitions.Domain.Competence;

namespace Petitions.Application.Competence;

/// <summary>What an administrator writes into a rule of competence.</summary>
public sealed record CompetenceRuleText(
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
        Field!, UnitId, Conditions ?? [], Level!.Value, AgencyId, LegalBasis!, Certainty!, new Validity(ValidFrom, ValidTo), Priority, Note);
}

public sealed class CompetenceRuleTextValidator : AbstractValidator<CompetenceRuleText>
{
    private const int MostConditions = 20;
    private const int MostChoices = 100;

    public CompetenceRuleTextValidator()
    {
        RuleFor(rule => rule.Field).Written(Field.CodeMaxLength);
        RuleFor(rule => rule.Level).NotNull().WithMessage(_ => Language.Of("Cần nêu cấp.", "A level is required.")).IsInEnum();
        RuleFor(rule => rule.LegalBasis).Written(CompetenceRule.LegalBasisMaxLength);
        RuleFor(rule => rule.Certainty).Written(CompetenceRule.CertaintyMaxLength);
        RuleFor(rule => rule.Note).Optional(CompetenceRule.NoteMaxLength);
        RuleFor(rule => rule.Priority).InclusiveBetween(-CompetenceRule.MaxPriority, CompetenceRule.MaxPriority)
            .WithMessage(_ => Language.Of($"Từ -{CompetenceRule.MaxPriority} đến {CompetenceRule.MaxPriority}.", $"From -{CompetenceRule.MaxPriority} to {CompetenceRule.MaxPriority}."));
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

internal static class CompetenceRuleTextRules
{
    private static readonly CompetenceRuleTextValidator Validator = new();

    /// <summary>Checks the text; its failures are named as the members of the request, where they stand without a prefix.</summary>
    public static void IsRuleText<T>(this IRuleBuilderInitial<T, CompetenceRuleText> rule) =>
        rule.Custom((text, context) => Validator.Validate(text).Errors.ForEach(context.AddFailure));
}
