using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Agencies;

namespace Petitions.Application.Petitions.Commitments;

/// <summary>
/// The ledger of commitments, the longest due first; with a past <paramref name="AsOf"/>, as it stood at the end of that day.
/// </summary>
public sealed record ListCommitments(CommitmentFilter Filter, DateOnly? AsOf, Paging Paging) : IQuery<Page<CommitmentView>>;

public sealed class ListCommitmentsValidator : AbstractValidator<ListCommitments>
{
    public ListCommitmentsValidator()
    {
        RuleFor(query => query.Filter.Agency).OptionalText(Agency.CodeMaxLength).OverridePropertyName("agency");
        RuleFor(query => query.Filter.Petition == null ? null : query.Filter.Petition.Value.Code).OptionalText(SearchText.MaxLength)
            .OverridePropertyName("petition");
    }
}

public sealed class ListCommitmentsHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock) :
    IRequestHandler<ListCommitments, Page<CommitmentView>>,
    IRequestHandler<ListCommitmentsOfPetition, IReadOnlyList<CommitmentHistory>>
{
    public async Task<Page<CommitmentView>> Handle(ListCommitments query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var today = clock.Today();
        var asOf = query.AsOf ?? today;
        var list = $"commitments {query.AsOf:O} {System.Text.Json.JsonSerializer.Serialize(query.Filter)}";
        var after = Cursor.Decode<CommitmentKey>(list, query.Paging.Cursor);

        var found = CommitmentsAsOf.Query(db, asOf, today).Where(query.Filter, book, asOf);
        if (query.Filter.Petition is { } reference)
        {
            var petition = await reference.ResolveAsync(db, query.AsOf, cancellationToken);
            found = found.Where(row => row.Commitment.PetitionId == petition.Id);
        }

        var rows = await found.SortedFrom(after).Take(query.Paging.Limit + 1).ToListAsync(cancellationToken);
        long? total = query.Paging.Count ? await found.LongCountAsync(cancellationToken) : null;
        var mapper = new CommitmentMapper(book, asOf);
        return Page<CommitmentView>.Of(
            [.. rows.Select(mapper.Map)], query.Paging.Limit, last => Cursor.Encode(list, new CommitmentKey(last.DueOn, last.Id)), total);
    }

    public async Task<IReadOnlyList<CommitmentHistory>> Handle(ListCommitmentsOfPetition query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var today = clock.Today();
        var asOf = query.AsOf ?? today;
        var petition = await query.Petition.ResolveAsync(db, query.AsOf, cancellationToken);
        var rows = await CommitmentsAsOf.Query(db, asOf, today).Where(row => row.Commitment.PetitionId == petition.Id)
            .OrderBy(row => row.Commitment.Number).ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.Commitment.Id).ToList();
        var spells = await db.CommitmentSpells.AsNoTracking().Where(spell => ids.Contains(spell.CommitmentId) && spell.Since <= asOf)
            .OrderBy(spell => spell.Number).ToListAsync(cancellationToken);
        var histories = spells.ToLookup(spell => spell.CommitmentId);
        var mapper = new CommitmentMapper(book, asOf);
        return [.. rows.Select(
            row => new CommitmentHistory(mapper.Map(row), [.. histories[row.Commitment.Id].Select(spell => mapper.Map(spell, petition))]))];
    }
}
