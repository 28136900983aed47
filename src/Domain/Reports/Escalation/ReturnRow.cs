using Petitions.Domain.Agencies;

namespace Petitions.Domain.Reports.Escalation;

/// <summary>One return.</summary>
/// <param name="Times">How often this petition had been returned by the end of the period; more than once is to and fro.</param>
public sealed record ReturnRow(string Code, string Title, AgencyReference? From, AgencyReference? To, AgencyReference? Proposed,
    DateOnly On, string? Ground, int Times);
