namespace Petitions.Domain.Reports.Escalation;

/// <summary>How a petition goes from one level to another.</summary>
public enum MoveKind
{
    /// <summary>Giao: somebody charged with it a body of another level.</summary>
    Assigned,

    /// <summary>Chuyển lên cấp trên: the body that had it handed it up.</summary>
    Escalated,

    /// <summary>Trả lại: it went back to the body that had handed it over, which may lie above or below.</summary>
    Returned,
}
