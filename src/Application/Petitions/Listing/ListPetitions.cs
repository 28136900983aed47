using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Petitions.Commitments;
using Petitions.Domain;
using Petitions.Domain.Commitments;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Directives;

namespace Petitions.Application.Petitions.Listing;

/// <summary>
/// Petitions, filtered and sorted, a page at a time; with a past <paramref name="AsOf"/>, as they stood at the end of that day.
/// </summary>
public sealed record ListPetitions(PetitionFilter Filter, PetitionSort Sort, DateOnly? AsOf, Paging Paging) : IQuery<Page<PetitionSummary>>;

public sealed class ListPetitionsHandler(IPetitionsDb db, IReferenceBooks books, IConfigurationProvider projections, TimeProvider clock)
    : IRequestHandler<ListPetitions, Page<PetitionSummary>>
{
    public async Task<Page<PetitionSummary>> Handle(ListPetitions query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var today = clock.Today();
        var asOf = query.AsOf ?? today;
        var list = $"petitions {query.Sort} {query.AsOf} {System.Text.Json.JsonSerializer.Serialize(query.Filter)}";
        var after = Cursor.Decode<PetitionKey>(list, query.Paging.Cursor);

        var found = PetitionsAsOf.Query(db, asOf, today).Where(query.Filter, book, asOf);
        if (query.Filter.DirectiveId is { } directive)
            found = found.CoveredBy(await ListCoveredPetitionsAsync(directive, cancellationToken));
        var returning = CommitmentsAsOf.Query(db, asOf, today).Returning(asOf);
        if (query.Filter.Promised is { } promised)
            found = found.Where(row => promised == returning.Any(one => one.Commitment.PetitionId == row.Petition.Id
                && one.Commitment.Kind != CommitmentKind.ResumePoint));
        if (query.Filter.Resuming is { } resuming)
        {
            var reviewed = ReviewsDue(asOf);
            found = found.Where(row => resuming == (returning.Any(one => one.Commitment.PetitionId == row.Petition.Id
                && one.Commitment.Kind == CommitmentKind.ResumePoint)
                || reviewed.Any(clock => clock.PetitionId == row.Petition.Id)));
        }

        var rows = await found.SortedFrom(db, query.Sort, after).Take(query.Paging.Limit + 1).ProjectTo<PetitionRow>(projections)
            .AsNoTracking().ToListAsync(cancellationToken);
        long? total = query.Paging.Count ? await found.LongCountAsync(cancellationToken) : null;
        return Page<PetitionSummary>.Of(
            [.. rows.Select(row => PetitionSummary.Of(row, book, asOf))], query.Paging.Limit,
            last => Cursor.Encode(list, KeyOf(rows.Find(row => row.Id == last.Id)!, query.Sort)), total);
    }

    /// <summary>
    /// The reviews, of what is still open and of pauses, whose day had come by the end of a day and that had not been done.
    /// </summary>
    private IQueryable<StepClock> ReviewsDue(DateOnly asOf) =>
        db.StepClocks.Where(clock => (clock.Step == DeadlineStep.Review || clock.Step == DeadlineStep.ReviewPause)
        && clock.DueOn <= asOf && clock.OpenedOn <= asOf && (clock.MetOn == null || clock.MetOn > asOf)
        && (clock.LapsedOn == null || clock.LapsedOn > asOf));

    private async Task<IReadOnlyList<Guid>> ListCoveredPetitionsAsync(Guid directive, CancellationToken cancellationToken) =>
        await db.Directives.Where(one => one.Id == directive).Select(one => one.PetitionIds).FirstOrDefaultAsync(cancellationToken)
            ?? throw DirectiveErrors.NotFound(directive);

    private static PetitionKey KeyOf(PetitionRow row, PetitionSort sort) =>
        new(sort is PetitionSort.DueOn or PetitionSort.DueOnDescending ? row.DueSort : row.RaisedOn, row.Id);
}
