namespace Petitions.Domain.Petitions.States;

/// <summary>Where the authority over a petition sits.</summary>
public enum Standing
{
    Unclassified,
    WithinCommune,
    WithinDistrict,
    EscalatedToProvince,
    EscalatedToCentral,
}
