using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>What a body promised or parked and what has come back to its desk, that of bodies that ended before it included.</summary>
internal sealed class PromisesOnDesk(IPetitionsDb db, DeskTools tools, ReferenceBook book, DateOnly today)
{
    /// <summary>A petition on the pile, with the earliest day that was promised for it.</summary>
    private sealed class Lying
    {
        public required Guid PetitionId { get; init; }

        public required DateOnly DueOn { get; init; }
    }

    /// <summary>Promises that are soon due or broken, and parked petitions whose day to resume is near; the longest due first.</summary>
    /// <param name="actsFor">All bodies that this one can have taken over from.</param>
    /// <param name="holders">Of these, those whose desk is whole its own.</param>
    public async Task<IReadOnlyList<DeskPile>> PilesAsync(
        Authority own, IReadOnlySet<Guid> actsFor, List<Guid?> holders, int limit, CancellationToken cancellationToken)
    {
        var whole = holders.OfType<Guid>().ToList();
        var divided = actsFor.Where(id => !whole.Contains(id) && book.Agencies.Get(id).Validity.EndedBy(today)).ToList();
        return
        [
            await PileAsync("promised", Language.Of("Đã hứa: sắp đến hạn hoặc thất hứa", "Promised: soon due or broken"),
                Owed().Where(one => one.Kind != CommitmentKind.ResumePoint), own, whole, divided, limit, cancellationToken),
            await PileAsync("resuming", Language.Of("Tạm gác, đã đến lúc giải quyết tiếp", "Parked, time to resume"),
                Owed().Where(one => one.Kind == CommitmentKind.ResumePoint), own, whole, divided, limit, cancellationToken),
        ];
    }

    private IQueryable<Commitment> Owed() => db.Commitments.AsNoTracking().Where(one => one.State == CommitmentState.Open && one.ReturnsOn <= today);

    private async Task<DeskPile> PileAsync(
        string name, string label, IQueryable<Commitment> owed, Authority own, List<Guid> whole, List<Guid> divided, int limit, CancellationToken cancellationToken)
    {
        var mine = whole is [var only] ? owed.Where(one => one.AgencyId == only) : owed.Where(one => whole.Contains(one.AgencyId));
        var inherited = divided.Count == 0 ? [] : await InheritedAsync(owed.Where(one => divided.Contains(one.AgencyId)), own, cancellationToken);
        var first = await FirstAsync(mine, limit, cancellationToken);
        var count = inherited.Count + (first.Count < limit ? first.Count : await mine.Select(one => one.PetitionId).Distinct().LongCountAsync(cancellationToken));

        List<Guid> shown = [.. first.Concat(inherited).OrderBy(one => one.DueOn).ThenBy(one => one.PetitionId).Select(one => one.PetitionId).Distinct().Take(limit)];
        if (shown.Count == 0)
            return new(name, label, count, []);
        var rows = await PetitionsAt.Of(db, today, today).Where(at => shown.Contains(at.Petition.Id)).ProjectTo<PetitionRow>(tools.Projections).AsNoTracking().ToListAsync(cancellationToken);
        return new(name, label, count, [.. rows.OrderBy(row => shown.IndexOf(row.Id)).Select(row => PetitionSummary.Of(row, book, today))]);
    }

    /// <summary>The first petitions in the order of their days. A short walk along an index nearly always shows enough of them; only a long roadmap does not.</summary>
    private static async Task<List<Lying>> FirstAsync(IQueryable<Commitment> owed, int limit, CancellationToken cancellationToken)
    {
        var walk = limit * 4;
        var met = await owed.OrderBy(one => one.DueOn).ThenBy(one => one.Id).Take(walk).Select(one => new Lying { PetitionId = one.PetitionId, DueOn = one.DueOn }).ToListAsync(cancellationToken);
        List<Lying> first = [.. met.DistinctBy(one => one.PetitionId).Take(limit)];
        return first.Count == limit || met.Count < walk
            ? first
            : await owed.GroupBy(one => one.PetitionId).Select(group => new Lying { PetitionId = group.Key, DueOn = group.Min(one => one.DueOn) })
                .OrderBy(one => one.DueOn).ThenBy(one => one.PetitionId).Take(limit).ToListAsync(cancellationToken);
    }

    /// <summary>Of what a body owed that was divided, what went to this one: by the place and the field of each petition.</summary>
    private async Task<List<Lying>> InheritedAsync(IQueryable<Commitment> owed, Authority own, CancellationToken cancellationToken)
    {
        var left = await owed
            .Join(db.Petitions, one => one.PetitionId, petition => petition.Id, (one, petition) => new { one.AgencyId, one.PetitionId, one.DueOn, petition.OriginUnitId, petition.FieldCode })
            .ToListAsync(cancellationToken);
        return
        [
            .. left.GroupBy(one => (one.AgencyId, one.OriginUnitId, one.FieldCode))
                .Where(cases => book.Agencies.Get(Heirs.Of(cases.Key.AgencyId, cases.Key.OriginUnitId, cases.Key.FieldCode, today, book)).Code == own.Code)
                .SelectMany(cases => cases).GroupBy(one => one.PetitionId).Select(group => new Lying { PetitionId = group.Key, DueOn = group.Min(one => one.DueOn) }),
        ];
    }
}
