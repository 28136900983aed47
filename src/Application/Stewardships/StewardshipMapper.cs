using Petitions.Domain.Agencies;
using Petitions.Domain.Stewardships;
using Petitions.Domain.Territory;

namespace Petitions.Application.Stewardships;

/// <summary>Draws stewardships as they stood on a day.</summary>
internal sealed class StewardshipMapper(ReferenceBook book, DateOnly asOf)
{
    public StewardshipSummary Map(Stewardship one, StewardshipReportCount? reportCount)
    {
        var unit = book.Structure.Get(one.UnitId);
        return new(
            one.Id, StateOf(one, unit), UnitReference.From(unit),
            unit.Validity.EndedBy(asOf) ? [.. book.Structure.SuccessorsOn(unit.Id, asOf).Select(UnitReference.From)] : [],
            one is { Households: { } group, HouseholdCount: { } count } ? new(group, count) : null, one.Role,
            new(one.OfficialName, one.OfficialTitle, AgencyOf(one.AgencyId)), AgencyOf(one.AssignedById), one.LegalBasis,
            one.Validity.From!.Value, one.Validity.To,
            one.DirectiveId, one.TakesOverFromId, reportCount?.Count ?? 0, reportCount?.LastOn, one.Version);
    }

    public StewardshipReportView Map(StewardshipReport report) =>
        new(report.Number, report.PeriodFrom, report.PeriodTo, report.Text, report.SuspectedRegime, AgencyOf(report.AgencyId), report.On,
            report.RecordedAt);

    private StewardshipState StateOf(Stewardship one, Unit unit) =>
        one.Validity.From > asOf ? StewardshipState.NotYet
        : one.Validity.EndedBy(asOf) ? StewardshipState.Ended
        : unit.Validity.EndedBy(asOf) ? StewardshipState.ToReassign
        : StewardshipState.Current;

    private AgencyReference AgencyOf(Guid agency) => AgencyReference.From(book.Agencies.Get(agency));
}
