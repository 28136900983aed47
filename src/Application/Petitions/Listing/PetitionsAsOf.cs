using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Petitions;
using Petitions.Domain.Territory;

namespace Petitions.Application.Petitions.Listing;

/// <summary>The queries behind every list of petitions.</summary>
internal static class PetitionsAsOf
{
    /// <summary>All petitions as they stand now, or as they stood at the end of a past business day.</summary>
    public static IQueryable<PetitionAsOf> Query(IPetitionsDb db, DateOnly asOf, DateOnly today) => asOf >= today
        ? db.Petitions.Select(petition => new PetitionAsOf
        {
            Petition = petition,
            Status = petition.Status,
            Standing = petition.Standing,
            Outcome = petition.Outcome,
            CompetentLevel = petition.CompetentLevel,
            CompetentAgencyId = petition.CompetentAgencyId,
            HolderId = petition.HolderId,
            HolderLevel = petition.HolderLevel,
            FieldCode = petition.FieldCode,
            LeadId = petition.LeadId,
            DueOn = petition.DueOn,
            DueSort = EF.Property<DateOnly>(petition, PetitionColumns.DueSort),
            Version = petition.Version,
        })
        // Nothing stands before it was raised: said again of the petitions, so
        // that a list in the order of raising starts at that day and not at today.
        : db.PetitionStates.Where(state => state.Since <= asOf && (state.Until == null || state.Until > asOf)).Join(
            db.Petitions.Where(petition => petition.RaisedOn <= asOf),
            state => state.PetitionId,
            petition => petition.Id,
            (state, petition) => new PetitionAsOf
            {
                Petition = petition,
                Status = state.Status,
                Standing = state.Standing,
                Outcome = state.Outcome,
                CompetentLevel = state.CompetentLevel,
                CompetentAgencyId = state.CompetentAgencyId,
                HolderId = state.HolderId,
                HolderLevel = state.HolderLevel,
                FieldCode = state.FieldCode,
                LeadId = state.LeadId,
                DueOn = state.DueOn,
                DueSort = state.DueOn ?? DateOnly.MaxValue,
                Version = state.Version,
            });

    public static IQueryable<PetitionAsOf> Where(
        this IQueryable<PetitionAsOf> found, PetitionFilter filter, ReferenceBook book, DateOnly asOf)
    {
        if (filter.Status is [var status])
            found = found.Where(row => row.Status == status);
        else if (filter.Status.Count > 0)
            found = found.Where(row => filter.Status.Contains(row.Status));
        if (filter.Standing is [var standing])
            found = found.Where(row => row.Standing == standing);
        else if (filter.Standing.Count > 0)
            found = found.Where(row => filter.Standing.Contains(row.Standing));
        if (filter.Outcome is [var outcome])
            found = found.Where(row => row.Outcome == outcome);
        else if (filter.Outcome.Count > 0)
            found = found.Where(row => filter.Outcome.Contains(row.Outcome));
        if (filter.Level is { } level)
            found = found.Where(row => row.HolderLevel == level);
        if (filter.Holder is { } holder)
            found = found.HeldBy(holder, book);
        if (filter.UnitId is { } unit)
            found = found.RaisedIn(unit, book);
        if (filter.Field is { } field)
            found = found.OfField(field, book);
        if (filter.MeetingId is { } meeting)
            found = found.Where(row => row.Petition.MeetingId == meeting);
        if (filter.Overdue is { } overdue)
            found = overdue ? found.Where(row => row.DueSort < asOf) : found.Where(row => row.DueSort >= asOf);
        if (filter.DueBefore is { } dueBefore)
            found = found.Where(row => row.DueSort < dueBefore);
        if (filter.RaisedFrom is { } raisedFrom)
            found = found.Where(row => row.Petition.RaisedOn >= raisedFrom);
        if (filter.RaisedTo is { } raisedTo)
            found = found.Where(row => row.Petition.RaisedOn <= raisedTo);
        if (filter.GroupId is { } lead)
            found = found.Where(row => row.Petition.Id == lead || row.LeadId == lead);
        if (filter.Text is { } text && VietnameseText.ToSearchKey(text) is { Length: > 0 } key)
        {
            found = PetitionCode.Parse(text) is { } code
                ? found.Where(row => row.Petition.Code == code)
                : found.Where(row => row.Petition.SearchKey.Contains(key));
        }

        return found;
    }

