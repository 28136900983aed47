using Petitions.Domain.Territory;

namespace Petitions.Domain.Reports.Escalation;

/// <summary>B4 in the structure of one day.</summary>
/// <param name="AsOf">The day whose units are the rows; a petition of a unit
/// that did not hold that day stands under the one that took it over.</param>
/// <param name="Rows">The last is the total.</param>
public sealed record PlaceTable(DateOnly AsOf, IReadOnlyList<PlaceRow> Rows);

/// <summary>A row of B4.</summary>
/// <param name="Unit">The unit; null for the total.</param>
/// <param name="ElsewhereInStructure">True when the unit does not belong to the structure
/// of that day: it came later, or was divided and nobody can say into which.</param>
public sealed record PlaceRow(
    UnitReference? Unit, UnitKind? Kind, string Name, bool ElsewhereInStructure, bool IsTotal, FlowFigures Figures);
