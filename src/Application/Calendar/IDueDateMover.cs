using Petitions.Domain.Calendar;
using Petitions.Domain.Persons;

namespace Petitions.Application.Calendar;

/// <summary>
/// Finds and moves the open due dates whose count takes in a day that changes. What is over stays; a date set by
/// hand stays, an extension too, because somebody decided it; a paused clock is counted anew when it is resumed.
/// </summary>
public interface IDueDateMover
{
    /// <summary>
    /// Waits until nobody is writing a due date that was counted by the calendar of before, and lets nobody write
    /// one until the end of the transaction. Whoever counted meanwhile counts anew by the calendar that is then.
    /// </summary>
    Task LockDueDatesAsync(CancellationToken cancellationToken);

    /// <summary>How many would move, and a page of them behind <paramref name="after"/>.</summary>
    Task<(MovedDueDates Moved, IReadOnlyList<DueDateMove> Page)> PreviewAsync(
        CalendarShift shift, DueDateMovePosition? after, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Moves them within the transaction that is open, each with its history
    /// and an event; every petition and directive gets one version more.
    /// </summary>
    Task<MovedDueDates> MoveAsync(CalendarShift shift, CalendarChange change, ActionContext action, CancellationToken cancellationToken);
}