    /// <summary>The petitions of a directive, with the parts into which they were split.</summary>
    public static IQueryable<PetitionAsOf> CoveredBy(this IQueryable<PetitionAsOf> found, IReadOnlyList<Guid> ids)
    {
        var either = ids.Select(id => (Guid?)id).ToList();
        return found.Where(row => ids.Contains(row.Petition.Id) || either.Contains(row.Petition.PartOfId));
    }

    /// <summary>Sorted, from behind <paramref name="after"/> on.</summary>
    public static IQueryable<PetitionAsOf> SortedFrom(
        this IQueryable<PetitionAsOf> found, IPetitionsDb db, PetitionSort sort, PetitionKey? after)
    {
        var rest = after is null ? found : db.After(found, sort, after);
        return sort switch
        {
            PetitionSort.DueOn => rest.OrderBy(row => row.DueSort).ThenBy(row => row.Petition.Id),
            PetitionSort.DueOnDescending => rest.OrderByDescending(row => row.DueSort).ThenByDescending(row => row.Petition.Id),
            PetitionSort.RaisedOn => rest.OrderBy(row => row.Petition.RaisedOn).ThenBy(row => row.Petition.Id),
            _ => rest.OrderByDescending(row => row.Petition.RaisedOn).ThenByDescending(row => row.Petition.Id),
        };
    }

    /// <summary>
    /// The unit and the units it took over from, all of one kind: a petition keeps the unit of its day
    /// and of the units above it in one column a kind, so a whole subtree is one comparison. Bodies of
    /// another kind (a district that was abolished) do not lend their communes to one successor.
    /// </summary>
    public static IReadOnlyList<Guid> WithPredecessors(Unit unit, AdministrativeStructure structure)
    {
        var found = new List<Guid> { unit.Id };
        for (var i = 0; i < found.Count; i++)
            found.AddRange(structure.Predecessors(found[i]).Where(earlier => earlier.Kind == unit.Kind && !found.Contains(earlier.Id))
                .Select(earlier => earlier.Id));
        return found;
    }

    public static IQueryable<PetitionAsOf> RaisedIn(this IQueryable<PetitionAsOf> found, Guid unitId, ReferenceBook book)
    {
        var unit = book.Structure.Get(unitId);
        var ids = WithPredecessors(unit, book.Structure).Select(id => (Guid?)id).ToList();
        if (ids is [var only])
        {
            return unit.Kind switch
            {
                UnitKind.Province => found.Where(row => row.Petition.ProvinceId == only),
                UnitKind.District => found.Where(row => row.Petition.DistrictId == only),
                UnitKind.Commune => found.Where(row => row.Petition.CommuneId == only),
                _ => found.Where(row => row.Petition.OriginUnitId == only),
            };
        }

        return unit.Kind switch
        {
            UnitKind.Province => found.Where(row => ids.Contains(row.Petition.ProvinceId)),
            UnitKind.District => found.Where(row => ids.Contains(row.Petition.DistrictId)),
            UnitKind.Commune => found.Where(row => ids.Contains(row.Petition.CommuneId)),
            _ => found.Where(row => ids.Contains(row.Petition.OriginUnitId)),
        };
    }

    private static IQueryable<PetitionAsOf> HeldBy(this IQueryable<PetitionAsOf> found, string holder, ReferenceBook book)
    {
        var code = Guid.TryParse(holder, out var id) ? book.Agencies.Get(id).Code : holder;
        var versions = book.Agencies.Agencies.Where(agency => agency.Code == code).Select(agency => (Guid?)agency.Id).ToList();
        return versions is [var only] ? found.Where(row => row.HolderId == only) : found.Where(row => versions.Contains(row.HolderId));
    }

    private static IQueryable<PetitionAsOf> OfField(this IQueryable<PetitionAsOf> found, string field, ReferenceBook book)
    {
        _ = book.Rules.FieldPath(field);
        var codes = book.Rules.Fields.Where(other => book.Rules.FieldPath(other.Code).Any(above => above.Code == field))
            .Select(other => other.Code).ToList();
        return codes is [var only] ? found.Where(row => row.FieldCode == only) : found.Where(row => codes.Contains(row.FieldCode!));
    }
}
