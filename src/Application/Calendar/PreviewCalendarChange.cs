using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;

namespace Petitions.Application.Calendar;

/// <summary>Shows which open due dates would move if a year had these days; changes nothing.</summary>
public sealed record PreviewCalendarChange(CalendarYearInput Text, Paging Paging) : IQuery<CalendarChangePreview>;

/// <summary>What a change of the calendar would do.</summary>
/// <param name="Year">The year.</param>
/// <param name="Version">The version of the year that it would change; send it
/// as <c>If-Match</c> to confirm. Null where the year is not loaded yet.</param>
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
    MovingClock Clock, Domain.Deadlines.DeadlineStep? Step, Guid? PetitionId, string? PetitionCode, Guid? DirectiveId,
    AgencyReference? Agency, DateOnly From, DateOnly To);

public sealed class PreviewCalendarChangeValidator : AbstractValidator<PreviewCalendarChange>
{
    public PreviewCalendarChangeValidator() => RuleFor(query => query.Text).ValidCalendarYear();
}

public sealed class PreviewCalendarChangeHandler(IPetitionsDb db, IReferenceBooks books, IDueDateMover mover)
    : IRequestHandler<PreviewCalendarChange, CalendarChangePreview>
{
    public async Task<CalendarChangePreview> Handle(PreviewCalendarChange query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var input = query.Text;
        var days = input.ToDays();
        var current = await db.CalendarYears.AsNoTracking().FirstOrDefaultAsync(year => year.Year == input.Year, cancellationToken);
        var shift = CalendarShift.Of(book.Calendar, CalendarYear.Load(input.Year!.Value, input.Status!.Value, input.Source!, days), days);
        var list = $"calendar-change {input.Year} {current?.Version} {string.Join(',', shift.Days.Select(day => day.Date.DayNumber))}";
        var (moved, rows) = await mover.PreviewAsync(shift, Cursor.Decode<DueDateMovePosition>(list, query.Paging.Cursor),
            query.Paging.Limit + 1, cancellationToken);
        var page = Page<DueDateMove>.Of(rows, query.Paging.Limit, last =>
            Cursor.Encode(list, new DueDateMovePosition(last.Clock, last.ClockId)));
        return new(input.Year.Value, current?.Version, shift.Days, moved, [.. page.Items.Select(move => ViewOf(move, book))],
            page.NextCursor);
    }

    private static DueDateMoveView ViewOf(DueDateMove move, ReferenceBook book) => new(
        move.Clock, move.Step, move.PetitionId, move.PetitionCode, move.DirectiveId,
        move.AgencyId is { } agency ? AgencyReference.From(book.Agencies.Get(agency)) : null, move.From, move.To);
}
