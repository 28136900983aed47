namespace Petitions.Domain.Calendar;

/// <summary>One day of a count.</summary>
/// <param name="Date">The day.</param>
/// <param name="Counted">Whether it used up a day of the term.</param>
/// <param name="Number">Which day of the term it was; null when it did not count.</param>
/// <param name="Reason">Why it counted or not, in Vietnamese.</param>
/// <param name="EnglishReason">The same in English.</param>
public sealed record CountedDay(DateOnly Date, bool Counted, int? Number, string Reason, string EnglishReason);
