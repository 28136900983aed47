using FluentValidation;
using Petitions.Domain;

namespace Petitions.Application;

/// <summary>Shapes that many requests share.</summary>
public static class ValidationRules
{
    /// <summary>Text that must be there: not blank, not too long, without control characters.</summary>
    public static IRuleBuilderOptions<T, string?> RequiredText<T>(this IRuleBuilder<T, string?> rule, int longest) =>
        rule.NotEmpty().WithMessage(_ => Language.Of("Không được để trống.", "Must not be empty.")).OptionalText(longest);

    /// <summary>Text that may be missing.</summary>
    public static IRuleBuilderOptions<T, string?> OptionalText<T>(this IRuleBuilder<T, string?> rule, int longest) => rule
        .Must(text => text is null || text.Length <= longest)
        .WithMessage(_ => Language.Of($"Dài quá {longest} ký tự.", $"Longer than {longest} characters."))
        .Must(text => text is null || !VietnameseText.HasControlCharacters(text))
        .WithMessage(_ => Language.Of("Có ký tự điều khiển.", "Holds control characters."));

    /// <summary>A value that must be there.</summary>
    public static IRuleBuilderOptions<T, TValue?> Required<T, TValue>(this IRuleBuilder<T, TValue?> rule) =>
        rule.NotEmpty().WithMessage(_ => Language.Of("Cần nêu giá trị này.", "This value is required."));
}
