namespace Petitions.Application.Petitions.Deadlines;

/// <summary>A day of the count.</summary>
/// <param name="Counted">Whether the day counts towards the term.</param>
/// <param name="Number">Which day of the term it is, when it counts.</param>
public sealed record DayView(DateOnly Date, bool Counted, int? Number, string Reason);
