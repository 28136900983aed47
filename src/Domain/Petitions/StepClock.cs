using Petitions.Domain.Calendar;
using Petitions.Domain.Competence;
using Petitions.Domain.Persons;

namespace Petitions.Domain.Petitions;

/// <summary>Why a step's clock ended without the step having been done.</summary>
public enum ClockLapse
{
    /// <summary>The body gave the petition back, up, or on to another before it took it on.</summary>
    HandedOn,

    /// <summary>The petition goes on as its parts; the parts' clocks go on with them.</summary>
    Split,

    /// <summary>The petition follows another one.</summary>
    Merged,

    /// <summary>Those who raised it took it back.</summary>
    Withdrawn,

    /// <summary>It was handed on to another regime; its receipt tells those who raised it.</summary>
    Diverted,

    /// <summary>The lead answered without having asked everybody that it was told to ask.</summary>
    Answered,

    /// <summary>A later answer no longer reports the matter as resolved: there is nothing to verify.</summary>
    AnsweredOtherwise,

    /// <summary>The petition is over.</summary>
    Closed,

    /// <summary>The body that leads went on without the answer of the one it had asked.</summary>
    PassedOver,
}

/// <summary>
/// The time for one step beside the holder's own: to tell those who raised a petition that it was received, to take it on or give it back, to ask the bodies that
/// were named to coordinate, to verify what was reported as done, to take up again what is still open, to decide about a pause. Opened once and ended once, by the petition itself; pauses and extensions of the holder's clock do not touch it (ADR 0010).
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

    /// <summary><see cref="DeadlineStep.Acknowledge"/>, <see cref="DeadlineStep.Accept"/>, <see cref="DeadlineStep.Coordinate"/>, <see cref="DeadlineStep.Verify"/>, <see cref="DeadlineStep.Review"/> or <see cref="DeadlineStep.ReviewPause"/>.</summary>
    public DeadlineStep Step { get; private set; }

    /// <summary>The body that has to see to the step.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>The day from which it runs here; later than the count's own start where a part, or a petition that left its group, goes on with it.</summary>
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

    public ClockLapse? Lapse { get; private set; }

    public bool IsRunning => MetOn is null && LapsedOn is null;

    public Deadline Deadline => new(
        DueOn, CountedFrom, TermDays is { } days && TermKind is { } kind ? new Term(days, kind) : null, DeadlineRule, DeadlineBasis);

    internal static StepClock Open(Guid id, Petition petition, DeadlineStep step, Guid agencyId, Deadline due, Act act) => new()
    {
        Id = id,
        PetitionId = petition.Id,
        HoldingNumber = petition.HoldingCount,
        Step = step,
        AgencyId = agencyId,
        OpenedOn = act.On,
        CountedFrom = due.CountedFrom,
        TermDays = due.Term?.Days,
        TermKind = due.Term?.Kind,
        DeadlineRule = due.Rule,
        DeadlineBasis = due.LegalBasis,
        FirstDueOn = due.DueOn,
        DueOn = due.DueOn,
    };

    /// <summary>The clock with which a part, or a petition that leaves its group, goes on: same body, same count, same due date.</summary>
    internal static StepClock Continue(Guid id, Petition petition, StepClock earlier, DateOnly on)
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
    public DateOnly DueBy(WorkCalendar calendar) => Deadline.Term is { } term ? calendar.DueOn(CountedFrom, term) : DueOn;

    internal void Move(DateOnly dueOn) => DueOn = dueOn;

    internal void Meet(DateOnly on) => MetOn = on;

    internal void End(ClockLapse why, DateOnly on)
    {
        Lapse = why;
        LapsedOn = on;
    }
}
