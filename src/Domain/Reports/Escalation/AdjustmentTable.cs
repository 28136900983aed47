namespace Petitions.Domain.Reports.Escalation;

/// <summary>What late entries changed behind a frozen period.</summary>
/// <param name="FrozenClosing">The closing figure that was frozen.</param>
/// <param name="Added">Open at that day by what is known now, and not among those frozen.</param>
/// <param name="Removed">Among those frozen, and not open at that day by what is known now.</param>
/// <param name="Changed">Open both ways, with another level, field or outcome.</param>
/// <param name="SettledLate">Neither open then nor open now: entered late together with what settled them.</param>
public sealed record AdjustmentTable(
    string PeriodCode, DateOnly PeriodEnd, DateTimeOffset FrozenAt, int FrozenClosing, int Added, int Removed, int Changed, int SettledLate,
    int Opening, CappedRows<AdjustmentRow> Rows);

/// <summary>One petition that a late entry changed.</summary>
/// <param name="Before">How it counted when the period was frozen.</param>
/// <param name="After">How it counts for that day by what is known now.</param>
/// <param name="RecordedAt">When the latest of these entries was made.</param>
public sealed record AdjustmentRow(string Code, string Title, AdjustmentKind Kind, string Before, string After, DateTimeOffset RecordedAt);
