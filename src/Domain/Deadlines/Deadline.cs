using Petitions.Domain.Calendar;

namespace Petitions.Domain.Deadlines;

/// <summary>
/// A date by which a step is due, with where it comes from.
/// </summary>
/// <param name="DueOn">The last day, business date.</param>
/// <param name="CountedFrom">The day of the event; counting starts the day after (Bộ luật Dân sự 2015, articles 147–148).</param>
/// <param name="Term">The term that was counted; null when the date itself was set.</param>
/// <param name="Rule">Code of the deadline rule; null when the date itself was set.</param>
/// <param name="LegalBasis">The law or decision behind it, or the instruction that set the date.</param>
public sealed record Deadline(DateOnly DueOn, DateOnly CountedFrom, Term? Term, string? Rule, string LegalBasis);
