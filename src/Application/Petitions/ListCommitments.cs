using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Which commitments are meant; a filter left out does not narrow the list.</summary>
/// <param name="Agency">Id or code of the body that made them, in any of its versions, with those it took over from.</param>
/// <param name="Petition">The petition for which they were made.</param>
/// <param name="State">open and broken are told apart by the day asked about.</param>
/// <param name="Slipped">Whether their day was moved to a later one.</param>
/// <param name="Returning">Whether they are owed and lie on a desk on the day asked about.</param>
public sealed record CommitmentFilter(
    string? Agency, PetitionReference? Petition, CommitmentState? State, CommitmentKind? Kind, DateOnly? DueBefore, bool? Slipped, bool? Returning);

/// <summary>The ledger of commitments, the longest due first; with a past <paramref name="AsOf"/>, as it stood at the end of that day.</summary>
public sealed record ListCommitments(CommitmentFilter Filter, DateOnly? AsOf, Paging Paging) : IQuery<Page<CommitmentView>>;

/// <summary>What was promised for one petition, with the history of each entry.</summary>
public sealed record ListCommitmentsOfPetition(PetitionReference Petition, DateOnly? AsOf) : IQuery<IReadOnlyList<CommitmentHistory>>;

public sealed class ListCommitmentsValidator : AbstractValidator<ListCommitments>
{
    public ListCommitmentsValidator()
    {
        RuleFor(query => query.Filter.Agency).Optional(Agency.CodeMaxLength).OverridePropertyName("agency");
        RuleFor(query => query.Filter.Petition == null ? null : query.Filter.Petition.Value.Code).Optional(SearchText.MaxLength).OverridePropertyName("petition");
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

        var found = CommitmentsAt.Of(db, asOf, today).Where(query.Filter, book, asOf);
        if (query.Filter.Petition is { } reference)
        {
            var petition = await reference.FindAsync(db, query.AsOf, cancellationToken);
            found = found.Where(at => at.Commitment.PetitionId == petition.Id);
        }

        var rows = await found.From(after).Take(query.Paging.Limit + 1).ToListAsync(cancellationToken);
        long? total = query.Paging.Count ? await found.LongCountAsync(cancellationToken) : null;
        var picture = new CommitmentPicture(book, asOf);
        return Page<CommitmentView>.Of([.. rows.Select(picture.Draw)], query.Paging.Limit, last => Cursor.Encode(list, new CommitmentKey(last.DueOn, last.Id)), total);
    }

    public async Task<IReadOnlyList<CommitmentHistory>> Handle(ListCommitmentsOfPetition query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var today = clock.Today();
        var asOf = query.AsOf ?? today;
        var petition = await query.Petition.FindAsync(db, query.AsOf, cancellationToken);
        var rows = await CommitmentsAt.Of(db, asOf, today).Where(at => at.Commitment.PetitionId == petition.Id).OrderBy(at => at.Commitment.Number).ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.Commitment.Id).ToList();
        var spells = await db.CommitmentSpells.AsNoTracking().Where(spell => ids.Contains(spell.CommitmentId) && spell.Since <= asOf).OrderBy(spell => spell.Number).ToListAsync(cancellationToken);
        var histories = spells.ToLookup(spell => spell.CommitmentId);
        var picture = new CommitmentPicture(book, asOf);
        return [.. rows.Select(row => new CommitmentHistory(picture.Draw(row), [.. histories[row.Commitment.Id].Select(spell => picture.Draw(spell, petition))]))];
    }
}
