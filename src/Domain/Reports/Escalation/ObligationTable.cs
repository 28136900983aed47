namespace Petitions.Domain.Reports.Escalation;

/// <summary>Reports owed under directives, as far as they fell due by the end of the period and were not settled before it.</summary>
public sealed record ObligationTable(int Due, int OnTime, int Late, int Missing, int NotDueYet, CappedRows<ObligationRow> Rows);

/// <summary>One report that is owed.</summary>
/// <param name="Status">Where it stands, in the field's words.</param>
/// <param name="DaysLate">How late it came, or has been missing.</param>
public sealed record ObligationRow(string? Label, string Text, string GivenBy, IReadOnlyList<string> Addressees, DateOnly? DueOn,
    DateOnly? ReportedOn, string Status, int DaysLate);
