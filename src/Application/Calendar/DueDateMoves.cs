using Petitions.Domain.Calendar;
using Petitions.Domain.Competence;
using Petitions.Domain.Persons;

namespace Petitions.Application.Calendar;

/// <summary>A clock that a change of the calendar can move.</summary>
public enum MovingClock
{
    /// <summary>A holder's own.</summary>
    Holding,

    /// <summary>That of a step: to acknowledge, accept, coordinate or verify.</summary>
    Step,

    /// <summary>That of a request for coordination.</summary>
    Coordination,

    /// <summary>That of a report under a directive, where it moves to a working day.</summary>
    Occurrence,
}

/// <summary>A due date that moves.</summary>
public sealed record DueDateMove(
    MovingClock Clock, Guid ClockId, DeadlineStep? Step, Guid? PetitionId, string? PetitionCode, Guid? DirectiveId, Guid? AgencyId, DateOnly From, DateOnly To);

/// <summary>The place of a due date in the order in which a preview shows them.</summary>
public sealed record MovePosition(MovingClock Clock, Guid ClockId);

/// <summary>
/// Finds and moves the open due dates whose count takes in a day that changes. What is over stays; a date set by hand stays, an extension too, because
/// somebody decided it; a paused clock is counted anew when it is resumed.
/// </summary>
public interface IDueDateMoves
{
    /// <summary>
    /// Waits until nobody is writing a due date that was counted by the calendar of before, and lets nobody write one until the end of the transaction. Whoever
    /// counted meanwhile counts anew by the calendar that is then.
    /// </summary>
    Task StandStillAsync(CancellationToken cancellationToken);

    /// <summary>How many would move, and a page of them behind <paramref name="after"/>.</summary>
    Task<(MovedDueDates Moved, IReadOnlyList<DueDateMove> Page)> PreviewAsync(CalendarShift shift, MovePosition? after, int limit, CancellationToken cancellationToken);

    /// <summary>Moves them within the transaction that is open, each with its history and an event; every petition and directive gets one version more.</summary>
    Task<MovedDueDates> MoveAsync(CalendarShift shift, CalendarChange change, Act act, CancellationToken cancellationToken);
}
