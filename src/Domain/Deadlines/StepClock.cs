using Petitions.Domain.Calendar;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;

namespace Petitions.Domain.Deadlines;

/// <summary>
/// The time for one step beside the holder's own: to tell those who raised a petition that it was received, to take it on or give it back,
/// to ask the bodies that were named to coordinate, to verify what was reported as done, to take up again what is still open, to decide
/// about a pause. Opened once and ended once, by the petition itself; pauses and extensions of the holder's clock do not touch it (ADR
/// 0010).
/// </summary>
public sealed class StepClock
{
    private StepClock()
    {
    }

    public Guid Id { get; private set; }

    public Guid PetitionId { get; private set; }

    /// <summary>The spell of the petition during which the clock was started.</summary>
    public int HoldingNumber { get; private set; }

    /// <summary>
    /// <see cref="DeadlineStep.Acknowledge"/>, <see cref="DeadlineStep.Accept"/>, <see cref="DeadlineStep.Coordinate"/>,
    /// <see cref="DeadlineStep.Verify"/>, <see cref="DeadlineStep.Review"/> or <see cref="DeadlineStep.ReviewPause"/>.
    /// </summary>
    public DeadlineStep Step { get; private set; }

    /// <summary>The body that has to see to the step.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>
    /// The day from which it runs here; later than the count's own start where a part, or a petition that left its group, goes on with it.
    /// </summary>
    public DateOnly OpenedOn { get; private set; }

    /// <summary>The day of the event; counting starts the day after.</summary>
    public DateOnly CountedFrom { get; private set; }

    public int? TermDays { get; private set; }

    public TermKind? TermKind { get; private set; }

    public string? DeadlineRule { get; private set; }

    public string DeadlineBasis { get; private set; } = "";

    /// <summary>The due date that was set first.</summary>
    public DateOnly FirstDueOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>The day on which the step was done.</summary>
    public DateOnly? MetOn { get; private set; }

    /// <summary>The day on which it ended undone.</summary>
    public DateOnly? LapsedOn { get; private set; }

    public LapseReason? Lapse { get; private set; }

    public bool IsRunning => MetOn is null && LapsedOn is null;

    public Deadline Deadline => new(
        DueOn, CountedFrom, TermDays is { } days && TermKind is { } kind ? new Term(days, kind) : null, DeadlineRule, DeadlineBasis);

    internal static StepClock Start(Guid id, Petition petition, DeadlineStep step, Guid agencyId, Deadline due, ActionContext action) =>
        new()
        {
            Id = id,
            PetitionId = petition.Id,
            HoldingNumber = petition.HoldingCount,
            Step = step,
            AgencyId = agencyId,
            OpenedOn = action.On,
            CountedFrom = due.CountedFrom,
            TermDays = due.Term?.Days,
            TermKind = due.Term?.Kind,
            DeadlineRule = due.Rule,
            DeadlineBasis = due.LegalBasis,
            FirstDueOn = due.DueOn,
            DueOn = due.DueOn,
        };

    /// <summary>The clock with which a part, or a petition that leaves its group, goes on: same body, same count, same due date.</summary>
    internal static StepClock StartContinuation(Guid id, Petition petition, StepClock earlier, DateOnly on)
    {
        var clock = (StepClock)earlier.MemberwiseClone();
        clock.Id = id;
        clock.PetitionId = petition.Id;
        clock.HoldingNumber = petition.HoldingCount;
        clock.OpenedOn = on;
        clock.MetOn = null;
        clock.LapsedOn = null;
        clock.Lapse = null;
        return clock;
    }

    /// <summary>When it is due by a calendar.</summary>
    public DateOnly CalculateDueOn(WorkCalendar calendar) => Deadline.Term is { } term ? calendar.DueOn(CountedFrom, term) : DueOn;

    internal void ChangeDueDate(DateOnly dueOn) => DueOn = dueOn;

    internal void MarkMet(DateOnly on) => MetOn = on;

    internal void EndUndone(LapseReason why, DateOnly on)
    {
        Lapse = why;
        LapsedOn = on;
    }
}
