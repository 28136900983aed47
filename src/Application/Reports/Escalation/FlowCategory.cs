namespace Petitions.Application.Reports.Escalation;

/// <summary>The column in which a petition of the base stands.</summary>
public enum FlowCategory
{
    Resolved,
    Explained,
    NotPossible,
    Withdrawn,
    AwaitingVerification,
    InProgress,
    Deferred,
    Unresolved,
    NoOutcome,
}
