using Microsoft.EntityFrameworkCore;

namespace Petitions.Application.Stewardships;

/// <summary>How often stewards reported.</summary>
internal static class StewardshipQueries
{
    public static async Task<List<StewardshipReportCount>> CountReportsAsync(
        this IPetitionsDb db, IReadOnlyCollection<Guid> ids, DateOnly asOf, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? [] : await db.StewardshipReports.AsNoTracking().Where(report => ids.Contains(report.StewardshipId) && report.On <= asOf)
            .GroupBy(report => report.StewardshipId)
            .Select(group => new StewardshipReportCount(group.Key, group.Count(), group.Max(report => report.On)))
            .ToListAsync(cancellationToken);
}

/// <summary>What was reported on a stewardship up to a day.</summary>
internal sealed record StewardshipReportCount(Guid StewardshipId, int Count, DateOnly LastOn);
