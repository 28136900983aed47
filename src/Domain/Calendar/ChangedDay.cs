namespace Petitions.Domain.Calendar;

/// <summary>A day that becomes a working day, or ceases to be one.</summary>
/// <param name="Date">The day.</param>
/// <param name="Works">True when state bodies work on it from now on.</param>
/// <param name="Name">What the day is now, or what it was when nothing departs from the plain week any more.</param>
public sealed record ChangedDay(DateOnly Date, bool Works, string Name);
