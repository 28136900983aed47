namespace Petitions.Domain.Directives;

/// <summary>What sort of order it is.</summary>
public enum DirectiveKind
{
    /// <summary>Somebody is charged with recommendations (K2, K10).</summary>
    Assignment,

    /// <summary>What is outside the own authority goes upward (K3).</summary>
    EscalationRule,
    Task,
    Study,

    /// <summary>Somebody has to report later (F1).</summary>
    FollowUp,
}
