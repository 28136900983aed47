using Petitions.Domain.Agencies;

namespace Petitions.Domain.Reports.Escalation;

/// <summary>The ledger of what answers promised, parts one by one.</summary>
/// <param name="Kept">Kept in the period, by the day first promised.</param>
/// <param name="Slipped">Owed on the last day, and its day has passed.</param>
/// <param name="Open">Owed on the last day, for a day still to come that was never put off.</param>
/// <param name="Rows">Those that slipped or were put off, the earliest day first.</param>
/// <param name="KeptLate">Kept in the period behind its day, or after it had been put off.</param>
/// <param name="Postponed">Owed on the last day, for a day still to come that was put off.</param>
/// <param name="Conditional">Parked on the last day until a condition is met: no day was promised that could slip.</param>
public sealed record PromiseTable(
    int Kept, int Slipped, int Open, CappedRows<PromiseRow> Rows, int KeptLate = 0, int Postponed = 0, int Conditional = 0);

/// <summary>A promise that was not kept, or was put off.</summary>
/// <param name="DaysSlipped">Days behind its day; 0 while that is to come.</param>
/// <param name="FirstPromisedOn">The day first promised; null in figures that were frozen before this was told.</param>
/// <param name="Postponements">How often it was put off.</param>
public sealed record PromiseRow(
    string Code, string Title, AgencyReference? By, DateOnly PromisedOn, int DaysSlipped, string Outcome, DateOnly? FirstPromisedOn = null,
    int Postponements = 0);
