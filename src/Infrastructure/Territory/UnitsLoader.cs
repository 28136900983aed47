using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Territory;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.ReferenceData;

namespace Petitions.Infrastructure.Territory;

/// <summary><c>units.json</c>: versions of units, the containing unit before the contained, and the successions between them.</summary>
internal sealed class UnitsLoader : IReferenceFileLoader
{
    private sealed record Content(IReadOnlyList<UnitRow> Units, IReadOnlyList<SuccessionRow> Successions);

    private sealed record UnitRow(
        string Key, string Name, UnitKind Kind, string? Code = null, string? Parent = null, DateOnly? ValidFrom = null,
        DateOnly? ValidTo = null, string? LegalBasis = null);

    private sealed record SuccessionRow(string Predecessor, string Successor, DateOnly On, SuccessionShare Share, string LegalBasis);

    public string FileName => "units.json";

    public async Task LoadAsync(PetitionsDb db, byte[] content, CancellationToken cancellationToken)
    {
        var file = ReferenceFileSource.Parse<Content>(FileName, content);
        var units = await db.Units.ToDictionaryAsync(unit => unit.Id, cancellationToken);
        foreach (var row in file.Units)
            AddOrUpdate(db, units, row);

        var links = await db.UnitSuccessions.ToDictionaryAsync(link => (link.PredecessorId, link.SuccessorId), cancellationToken);
        foreach (var row in file.Successions)
        {
            var link = new UnitSuccession(RequireId(units, row.Predecessor), RequireId(units, row.Successor), row.On, row.Share,
                row.LegalBasis);
            if (links.TryGetValue((link.PredecessorId, link.SuccessorId), out var stored))
                db.Entry(stored).CurrentValues.SetValues(link);
            else
                db.Add(link);
        }
    }

    private void AddOrUpdate(PetitionsDb db, Dictionary<Guid, Unit> units, UnitRow row)
    {
        var parent = row.Parent is null ? (Guid?)null : RequireId(units, row.Parent);
        var unit = new Unit(ReferenceId.For("unit", row.Key), row.Code, row.Name, row.Kind, parent,
            new Validity(row.ValidFrom, row.ValidTo), row.LegalBasis);
        if (units.TryAdd(unit.Id, unit))
        {
            db.Add(unit);
            return;
        }

        var stored = db.Entry(units[unit.Id]);
        if (stored.State == EntityState.Added)
            throw new ReferenceDataException(FileName, $"the key “{row.Key}” appears twice");
        stored.CurrentValues.SetValues(unit);
        stored.ComplexProperty(known => known.Validity).CurrentValue = unit.Validity;
    }

    private Guid RequireId(Dictionary<Guid, Unit> units, string key)
    {
        var id = ReferenceId.For("unit", key);
        return units.ContainsKey(id) ? id : throw new ReferenceDataException(FileName, $"there is no unit with the key “{key}”");
    }
}
