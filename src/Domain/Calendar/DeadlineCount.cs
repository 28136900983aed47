namespace Petitions.Domain.Calendar;

/// <summary>A due date with the count that leads to it, so that a clerk can check it day by day.</summary>
/// <param name="Start">The day of the event; not counted itself.</param>
/// <param name="Term">What was counted.</param>
/// <param name="DueOn">The last day; the term ends with it.</param>
/// <param name="Provisional">True when a day that decided the result lies in a year whose notices are not out yet.</param>
/// <param name="Days">Every day from the start to the due date, in order.</param>
public sealed record DeadlineCount(DateOnly Start, Term Term, DateOnly DueOn, bool Provisional, IReadOnlyList<CountedDay> Days);
