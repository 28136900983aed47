namespace Petitions.Domain.Meetings;

/// <summary>
/// Somebody at a meeting, as the source tells it: people with their titles of that day, offices without a name, groups
/// (“lãnh đạo một số sở, ngành”). Nothing is added that the source does not say (domain brief 1.2).
/// </summary>
/// <param name="Kind">Person, office or group.</param>
/// <param name="Name">The person's name; null for offices and groups.</param>
/// <param name="Titles">All titles and offices of that day, as written.</param>
/// <param name="AgencyId">The body, where it is known.</param>
/// <param name="Organisation">The body as the source writes it.</param>
/// <param name="Note">Anything else the source says of the participant.</param>
public sealed record Participant(ParticipantKind Kind, string? Name, IReadOnlyList<string> Titles, Guid? AgencyId = null,
    string? Organisation = null, string? Note = null);
