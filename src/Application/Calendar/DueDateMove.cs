using Petitions.Domain.Deadlines;

namespace Petitions.Application.Calendar;

/// <summary>A due date that moves.</summary>
public sealed record DueDateMove(
    MovingClock Clock, Guid ClockId, DeadlineStep? Step, Guid? PetitionId, string? PetitionCode, Guid? DirectiveId, Guid? AgencyId,
    DateOnly From, DateOnly To);

/// <summary>The place of a due date in the order in which a preview shows them.</summary>
public sealed record DueDateMovePosition(MovingClock Clock, Guid ClockId);
