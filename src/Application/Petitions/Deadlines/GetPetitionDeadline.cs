using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions.Route;

namespace Petitions.Application.Petitions.Deadlines;

/// <summary>Why the holder's step is due when it is.</summary>
/// <param name="Holder">Whose clock it is; null when nobody holds the petition.</param>
/// <param name="DueOn">The last day; null when nothing is due or the clock is paused.</param>
/// <param name="FirstDueOn">The due date that was set first.</param>
/// <param name="PausedOn">The day the clock was stopped; null while it runs.</param>
/// <param name="CountedFrom">The day of the event; the count starts the day after.</param>
/// <param name="Term">The term; null when the date itself was set.</param>
/// <param name="Provisional">True when the count touches a year whose days off are not announced yet.</param>
/// <param name="AnsweredOn">The day of the answer, which stopped the clock.</param>
/// <param name="Changes">Extensions, pauses, resumptions and changes of the calendar, in order.</param>
/// <param name="Days">The count, day by day, pauses and extensions included.</param>
/// <param name="Certainty">How sure the rule's legal basis is; null when the date itself was set.</param>
/// <param name="Step">What the holder's clock is for: classify on the sorting desk (to find
/// the competent body and hand it on), answer, or answerAgain after it was reopened.</param>
/// <param name="Steps">The clocks of steps beside the holder's, those that ended too, in the order in which they began.</param>
public sealed record DeadlineView(
    AgencyReference? Holder, DateOnly? DueOn, bool Overdue, DateOnly FirstDueOn, DateOnly? PausedOn, DateOnly? CountedFrom, Term? Term,
    string? Rule,
    string? LegalBasis, bool Provisional, DateOnly? AnsweredOn, IReadOnlyList<DueDateChangeView> Changes, IReadOnlyList<DayView> Days,
    string? Certainty,
    DeadlineStep Step, IReadOnlyList<StepDeadlineView> Steps);

/// <summary>The day-by-day explanation of the due date that runs now, or of the latest one, and of the steps beside it.</summary>
public sealed record GetPetitionDeadline(PetitionReference Petition, DateOnly? AsOf) : IQuery<DeadlineView>;

public sealed class GetPetitionDeadlineHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock)
    : IRequestHandler<GetPetitionDeadline, DeadlineView>
{
    public async Task<DeadlineView> Handle(GetPetitionDeadline query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var asOf = query.AsOf ?? Domain.BusinessTime.Today(clock);
        var petition = await query.Petition.ResolveAsync(db, asOf, cancellationToken);
        var holding = await db.Holdings.AsNoTracking()
            .Where(one => one.PetitionId == petition.Id && one.Since <= asOf)
            .OrderByDescending(one => one.Number)
            .FirstAsync(cancellationToken);
        var changes = await db.DueDateChanges.AsNoTracking().Where(change => change.PetitionId == petition.Id)
            .OrderBy(change => change.RecordedAt).ThenBy(change => change.On).ToListAsync(cancellationToken);
        var clocks = await db.StepClocks.AsNoTracking().Where(one => one.PetitionId == petition.Id && one.OpenedOn <= asOf)
            .ToListAsync(cancellationToken);
        var requests = await db.Coordination.AsNoTracking().Where(one => one.PetitionId == petition.Id && one.AskedOn <= asOf)
            .ToListAsync(cancellationToken);
        var steps = clocks.Select(StepDeadline.Of).Concat(requests.Select(StepDeadline.Of)).OrderBy(step => step.OpenedOn)
            .ThenBy(step => step.Id);
        var own = changes.Where(change => change.Clock == DueDateClock.Holding && change.HoldingNumber == holding.Number).ToList();
        return Explain(holding, own, petition, book, asOf)
            with
        { Steps = [.. steps.Select(step => StepDeadlineView.Of(step, changes, petition, book, asOf))] };
    }

    /// <summary>The due date at the end of a day, read from what changed it before and after.</summary>
    internal static DateOnly? DueOnAsOf(DateOnly asOf, DateOnly now, IReadOnlyList<DueDateChange> changes) =>
        changes.LastOrDefault(change => change.On <= asOf) is { } last ? last.DueOn
        : changes.Count > 0 ? changes[0].EarlierDueOn : now;

    /// <summary>The day on which a clock had ended, or the day asked about while it ran.</summary>
    internal static DateOnly Earliest(DateOnly asOf, params ReadOnlySpan<DateOnly?> ends)
    {
        foreach (var end in ends)
        {
            if (end < asOf)
                asOf = end.Value;
        }

        return asOf;
    }

    private static DeadlineView Explain(
        Holding holding, List<DueDateChange> all, ReferencedPetition petition, ReferenceBook book, DateOnly asOf)
    {
        var over = holding.Until <= asOf;
        var answered = holding.AnsweredOn <= asOf ? holding.AnsweredOn : null;
        List<DueDateChange> changes = [.. all.Where(change => change.On <= asOf)];
        var pausedOn = over || answered is not null
            ? null : changes is [.., { Kind: DueDateChangeKind.Paused } last] ? last.On : (DateOnly?)null;
        var dueOn = pausedOn is null ? DueOnAsOf(asOf, holding.DueOn, all) : null;
        var deadline = holding.Deadline;
        // What has ended was counted by the calendar of then, and a change of the calendar does not move it any more.
        var calendar = book.Calendars.CalendarExplaining(
            DueOnAsOf(asOf, holding.DueOn, all) ?? changes[^1].EarlierDueOn, Earliest(asOf, holding.Until, holding.AnsweredOn), asOf,
            by => holding.CalculateDueOn(by, changes));
        var count = deadline.Term is { } term ? calendar.Explain(deadline.CountedFrom, term) : null;
        return new(
            over ? null : AgencyReference.From(book.Agencies.Get(holding.AgencyId)),
            over ? null : dueOn,
            !over && answered is null && dueOn < asOf,
            holding.FirstDueOn,
            pausedOn,
            deadline.CountedFrom,
            deadline.Term,
            deadline.Rule,
            deadline.Rule is null ? petition.Redact(deadline.LegalBasis, holding.How) : deadline.LegalBasis,
            count?.Provisional ?? false,
            answered,
            [.. changes.Select(change => DueDateChangeView.Of(change, holding, petition, book))],
            DeadlineDayExplainer.Explain(holding, count, changes, petition, calendar),
            StepDeadlineView.CertaintyOf(deadline, book),
            StepOf(holding, book),
            []);
    }

    /// <summary>
    /// What the rule behind the clock is for; a date that was set by hand
    /// is for an answer, unless the petition lies on the desk that sorts.
    /// </summary>
    private static DeadlineStep StepOf(Holding holding, ReferenceBook book) =>
        book.Rules.DeadlineRules.FirstOrDefault(rule => rule.Code == holding.DeadlineRule)?.Step
            ?? (holding.Step == HoldingStep.Intake ? DeadlineStep.Classify : DeadlineStep.Answer);
}
