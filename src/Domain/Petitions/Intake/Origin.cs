namespace Petitions.Domain.Petitions.Intake;

/// <summary>Where a petition comes from, down to the unit: the unit itself and the units above it, by kind.</summary>
/// <param name="UnitId">The unit where it was raised: a village or a commune, as a rule.</param>
/// <param name="Path">The unit's path, province first, itself last.</param>
public sealed record Origin(Guid UnitId, IReadOnlyList<Guid> Path, Guid? ProvinceId, Guid? DistrictId, Guid? CommuneId);
