namespace Petitions.Domain.Calendar;

/// <summary>
/// A year of the calendar as it was until another took its place; kept, because what was counted by it and is over stays as it was.
/// </summary>
public sealed class CalendarEdition
{
    private CalendarEdition()
    {
    }

    public int Year { get; private set; }

    /// <summary>The version of the year that it was.</summary>
    public int Version { get; private set; }

    public CalendarYearStatus Status { get; private set; }

    public string Source { get; private set; } = "";

    public IReadOnlyList<EditionDay> Days { get; private set; } = [];

    /// <summary>The day from which the next version is in force.</summary>
    public DateOnly ReplacedOn { get; private set; }

    public DateTimeOffset ReplacedAt { get; private set; }

    /// <summary>The year before it is replaced.</summary>
    public static CalendarEdition Create(CalendarYear year, IEnumerable<CalendarDay> days, DateTimeOffset replacedAt) => new()
    {
        Year = year.Year,
        Version = year.Version,
        Status = year.Status,
        Source = year.Source,
        Days = [.. days.OrderBy(day => day.Date).Select(day => new EditionDay(day.Date, day.Kind, day.Name, day.LegalBasis))],
        ReplacedOn = BusinessTime.DateOf(replacedAt),
        ReplacedAt = replacedAt,
    };

    /// <summary>The calendar in which the year still is what it was.</summary>
    internal WorkCalendar ApplyTo(WorkCalendar later) =>
        later.WithYear(
            new CalendarYear(Year, Status, Source), Days.Select(day => new CalendarDay(day.Date, day.Kind, day.Name, day.LegalBasis)));
}
