namespace Petitions.Domain.Meetings;

/// <summary>Who came: the body that sent the delegation, its head and its members.</summary>
/// <param name="LeadingBody">The body as the source writes it.</param>
/// <param name="LeadingAgencyId">The same body as an agency, where it is known.</param>
/// <param name="Level">The level of the delegation.</param>
public sealed record Delegation(
    string LeadingBody, Guid? LeadingAgencyId, AuthorityLevel Level, Participant Head, IReadOnlyList<Participant> Members);
