namespace Petitions.Application.Calendar;

/// <summary>One change of the calendar.</summary>
public sealed record GetCalendarChange(Guid Id) : IQuery<CalendarChangeView>;
