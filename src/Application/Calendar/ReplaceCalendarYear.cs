using FluentValidation;
using MediatR;
using Petitions.Domain.Calendar;

namespace Petitions.Application.Calendar;

/// <summary>
/// Puts all days off and make-up days of a year in the place of those known before, or loads a year that was not there. Refused where an open due date
/// would move by it: that is previewed and confirmed (<see cref="ConfirmCalendarChange"/>).
/// </summary>
/// <param name="Text">The year and its days.</param>
/// <param name="ExpectedVersion">The version the caller acts on; null when it named none.</param>
public sealed record ReplaceCalendarYear(CalendarYearText Text, int? ExpectedVersion) : ICommand<CalendarYearDetails>;

/// <summary>A year as an administrator writes it.</summary>
/// <param name="Year">The year.</param>
/// <param name="Status">Whether its notices are out.</param>
/// <param name="Source">Where the days come from.</param>
/// <param name="Days">All departures from Monday to Friday.</param>
public sealed record CalendarYearText(int? Year, CalendarYearStatus? Status, string? Source, IReadOnlyList<CalendarDayText>? Days)
{
    public IReadOnlyList<CalendarDay> ToDays() => [.. Days!.Select(day => day.ToDay())];
}

/// <summary>A day as an administrator writes it.</summary>
public sealed record CalendarDayText(DateOnly? Date, DayKind? Kind, string? Name, string? LegalBasis)
{
    public CalendarDay ToDay() => new(Date!.Value, Kind!.Value, Name!, LegalBasis!);
}

public sealed class CalendarYearTextValidator : AbstractValidator<CalendarYearText>
{
    public CalendarYearTextValidator()
    {
        RuleFor(text => text.Year).NotNull().WithMessage(_ => Language.Of("Cần nêu năm.", "A year is required."));
        RuleFor(text => text.Status).NotNull().WithMessage(_ => Language.Of("Cần nêu trạng thái.", "A status is required.")).IsInEnum();
        RuleFor(text => text.Source).Written(CalendarYear.SourceMaxLength);
        RuleFor(text => text.Days).NotNull().WithMessage(_ => Language.Of("Cần nêu các ngày, hoặc danh sách rỗng.", "The days are required, if only as an empty list."))
            .Must(days => days is null || days.Count <= 366).WithMessage(_ => Language.Of("Nhiều nhất 366 ngày.", "At most 366 days."));
        RuleForEach(text => text.Days).NotNull().WithMessage(_ => Language.Of("Không được để trống.", "Must not be empty.")).SetValidator(new CalendarDayTextValidator());
    }

    private sealed class CalendarDayTextValidator : AbstractValidator<CalendarDayText>
    {
        public CalendarDayTextValidator()
        {
            RuleFor(day => day.Date).NotNull().WithMessage(_ => Language.Of("Cần nêu ngày.", "A date is required."));
            RuleFor(day => day.Kind).NotNull().WithMessage(_ => Language.Of("Cần nêu loại ngày.", "A kind is required.")).IsInEnum();
            RuleFor(day => day.Name).Written(CalendarDay.NameMaxLength);
            RuleFor(day => day.LegalBasis).Written(CalendarDay.LegalBasisMaxLength);
        }
    }
}

internal static class CalendarYearTextRules
{
    private static readonly CalendarYearTextValidator Validator = new();

    /// <summary>Checks the text; its failures are named as the members of the request, where they stand without a prefix.</summary>
    public static void IsCalendarYear<T>(this IRuleBuilderInitial<T, CalendarYearText> rule) =>
        rule.Custom((text, context) => Validator.Validate(text).Errors.ForEach(context.AddFailure));
}

public sealed class ReplaceCalendarYearValidator : AbstractValidator<ReplaceCalendarYear>
{
    public ReplaceCalendarYearValidator() => RuleFor(command => command.Text).IsCalendarYear();
}

public sealed class ReplaceCalendarYearHandler(IPetitionsDb db, IDueDateMoves moves, CalendarDesk desk) : IRequestHandler<ReplaceCalendarYear, CalendarYearDetails>
{
    public Task<CalendarYearDetails> Handle(ReplaceCalendarYear command, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        await db.LockAsync(CalendarDesk.Lock, cancellationToken);
        await moves.StandStillAsync(cancellationToken);
        var (book, _) = await desk.SitDownAsync(cancellationToken);
        var days = command.Text.ToDays();
        var (year, shift) = await desk.ReplaceAsync(command.Text, days, command.ExpectedVersion, mustName: false, book, cancellationToken);
        var (moved, _) = await moves.PreviewAsync(shift, null, 0, cancellationToken);
        return moved.Total == 0 ? CalendarYearDetails.Of(year, days) : throw CalendarErrors.MovesDueDates(year.Year, year.Version - 1, moved);
    }, cancellationToken);
}
