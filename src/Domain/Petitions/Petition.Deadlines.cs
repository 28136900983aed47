using Petitions.Domain.Calendar;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Route;

namespace Petitions.Domain.Petitions;

/// <content>The holder's clock: extended, paused and resumed by those who assigned it, never by the holder.</content>
public sealed partial class Petition
{
    private readonly List<DueDateChange> _dueDateChanges = [];

    /// <summary>What happened to the due dates, where it was read with the petition.</summary>
    public IReadOnlyList<DueDateChange> DueDateChanges => _dueDateChanges;

    /// <summary>The day the holder's clock was stopped; null while it runs. A paused petition is not overdue.</summary>
    public DateOnly? PausedOn { get; private set; }

    /// <summary>Gives the holder more time.</summary>
    /// <param name="dueOn">The new due date.</param>
    /// <param name="cap">The latest date that the rules allow, measured from the due date that it would have without extensions.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.GroundNeeded"/>, <see cref="PetitionErrors.AlreadyOverdue"/>,
    /// <see cref="PetitionErrors.NotAnExtension"/>, <see cref="PetitionErrors.BeyondCap"/>.</exception>
    public void Extend(DateOnly dueOn, DateOnly cap, string? ground, ActionContext action)
    {
        Require(PetitionCommand.Extension, action);
        var reason = RequireGround(ground);
        var holding = Holding!;
        RefuseOverdue(holding, action);
        if (dueOn <= holding.DueOn)
            throw PetitionErrors.NotAnExtension(holding.DueOn);
        if (dueOn > cap)
            throw PetitionErrors.BeyondCap(cap);

        var (before, earlier) = (CurrentStatusAndHolder, holding.DueOn);
        _dueDateChanges.Add(DueDateChange.Create(NewId(action), this, holding, DueDateChangeKind.Extended, dueOn, reason, action));
        holding.ChangeDueDate(dueOn);
        DueOn = dueOn;
        RecordStep(before, action, new PetitionExtended(earlier, dueOn, cap), reason);
    }

    /// <summary>
    /// Stops the holder's clock. A pause has no end of its own: after a while it lies before the body that ordered it, to be decided anew.
    /// </summary>
    /// <param name="ground">Why.</param>
    /// <param name="reviewBy">When that body has to decide whether it stays so.</param>
    /// <param name="action">Who pauses it.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.GroundNeeded"/>,
    /// <see cref="PetitionErrors.AlreadyOverdue"/>.</exception>
    public void Pause(string? ground, Deadline reviewBy, ActionContext action)
    {
        Require(PetitionCommand.Pause, action);
        var reason = RequireGround(ground);
        var holding = Holding!;
        RefuseOverdue(holding, action);

        var before = CurrentStatusAndHolder;
        _dueDateChanges.Add(DueDateChange.Create(NewId(action), this, holding, DueDateChangeKind.Paused, null, reason, action));
        holding.Pause(action.On);
        PausedOn = action.On;
        DueOn = null;
        StartClock(DeadlineStep.ReviewPause, action.By.Agency!.AgencyId, reviewBy, action);
        RecordStep(before, action, new PetitionPaused(holding.DueOn), reason);
    }

    /// <summary>Lets the holder's clock go on with what was left of its term.</summary>
    /// <param name="dueOn">The due date that follows: what was left, counted from today.</param>
    public void Resume(DateOnly dueOn, string? ground, ActionContext action)
    {
        Require(PetitionCommand.Resumption, action);
        var reason = RequireGround(ground);
        var holding = Holding!;

        var (before, pausedOn, earlier) = (CurrentStatusAndHolder, holding.PausedOn!.Value, holding.DueOn);
        _dueDateChanges.Add(DueDateChange.Create(NewId(action), this, holding, DueDateChangeKind.Resumed, dueOn, reason, action));
        holding.Resume(dueOn);
        PausedOn = null;
        DueOn = dueOn;
        MeetDeadline(DeadlineStep.ReviewPause, action);
        RecordStep(before, action, new PetitionResumed(pausedOn, earlier, dueOn), reason);
    }

    /// <summary>
    /// What happened to the due date of a spell, in order, where it was read with the
    /// petition; before the spell too, when it goes on with the clock of an earlier one.
    /// </summary>
    public IEnumerable<DueDateChange> DueDateChangesOf(Holding holding) =>
        _dueDateChanges.Where(change => change.Clock == DueDateClock.Holding && change.HoldingNumber == holding.Number);

    /// <summary>Goes on where an earlier spell stood: same body, same clock, with all that happened to its due date.</summary>
    /// <param name="earlier">The spell.</param>
    /// <param name="of">The petition whose spell it is; this one, or the whole that it is a part of.</param>
    /// <param name="how">How it came to go on.</param>
    /// <param name="action">By what.</param>
    /// <param name="coordinators">Whom it is told to ask; as before when null.</param>
    private void ContinueFrom(
        Holding earlier, Petition of, HandoverKind how, ActionContext action, IReadOnlyList<Guid>? coordinators = null)
    {
        AddHolding(Holding.StartContinuation(NewId(action), this, HoldingCount + 1, earlier, how, action.On, coordinators));
        CopyDueDateChanges(of.DueDateChangesOf(earlier), null, action);
    }

    /// <summary>
    /// A change of the calendar moves what is open; what had stood still in a group is
    /// moved when it goes on. A clock that is paused is counted anew when it is resumed.
    /// </summary>
    private List<DueDateMoved> RecalculateDueDates(CalendarHistory calendars, ActionContext action)
    {
        const string Ground = "Lịch làm việc đã thay đổi trong thời gian nhập nhóm";
        var moves = new List<DueDateMoved>();
        if (Holding is { PausedOn: null, AnsweredOn: null } holding
            && calendars.RecalculatedDueOn(holding.DueOn, by => holding.CalculateDueOn(by, DueDateChangesOf(holding))) is { } due)
        {
            moves.Add(new(DueDateClock.Holding, null, holding.DueOn, due));
            _dueDateChanges.Add(DueDateChange.Create(NewId(action), this, holding, DueDateChangeKind.CalendarMoved, due, Ground, action));
            holding.ChangeDueDate(due);
            DueOn = due;
        }

        foreach (var clock in _stepClocks.Where(clock => clock.IsRunning))
        {
            if (calendars.RecalculatedDueOn(clock.DueOn, clock.CalculateDueOn) is not { } moved)
                continue;
            moves.Add(new(DueDateClock.Step, clock.Step, clock.DueOn, moved));
            _dueDateChanges.Add(DueDateChange.Create(NewId(action), this, clock, moved, Ground, action));
            clock.ChangeDueDate(moved);
        }

        return moves;
    }

    private void CopyDueDateChanges(IEnumerable<DueDateChange> changes, Guid? clockId, ActionContext action) =>
        _dueDateChanges.AddRange([.. changes.Select(change => DueDateChange.CopyTo(NewId(action), this, clockId, change))]);

    private static void RefuseOverdue(Holding holding, ActionContext action)
    {
        if (holding.DueOn < action.On)
            throw PetitionErrors.AlreadyOverdue(holding.DueOn);
    }
}
