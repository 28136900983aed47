namespace Petitions.Domain.Calendar;

/// <summary>A day of a proposed year.</summary>
public sealed record ProposedDay(DateOnly Date, DayKind Kind, string Name, string LegalBasis);
