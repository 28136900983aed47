using Petitions.Application.Petitions.Listing;
using Petitions.Domain.Agencies;
using Petitions.Domain.Notices;

namespace Petitions.Application.Notices;

/// <summary>
/// Which notices reach an agency: its own, and those of bodies that it took over
/// from. Of a body that was divided by territory it reads those about its own places.
/// </summary>
internal static class NoticeVisibility
{
    public static IQueryable<Notice> VisibleTo(
        this IQueryable<Notice> notices, Authority own, IReadOnlySet<Guid> actsFor, IPetitionsDb db, ReferenceBook book)
    {
        var whole = actsFor.Where(id => book.Agencies.Get(id) is var agency && (agency.Code == own.Code || agency.UnitId == own.UnitId))
            .ToList();
        var divided = actsFor.Except(whole).ToList();
        if (divided.Count == 0)
            return whole is [var only]
                ? notices.Where(notice => notice.AgencyId == only) : notices.Where(notice => whole.Contains(notice.AgencyId));
        if (own.UnitId is not { } unit)
            return notices.Where(notice => actsFor.Contains(notice.AgencyId));
        var places = PetitionsAsOf.WithPredecessors(book.Structure.Get(unit), book.Structure).ToList();
        return notices.Where(notice => whole.Contains(notice.AgencyId)
            || (divided.Contains(notice.AgencyId) && (notice.PetitionId == null
                || db.Petitions.Any(
                    petition => petition.Id == notice.PetitionId && petition.OriginPath.Any(place => places.Contains(place))))));
    }
}
