namespace Petitions.Domain.Notices;

/// <summary>For whom in a body a notice is meant.</summary>
public enum NoticeOffice
{
    /// <summary>Whoever works on it.</summary>
    Desk,

    /// <summary>The head, as the head of that body, whoever that is.</summary>
    Head,
}
