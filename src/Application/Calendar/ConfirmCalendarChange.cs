using FluentValidation;
using MediatR;
using Petitions.Domain.Calendar;

namespace Petitions.Application.Calendar;

/// <summary>
/// Gives a year these days, and moves every open due date that was counted by the days before, with an event each: all of it or nothing.
/// </summary>
/// <param name="Text">The year and its days.</param>
/// <param name="Reason">Why.</param>
/// <param name="ExpectedVersion">The version of the year that was previewed.</param>
public sealed record ConfirmCalendarChange(CalendarYearInput Text, string? Reason, int? ExpectedVersion) : ICommand<CalendarChangeResult>;

/// <summary>What a change of the calendar did.</summary>
/// <param name="Id">Id of the change; events name it.</param>
/// <param name="Calendar">The year as it is now.</param>
/// <param name="Days">The days that became working days or ceased to be.</param>
/// <param name="Moved">How many due dates moved.</param>
public sealed record CalendarChangeResult(Guid Id, CalendarYearDetails Calendar, IReadOnlyList<ChangedDay> Days, MovedDueDates Moved);

public sealed class ConfirmCalendarChangeValidator : AbstractValidator<ConfirmCalendarChange>
{
    public ConfirmCalendarChangeValidator()
    {
        RuleFor(command => command.Text).ValidCalendarYear();
        RuleFor(command => command.Reason).RequiredText(CalendarChange.ReasonMaxLength);
    }
}

public sealed class ConfirmCalendarChangeHandler(IPetitionsDb db, IDueDateMover mover, CalendarWriter writer)
    : IRequestHandler<ConfirmCalendarChange, CalendarChangeResult>
{
    public Task<CalendarChangeResult> Handle(ConfirmCalendarChange command, CancellationToken cancellationToken) =>
        db.InTransactionAsync(async () =>
    {
        await db.LockAsync(CalendarWriter.LockName, cancellationToken);
        await mover.LockDueDatesAsync(cancellationToken);
        var (book, action) = await writer.LoadContextAsync(cancellationToken);
        var days = command.Text.ToDays();
        var (year, shift) = await writer.ReplaceAsync(command.Text, days, command.ExpectedVersion, mustName: true, book, cancellationToken);
        var change = CalendarChange.Create(Guid.CreateVersion7(action.RecordedAt), year, shift.Days, command.Reason!, action);
        change.RecordMoved(await mover.MoveAsync(shift, change, action, cancellationToken));
        db.CalendarChanges.Add(change);
        await db.SaveChangesAsync(cancellationToken);
        return new CalendarChangeResult(change.Id, CalendarYearDetails.Of(year, days), shift.Days, change.Moved);
    }, cancellationToken);
}
