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

/// <summary>Why the holder's step is due when it is.</summary>
/// <param name="Holder">Whose clock it is; null when nobody holds the petition.</param>
/// <param name="DueOn">The last day; null when nothing is due.</param>
/// <param name="CountedFrom">The day of the event; the count starts the day after.</param>
/// <param name="Term">The term; null when the date itself was set.</param>
/// <param name="Provisional">True when the count touches a year whose days off are not announced yet.</param>
/// <param name="AnsweredOn">The day of the answer, which stopped the clock.</param>
/// <param name="Days">The count, day by day.</param>
public sealed record DeadlineView(
    AgencyReference? Holder, DateOnly? DueOn, bool Overdue, DateOnly? CountedFrom, Term? Term, string? Rule, string? LegalBasis, bool Provisional,
    DateOnly? AnsweredOn, IReadOnlyList<DayView> Days);

/// <summary>The day-by-day explanation of the due date that runs now, or of the latest one.</summary>
public sealed record GetDeadline(PetitionReference Petition, DateOnly? AsOf) : IQuery<DeadlineView>;

public sealed class GetDeadlineHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock) : IRequestHandler<GetDeadline, DeadlineView>
{
    public async Task<DeadlineView> Handle(GetDeadline query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var asOf = query.AsOf ?? Domain.BusinessTime.Today(clock);
        var id = await query.Petition.IdIn(db, asOf, cancellationToken);
        var holding = await db.Holdings.AsNoTracking()
            .Where(one => one.PetitionId == id && one.Since <= asOf)
            .OrderByDescending(one => one.Number)
            .FirstAsync(cancellationToken);
        return Explain(holding, book, asOf);
    }

    private static DeadlineView Explain(Holding holding, ReferenceBook book, DateOnly asOf)
    {
        var over = holding.Until <= asOf;
        var answered = holding.AnsweredOn <= asOf ? holding.AnsweredOn : null;
        var deadline = holding.Deadline;
        var count = deadline.Term is { } term ? book.Calendar.Explain(deadline.CountedFrom, term) : null;
        return new(
            over ? null : AgencyReference.To(book.Agencies.Get(holding.AgencyId)),
            over ? null : deadline.DueOn,
            !over && answered is null && deadline.DueOn < asOf,
            deadline.CountedFrom,
            deadline.Term,
            deadline.Rule,
            deadline.LegalBasis,
            count?.Provisional ?? false,
            answered,
            [.. (count?.Days ?? []).Select(day => new DayView(day.Date, day.Counted, day.Number, Language.Of(day.Reason, day.EnglishReason)))]);
    }
}
