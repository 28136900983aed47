using Petitions.Domain.Calendar;
using Petitions.Domain.Competence;
using Petitions.Domain.Persons;

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
    /// <exception cref="DomainException"><see cref="PetitionErrors.GroundNeeded"/>, <see cref="PetitionErrors.AlreadyOverdue"/>, <see cref="PetitionErrors.NotAnExtension"/>, <see cref="PetitionErrors.BeyondCap"/>.</exception>
    public void Extend(DateOnly dueOn, DateOnly cap, string? ground, Act act)
    {
        Require(PetitionCommand.Extension, act);
        var reason = Ground(ground);
        var holding = Holding!;
        RefuseOverdue(holding, act);
        if (dueOn <= holding.DueOn)
            throw PetitionErrors.NotAnExtension(holding.DueOn);
        if (dueOn > cap)
            throw PetitionErrors.BeyondCap(cap);

        var (before, earlier) = (Now, holding.DueOn);
        _dueDateChanges.Add(DueDateChange.Of(NewId(act), this, holding, DueDateChangeKind.Extended, dueOn, reason, act));
        holding.Move(dueOn);
        DueOn = dueOn;
        Conclude(before, act, new PetitionExtended(earlier, dueOn, cap), reason);
    }

    /// <summary>Stops the holder's clock. A pause has no end of its own: after a while it lies before the body that ordered it, to be decided anew.</summary>
    /// <param name="ground">Why.</param>
    /// <param name="reviewBy">When that body has to decide whether it stays so.</param>
    /// <param name="act">Who pauses it.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.GroundNeeded"/>, <see cref="PetitionErrors.AlreadyOverdue"/>.</exception>
    public void Pause(string? ground, Deadline reviewBy, Act act)
    {
        Require(PetitionCommand.Pause, act);
        var reason = Ground(ground);
        var holding = Holding!;
        RefuseOverdue(holding, act);

        var before = Now;
        _dueDateChanges.Add(DueDateChange.Of(NewId(act), this, holding, DueDateChangeKind.Paused, null, reason, act));
        holding.Pause(act.On);
        PausedOn = act.On;
        DueOn = null;
        Start(DeadlineStep.ReviewPause, act.By.Agency!.AgencyId, reviewBy, act);
        Conclude(before, act, new PetitionPaused(holding.DueOn), reason);
    }

    /// <summary>Lets the holder's clock go on with what was left of its term.</summary>
    /// <param name="dueOn">The due date that follows: what was left, counted from today.</param>
    public void Resume(DateOnly dueOn, string? ground, Act act)
    {
        Require(PetitionCommand.Resumption, act);
        var reason = Ground(ground);
        var holding = Holding!;

        var (before, pausedOn, earlier) = (Now, holding.PausedOn!.Value, holding.DueOn);
        _dueDateChanges.Add(DueDateChange.Of(NewId(act), this, holding, DueDateChangeKind.Resumed, dueOn, reason, act));
        holding.Resume(dueOn);
        PausedOn = null;
        DueOn = dueOn;
        Meet(DeadlineStep.ReviewPause, act);
        Conclude(before, act, new PetitionResumed(pausedOn, earlier, dueOn), reason);
    }

    /// <summary>What happened to the due date of a spell, in order, where it was read with the petition; before the spell too, when it goes on with the clock of an earlier one.</summary>
    public IEnumerable<DueDateChange> ChangesOf(Holding holding) =>
        _dueDateChanges.Where(change => change.Clock == DueDateClock.Holding && change.HoldingNumber == holding.Number);

    /// <summary>Goes on where an earlier spell stood: same body, same clock, with all that happened to its due date.</summary>
    /// <param name="earlier">The spell.</param>
    /// <param name="of">The petition whose spell it is; this one, or the whole that it is a part of.</param>
    /// <param name="how">How it came to go on.</param>
    /// <param name="act">By what.</param>
    /// <param name="coordinators">Whom it is told to ask; as before when null.</param>
    private void GoOnWith(Holding earlier, Petition of, HandedBy how, Act act, IReadOnlyList<Guid>? coordinators = null)
    {
        Take(Holding.Continue(NewId(act), this, HoldingCount + 1, earlier, how, act.On, coordinators));
        Remember(of.ChangesOf(earlier), null, act);
    }

    /// <summary>A change of the calendar moves what is open; what had stood still in a group is moved when it goes on. A clock that is paused is counted anew when it is resumed.</summary>
    private List<DueDateMoved> CountAnew(CalendarHistory calendars, Act act)
    {
        const string Ground = "Lịch làm việc đã thay đổi trong thời gian nhập nhóm";
        var moves = new List<DueDateMoved>();
        if (Holding is { PausedOn: null, AnsweredOn: null } holding && calendars.Moved(holding.DueOn, by => holding.DueBy(by, ChangesOf(holding))) is { } due)
        {
            moves.Add(new(DueDateClock.Holding, null, holding.DueOn, due));
            _dueDateChanges.Add(DueDateChange.Of(NewId(act), this, holding, DueDateChangeKind.CalendarMoved, due, Ground, act));
            holding.Move(due);
            DueOn = due;
        }

        foreach (var clock in _stepClocks.Where(clock => clock.IsRunning))
        {
            if (calendars.Moved(clock.DueOn, clock.DueBy) is not { } moved)
                continue;
            moves.Add(new(DueDateClock.Step, clock.Step, clock.DueOn, moved));
            _dueDateChanges.Add(DueDateChange.Of(NewId(act), this, clock, moved, Ground, act));
            clock.Move(moved);
        }

        return moves;
    }

    private void Remember(IEnumerable<DueDateChange> changes, Guid? clockId, Act act) =>
        _dueDateChanges.AddRange([.. changes.Select(change => DueDateChange.Continue(NewId(act), this, clockId, change))]);

    private static void RefuseOverdue(Holding holding, Act act)
    {
        if (holding.DueOn < act.On)
            throw PetitionErrors.AlreadyOverdue(holding.DueOn);
    }
}
