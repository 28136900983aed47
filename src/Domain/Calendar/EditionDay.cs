namespace Petitions.Domain.Calendar;

/// <summary>A day of a year as it was known once.</summary>
public sealed record EditionDay(DateOnly Date, DayKind Kind, string Name, string LegalBasis);
