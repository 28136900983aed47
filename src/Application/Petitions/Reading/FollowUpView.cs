using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions.Coordination;

namespace Petitions.Application.Petitions.Reading;

/// <summary>A reminder, an inspection or a note.</summary>
/// <param name="AddressedTo">The body that had the petition then.</param>
public sealed record FollowUpView(
    Guid Id, FollowUpKind Kind, string Text, AgencyReference? AddressedTo, AgencyReference? Agency, DateOnly On, DateTimeOffset RecordedAt);
