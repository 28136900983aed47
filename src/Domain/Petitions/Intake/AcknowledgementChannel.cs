namespace Petitions.Domain.Petitions.Intake;

/// <summary>How those who raised a petition were told that it was received.</summary>
public enum AcknowledgementChannel
{
    /// <summary>By word of mouth, where they are.</summary>
    InPerson,
    Letter,
    Telephone,

    /// <summary>Through the portal on which they raised it.</summary>
    Portal,
    Email,

    /// <summary>Posted up or read out where everybody concerned learns of it, such as the village's house of culture.</summary>
    PublicNotice,
    Other,
}
