using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>A day of the count.</summary>
/// <param name="Counted">Whether the day counts towards the term.</param>
/// <param name="Number">Which day of the term it is, when it counts.</param>
public sealed record DayView(DateOnly Date, bool Counted, int? Number, string Reason);

/// <summary>Something that happened to the due date.</summary>
/// <param name="DueOn">The due date since; null while the clock is paused.</param>
/// <param name="DecidedBy">Who decided it; never the holder.</param>
public sealed record DueDateChangeView(
    DueDateChangeKind Kind, DateOnly On, DateOnly EarlierDueOn, DateOnly? DueOn, string Ground, AgencyReference DecidedBy, DateTimeOffset RecordedAt);

/// <summary>Why the holder's step is due when it is.</summary>
/// <param name="Holder">Whose clock it is; null when nobody holds the petition.</param>
/// <param name="DueOn">The last day; null when nothing is due or the clock is paused.</param>
/// <param name="FirstDueOn">The due date that was set first.</param>
/// <param name="PausedOn">The day the clock was stopped; null while it runs.</param>
/// <param name="CountedFrom">The day of the event; the count starts the day after.</param>
/// <param name="Term">The term; null when the date itself was set.</param>
/// <param name="Provisional">True when the count touches a year whose days off are not announced yet.</param>
/// <param name="AnsweredOn">The day of the answer, which stopped the clock.</param>
/// <param name="Changes">Extensions, pauses and resumptions, in order.</param>
/// <param name="Days">The count, day by day, pauses and extensions included.</param>
public sealed record DeadlineView(
    AgencyReference? Holder, DateOnly? DueOn, bool Overdue, DateOnly FirstDueOn, DateOnly? PausedOn, DateOnly? CountedFrom, Term? Term, string? Rule,
    string? LegalBasis, bool Provisional, DateOnly? AnsweredOn, IReadOnlyList<DueDateChangeView> Changes, IReadOnlyList<DayView> Days);

/// <summary>The day-by-day explanation of the due date that runs now, or of the latest one.</summary>
public sealed record GetDeadline(PetitionReference Petition, DateOnly? AsOf) : IQuery<DeadlineView>;

public sealed class GetDeadlineHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock) : IRequestHandler<GetDeadline, DeadlineView>
{
    public async Task<DeadlineView> Handle(GetDeadline query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var asOf = query.AsOf ?? Domain.BusinessTime.Today(clock);
        var petition = await query.Petition.FindAsync(db, asOf, cancellationToken);
        var holding = await db.Holdings.AsNoTracking()
            .Where(one => one.PetitionId == petition.Id && one.Since <= asOf)
            .OrderByDescending(one => one.Number)
            .FirstAsync(cancellationToken);
        var changes = await db.DueDateChanges.AsNoTracking()
            .Where(change => change.PetitionId == petition.Id && change.HoldingNumber == holding.Number && change.On <= asOf)
            .OrderBy(change => change.RecordedAt)
            .ToListAsync(cancellationToken);
        return Explain(holding, changes, petition, book, asOf);
    }

    private static DeadlineView Explain(Holding holding, List<DueDateChange> changes, FoundPetition petition, ReferenceBook book, DateOnly asOf)
    {
        var over = holding.Until <= asOf;
        var answered = holding.AnsweredOn <= asOf ? holding.AnsweredOn : null;
        var dueOn = changes.Count == 0 ? holding.FirstDueOn : changes[^1].DueOn;
        var pausedOn = changes is [.., { Kind: DueDateChangeKind.Paused } last] && !over && answered is null ? last.On : (DateOnly?)null;
        var deadline = holding.Deadline;
        var count = deadline.Term is { } term ? book.Calendar.Explain(deadline.CountedFrom, term) : null;
        return new(
            over ? null : AgencyReference.To(book.Agencies.Get(holding.AgencyId)),
            over ? null : dueOn,
            !over && answered is null && dueOn < asOf,
            holding.FirstDueOn,
            pausedOn,
            deadline.CountedFrom,
            deadline.Term,
            deadline.Rule,
            deadline.Rule is null ? petition.Shown(deadline.LegalBasis) : deadline.LegalBasis,
            count?.Provisional ?? false,
            answered,
            [.. changes.Select(change => ViewOf(change, petition, book))],
            DeadlineDays.Of(holding, count, changes, book.Calendar));
    }

    private static DueDateChangeView ViewOf(DueDateChange change, FoundPetition petition, ReferenceBook book) => new(
        change.Kind, change.On, change.EarlierDueOn, change.DueOn, petition.Shown(change.Ground)!, AgencyReference.To(book.Agencies.Get(change.DecidedById)), change.RecordedAt);
}
