using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Stewardships;
using Petitions.Domain.Territory;

namespace Petitions.Application.Stewardships;

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
    Guid Id, StewardshipState State, UnitReference Unit, IReadOnlyList<UnitReference> Successors, HouseholdsView? Households,
    StewardRole Role, OfficialView Official,
    AgencyReference AssignedBy, string LegalBasis, DateOnly ValidFrom, DateOnly? ValidTo, Guid? DirectiveId, Guid? TakesOverFromId,
    int Reports, DateOnly? LastReportOn, int Version);

/// <summary>What a steward reported.</summary>
/// <param name="SuspectedRegime">What the text looks like, when it does not only look like a report.</param>
public sealed record StewardshipReportView(
    int Number, DateOnly PeriodFrom, DateOnly PeriodTo, string Text, DiversionRegime? SuspectedRegime, AgencyReference EnteredBy,
    DateOnly On, DateTimeOffset RecordedAt);

/// <summary>A stewardship with its reports.</summary>
public sealed record StewardshipDetails(
    StewardshipSummary Stewardship, IReadOnlyList<StewardshipReportView> Reports, string? EndGround, DateTimeOffset RecordedAt);
