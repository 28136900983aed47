namespace Petitions.Domain.Meetings;

/// <summary>What sort of meeting it was.</summary>
public enum MeetingKind
{
    /// <summary>A working session of a delegation (buổi làm việc).</summary>
    WorkingSession,

    /// <summary>A survey on the spot (khảo sát).</summary>
    Survey,

    /// <summary>A meeting with voters (tiếp xúc cử tri).</summary>
    VoterMeeting,

    /// <summary>A reception of citizens (tiếp công dân).</summary>
    CitizenReception,

    /// <summary>A dialogue (đối thoại).</summary>
    Dialogue,
    Other,
}
