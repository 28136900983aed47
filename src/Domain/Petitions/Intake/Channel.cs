namespace Petitions.Domain.Petitions.Intake;

/// <summary>How a petition reached the agency that recorded it.</summary>
public enum Channel
{
    WorkingVisit,
    VoterMeeting,
    CitizenReception,
    Letter,
    Portal,
    Telephone,
    Other,
}
