using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Territory;

namespace Petitions.Application.Reports.Escalation;

/// <summary>Where petitions were raised, in the structures that held in a period: both, where the structure changed in it.</summary>
internal sealed class ReportTerritory(ReferenceBook book, ReportScope scope)
{
    private readonly Dictionary<(Guid Body, Guid? Place, string? Field), Agency> _holders = [];

    /// <summary>The first day without districts in the unit's province; null where they last, or there is none on record.</summary>
    public static DateOnly? EndOfDistricts(AdministrativeStructure structure, Unit unit)
    {
        var province = structure.Ancestor(unit, UnitKind.Province);
        var districts = province is null ? [] : structure.Children(province.Id).Where(child => child.Kind == UnitKind.District).ToList();
        return districts.Count == 0 || districts.Exists(district => district.Validity.To is null)
            ? null : districts.Max(district => district.Validity.To);
    }

    /// <summary>
    /// B4: once in the structure of the last day, and before it once in that of the first where units changed in between.
    /// </summary>
    public IReadOnlyList<PlaceTable> PlaceTables(IReadOnlyList<PlaceFlow> flows)
    {
        var changed = book.Structure.Subtree(scope.UnitIds[0], withPredecessors: true).Select(book.Structure.Get)
            .Any(unit => unit.Kind is not UnitKind.Village && (ChangedWithin(unit.Validity.From) || ChangedWithin(unit.Validity.To)));
        return changed ? [PlaceTableOn(flows, scope.From), PlaceTableOn(flows, scope.AsOf)] : [PlaceTableOn(flows, scope.AsOf)];
    }

    /// <summary>
    /// The level that has what a district had, once there are no districts: that
    /// of the body that took it over for its place and field (domain brief, S18).
    /// </summary>
    public AuthorityLevel LevelAfterDistricts(Guid body, Guid place, string? field, DateOnly day) =>
        SuccessorFor(body, place, field, day)?.Level ?? AuthorityLevel.Commune;

    /// <summary>
    /// On whose desk it lies on the last day: the body that has it, or the one that
    /// took it over for its place and field; the old one where nobody can say which.
    /// </summary>
    public Agency HolderOnLastDay(Guid body, Guid? place, string? field)
    {
        if (!_holders.TryGetValue((body, place, field), out var holder))
            _holders[(body, place, field)] = holder = SuccessorFor(body, place, field, scope.AsOf) ?? book.Agencies.Get(body);
        return holder;
    }

    /// <summary>Where stands what stood within a district, by the body that has it on the last day.</summary>
    public Standing StandingAt(Agency holder) => !scope.DistrictsOver.After ? Standing.WithinDistrict : holder.Level switch
    {
        AuthorityLevel.Central => Standing.EscalatedToCentral,
        AuthorityLevel.Province => Standing.EscalatedToProvince,
        _ => Standing.WithinCommune,
    };

    private Agency? SuccessorFor(Guid body, Guid? place, string? field, DateOnly day)
    {
        IReadOnlyCollection<string> fields = field is null ? [] : [.. book.Rules.FieldPath(field).Select(step => step.Code)];
        return book.Agencies.SuccessorFor(body, day, place is { } known ? book.Structure.Find(known) : null, fields);
    }

    private bool ChangedWithin(DateOnly? day) => day > scope.From && day <= scope.AsOf;

    private PlaceTable PlaceTableOn(IReadOnlyList<PlaceFlow> flows, DateOnly day)
    {
        var tallies = new FlowAccumulators<Guid>();
        var here = new Dictionary<Guid, (Unit Unit, bool Elsewhere)>();
        foreach (var flow in flows)
        {
            if (!here.TryGetValue(flow.Place, out var found))
                here[flow.Place] = found = UnitOnDay(book.Structure.Get(flow.Place), day);
            tallies.Add(flow.Entry, flow.Exit, flow.Category, flow.Overdue, found.Unit.Id, found.Unit.Id, flow.Count, flow.Supporters);
        }

        var elsewhere = here.Values.Where(found => found.Elsewhere).Select(found => found.Unit.Id).ToHashSet();
        List<PlaceRow> rows =
        [
            .. tallies.Rows.Select(row => (Unit: book.Structure.Get(row.Key), Figures: row.Value))
                .OrderBy(row => row.Unit.Kind).ThenBy(row => elsewhere.Contains(row.Unit.Id))
                .ThenBy(row => row.Unit.Code, StringComparer.Ordinal).ThenBy(row => row.Unit.SearchKey, StringComparer.Ordinal)
                .ThenBy(row => row.Unit.Id)
                .Select(row => new PlaceRow(UnitReference.From(row.Unit), row.Unit.Kind, row.Unit.Name, elsewhere.Contains(row.Unit.Id),
                    false, row.Figures)),
        ];
        rows.Add(new(null, null, ReportLabels.Total, false, true, rows.Aggregate(FlowFigures.None, (sum, row) => sum + row.Figures)));
        return new(day, rows);
    }

    /// <summary>The unit, or the only one that holds that day in its place.</summary>
    private (Unit Unit, bool Elsewhere) UnitOnDay(Unit unit, DateOnly day)
    {
        if (unit.Validity.Contains(day))
            return (unit, false);
        var others = (unit.Validity.EndedBy(day) ? book.Structure.SuccessorsOn(unit.Id, day)
            : book.Structure.PredecessorsOn(unit.Id, day)).Where(other => other.Kind == unit.Kind).ToList();
        return others is [var only] ? (only, false) : (unit, true);
    }
}
