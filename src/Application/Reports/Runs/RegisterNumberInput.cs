using FluentValidation;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Application.Reports.Runs;

/// <summary>A number in the register of what goes out.</summary>
/// <param name="Number">From 1.</param>
/// <param name="On">The date of the document; today when left out.</param>
public sealed record RegisterNumberInput(int? Number, DateOnly? On)
{
    /// <summary>Null where neither is given.</summary>
    public static RegisterNumberInput? Of(int? number, DateOnly? on) => number is null && on is null ? null : new(number, on);
}

internal static class RegisterNumberRules
{
    public static IRuleBuilderOptions<T, int?> IsRegisterNumber<T>(this IRuleBuilder<T, int?> rule) =>
        rule.NotNull().InclusiveBetween(1, ReportRun.MaximumNumber)
        .WithMessage(_ => Language.Of($"Số văn bản phải từ 1 đến {ReportRun.MaximumNumber}.",
            $"The number of a document is from 1 to {ReportRun.MaximumNumber}."));
}
