using FluentValidation;
using Petitions.Domain.Calendar;

namespace Petitions.Application.Calendar;

/// <summary>A year as an administrator writes it.</summary>
/// <param name="Year">The year.</param>
/// <param name="Status">Whether its notices are out.</param>
/// <param name="Source">Where the days come from.</param>
/// <param name="Days">All departures from Monday to Friday.</param>
public sealed record CalendarYearInput(int? Year, CalendarYearStatus? Status, string? Source, IReadOnlyList<CalendarDayInput>? Days)
{
    public IReadOnlyList<CalendarDay> ToDays() => [.. Days!.Select(day => day.ToDay())];
}

/// <summary>A day as an administrator writes it.</summary>
public sealed record CalendarDayInput(DateOnly? Date, DayKind? Kind, string? Name, string? LegalBasis)
{
    public CalendarDay ToDay() => new(Date!.Value, Kind!.Value, Name!, LegalBasis!);
}

public sealed class CalendarYearInputValidator : AbstractValidator<CalendarYearInput>
{
    public CalendarYearInputValidator()
    {
        RuleFor(input => input.Year).NotNull().WithMessage(_ => Language.Of("Cần nêu năm.", "A year is required."));
        RuleFor(input => input.Status).NotNull().WithMessage(_ => Language.Of("Cần nêu trạng thái.", "A status is required.")).IsInEnum();
        RuleFor(input => input.Source).RequiredText(CalendarYear.SourceMaxLength);
        RuleFor(input => input.Days).NotNull()
            .WithMessage(_ => Language.Of("Cần nêu các ngày, hoặc danh sách rỗng.", "The days are required, if only as an empty list."))
            .Must(days => days is null || days.Count <= 366).WithMessage(_ => Language.Of("Nhiều nhất 366 ngày.", "At most 366 days."));
        RuleForEach(input => input.Days).NotNull().WithMessage(_ => Language.Of("Không được để trống.", "Must not be empty."))
            .SetValidator(new CalendarDayInputValidator());
    }

    private sealed class CalendarDayInputValidator : AbstractValidator<CalendarDayInput>
    {
        public CalendarDayInputValidator()
        {
            RuleFor(day => day.Date).NotNull().WithMessage(_ => Language.Of("Cần nêu ngày.", "A date is required."));
            RuleFor(day => day.Kind).NotNull().WithMessage(_ => Language.Of("Cần nêu loại ngày.", "A kind is required.")).IsInEnum();
            RuleFor(day => day.Name).RequiredText(CalendarDay.NameMaxLength);
            RuleFor(day => day.LegalBasis).RequiredText(CalendarDay.LegalBasisMaxLength);
        }
    }
}

internal static class CalendarYearInputRules
{
    private static readonly CalendarYearInputValidator Validator = new();

    /// <summary>Checks the text; its failures are named as the members of the request, where they stand without a prefix.</summary>
    public static void ValidCalendarYear<T>(this IRuleBuilderInitial<T, CalendarYearInput> rule) =>
        rule.Custom((input, context) => Validator.Validate(input).Errors.ForEach(context.AddFailure));
}
