using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Petitions;
using Petitions.Domain.Territory;

namespace Petitions.Application.Petitions;

/// <summary>The queries behind every list of petitions.</summary>
internal static class PetitionsAt
{
    /// <summary>All petitions as they stand now, or as they stood at the end of a past business day.</summary>
    public static IQueryable<PetitionAt> Of(IPetitionsDb db, DateOnly asOf, DateOnly today) => asOf >= today
        ? db.Petitions.Select(petition => new PetitionAt
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
        // Nothing stands before it was raised: said again of the petitions, so that a list in the order of raising starts at that day and not at today.
        : db.PetitionStates.Where(state => state.Since <= asOf && (state.Until == null || state.Until > asOf)).Join(
            db.Petitions.Where(petition => petition.RaisedOn <= asOf),
            state => state.PetitionId,
            petition => petition.Id,
            (state, petition) => new PetitionAt
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

    public static IQueryable<PetitionAt> Where(this IQueryable<PetitionAt> found, PetitionFilter filter, ReferenceBook book, DateOnly asOf)
    {
        if (filter.Status is [var status])
            found = found.Where(at => at.Status == status);
        else if (filter.Status.Count > 0)
            found = found.Where(at => filter.Status.Contains(at.Status));
        if (filter.Standing is [var standing])
            found = found.Where(at => at.Standing == standing);
        else if (filter.Standing.Count > 0)
            found = found.Where(at => filter.Standing.Contains(at.Standing));
        if (filter.Outcome is [var outcome])
            found = found.Where(at => at.Outcome == outcome);
        else if (filter.Outcome.Count > 0)
            found = found.Where(at => filter.Outcome.Contains(at.Outcome));
        if (filter.Level is { } level)
            found = found.Where(at => at.HolderLevel == level);
        if (filter.Holder is { } holder)
            found = found.HeldBy(holder, book);
        if (filter.UnitId is { } unit)
            found = found.RaisedIn(unit, book);
        if (filter.Field is { } field)
            found = found.OfField(field, book);
        if (filter.MeetingId is { } meeting)
            found = found.Where(at => at.Petition.MeetingId == meeting);
        if (filter.Overdue is { } overdue)
            found = overdue ? found.Where(at => at.DueSort < asOf) : found.Where(at => at.DueSort >= asOf);
        if (filter.DueBefore is { } dueBefore)
            found = found.Where(at => at.DueSort < dueBefore);
        if (filter.RaisedFrom is { } raisedFrom)
            found = found.Where(at => at.Petition.RaisedOn >= raisedFrom);
        if (filter.RaisedTo is { } raisedTo)
            found = found.Where(at => at.Petition.RaisedOn <= raisedTo);
        if (filter.GroupId is { } lead)
            found = found.Where(at => at.Petition.Id == lead || at.LeadId == lead);
        if (filter.Text is { } text && VietnameseText.FoldKey(text) is { Length: > 0 } key)
        {
            found = PetitionCode.Read(text) is { } code
                ? found.Where(at => at.Petition.Code == code)
                : found.Where(at => at.Petition.SearchKey.Contains(key));
        }

        return found;
    }

    /// <summary>The petitions of a directive, with the parts into which they were split.</summary>
    public static IQueryable<PetitionAt> CoveredBy(this IQueryable<PetitionAt> found, IReadOnlyList<Guid> ids)
    {
        var either = ids.Select(id => (Guid?)id).ToList();
        return found.Where(at => ids.Contains(at.Petition.Id) || either.Contains(at.Petition.PartOfId));
    }

    /// <summary>Sorted, from behind <paramref name="after"/> on.</summary>
    public static IQueryable<PetitionAt> From(this IQueryable<PetitionAt> found, IPetitionsDb db, PetitionSort sort, PetitionKey? after)
    {
        var rest = after is null ? found : db.Behind(found, sort, after);
        return sort switch
        {
            PetitionSort.DueOn => rest.OrderBy(at => at.DueSort).ThenBy(at => at.Petition.Id),
            PetitionSort.DueOnDescending => rest.OrderByDescending(at => at.DueSort).ThenByDescending(at => at.Petition.Id),
            PetitionSort.RaisedOn => rest.OrderBy(at => at.Petition.RaisedOn).ThenBy(at => at.Petition.Id),
            _ => rest.OrderByDescending(at => at.Petition.RaisedOn).ThenByDescending(at => at.Petition.Id),
        };
    }

    /// <summary>
    /// The unit and the units it took over from, all of one kind: a petition keeps the unit of its day and of the units above it in one column a kind,
    /// so a whole subtree is one comparison. Bodies of another kind (a district that was abolished) do not lend their communes to one successor.
    /// </summary>
    public static IReadOnlyList<Guid> WithPredecessors(Unit unit, AdministrativeStructure structure)
    {
        var found = new List<Guid> { unit.Id };
        for (var i = 0; i < found.Count; i++)
            found.AddRange(structure.Predecessors(found[i]).Where(earlier => earlier.Kind == unit.Kind && !found.Contains(earlier.Id)).Select(earlier => earlier.Id));
        return found;
    }

    public static IQueryable<PetitionAt> RaisedIn(this IQueryable<PetitionAt> found, Guid unitId, ReferenceBook book)
    {
        var unit = book.Structure.Get(unitId);
        var ids = WithPredecessors(unit, book.Structure).Select(id => (Guid?)id).ToList();
        if (ids is [var only])
        {
            return unit.Kind switch
            {
                UnitKind.Province => found.Where(at => at.Petition.ProvinceId == only),
                UnitKind.District => found.Where(at => at.Petition.DistrictId == only),
                UnitKind.Commune => found.Where(at => at.Petition.CommuneId == only),
                _ => found.Where(at => at.Petition.OriginUnitId == only),
            };
        }

        return unit.Kind switch
        {
            UnitKind.Province => found.Where(at => ids.Contains(at.Petition.ProvinceId)),
            UnitKind.District => found.Where(at => ids.Contains(at.Petition.DistrictId)),
            UnitKind.Commune => found.Where(at => ids.Contains(at.Petition.CommuneId)),
            _ => found.Where(at => ids.Contains(at.Petition.OriginUnitId)),
        };
    }

    private static IQueryable<PetitionAt> HeldBy(this IQueryable<PetitionAt> found, string holder, ReferenceBook book)
    {
        var code = Guid.TryParse(holder, out var id) ? book.Agencies.Get(id).Code : holder;
        var versions = book.Agencies.Agencies.Where(agency => agency.Code == code).Select(agency => (Guid?)agency.Id).ToList();
        return versions is [var only] ? found.Where(at => at.HolderId == only) : found.Where(at => versions.Contains(at.HolderId));
    }

    private static IQueryable<PetitionAt> OfField(this IQueryable<PetitionAt> found, string field, ReferenceBook book)
    {
        _ = book.Rules.FieldPath(field);
        var codes = book.Rules.Fields.Where(other => book.Rules.FieldPath(other.Code).Any(above => above.Code == field)).Select(other => other.Code).ToList();
        return codes is [var only] ? found.Where(at => at.FieldCode == only) : found.Where(at => codes.Contains(at.FieldCode!));
    }
}
