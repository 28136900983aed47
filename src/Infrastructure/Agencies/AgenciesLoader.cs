using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.ReferenceData;

namespace Petitions.Infrastructure.Agencies;

/// <summary>
/// <c>agencies.json</c>: versions of agencies, the superior before what stands below it, and the successions between them.
/// </summary>
internal sealed class AgenciesLoader : IReferenceFileLoader
{
    private sealed record Content(IReadOnlyList<AgencyRow> Agencies, IReadOnlyList<SuccessionRow> Successions);

    private sealed record AgencyRow(
        string Key,
        string Code,
        string Name,
        AgencyKind Kind,
        AuthorityLevel Level,
        string? Unit = null,
        string? Superior = null,
        DateOnly? ValidFrom = null,
        DateOnly? ValidTo = null,
        string? LegalBasis = null);

    private sealed record SuccessionRow(
        string Predecessor, string Successor, DateOnly On, string LegalBasis, string? Unit = null, string? Field = null);

    public string FileName => "agencies.json";

    public async Task LoadAsync(PetitionsDb db, byte[] content, CancellationToken cancellationToken)
    {
        var file = ReferenceFileSource.Parse<Content>(FileName, content);
        var units = await db.Units.Select(unit => unit.Id).ToHashSetAsync(cancellationToken);
        var agencies = await db.Agencies.ToDictionaryAsync(agency => agency.Id, cancellationToken);
        foreach (var row in file.Agencies)
            AddOrRevise(db, agencies, units, row);

        var links = await db.AgencySuccessions.ToDictionaryAsync(link =>
            (link.PredecessorId, link.SuccessorId, link.UnitId, link.FieldCode), cancellationToken);
        foreach (var row in file.Successions)
        {
            var link = new AgencySuccession(
                RequireId(agencies, row.Predecessor), RequireId(agencies, row.Successor), row.On, UnitIdOrNull(units, row.Unit), row.Field,
                row.LegalBasis);
            if (!links.TryGetValue((link.PredecessorId, link.SuccessorId, link.UnitId, link.FieldCode), out var stored))
            {
                db.Add(link);
                continue;
            }

            db.Entry(stored).Property(known => known.On).CurrentValue = link.On;
            db.Entry(stored).Property(known => known.LegalBasis).CurrentValue = link.LegalBasis;
        }
    }

    private void AddOrRevise(PetitionsDb db, Dictionary<Guid, Agency> agencies, HashSet<Guid> units, AgencyRow row)
    {
        var unit = UnitIdOrNull(units, row.Unit);
        var superior = row.Superior is null ? (Guid?)null : RequireId(agencies, row.Superior);
        var agency = new Agency(
            ReferenceId.For("agency", row.Key), row.Code, row.Name, row.Kind, row.Level, unit, superior,
            new Validity(row.ValidFrom, row.ValidTo), row.LegalBasis);
        if (agencies.TryAdd(agency.Id, agency))
        {
            db.Add(agency);
            return;
        }

        var stored = agencies[agency.Id];
        if (db.Entry(stored).State == EntityState.Added)
            throw new ReferenceDataException(FileName, $"the key “{row.Key}” appears twice");
        if (stored.Code != agency.Code)
            throw new ReferenceDataException(
                FileName, $"“{row.Key}” is {stored.Code} in the database; another code is another agency and needs another key");
        if (!HasSameContent(stored, agency))
            stored.Revise(agency.Name, agency.Kind, agency.Level, agency.UnitId, agency.SuperiorId, agency.Validity, agency.LegalBasis);
    }

    private static bool HasSameContent(Agency one, Agency other) =>
        (one.Name, one.Kind, one.Level, one.UnitId, one.SuperiorId, one.Validity, one.LegalBasis) ==
        (other.Name, other.Kind, other.Level, other.UnitId, other.SuperiorId, other.Validity, other.LegalBasis);

    private Guid RequireId(Dictionary<Guid, Agency> agencies, string key)
    {
        var id = ReferenceId.For("agency", key);
        return agencies.ContainsKey(id) ? id : throw new ReferenceDataException(FileName, $"there is no agency with the key “{key}”");
    }

    private Guid? UnitIdOrNull(HashSet<Guid> units, string? key)
    {
        if (key is null)
            return null;
        var id = ReferenceId.For("unit", key);
        return units.Contains(id) ? id : throw new ReferenceDataException(FileName, $"there is no unit with the key “{key}”");
    }
}
