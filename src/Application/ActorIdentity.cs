using Petitions.Domain.Persons;

namespace Petitions.Application;

/// <summary>Who acts, as the token says.</summary>
/// <param name="Name">The person's name; stored with every event, never logged.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="AgencyCode">The code of the person's agency; null for an administrator without one.</param>
public sealed record ActorIdentity(string Name, Role Role, string? AgencyCode);
