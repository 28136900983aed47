using FluentValidation;
using Petitions.Domain.Directives;
using Petitions.Domain.Meetings;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Directives;

/// <summary>Somebody who was told to do something; not by itself the competent authority.</summary>
/// <param name="AgencyId">The body, in its version of that day, where it is known.</param>
/// <param name="Description">The addressee in the words of the source.</param>
public sealed record AddresseeToRecord(Guid? AgencyId, string? Description);

/// <summary>A span of time after which a report is due.</summary>
/// <param name="BaseOn">Where the count begins; the day of the directive when left out.</param>
/// <param name="Every">How many units.</param>
/// <param name="Unit">months or years.</param>
/// <param name="Repeats">True when a report is due after each period; only after the first when left out.</param>
/// <param name="Until">The last day on which one can fall due; until it is withdrawn when left out.</param>
public sealed record PeriodToRecord(DateOnly? BaseOn, int? Every, PeriodUnit? Unit, bool? Repeats = null, DateOnly? Until = null);

/// <summary>By when somebody has to report, in the ways a request can say it: a date, a period, or neither.</summary>
public interface IDueToRecord
{
    DateOnly? DueOn { get; }

    PeriodToRecord? Period { get; }

    DayOffRule? OnDayOff { get; }
}

/// <summary>Shapes of what is written down of a directive, and how it becomes what the domain keeps.</summary>
internal static class DirectiveShapes
{
    public static Addressee ToAddressee(this AddresseeToRecord to) => new(to.AgencyId, to.Description!);

    public static Schedule ScheduleFrom(this IDueToRecord due, DateOnly givenOn)
    {
        var period = due.Period is { } named
            ? new Period(named.BaseOn ?? givenOn, named.Every!.Value, named.Unit!.Value, named.Repeats ?? false, named.Until)
            : null;
        return new(due.DueOn, period, due.OnDayOff ?? DayOffRule.Keep);
    }

    /// <summary>Addressees, due date, and petitions: what a directive of a meeting and one on its own have in common.</summary>
    public static void ShapeOfDue<T>(this AbstractValidator<T> validator)
        where T : IDueToRecord
    {
        validator.RuleFor(directive => directive.DueOn).Reasonable();
        validator.RuleFor(directive => directive.Period).SetValidator(new PeriodShape()!);
        validator.RuleFor(directive => directive.Period).Must((directive, period) => period is null || directive.DueOn is null)
            .WithMessage(_ => Language.Of("Chỉ nêu một trong hai: dueOn hoặc period.", "Name either dueOn or period."));
    }

    public static void ShapeOfAddressees<T>(this IRuleBuilderInitial<T, IReadOnlyList<AddresseeToRecord>?> rule) =>
        rule.Must(addressees => addressees is null || addressees.Count <= Directive.MostAddressees)
            .WithMessage(_ => Language.Of($"Nhiều nhất {Directive.MostAddressees} nơi nhận.", $"At most {Directive.MostAddressees} addressees."));

    public static void ShapeOfDocument<T>(this IRuleBuilder<T, ResponseDocument?> rule) => rule.SetValidator(new DocumentShape()!);

    private static void Reasonable<T>(this IRuleBuilder<T, DateOnly?> rule) =>
        rule.Must(day => day is null || (day >= Meeting.Earliest && day <= Schedule.Latest))
            .WithMessage(_ => Language.Of($"Ngày phải từ {Meeting.Earliest:dd/MM/yyyy} đến {Schedule.Latest:dd/MM/yyyy}.", $"The date must lie between {Meeting.Earliest:yyyy-MM-dd} and {Schedule.Latest:yyyy-MM-dd}."));

    private sealed class PeriodShape : AbstractValidator<PeriodToRecord>
    {
        public PeriodShape()
        {
            RuleFor(period => period.BaseOn).Reasonable();
            RuleFor(period => period.Unit).Given();
            RuleFor(period => period.Every).Given();
            RuleFor(period => period.Every)
                .Must((period, every) => every is null || (every >= 1 && every <= (period.Unit == PeriodUnit.Years ? Period.LongestMonths / 12 : Period.LongestMonths)))
                .WithMessage(_ => Language.Of("Từ 1 tháng đến 10 năm.", "From 1 month to 10 years."));
            RuleFor(period => period.Until).Reasonable();
            RuleFor(period => period.Until).Must((period, until) => until is null || period.Repeats == true)
                .WithMessage(_ => Language.Of("Chỉ chu kỳ lặp lại mới có ngày kết thúc.", "Only a period that repeats has an end."));
        }
    }

    private sealed class DocumentShape : AbstractValidator<ResponseDocument>
    {
        public DocumentShape()
        {
            RuleFor(document => document.Number).Written(Response.DocumentNumberLength);
            RuleFor(document => document.Signatory).Optional(Response.SignatoryLength);
        }
    }
}

internal sealed class AddresseeShape : AbstractValidator<AddresseeToRecord>
{
    public AddresseeShape() => RuleFor(addressee => addressee.Description).Written(Directive.NameLength);
}
