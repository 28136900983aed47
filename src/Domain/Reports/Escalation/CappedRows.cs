namespace Petitions.Domain.Reports.Escalation;

/// <summary>Rows of a table that is cut off when it grows too long to be read.</summary>
/// <param name="Total">How many there are in all.</param>
public sealed record CappedRows<TRow>(int Total, IReadOnlyList<TRow> Rows);
