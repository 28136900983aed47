namespace Petitions.Domain.Territory;

/// <summary>A new unit version with what comes with it: the successions from what went into it, and the villages that went along.</summary>
public sealed record EstablishedUnit(Unit Unit, IReadOnlyList<Unit> Villages, IReadOnlyList<UnitSuccession> Successions);
