using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Calendar;

namespace Petitions.Application.Calendar;

/// <summary>Puts all days off and make-up days of a year in the place of those known before, or loads a year that was not there.</summary>
/// <param name="Year">The year.</param>
/// <param name="Status">Whether its notices are out.</param>
/// <param name="Source">Where the days come from.</param>
/// <param name="Days">All departures from Monday to Friday.</param>
/// <param name="ExpectedVersion">The version the caller acts on; null when it named none.</param>
public sealed record ReplaceCalendarYear(
    int? Year, CalendarYearStatus? Status, string? Source, IReadOnlyList<CalendarDayText>? Days, int? ExpectedVersion) : ICommand<CalendarYearDetails>;

/// <summary>A day as an administrator writes it.</summary>
public sealed record CalendarDayText(DateOnly? Date, DayKind? Kind, string? Name, string? LegalBasis)
{
    public CalendarDay ToDay() => new(Date!.Value, Kind!.Value, Name!, LegalBasis!);
}

public sealed class ReplaceCalendarYearValidator : AbstractValidator<ReplaceCalendarYear>
{
    public ReplaceCalendarYearValidator()
    {
        RuleFor(command => command.Year).NotNull().WithMessage(_ => Language.Of("Cần nêu năm.", "A year is required."));
        RuleFor(command => command.Status).NotNull().WithMessage(_ => Language.Of("Cần nêu trạng thái.", "A status is required.")).IsInEnum();
        RuleFor(command => command.Source).Written(CalendarYear.SourceMaxLength);
        RuleFor(command => command.Days).NotNull().WithMessage(_ => Language.Of("Cần nêu các ngày, hoặc danh sách rỗng.", "The days are required, if only as an empty list."))
            .Must(days => days is null || days.Count <= 366).WithMessage(_ => Language.Of("Nhiều nhất 366 ngày.", "At most 366 days."));
        RuleForEach(command => command.Days).NotNull().WithMessage(_ => Language.Of("Không được để trống.", "Must not be empty.")).SetValidator(new CalendarDayTextValidator());
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

public sealed class ReplaceCalendarYearHandler(IPetitionsDb db) : IRequestHandler<ReplaceCalendarYear, CalendarYearDetails>
{
    public Task<CalendarYearDetails> Handle(ReplaceCalendarYear command, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        // Two administrators who load the same new year at once: the second one finds it there instead of breaking a key.
        await db.LockAsync("calendar", cancellationToken);
        var number = command.Year!.Value;
        var days = command.Days!.Select(day => day.ToDay()).ToList();
        var year = await db.CalendarYears.FirstOrDefaultAsync(year => year.Year == number, cancellationToken);
        if (year is null)
        {
            if (command.ExpectedVersion is not null)
                throw CalendarErrors.YearNotFound(number);
            year = CalendarYear.Load(number, command.Status!.Value, command.Source!, days);
            db.CalendarYears.Add(year);
        }
        else
        {
            year.RequireVersion(command.ExpectedVersion);
            year.Replace(command.Status!.Value, command.Source!, days);
            await db.CalendarDays.Where(day => day.Year == number).ExecuteDeleteAsync(cancellationToken);
        }

        db.CalendarDays.AddRange(days);
        await db.SaveChangesAsync(cancellationToken);
        return CalendarYearDetails.Of(year, days);
    }, cancellationToken);
}
