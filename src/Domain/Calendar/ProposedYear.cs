namespace Petitions.Domain.Calendar;

/// <summary>A year as an edition of the calendar file has it.</summary>
public sealed record ProposedYear(CalendarYearStatus Status, string Source, IReadOnlyList<ProposedDay> Days);
