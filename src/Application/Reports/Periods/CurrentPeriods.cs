using Petitions.Domain;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Periods;

namespace Petitions.Application.Reports.Periods;

/// <summary>The periods of every scheme, and the moment at which they are asked for.</summary>
public sealed class CurrentPeriods(PeriodCalendars calendars, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The period that was over last when the day began.</summary>
    public ReportPeriod LatestEnded(PeriodScheme scheme, PeriodKind kind, DateOnly on)
    {
        var period = calendars.Of(scheme)!.Containing(kind, on);
        return period.HasEndedBy(on) ? period : calendars.Of(scheme)!.Preceding(period);
    }

    /// <exception cref="DomainException"><see cref="ReportErrors.UnknownPeriod"/>.</exception>
    public ReportPeriod Find(PeriodScheme scheme, string code) =>
        calendars.Of(scheme)!.Find(code) ?? throw ReportErrors.UnknownPeriod(code, scheme);
}
