namespace Petitions.Domain.Stewardships;

/// <summary>What somebody is put in charge of.</summary>
/// <param name="UnitId">A commune or a village.</param>
/// <param name="Households">The households there that are meant; null for the whole place.</param>
/// <param name="HouseholdCount">How many they are.</param>
public sealed record Charge(Guid UnitId, HouseholdGroup? Households, int? HouseholdCount);
