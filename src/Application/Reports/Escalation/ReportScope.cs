using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Territory;

namespace Petitions.Application.Reports.Escalation;

/// <summary>Of which petitions, on which days and as known when the database counts.</summary>
/// <param name="UnitIds">The unit and those it took over from.</param>
/// <param name="From">The first day of the period; it opens with how things stood at the end of the day before.</param>
/// <param name="AsOf">The last day.</param>
/// <param name="DistrictsEndOn">The first day without districts in the unit's
/// province; null where they last, or there is none on record.</param>
/// <param name="EndedBodies">The bodies that do not hold on the last day: what stands
/// with them lies on the desk of the successor for its place and field.</param>
/// <param name="Frozen">The frozen period that ended the day before; null when there is none.</param>
/// <param name="Earlier">Earlier periods of the same length, oldest first, for the trend.</param>
public sealed record ReportScope(
    UnitKind Kind, IReadOnlyList<Guid> UnitIds, DateOnly From, DateOnly AsOf, DateTimeOffset KnownAt, DateOnly? DistrictsEndOn,
    IReadOnlyList<Guid> EndedBodies, FrozenPeriod? Frozen,
    IReadOnlyList<ReportPeriod> Earlier)
{
    public (bool Before, bool After) DistrictsOver => (DistrictsEndOn < From, DistrictsEndOn <= AsOf);

    public DateOnly DayBefore => From.AddDays(-1);
}
