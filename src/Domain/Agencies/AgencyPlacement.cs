using Petitions.Domain.Territory;

namespace Petitions.Domain.Agencies;

/// <summary>Whether an agency, new or corrected, fits among the others: its unit, its superior and the days of all three.</summary>
public static class AgencyPlacement
{
    /// <param name="agency">The agency as it is to be.</param>
    /// <param name="directory">The agencies as they are on record.</param>
    /// <param name="structure">The units as they are on record.</param>
    /// <param name="handingOver">Agencies that end with the first day of this one, whatever the directory still says.</param>
    /// <exception cref="DomainException">
    /// <see cref="AgencyErrors.UnitUnknown"/>, <see cref="AgencyErrors.UnitNotFitting"/>, <see cref="AgencyErrors.OutlivesUnit"/>,
    /// <see cref="AgencyErrors.SuperiorUnknown"/>, <see cref="AgencyErrors.SuperiorNotAbove"/>, <see cref="AgencyErrors.SuperiorCycle"/>,
    /// <see cref="AgencyErrors.OverlappingValidity"/>.
    /// </exception>
    public static void Require(
        Agency agency, AgencyDirectory directory, AdministrativeStructure structure, IReadOnlySet<Guid>? handingOver = null)
    {
        var unit = RequireUnit(agency, structure);
        RequireSuperior(agency, unit, directory, structure);
        if (directory.Agencies.Any(other => other.Id != agency.Id && handingOver?.Contains(other.Id) != true && other.Code == agency.Code
            && other.Validity.Overlaps(agency.Validity)))
            throw AgencyErrors.OverlappingValidity();
    }

    private static Unit? RequireUnit(Agency agency, AdministrativeStructure structure)
    {
        if (agency.UnitId is not { } unitId)
            return null;
        var unit = structure.Find(unitId) ?? throw AgencyErrors.UnitUnknown(agency.Name, unitId);
        if (unit.Kind == UnitKind.Village || AdministrativeStructure.LevelOf(unit.Kind) != agency.Level)
            throw AgencyErrors.UnitNotFitting(agency.Name, agency.Level);
        if (!unit.Validity.Covers(agency.Validity))
            throw AgencyErrors.OutlivesUnit(agency.Name, unit);
        return unit;
    }

    private static void RequireSuperior(Agency agency, Unit? unit, AgencyDirectory directory, AdministrativeStructure structure)
    {
        if (agency.SuperiorId is not { } superiorId)
            return;
        var superior = directory.Find(superiorId) ?? throw AgencyErrors.SuperiorUnknown(agency.Name, superiorId);
        var covers = superior.UnitId is not { } wider || (unit is not null && structure.Path(unit).Any(above => above.Id == wider));
        if (superior.Level < agency.Level || !covers || !superior.Validity.Overlaps(agency.Validity))
            throw AgencyErrors.SuperiorNotAbove(agency.Name, superior);

        var seen = new HashSet<Guid>();
        for (var above = superior; above is not null; above = above.SuperiorId is { } next ? directory.Find(next) : null)
        {
            if (above.Id == agency.Id || !seen.Add(above.Id))
                throw AgencyErrors.SuperiorCycle(agency.Name);
        }
    }
}
