using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;
using Petitions.Domain.Deadlines;

namespace Petitions.Application.Petitions.Deadlines;

/// <summary>Why a step beside the holder's is due when it is.</summary>
/// <param name="Step">acknowledge, accept, coordinate, verify, or coordinationAnswer for a body that was asked to coordinate.</param>
/// <param name="Agency">The body that has to see to it.</param>
/// <param name="DueOn">The last day.</param>
/// <param name="Overdue">True while it runs and the due date has passed.</param>
/// <param name="FirstDueOn">The due date that was set first.</param>
/// <param name="OpenedOn">The day from which it runs.</param>
/// <param name="CountedFrom">The day of the event; the count starts the day after.</param>
/// <param name="Term">The term.</param>
/// <param name="Rule">The deadline rule.</param>
/// <param name="LegalBasis">The law or decision behind it.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="Provisional">True when the count touches a year whose days off are not announced yet.</param>
/// <param name="MetOn">The day on which it was done; null while it was not.</param>
/// <param name="LapsedOn">The day on which it ended undone.</param>
/// <param name="Lapse">Why it ended undone.</param>
/// <param name="Changes">Changes of its due date, in order.</param>
/// <param name="Days">The count, day by day.</param>
public sealed record StepDeadlineView(
    DeadlineStep Step, AgencyReference Agency, DateOnly DueOn, bool Overdue, DateOnly FirstDueOn, DateOnly OpenedOn, DateOnly CountedFrom,
    Term? Term, string? Rule,
    string LegalBasis, string? Certainty, bool Provisional, DateOnly? MetOn, DateOnly? LapsedOn, LapseReason? Lapse,
    IReadOnlyList<DueDateChangeView> Changes,
    IReadOnlyList<DayView> Days)
{
    internal static StepDeadlineView Of(
        StepDeadline step, IReadOnlyList<DueDateChange> changesOfAll, ReferencedPetition petition, ReferenceBook book, DateOnly asOf)
    {
        var changes = changesOfAll.Where(change => change.ClockId == step.Id).ToList();
        var metOn = step.MetOn <= asOf ? step.MetOn : null;
        var lapsedOn = step.LapsedOn <= asOf ? step.LapsedOn : null;
        var dueOn = GetPetitionDeadlineHandler.DueOnAsOf(asOf, step.Deadline.DueOn, changes) ?? step.Deadline.DueOn;
        var count = step.Deadline.Term is { } term
            ? book.Calendars.CalendarExplaining(dueOn, GetPetitionDeadlineHandler.Earliest(asOf, metOn, lapsedOn), asOf,
                by => by.DueOn(step.Deadline.CountedFrom, term)).Explain(step.Deadline.CountedFrom, term)
            : null;
        return new(
            step.Step, AgencyReference.From(book.Agencies.Get(step.AgencyId)), dueOn, metOn is null && lapsedOn is null && dueOn < asOf,
            changes.Count > 0 ? changes[0].EarlierDueOn : step.FirstDueOn, step.OpenedOn, step.Deadline.CountedFrom, step.Deadline.Term,
            step.Deadline.Rule,
            step.Deadline.LegalBasis, CertaintyOf(step.Deadline, book), count?.Provisional ?? false, metOn, lapsedOn,
            lapsedOn is null ? null : step.Lapse,
            [.. changes.Where(change => change.On <= asOf).Select(change => DueDateChangeView.Of(change, null, petition, book))],
            [.. (count?.Days ?? []).Select(DeadlineDayExplainer.ToView)]);
    }

    /// <summary>What is known of the rule's basis: of its version of the day on which the count began.</summary>
    internal static string? CertaintyOf(Deadline deadline, ReferenceBook book) => deadline.Rule is not { } code ? null
        : book.Rules.DeadlineRules.Where(rule => rule.Code == code).OrderByDescending(rule => rule.Validity.Contains(deadline.CountedFrom))
        .FirstOrDefault()?.Certainty;
}
