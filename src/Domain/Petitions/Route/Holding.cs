using Petitions.Domain.Calendar;
using Petitions.Domain.Deadlines;

namespace Petitions.Domain.Petitions.Route;

/// <summary>
/// One spell during which one body had the petition: opened once, closed once, never overwritten. Its clock is its own; the spells in order
/// are the petition's route.
/// </summary>
public sealed class Holding
{
    private Holding()
    {
    }

    public Guid Id { get; private set; }

    public Guid PetitionId { get; private set; }

    /// <summary>1 for the first spell of the petition.</summary>
    public int Number { get; private set; }

    public Guid AgencyId { get; private set; }

    public AuthorityLevel Level { get; private set; }

    public HoldingStep Step { get; private set; }

    /// <summary>How the petition came here.</summary>
    public HandoverKind How { get; private set; }

    /// <summary>
    /// How the spell began with which this one goes on, in a part or after a group was left; null where it goes on with none.
    /// </summary>
    public HandoverKind? ContinuesFrom { get; private set; }

    /// <summary>The body that handed it over; null at intake.</summary>
    public Guid? FromAgencyId { get; private set; }

    public DateOnly Since { get; private set; }

    /// <summary>The day it went on; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    public HoldingEnd? End { get; private set; }

    /// <summary>Why it went on.</summary>
    public string? EndGround { get; private set; }

    /// <summary>On a return: the body that was proposed instead.</summary>
    public Guid? ProposedAgencyId { get; private set; }

    public string? Ground { get; private set; }

    public string? Instruction { get; private set; }

    /// <summary>Bodies asked to coordinate; enterprises among them.</summary>
    public IReadOnlyList<Guid> CoordinatorIds { get; private set; } = [];

    public DateOnly? AcceptedOn { get; private set; }

    /// <summary>The day of the final answer, which stops the clock.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>The due date that was set first.</summary>
    public DateOnly FirstDueOn { get; private set; }

    /// <summary>The day the clock was stopped; null while it runs.</summary>
    public DateOnly? PausedOn { get; private set; }

    public DateOnly CountedFrom { get; private set; }

    public int? TermDays { get; private set; }

    public TermKind? TermKind { get; private set; }

    public string? DeadlineRule { get; private set; }

    public string DeadlineBasis { get; private set; } = "";

    public Deadline Deadline => new(
        DueOn, CountedFrom, TermDays is { } days && TermKind is { } kind ? new Term(days, kind) : null, DeadlineRule, DeadlineBasis);

    /// <summary>
    /// When it is due by a calendar, after all that was decided about it: the term, counted; a date that was set, kept; what was left when
    /// it was paused, counted on from the day on which it was resumed. While it is paused: the date it had, which says how much is left.
    /// </summary>
    /// <param name="calendar">The calendar to count by.</param>
    /// <param name="changes">What happened to its due date, in order.</param>
    /// <exception cref="DomainException"><c>calendar.year_not_loaded</c>.</exception>
    public DateOnly CalculateDueOn(WorkCalendar calendar, IEnumerable<DueDateChange> changes)
    {
        var due = Deadline.Term is { } term ? calendar.DueOn(CountedFrom, term) : FirstDueOn;
        DateOnly? pausedOn = null;
        foreach (var change in changes)
        {
            switch (change.Kind)
            {
                case DueDateChangeKind.Extended:
                    due = change.DueOn!.Value;
                    break;
                case DueDateChangeKind.Paused:
                    pausedOn = change.On;
                    break;
                case DueDateChangeKind.Resumed when pausedOn is { } since:
                    due = calendar.DueAfterPause(since, due, change.On, TermKind ?? Calendar.TermKind.Calendar);
                    pausedOn = null;
                    break;
            }
        }

        return due;
    }

    /// <summary>
    /// The due date that it would have without its extensions, and from which they are measured: the
    /// time of a pause is nobody's extension, and neither is a day by which the calendar moved it.
    /// </summary>
    /// <param name="changes">What happened to its due date.</param>
    public DateOnly DueOnWithoutExtensions(IEnumerable<DueDateChange> changes) => DueOn.AddDays(
        -changes.Where(change => change.Kind == DueDateChangeKind.Extended)
            .Sum(change => change.DueOn!.Value.DayNumber - change.EarlierDueOn.DayNumber));

    internal static Holding Start(
        Guid id, Petition petition, int number, Agencies.Authority agency, HoldingStep step, HandoverKind how, Guid? from, Deadline due,
        DateOnly on,
        string? ground = null, string? instruction = null, IReadOnlyList<Guid>? coordinators = null) => new()
        {
            Id = id,
            PetitionId = petition.Id,
            Number = number,
            AgencyId = agency.AgencyId,
            Level = agency.Level,
            Step = step,
            How = how,
            FromAgencyId = from,
            Since = on,
            DueOn = due.DueOn,
            FirstDueOn = due.DueOn,
            CountedFrom = due.CountedFrom,
            TermDays = due.Term?.Days,
            TermKind = due.Term?.Kind,
            DeadlineRule = due.Rule,
            DeadlineBasis = due.LegalBasis,
            Ground = ground,
            Instruction = instruction,
            CoordinatorIds = coordinators ?? [],
        };

    /// <summary>The spell with which a part, or a petition that leaves its group, goes on where it was: same body, same clock.</summary>
    internal static Holding StartContinuation(
        Guid id, Petition petition, int number, Holding earlier, HandoverKind how, DateOnly on, IReadOnlyList<Guid>? coordinators)
    {
        var holding = (Holding)earlier.MemberwiseClone();
        holding.Id = id;
        holding.PetitionId = petition.Id;
        holding.Number = number;
        holding.How = how;
        holding.ContinuesFrom = earlier.ContinuesFrom ?? earlier.How;
        holding.Since = on;
        holding.CoordinatorIds = coordinators ?? earlier.CoordinatorIds;
        holding.Until = null;
        holding.End = null;
        holding.EndGround = null;
        holding.ProposedAgencyId = null;
        return holding;
    }

    internal void ChangeDueDate(DateOnly dueOn) => DueOn = dueOn;

    internal void Pause(DateOnly on) => PausedOn = on;

    internal void Resume(DateOnly dueOn)
    {
        PausedOn = null;
        DueOn = dueOn;
    }

    internal void MarkAccepted(DateOnly on) => AcceptedOn = on;

    internal void MarkAnswered(DateOnly on) => AnsweredOn ??= on;

    internal void Close(HoldingEnd end, string? ground, DateOnly on, Guid? proposed = null)
    {
        End = end;
        EndGround = ground;
        Until = on;
        ProposedAgencyId = proposed;
    }
}
