namespace Petitions.Domain.Territory;

/// <summary>How a unit version comes to be: placed in its parent, and taking over from what was there before.</summary>
public static class UnitEstablishment
{
    /// <summary>
    /// Founds <paramref name="unit"/>. Predecessors that go into it whole end on its first day; the villages of a commune that does so go
    /// along, each as a new version under the new commune, so that nobody's village is left in a commune that no longer exists.
    /// </summary>
    /// <param name="unit">The new version.</param>
    /// <param name="predecessors">What goes into it, and how much of it.</param>
    /// <param name="legalBasis">The document that decides it; required with predecessors.</param>
    /// <param name="structure">The structure as it is.</param>
    /// <param name="newId">Gives the id of each village version.</param>
    /// <exception cref="DomainException">
    /// <see cref="UnitErrors.ParentNotFitting"/>, <see cref="UnitErrors.StartMissing"/>, <see cref="UnitErrors.PredecessorNotAdjacent"/>,
    /// <see cref="UnitErrors.HasOpenParts"/>, <see cref="UnitErrors.NotFound"/>.
    /// </exception>
    public static EstablishedUnit Establish(
        Unit unit, IReadOnlyList<(Unit Predecessor, SuccessionShare Share)> predecessors, string legalBasis,
        AdministrativeStructure structure, Func<Guid> newId)
    {
        RequireParent(unit, structure);
        if (predecessors.Count == 0)
            return new(unit, [], []);
        if (unit.Validity.From is not { } on)
            throw UnitErrors.StartMissing(unit);
        foreach (var (predecessor, share) in predecessors)
            RequireAdjacent(predecessor, share, on, structure);

        var villages = new List<Unit>();
        var successions = new List<UnitSuccession>();
        foreach (var (predecessor, share) in predecessors)
        {
            successions.Add(new(predecessor.Id, unit.Id, on, share, legalBasis));
            if (share == SuccessionShare.Part)
                continue;
            foreach (var village in VillagesAtEndOf(predecessor, on, structure).Where(_ => unit.Kind == UnitKind.Commune))
            {
                var moved = new Unit(newId(), null, village.Name, UnitKind.Village, unit.Id, unit.Validity, legalBasis);
                villages.Add(moved);
                successions.Add(new(village.Id, moved.Id, on, SuccessionShare.Whole, legalBasis));
            }
        }

        return new(unit, villages, successions);
    }

    /// <summary>
    /// The predecessors and their villages that the founding brings to an end on its first day: those that were still open.
    /// </summary>
    public static IReadOnlyList<Guid> EndedPredecessors(EstablishedUnit established, AdministrativeStructure structure) =>
    [
        .. established.Successions.Where(
            link => link.Share == SuccessionShare.Whole && structure.Get(link.PredecessorId).Validity.To is null)
            .Select(link => link.PredecessorId),
    ];

    private static void RequireParent(Unit unit, AdministrativeStructure structure)
    {
        if (unit.ParentId is not { } parentId)
            return;
        var parent = structure.Get(parentId);
        var contains = (unit.Kind, parent.Kind) is (UnitKind.District, UnitKind.Province)
            or (UnitKind.Commune, UnitKind.District or UnitKind.Province) or (UnitKind.Village, UnitKind.Commune);
        if (!contains || !parent.Validity.Covers(unit.Validity))
            throw UnitErrors.ParentNotFitting(unit, parent);
    }

    private static void RequireAdjacent(Unit predecessor, SuccessionShare share, DateOnly on, AdministrativeStructure structure)
    {
        var reaches = predecessor.Validity.From is not { } from || from < on;
        var fits = predecessor.Validity.To is not { } to || (share == SuccessionShare.Whole ? to == on : to >= on);
        if (!reaches || !fits)
            throw UnitErrors.PredecessorNotAdjacent(predecessor, on);
        if (share == SuccessionShare.Whole
            && structure.Children(predecessor.Id).Any(part => part.Kind != UnitKind.Village && !part.Validity.EndedBy(on)))
            throw UnitErrors.HasOpenParts(predecessor);
    }

    private static IEnumerable<Unit> VillagesAtEndOf(Unit commune, DateOnly on, AdministrativeStructure structure) =>
        structure.Children(commune.Id)
            .Where(part => part.Kind == UnitKind.Village && (part.Validity.To is not { } to || to == on)
                && !structure.Successors(part.Id).Any());
}
