namespace Petitions.Domain.Agencies;

/// <summary>
/// An agency as it stands on one day, with what lies above it that day: all that a petition needs to know of a body in order to
/// apply its rules. Built by <see cref="AgencyDirectory.AuthorityOf"/>.
/// </summary>
/// <param name="AgencyId">The version of the agency that is valid on the day.</param>
/// <param name="Code">The code that stays the same across the agency's versions.</param>
/// <param name="Name">Its official name on the day.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="Level">The level at which it works.</param>
/// <param name="UnitId">The administrative unit it works for; null for the whole country.</param>
/// <param name="UnitPath">The unit with all units above it; empty for the whole country.</param>
/// <param name="Superiors">The agencies above it, nearest first.</param>
public sealed record Authority(
    Guid AgencyId,
    string Code,
    string Name,
    AgencyKind Kind,
    AuthorityLevel Level,
    Guid? UnitId,
    IReadOnlyList<Guid> UnitPath,
    IReadOnlyList<Guid> Superiors)
{
    /// <summary>Enterprises and institutes are asked to coordinate; they never hold a petition (domain brief 2.3, scenario S10).</summary>
    public bool MayHold => Kind is not (AgencyKind.Enterprise or AgencyKind.Institute);

    /// <summary>True when it works at a higher level than <paramref name="other"/> and its territory contains the other's.</summary>
    public bool IsAbove(Authority other) => Level > other.Level && (UnitId is not { } unit || other.UnitPath.Contains(unit));

    /// <summary>True when the unit with this path lies within its territory.</summary>
    public bool Covers(IReadOnlyList<Guid> unitPath) => UnitId is not { } unit || unitPath.Contains(unit);

    /// <summary>True when <paramref name="agencyId"/> is one of its superiors.</summary>
    public bool IsUnder(Guid agencyId) => Superiors.Contains(agencyId);
}
