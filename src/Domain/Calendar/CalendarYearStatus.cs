namespace Petitions.Domain.Calendar;

/// <summary>How far the days of a year can be relied on.</summary>
public enum CalendarYearStatus
{
    /// <summary>The notices for the year are out.</summary>
    Announced,

    /// <summary>Only the days fixed by law are known; Tết and swapped days may still move a due date.</summary>
    Provisional,
}
