using Petitions.Domain.Calendar;

namespace Petitions.Application.Calendar;

/// <summary>A year of the working calendar.</summary>
/// <param name="Year">The year.</param>
/// <param name="Status">Whether its notices are out.</param>
/// <param name="Source">Where the days come from.</param>
/// <param name="Days">Days off and make-up days, by date.</param>
/// <param name="Version">Counts the replacements; send it in <c>If-Match</c>.</param>
public sealed record CalendarYearDetails(
    int Year, CalendarYearStatus Status, string Source, IReadOnlyList<CalendarDayItem> Days, int Version)
{
    public static CalendarYearDetails Of(CalendarYear year, IEnumerable<CalendarDay> days) =>
        new(year.Year, year.Status, year.Source, [.. days.OrderBy(day => day.Date).Select(CalendarDayItem.Of)], year.Version);
}

/// <param name="Date">The day.</param>
/// <param name="Kind">A day off, or a weekend day that is worked.</param>
/// <param name="Name">What the day is.</param>
/// <param name="LegalBasis">The law or notice that makes it so.</param>
public sealed record CalendarDayItem(DateOnly Date, DayKind Kind, string Name, string LegalBasis)
{
    public static CalendarDayItem Of(CalendarDay day) => new(day.Date, day.Kind, day.Name, day.LegalBasis);
}
