namespace Petitions.Domain.Deadlines;

/// <summary>A due date that the calendar moved.</summary>
public sealed record DueDateMoved(DueDateClock Clock, DeadlineStep? Step, DateOnly From, DateOnly To);
