namespace Petitions.Domain.Petitions.Route;

/// <summary>What a holding is for.</summary>
public enum HoldingStep
{
    /// <summary>At the desk that sorts: to be classified and assigned.</summary>
    Intake,

    /// <summary>To be answered by the body that was charged with it.</summary>
    Handling,
}
