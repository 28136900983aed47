using Petitions.Domain.Agencies;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Territory;

namespace Petitions.Domain.Reports.Escalation;

/// <summary>What stands above the tables.</summary>
/// <param name="Title">The subject (trích yếu), such as <c>Kết quả giải quyết, trả lời kiến nghị quý IV năm 2022</c>.</param>
/// <param name="Unit">The unit as it was named on the last day of the period.</param>
/// <param name="IssuingBody">The people's committee of the unit on that day; null where none is on record.</param>
/// <param name="ParentBody">The body above it.</param>
/// <param name="AsOf">The business day at whose end the figures stand: the
/// last of the period, or an earlier one of a provisional report.</param>
/// <param name="KnownAt">What was entered later is left out.</param>
/// <param name="Provisional">True when the period had not ended; such figures can still change.</param>
/// <param name="Frozen">True when the figures are those that were frozen for the period.</param>
public sealed record ReportHeading(
    string Title, UnitReference Unit, UnitKind UnitKind, AgencyReference? IssuingBody, AgencyReference? ParentBody, ReportPeriod Period,
    DateOnly AsOf,
    DateTimeOffset KnownAt, bool Provisional, bool Frozen);
