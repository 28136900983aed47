using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>The periods of every scheme, and the moment at which they are asked for.</summary>
public sealed class ReportPeriodsAtHand(ReportCalendars calendars, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The period that was over last when the day began.</summary>
    public ReportPeriod LatestEnded(PeriodScheme scheme, PeriodKind kind, DateOnly on)
    {
        var period = calendars.Of(scheme)!.Containing(kind, on);
        return period.HasEndedBy(on) ? period : calendars.Of(scheme)!.Before(period);
    }

    /// <exception cref="DomainException"><see cref="ReportErrors.UnknownPeriod"/>.</exception>
    public ReportPeriod Named(PeriodScheme scheme, string code) => calendars.Of(scheme)!.Find(code) ?? throw ReportErrors.UnknownPeriod(code, scheme);
}

/// <summary>Finds closed books.</summary>
internal static class FrozenPeriods
{
    /// <summary>The period as it is frozen for the unit; null where it is not.</summary>
    public static Task<FrozenPeriod?> OfAsync(this DbSet<FrozenPeriod> periods, Guid unitId, ReportPeriod period, CancellationToken cancellationToken) => periods.AsNoTracking()
        .FirstOrDefaultAsync(one => one.UnitId == unitId && one.Scheme == period.Scheme && one.Code == period.Code && one.From == period.From && one.To == period.To, cancellationToken);
}
