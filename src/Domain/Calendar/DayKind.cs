namespace Petitions.Domain.Calendar;

/// <summary>How a day departs from the plain week of Monday to Friday.</summary>
public enum DayKind
{
    /// <summary>
    /// A Monday to Friday on which state bodies do not work: a public holiday, its compensation day, or a working day swapped away.
    /// </summary>
    DayOff,

    /// <summary>A Saturday or Sunday on which officials work to make up for a swapped day; it counts as a working day.</summary>
    MakeUpDay,
}
