using Petitions.Domain.Calendar;

namespace Petitions.Application.Calendar;

/// <param name="Date">The day.</param>
/// <param name="Counted">Whether it used up a day of the term.</param>
/// <param name="Number">Which day of the term it was; null when it did not count.</param>
/// <param name="Reason">Why, in the caller's language.</param>
public sealed record CountedDayItem(DateOnly Date, bool Counted, int? Number, string Reason)
{
    public static CountedDayItem Of(CountedDay day) => new(day.Date, day.Counted, day.Number, Language.Of(day.Reason, day.EnglishReason));
}
