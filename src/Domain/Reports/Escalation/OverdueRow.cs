using Petitions.Domain.Agencies;

namespace Petitions.Domain.Reports.Escalation;

/// <summary>What is late at one desk on the last day, by how late it is. Parts count one by one.</summary>
public sealed record OverdueRow(AgencyReference Agency, AuthorityLevel Level, int Count, IReadOnlyList<AgeBand> Bands, int LongestDays);
