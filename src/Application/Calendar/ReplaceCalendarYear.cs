using FluentValidation;
using MediatR;
using Petitions.Domain.Calendar;

namespace Petitions.Application.Calendar;

/// <summary>
/// Puts all days off and make-up days of a year in the place of those known before, or loads a year that was not there.
/// Refused where an open due date would move by it: that is previewed and confirmed (<see cref="ConfirmCalendarChange"/>).
/// </summary>
/// <param name="Text">The year and its days.</param>
/// <param name="ExpectedVersion">The version the caller acts on; null when it named none.</param>
public sealed record ReplaceCalendarYear(CalendarYearInput Text, int? ExpectedVersion) : ICommand<CalendarYearDetails>;

public sealed class ReplaceCalendarYearValidator : AbstractValidator<ReplaceCalendarYear>
{
    public ReplaceCalendarYearValidator() => RuleFor(command => command.Text).ValidCalendarYear();
}

public sealed class ReplaceCalendarYearHandler(IPetitionsDb db, IDueDateMover mover, CalendarWriter writer)
    : IRequestHandler<ReplaceCalendarYear, CalendarYearDetails>
{
    public Task<CalendarYearDetails> Handle(ReplaceCalendarYear command, CancellationToken cancellationToken) =>
        db.InTransactionAsync(async () =>
    {
        await db.LockAsync(CalendarWriter.LockName, cancellationToken);
        await mover.LockDueDatesAsync(cancellationToken);
        var (book, _) = await writer.LoadContextAsync(cancellationToken);
        var days = command.Text.ToDays();
        var (year, shift) =
            await writer.ReplaceAsync(command.Text, days, command.ExpectedVersion, mustName: false, book, cancellationToken);
        var (moved, _) = await mover.PreviewAsync(shift, null, 0, cancellationToken);
        return moved.Total == 0
            ? CalendarYearDetails.Of(year, days) : throw CalendarErrors.MovesDueDates(year.Year, year.Version - 1, moved);
    }, cancellationToken);
}
