using Petitions.Domain;
using Petitions.Domain.Persons;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>
/// Who may read the reports of a unit: the bodies of the unit and of the units above it, those of the central level,
/// and those who oversee. A report shows whose desk is late; what the neighbour has open is the neighbour's to show.
/// </summary>
internal static class ReportAccessRules
{
    /// <exception cref="DomainException"><see cref="ReportErrors.MayNotRead"/>.</exception>
    public static void RequireReading(this Actor actor, Unit unit, ReferenceBook book)
    {
        if (actor.Role != Role.Supervisor && !CoversUnit(actor, unit, book))
            throw ReportErrors.MayNotRead();
    }

    /// <exception cref="DomainException"><see cref="ReportErrors.RoleMayNotFreeze"/>.</exception>
    public static void RequireFreezing(this Actor actor, Unit unit, ReferenceBook book)
    {
        if (actor.Role is not (Role.Coordinator or Role.Head) || !CoversUnit(actor, unit, book))
            throw ReportErrors.RoleMayNotFreeze();
    }

    /// <summary>The units whose reports the actor may read; null for all.</summary>
    public static IReadOnlyList<Guid>? ReadableUnits(this Actor actor, ReferenceBook book)
    {
        if (actor.Role == Role.Supervisor || actor.Agency is { UnitId: null })
            return null;
        return [.. UnitsOf(actor, book).SelectMany(id => book.Structure.Subtree(id, withPredecessors: false)).Distinct()];
    }

    private static bool CoversUnit(Actor actor, Unit unit, ReferenceBook book)
    {
        if (actor.Agency is null)
            return false;
        var units = UnitsOf(actor, book).ToHashSet();
        return actor.Agency.UnitId is null || book.Structure.Path(unit).Any(above => units.Contains(above.Id));
    }

    /// <summary>The units of the actor's agency and of all bodies it took over from.</summary>
    private static IEnumerable<Guid> UnitsOf(Actor actor, ReferenceBook book) =>
        actor.ActsFor.Select(id => book.Agencies.Find(id)?.UnitId).OfType<Guid>();
}
