namespace Petitions.Domain.Calendar;

/// <summary>A due date with the count that leads to it, so that a clerk can check it day by day.</summary>
/// <param name="Start">The day of the event; not counted itself.</param>
/// <param name="Term">What was counted.</param>
/// <param name="DueOn">The last day; the term ends with it.</param>
/// <param name="Provisional">True when a day that decided the result lies in a year whose notices are not out yet.</param>
/// <param name="Days">Every day from the start to the due date, in order.</param>
public sealed record DeadlineCount(DateOnly Start, Term Term, DateOnly DueOn, bool Provisional, IReadOnlyList<CountedDay> Days);

/// <summary>One day of a count.</summary>
/// <param name="Date">The day.</param>
/// <param name="Counted">Whether it used up a day of the term.</param>
/// <param name="Number">Which day of the term it was; null when it did not count.</param>
/// <param name="Reason">Why it counted or not, in Vietnamese.</param>
/// <param name="EnglishReason">The same in English.</param>
public sealed record CountedDay(DateOnly Date, bool Counted, int? Number, string Reason, string EnglishReason);
