namespace Petitions.Domain.Competence;

/// <summary>What became of a rule when a case was routed.</summary>
public enum RuleVerdict
{
    /// <summary>It decided.</summary>
    Decided,

    /// <summary>It does not hold on that day.</summary>
    NotValidThatDay,

    /// <summary>It is written for another territory.</summary>
    OtherTerritory,

    /// <summary>A trait of the case rules it out.</summary>
    ConditionNotMet,

    /// <summary>A trait that it depends on is not known.</summary>
    ConditionUnknown,

    /// <summary>It applies, but another rule goes before it.</summary>
    Outranked,

    /// <summary>Its level does not exist above the origin that day.</summary>
    LevelNotThere,

    /// <summary>Its body does not exist that day and has no single successor for the case.</summary>
    AgencyNotThere,
}
