namespace Petitions.Application.Petitions;

/// <summary>What a petition does with a group.</summary>
public enum GroupAction
{
    Join,
    Leave,
}
