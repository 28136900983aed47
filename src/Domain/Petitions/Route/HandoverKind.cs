namespace Petitions.Domain.Petitions.Route;

/// <summary>How a petition came to a holder.</summary>
public enum HandoverKind
{
    Intake,
    Assignment,
    Return,
    Escalation,
    Reopening,
    SplitOff,
    GroupLeft,
}
