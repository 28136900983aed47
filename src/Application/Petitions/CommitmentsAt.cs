using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>A commitment as it stood on a day, with the petition for which it was made.</summary>
public sealed class CommitmentAt
{
    public required Commitment Commitment { get; init; }

    public required Petition Petition { get; init; }

    public required CommitmentState State { get; init; }

    /// <summary>The day from which it stood like this.</summary>
    public required DateOnly Since { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateOnly ReturnsOn { get; init; }

    public required int? FromYear { get; init; }

    public required int? ToYear { get; init; }

    public required int Slippage { get; init; }
}

/// <summary>The queries behind the ledger of commitments.</summary>
internal static class CommitmentsAt
{
    /// <summary>All commitments as they stand now, or as they stood at the end of a past business day.</summary>
    public static IQueryable<CommitmentAt> Of(IPetitionsDb db, DateOnly asOf, DateOnly today) => asOf >= today
        ? db.Commitments.AsNoTracking().Join(db.Petitions.AsNoTracking(), one => one.PetitionId, petition => petition.Id, (one, petition) => new CommitmentAt
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
            .Join(db.Commitments.AsNoTracking(), spell => spell.CommitmentId, one => one.Id, (spell, one) => new { Spell = spell, One = one })
            .Join(db.Petitions.AsNoTracking(), both => both.One.PetitionId, petition => petition.Id, (both, petition) => new CommitmentAt
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

    public static IQueryable<CommitmentAt> Where(this IQueryable<CommitmentAt> found, CommitmentFilter filter, ReferenceBook book, DateOnly asOf)
    {
        if (filter.Agency is { } agency)
            found = found.MadeBy(agency, book);
        if (filter.State is { } state)
            found = found.In(state, asOf);
        if (filter.Kind is { } kind)
            found = found.Where(at => at.Commitment.Kind == kind);
        if (filter.DueBefore is { } dueBefore)
            found = found.Where(at => at.DueOn < dueBefore);
        if (filter.Slipped is { } slipped)
            found = slipped ? found.Where(at => at.Slippage > 0) : found.Where(at => at.Slippage == 0);
        if (filter.Returning is { } returning)
            found = returning ? found.Returning(asOf) : found.Where(at => at.State != CommitmentState.Open || at.ReturnsOn > asOf);
        return found;
    }

    /// <summary>Those that are owed and lie on a desk that day: soon due, or due.</summary>
    public static IQueryable<CommitmentAt> Returning(this IQueryable<CommitmentAt> found, DateOnly asOf) =>
        found.Where(at => at.State == CommitmentState.Open && at.ReturnsOn <= asOf);

    /// <summary>From behind <paramref name="after"/> on, the longest due first.</summary>
    public static IQueryable<CommitmentAt> From(this IQueryable<CommitmentAt> found, CommitmentKey? after)
    {
        if (after is { DueOn: var due, Id: var id })
            found = found.Where(at => at.DueOn >= due && (at.DueOn > due || at.Commitment.Id.CompareTo(id) > 0));
        return found.OrderBy(at => at.DueOn).ThenBy(at => at.Commitment.Id);
    }

    private static IQueryable<CommitmentAt> In(this IQueryable<CommitmentAt> found, CommitmentState state, DateOnly asOf) => state switch
    {
        CommitmentState.Open => found.Where(at => at.State == CommitmentState.Open && at.DueOn >= asOf),
        CommitmentState.Broken => found.Where(at => at.State == CommitmentState.Open && at.DueOn < asOf),
        _ => found.Where(at => at.State == state),
    };

    /// <summary>By the body in any of its versions, and by those it took over from.</summary>
    private static IQueryable<CommitmentAt> MadeBy(this IQueryable<CommitmentAt> found, string agency, ReferenceBook book)
    {
        var body = Guid.TryParse(agency, out var id) ? book.Agencies.Get(id) : book.Agencies.FindByCode(agency);
        List<Guid> ids = body is null ? [] : [.. book.Agencies.ActsFor(body)];
        return ids is [var only] ? found.Where(at => at.Commitment.AgencyId == only) : found.Where(at => ids.Contains(at.Commitment.AgencyId));
    }
}

/// <summary>Where a page ends.</summary>
public sealed record CommitmentKey(DateOnly DueOn, Guid Id);
