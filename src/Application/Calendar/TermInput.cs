using Petitions.Domain.Calendar;

namespace Petitions.Application.Calendar;

/// <param name="Days">How many days, 1 to 1000.</param>
/// <param name="Kind">Which days count.</param>
public sealed record TermInput(int? Days, TermKind? Kind);
