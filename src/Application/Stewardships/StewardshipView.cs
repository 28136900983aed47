using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions;
using Petitions.Domain.Stewardships;
using Petitions.Domain.Territory;

namespace Petitions.Application.Stewardships;

/// <summary>Where a stewardship stands on a day.</summary>
public enum StewardshipState
{
    /// <summary>Laid down, begins later.</summary>
    NotYet,

    /// <summary>Runs.</summary>
    Current,

    /// <summary>Runs by its words, but the place has ended: it has to be made anew for the place that came after.</summary>
    ToReassign,

    Ended,
}

/// <summary>The official: name and public post.</summary>
public sealed record OfficialView(string Name, string Title, AgencyReference Agency);

/// <summary>Households that are looked after, as a group.</summary>
public sealed record HouseholdsView(HouseholdGroup Group, int Count);

/// <summary>An official in charge of a place.</summary>
/// <param name="State">notYet, current, toReassign or ended, on the day asked about.</param>
/// <param name="Successors">Where the place has ended: the places that came after it.</param>
/// <param name="ValidTo">The first day on which it no longer holds; null while it goes on.</param>
/// <param name="DirectiveId">The directive under which it is reported.</param>
/// <param name="Reports">How many reports there are.</param>
/// <param name="LastReportOn">The day of the latest.</param>
/// <param name="Version">Send it as <c>If-Match</c> with the next command.</param>
public sealed record StewardshipSummary(
    Guid Id, StewardshipState State, UnitReference Unit, IReadOnlyList<UnitReference> Successors, HouseholdsView? Households, StewardRole Role, OfficialView Official,
    AgencyReference AssignedBy, string LegalBasis, DateOnly ValidFrom, DateOnly? ValidTo, Guid? DirectiveId, Guid? TakesOverFromId, int Reports, DateOnly? LastReportOn, int Version);

/// <summary>What a steward reported.</summary>
/// <param name="SuspectedRegime">What the text looks like, when it does not only look like a report.</param>
public sealed record StewardshipReportView(
    int Number, DateOnly PeriodFrom, DateOnly PeriodTo, string Text, DiversionRegime? SuspectedRegime, AgencyReference EnteredBy, DateOnly On, DateTimeOffset RecordedAt);

/// <summary>A stewardship with its reports.</summary>
public sealed record StewardshipDetails(StewardshipSummary Stewardship, IReadOnlyList<StewardshipReportView> Reports, string? EndGround, DateTimeOffset RecordedAt);

/// <summary>What was reported on a stewardship up to a day.</summary>
internal sealed record Reported(Guid StewardshipId, int Count, DateOnly LastOn);

/// <summary>Draws stewardships as they stood on a day.</summary>
internal sealed class StewardshipPicture(ReferenceBook book, DateOnly asOf)
{
    public StewardshipSummary Draw(Stewardship one, Reported? reported)
    {
        var unit = book.Structure.Get(one.UnitId);
        return new(
            one.Id, StateOf(one, unit), UnitReference.To(unit), unit.Validity.EndedBy(asOf) ? [.. book.Structure.SuccessorsOn(unit.Id, asOf).Select(UnitReference.To)] : [],
            one is { Households: { } group, HouseholdCount: { } count } ? new(group, count) : null, one.Role,
            new(one.OfficialName, one.OfficialTitle, Named(one.AgencyId)), Named(one.AssignedById), one.LegalBasis, one.Validity.From!.Value, one.Validity.To,
            one.DirectiveId, one.TakesOverFromId, reported?.Count ?? 0, reported?.LastOn, one.Version);
    }

    public StewardshipReportView Draw(StewardshipReport report) =>
        new(report.Number, report.PeriodFrom, report.PeriodTo, report.Text, report.SuspectedRegime, Named(report.AgencyId), report.On, report.RecordedAt);

    private StewardshipState StateOf(Stewardship one, Unit unit) =>
        one.Validity.From > asOf ? StewardshipState.NotYet
        : one.Validity.EndedBy(asOf) ? StewardshipState.Ended
        : unit.Validity.EndedBy(asOf) ? StewardshipState.ToReassign
        : StewardshipState.Current;

    private AgencyReference Named(Guid agency) => AgencyReference.To(book.Agencies.Get(agency));
}
