using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Competence;
using Petitions.Domain.Directives;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>The order of a list; a petition without a due date comes after all that have one.</summary>
public enum PetitionSort
{
    DueOn,
    DueOnDescending,
    RaisedOn,
    RaisedOnDescending,
}

/// <summary>Which petitions are meant; a filter left out does not narrow the list.</summary>
/// <param name="Level">Level of the holder.</param>
/// <param name="Holder">Id or code of the holding agency, in any of its versions.</param>
/// <param name="UnitId">Where it was raised: this unit with everything below it, and the units it took over from.</param>
/// <param name="Field">The field, with the fields below it.</param>
/// <param name="GroupId">A lead petition, for it and those merged into it.</param>
/// <param name="Text">Words of title, content or quote, with or without diacritics; or a code.</param>
/// <param name="DirectiveId">The petitions that a directive covers, with their parts.</param>
/// <param name="Promised">Whether a promise for it, not a resume point, is soon due or was broken.</param>
/// <param name="Resuming">Whether it was parked and has come back, because the day on which it resumes is near.</param>
public sealed record PetitionFilter(
    IReadOnlyList<PetitionStatus> Status,
    IReadOnlyList<Standing> Standing,
    IReadOnlyList<Outcome> Outcome,
    AuthorityLevel? Level,
    string? Holder,
    Guid? UnitId,
    string? Field,
    Guid? MeetingId,
    bool? Overdue,
    DateOnly? DueBefore,
    DateOnly? RaisedFrom,
    DateOnly? RaisedTo,
    Guid? GroupId,
    string? Text,
    Guid? DirectiveId = null,
    bool? Promised = null,
    bool? Resuming = null);

/// <summary>Petitions, filtered and sorted, a page at a time; with a past <paramref name="AsOf"/>, as they stood at the end of that day.</summary>
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

        var found = PetitionsAt.Of(db, asOf, today).Where(query.Filter, book, asOf);
        if (query.Filter.DirectiveId is { } directive)
            found = found.CoveredBy(await CoveredAsync(directive, cancellationToken));
        var returning = CommitmentsAt.Of(db, asOf, today).Returning(asOf);
        if (query.Filter.Promised is { } promised)
            found = found.Where(at => promised == returning.Any(one => one.Commitment.PetitionId == at.Petition.Id && one.Commitment.Kind != CommitmentKind.ResumePoint));
        if (query.Filter.Resuming is { } resuming)
        {
            var reviewed = ToReview(asOf);
            found = found.Where(at => resuming == (returning.Any(one => one.Commitment.PetitionId == at.Petition.Id && one.Commitment.Kind == CommitmentKind.ResumePoint)
                || reviewed.Any(clock => clock.PetitionId == at.Petition.Id)));
        }

        var rows = await found.From(db, query.Sort, after).Take(query.Paging.Limit + 1).ProjectTo<PetitionRow>(projections).AsNoTracking().ToListAsync(cancellationToken);
        long? total = query.Paging.Count ? await found.LongCountAsync(cancellationToken) : null;
        return Page<PetitionSummary>.Of(
            [.. rows.Select(row => PetitionSummary.Of(row, book, asOf))], query.Paging.Limit,
            last => Cursor.Encode(list, KeyOf(rows.Find(row => row.Id == last.Id)!, query.Sort)), total);
    }

    /// <summary>The reviews, of what is still open and of pauses, whose day had come by the end of a day and that had not been done.</summary>
    private IQueryable<StepClock> ToReview(DateOnly asOf) => db.StepClocks.Where(clock => (clock.Step == DeadlineStep.Review || clock.Step == DeadlineStep.ReviewPause)
        && clock.DueOn <= asOf && clock.OpenedOn <= asOf && (clock.MetOn == null || clock.MetOn > asOf) && (clock.LapsedOn == null || clock.LapsedOn > asOf));

    private async Task<IReadOnlyList<Guid>> CoveredAsync(Guid directive, CancellationToken cancellationToken) =>
        await db.Directives.Where(one => one.Id == directive).Select(one => one.PetitionIds).FirstOrDefaultAsync(cancellationToken) ?? throw DirectiveErrors.NotFound(directive);

    private static PetitionKey KeyOf(PetitionRow row, PetitionSort sort) =>
        new(sort is PetitionSort.DueOn or PetitionSort.DueOnDescending ? row.DueSort : row.RaisedOn, row.Id);
}

/// <summary>Where a page ends: the sort value and the id of its last row.</summary>
public sealed record PetitionKey(DateOnly Value, Guid Id);
