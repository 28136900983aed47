using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;

namespace Petitions.Application.Calendar;

/// <summary>Shows which open due dates would move if a year had these days; changes nothing.</summary>
public sealed record PreviewCalendarChange(CalendarYearText Text, Paging Paging) : IQuery<CalendarChangePreview>;

/// <summary>Gives a year these days, and moves every open due date that was counted by the days before, with an event each: all of it or nothing.</summary>
/// <param name="Text">The year and its days.</param>
/// <param name="Reason">Why.</param>
/// <param name="ExpectedVersion">The version of the year that was previewed.</param>
public sealed record ConfirmCalendarChange(CalendarYearText Text, string? Reason, int? ExpectedVersion) : ICommand<CalendarChangeDone>;

/// <summary>What a change of the calendar would do.</summary>
/// <param name="Year">The year.</param>
/// <param name="Version">The version of the year that it would change; send it as <c>If-Match</c> to confirm. Null where the year is not loaded yet.</param>
/// <param name="Days">The days that become working days or cease to be.</param>
/// <param name="Moved">How many due dates would move.</param>
/// <param name="Items">Which, from when to when.</param>
/// <param name="NextCursor">Where the next page starts; null on the last page.</param>
public sealed record CalendarChangePreview(
    int Year, int? Version, IReadOnlyList<ChangedDay> Days, MovedDueDates Moved, IReadOnlyList<DueDateMoveView> Items, string? NextCursor);

/// <summary>A due date that would move.</summary>
/// <param name="Clock">Whose: a holding's, a step's, that of a request for coordination, or of a report under a directive.</param>
/// <param name="Step">The step, where it is a step's.</param>
/// <param name="PetitionId">The petition; null for a directive.</param>
/// <param name="PetitionCode">Its code.</param>
/// <param name="DirectiveId">The directive; null for a petition.</param>
/// <param name="Agency">The body that has to do it; null for a directive, which may have several addressees.</param>
/// <param name="From">The due date now.</param>
/// <param name="To">The due date then.</param>
public sealed record DueDateMoveView(
    MovingClock Clock, Domain.Competence.DeadlineStep? Step, Guid? PetitionId, string? PetitionCode, Guid? DirectiveId, AgencyReference? Agency, DateOnly From, DateOnly To);

/// <summary>What a change of the calendar did.</summary>
/// <param name="Id">Id of the change; events name it.</param>
/// <param name="Calendar">The year as it is now.</param>
/// <param name="Days">The days that became working days or ceased to be.</param>
/// <param name="Moved">How many due dates moved.</param>
public sealed record CalendarChangeDone(Guid Id, CalendarYearDetails Calendar, IReadOnlyList<ChangedDay> Days, MovedDueDates Moved);

public sealed class PreviewCalendarChangeValidator : AbstractValidator<PreviewCalendarChange>
{
    public PreviewCalendarChangeValidator() => RuleFor(query => query.Text).IsCalendarYear();
}

public sealed class ConfirmCalendarChangeValidator : AbstractValidator<ConfirmCalendarChange>
{
    public ConfirmCalendarChangeValidator()
    {
        RuleFor(command => command.Text).IsCalendarYear();
        RuleFor(command => command.Reason).Written(CalendarChange.ReasonMaxLength);
    }
}

public sealed class PreviewCalendarChangeHandler(IPetitionsDb db, IReferenceBooks books, IDueDateMoves moves) : IRequestHandler<PreviewCalendarChange, CalendarChangePreview>
{
    public async Task<CalendarChangePreview> Handle(PreviewCalendarChange query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var text = query.Text;
        var days = text.ToDays();
        var now = await db.CalendarYears.AsNoTracking().FirstOrDefaultAsync(year => year.Year == text.Year, cancellationToken);
        var shift = CalendarShift.Of(book.Calendar, CalendarYear.Load(text.Year!.Value, text.Status!.Value, text.Source!, days), days);
        var list = $"calendar-change {text.Year} {now?.Version} {string.Join(',', shift.Days.Select(day => day.Date.DayNumber))}";
        var (moved, rows) = await moves.PreviewAsync(shift, Cursor.Decode<MovePosition>(list, query.Paging.Cursor), query.Paging.Limit + 1, cancellationToken);
        var page = Page<DueDateMove>.Of(rows, query.Paging.Limit, last => Cursor.Encode(list, new MovePosition(last.Clock, last.ClockId)));
        return new(text.Year.Value, now?.Version, shift.Days, moved, [.. page.Items.Select(move => ViewOf(move, book))], page.NextCursor);
    }

    private static DueDateMoveView ViewOf(DueDateMove move, ReferenceBook book) => new(
        move.Clock, move.Step, move.PetitionId, move.PetitionCode, move.DirectiveId,
        move.AgencyId is { } agency ? AgencyReference.To(book.Agencies.Get(agency)) : null, move.From, move.To);
}

public sealed class ConfirmCalendarChangeHandler(IPetitionsDb db, IDueDateMoves moves, CalendarDesk desk) : IRequestHandler<ConfirmCalendarChange, CalendarChangeDone>
{
    public Task<CalendarChangeDone> Handle(ConfirmCalendarChange command, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        await db.LockAsync(CalendarDesk.Lock, cancellationToken);
        await moves.StandStillAsync(cancellationToken);
        var (book, act) = await desk.SitDownAsync(cancellationToken);
        var days = command.Text.ToDays();
        var (year, shift) = await desk.ReplaceAsync(command.Text, days, command.ExpectedVersion, mustName: true, book, cancellationToken);
        var change = CalendarChange.Of(Guid.CreateVersion7(act.RecordedAt), year, shift.Days, command.Reason!, act);
        change.Tell(await moves.MoveAsync(shift, change, act, cancellationToken));
        db.CalendarChanges.Add(change);
        await db.SaveChangesAsync(cancellationToken);
        return new CalendarChangeDone(change.Id, CalendarYearDetails.Of(year, days), shift.Days, change.Moved);
    }, cancellationToken);
}
