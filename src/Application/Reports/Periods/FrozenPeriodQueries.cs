using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Reports.Periods;

namespace Petitions.Application.Reports.Periods;

/// <summary>Finds closed books.</summary>
public static class FrozenPeriodQueries
{
    /// <summary>The period as it is frozen for the unit; null where it is not.</summary>
    public static Task<FrozenPeriod?> FindFrozenAsync(
        this DbSet<FrozenPeriod> periods, Guid unitId, ReportPeriod period, CancellationToken cancellationToken) => periods.AsNoTracking()
        .FirstOrDefaultAsync(one => one.UnitId == unitId && one.Scheme == period.Scheme && one.Code == period.Code
            && one.From == period.From && one.To == period.To, cancellationToken);
}
