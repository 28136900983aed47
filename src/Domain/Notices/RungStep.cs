using Petitions.Domain.Calendar;

namespace Petitions.Domain.Notices;

/// <summary>When a rung is reached, and whom it addresses.</summary>
/// <param name="Clock">The clocks it belongs to.</param>
/// <param name="Days">Days from the due date on: negative before it.</param>
/// <param name="Kind">Which days count.</param>
/// <param name="Addressee">Whom it addresses.</param>
public sealed record RungStep(ClockKind Clock, int Days, TermKind Kind, RungAddressee Addressee);
