namespace Petitions.Domain.Meetings;

/// <summary>How a participant is known: by name, only by office, or only as a group.</summary>
public enum ParticipantKind
{
    Person,
    Role,
    Group,
}
