namespace Petitions.Domain.Stewardships;

/// <summary>What a steward does for the place (Nghị quyết 77: phụ trách, theo dõi, hỗ trợ).</summary>
public enum StewardRole
{
    /// <summary>Is in charge of it (phụ trách).</summary>
    InCharge,

    /// <summary>Follows how it goes (theo dõi).</summary>
    Following,

    /// <summary>Supports it (hỗ trợ).</summary>
    Supporting,
}
