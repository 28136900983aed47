namespace Petitions.Domain.Calendar;

/// <summary>
/// A year whose days off and make-up days are known. Days of a year that is not loaded are refused,
/// never guessed: Tết, compensation days and swaps are decided year by year (domain brief, section 4).
/// </summary>
public sealed class CalendarYear
{
    public const int SourceMaxLength = 1000;
    public const int MinYear = 2000;
    public const int MaxYear = 2100;

    public CalendarYear(int year, CalendarYearStatus status, string source)
    {
        Year = year;
        Status = status;
        Source = VietnameseText.ToNfc(source.Trim());
    }

    public int Year { get; private set; }

    public CalendarYearStatus Status { get; private set; }

    /// <summary>Where the days come from: the notices, or the law for a provisional year.</summary>
    public string Source { get; private set; }

    /// <summary>Grows with every replacement of the year's days.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>A year with its days.</summary>
    /// <exception cref="DomainException">The days do not fit the year; see <see cref="Replace"/>.</exception>
    public static CalendarYear Load(int year, CalendarYearStatus status, string source, IReadOnlyCollection<CalendarDay> days)
    {
        if (year is < MinYear or > MaxYear)
            throw CalendarErrors.YearOutOfRange(year);
        RequireFittingDays(year, days);
        return new CalendarYear(year, status, source);
    }

    /// <exception cref="DomainException"><see cref="CalendarErrors.Stale"/>: the
    /// caller acts on a version that is no longer the current one.</exception>
    public void RequireVersion(int? expected)
    {
        if (expected is { } version && version != Version)
            throw CalendarErrors.Stale(Year, Version);
    }

    /// <summary>Accepts <paramref name="days"/> as all the departures of this year, in the place of those known before.</summary>
    /// <exception cref="DomainException">
    /// <see cref="CalendarErrors.DayOutsideYear"/>, <see cref="CalendarErrors.DayTwice"/>, <see cref="CalendarErrors.DayOffOnRestDay"/>,
    /// <see cref="CalendarErrors.MakeUpOnWeekday"/>.
    /// </exception>
    public void Replace(CalendarYearStatus status, string source, IReadOnlyCollection<CalendarDay> days)
    {
        RequireFittingDays(Year, days);
        Status = status;
        Source = VietnameseText.ToNfc(source.Trim());
        Version++;
    }

    private static void RequireFittingDays(int year, IReadOnlyCollection<CalendarDay> days)
    {
        var seen = new HashSet<DateOnly>();
        foreach (var day in days)
        {
            if (day.Date.Year != year)
                throw CalendarErrors.DayOutsideYear(year, day.Date);
            if (!seen.Add(day.Date))
                throw CalendarErrors.DayTwice(day.Date);
            if (day.Kind == DayKind.DayOff && WorkCalendar.IsWeekend(day.Date))
                throw CalendarErrors.DayOffOnRestDay(day.Date);
            if (day.Kind == DayKind.MakeUpDay && !WorkCalendar.IsWeekend(day.Date))
                throw CalendarErrors.MakeUpOnWeekday(day.Date);
        }
    }
}
