using FluentValidation;
using Petitions.Domain.Directives;
using Petitions.Domain.Meetings;
using Petitions.Domain.Petitions.Responses;

namespace Petitions.Application.Directives;

/// <summary>Shapes of what is written down of a directive, and how it becomes what the domain keeps.</summary>
internal static class DirectiveInputRules
{
    public static Addressee ToAddressee(this AddresseeInput to) => new(to.AgencyId, to.Description!);

    public static Schedule ToSchedule(this IDueInput due, DateOnly givenOn)
    {
        var period = due.Period is { } named
            ? new Period(named.BaseOn ?? givenOn, named.Every!.Value, named.Unit!.Value, named.Repeats ?? false, named.Until)
            : null;
        return new(due.DueOn, period, due.OnDayOff ?? DayOffRule.Keep);
    }

    /// <summary>Addressees, due date, and petitions: what a directive of a meeting and one on its own have in common.</summary>
    public static void AddDueRules<T>(this AbstractValidator<T> validator)
        where T : IDueInput
    {
        validator.RuleFor(directive => directive.DueOn).WithinRecordedYears();
        validator.RuleFor(directive => directive.Period).SetValidator(new PeriodInputValidator()!);
        validator.RuleFor(directive => directive.Period).Must((directive, period) => period is null || directive.DueOn is null)
            .WithMessage(_ => Language.Of("Chỉ nêu một trong hai: dueOn hoặc period.", "Name either dueOn or period."));
    }

    public static void LimitedAddressees<T>(this IRuleBuilderInitial<T, IReadOnlyList<AddresseeInput>?> rule) =>
        rule.Must(addressees => addressees is null || addressees.Count <= Directive.MaxAddressees)
            .WithMessage(
                _ => Language.Of($"Nhiều nhất {Directive.MaxAddressees} nơi nhận.", $"At most {Directive.MaxAddressees} addressees."));

    public static void ValidDocument<T>(this IRuleBuilder<T, ResponseDocument?> rule) =>
        rule.SetValidator(new ResponseDocumentValidator()!);

    private static void WithinRecordedYears<T>(this IRuleBuilder<T, DateOnly?> rule) =>
        rule.Must(day => day is null || (day >= Meeting.Earliest && day <= Schedule.Latest))
            .WithMessage(_ => Language.Of($"Ngày phải từ {Meeting.Earliest:dd/MM/yyyy} đến {Schedule.Latest:dd/MM/yyyy}.",
                $"The date must lie between {Meeting.Earliest:yyyy-MM-dd} and {Schedule.Latest:yyyy-MM-dd}."));

    private sealed class PeriodInputValidator : AbstractValidator<PeriodInput>
    {
        public PeriodInputValidator()
        {
            RuleFor(period => period.BaseOn).WithinRecordedYears();
            RuleFor(period => period.Unit).Required();
            RuleFor(period => period.Every).Required();
            RuleFor(period => period.Every)
                .Must((period, every) => every is null
                    || (every >= 1 && every <= (period.Unit == PeriodUnit.Years ? Period.LongestMonths / 12 : Period.LongestMonths)))
                .WithMessage(_ => Language.Of("Từ 1 tháng đến 10 năm.", "From 1 month to 10 years."));
            RuleFor(period => period.Until).WithinRecordedYears();
            RuleFor(period => period.Until).Must((period, until) => until is null || period.Repeats == true)
                .WithMessage(_ => Language.Of("Chỉ chu kỳ lặp lại mới có ngày kết thúc.", "Only a period that repeats has an end."));
        }
    }

    private sealed class ResponseDocumentValidator : AbstractValidator<ResponseDocument>
    {
        public ResponseDocumentValidator()
        {
            RuleFor(document => document.Number).RequiredText(Response.DocumentNumberLength);
            RuleFor(document => document.Signatory).OptionalText(Response.SignatoryLength);
        }
    }
}
