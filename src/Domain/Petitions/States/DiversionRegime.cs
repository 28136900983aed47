namespace Petitions.Domain.Petitions.States;

/// <summary>The regime under which a matter belongs that is no petition (domain brief 2.2).</summary>
public enum DiversionRegime
{
    Complaint,
    Denunciation,
    Proceedings,
    Secret,
    Other,
}
