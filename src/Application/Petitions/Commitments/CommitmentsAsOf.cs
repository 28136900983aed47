using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Commitments;

namespace Petitions.Application.Petitions.Commitments;

/// <summary>The queries behind the ledger of commitments.</summary>
internal static class CommitmentsAsOf
{
    /// <summary>All commitments as they stand now, or as they stood at the end of a past business day.</summary>
    public static IQueryable<CommitmentAsOf> Query(IPetitionsDb db, DateOnly asOf, DateOnly today) => asOf >= today
        ? db.Commitments.AsNoTracking()
        .Join(db.Petitions.AsNoTracking(), one => one.PetitionId, petition => petition.Id, (one, petition) => new CommitmentAsOf
        {
            Commitment = one,
            Petition = petition,
            State = one.State,
            Since = one.EndedOn ?? one.MadeOn,
            DueOn = one.DueOn,
            ReturnsOn = one.ReturnsOn,
            FromYear = one.ResumeFromYear,
            ToYear = one.ResumeToYear,
            Slippage = one.Slippage,
        })
        : db.CommitmentSpells.AsNoTracking().Where(spell => spell.Since <= asOf && (spell.Until == null || spell.Until > asOf))
            .Join(db.Commitments.AsNoTracking(), spell => spell.CommitmentId, one => one.Id,
                (spell, one) => new { Spell = spell, One = one })
            .Join(db.Petitions.AsNoTracking(), both => both.One.PetitionId, petition => petition.Id, (both, petition) => new CommitmentAsOf
            {
                Commitment = both.One,
                Petition = petition,
                State = both.Spell.State,
                Since = both.Spell.Since,
                DueOn = both.Spell.DueOn,
                ReturnsOn = both.Spell.ReturnsOn,
                FromYear = both.Spell.ResumeFromYear,
                ToYear = both.Spell.ResumeToYear,
                Slippage = both.Spell.Slippage,
            });

    public static IQueryable<CommitmentAsOf> Where(
        this IQueryable<CommitmentAsOf> found, CommitmentFilter filter, ReferenceBook book, DateOnly asOf)
    {
        if (filter.Agency is { } agency)
            found = found.MadeBy(agency, book);
        if (filter.State is { } state)
            found = found.InState(state, asOf);
        if (filter.Kind is { } kind)
            found = found.Where(row => row.Commitment.Kind == kind);
        if (filter.DueBefore is { } dueBefore)
            found = found.Where(row => row.DueOn < dueBefore);
        if (filter.Slipped is { } slipped)
            found = slipped ? found.Where(row => row.Slippage > 0) : found.Where(row => row.Slippage == 0);
        if (filter.Returning is { } returning)
            found = returning ? found.Returning(asOf) : found.Where(row => row.State != CommitmentState.Open || row.ReturnsOn > asOf);
        return found;
    }

    /// <summary>Those that are owed and lie on a desk that day: soon due, or due.</summary>
    public static IQueryable<CommitmentAsOf> Returning(this IQueryable<CommitmentAsOf> found, DateOnly asOf) =>
        found.Where(row => row.State == CommitmentState.Open && row.ReturnsOn <= asOf);

    /// <summary>From behind <paramref name="after"/> on, the longest due first.</summary>
    public static IQueryable<CommitmentAsOf> SortedFrom(this IQueryable<CommitmentAsOf> found, CommitmentKey? after)
    {
        if (after is { DueOn: var due, Id: var id })
            found = found.Where(row => row.DueOn >= due && (row.DueOn > due || row.Commitment.Id.CompareTo(id) > 0));
        return found.OrderBy(row => row.DueOn).ThenBy(row => row.Commitment.Id);
    }

    private static IQueryable<CommitmentAsOf> InState(this IQueryable<CommitmentAsOf> found, CommitmentState state, DateOnly asOf) =>
        state switch
        {
            CommitmentState.Open => found.Where(row => row.State == CommitmentState.Open && row.DueOn >= asOf),
            CommitmentState.Broken => found.Where(row => row.State == CommitmentState.Open && row.DueOn < asOf),
            _ => found.Where(row => row.State == state),
        };

    /// <summary>By the body in any of its versions, and by those it took over from.</summary>
    private static IQueryable<CommitmentAsOf> MadeBy(this IQueryable<CommitmentAsOf> found, string agency, ReferenceBook book)
    {
        var body = Guid.TryParse(agency, out var id) ? book.Agencies.Get(id) : book.Agencies.FindByCode(agency);
        List<Guid> ids = body is null ? [] : [.. book.Agencies.ActsFor(body)];
        return ids is [var only]
            ? found.Where(row => row.Commitment.AgencyId == only) : found.Where(row => ids.Contains(row.Commitment.AgencyId));
    }
}
