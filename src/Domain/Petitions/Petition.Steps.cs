using Petitions.Domain.Competence;
using Petitions.Domain.Persons;

namespace Petitions.Domain.Petitions;

/// <content>The steps that have clocks of their own: to acknowledge, to accept, to coordinate, to verify, to review (ADR 0010).</content>
public sealed partial class Petition
{
    private readonly List<StepClock> _stepClocks = [];

    /// <summary>The clocks of steps that run, and those that a group has interrupted, where they were read with the petition.</summary>
    public IReadOnlyList<StepClock> StepClocks => _stepClocks;

    /// <summary>The day on which those who raised it were told that it was received and what happens with it; null while they were not.</summary>
    public DateOnly? AcknowledgedOn { get; private set; }

    /// <summary>Writes down what those who raised it were told: that it was received, and what happens with it.</summary>
    /// <param name="text">What they were told.</param>
    /// <param name="how">How they were told.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.AlreadyAcknowledged"/>, <see cref="PetitionErrors.WholeIsAcknowledged"/>,
    /// <see cref="PetitionErrors.NotAcknowledging"/>.</exception>
    public void Acknowledge(string text, AcknowledgementWay how, Act act)
    {
        Require(PetitionCommand.Acknowledgement, act);

        var before = Now;
        AcknowledgedOn = act.On;
        Meet(DeadlineStep.Acknowledge, act);
        Conclude(before, act, new PetitionAcknowledged(how, text));
    }

    private StepClock? Running(DeadlineStep step) => _stepClocks.Find(clock => clock.Step == step && clock.IsRunning);

    private void Start(DeadlineStep step, Guid agencyId, Deadline due, Act act) =>
        _stepClocks.Add(StepClock.Open(NewId(act), this, step, agencyId, due, act));

    private void Meet(DeadlineStep step, Act act) => Running(step)?.Meet(act.On);

    /// <summary>
    /// Ends what belongs to the spell that ends. To tell people that their petition was received is owed to them whoever has it: it ends with the
    /// petition only.
    /// </summary>
    private void Lapse(HoldingEnd end, Act act)
    {
        var why = end switch
        {
            HoldingEnd.Split => ClockLapse.Split,
            HoldingEnd.Merged => ClockLapse.Merged,
            HoldingEnd.Withdrawn => ClockLapse.Withdrawn,
            HoldingEnd.Diverted => ClockLapse.Diverted,
            HoldingEnd.Closed => ClockLapse.Closed,
            _ => ClockLapse.HandedOn,
        };
        var wholly = why is ClockLapse.Withdrawn or ClockLapse.Diverted or ClockLapse.Closed;
        foreach (var clock in _stepClocks.Where(clock => clock.IsRunning && (wholly || clock.Step != DeadlineStep.Acknowledge)))
            clock.End(why, act.On);
    }

    /// <summary>What was to be done goes on to be so, in the same time: the people wait as long as before.</summary>
    private void GoOnWith(StepClock? earlier, Petition of, Act act)
    {
        if (earlier is null)
            return;
        var clock = StepClock.Continue(NewId(act), this, earlier, act.On);
        _stepClocks.Add(clock);
        Remember(of._dueDateChanges.Where(change => change.ClockId == earlier.Id), clock.Id, act);
    }

    /// <summary>The bodies named in the assignment that the holder has not asked yet; none where nobody was named or all were asked.</summary>
    /// <param name="now">The body that stands in a body's place on the day asked about; null where nobody does, who then needs not be asked.</param>
    public IReadOnlyList<Guid> LeftToAsk(Func<Guid, Guid?> now)
    {
        if (Running(DeadlineStep.Coordinate) is not { } clock)
            return [];
        var asked = _coordination.Where(request => request.AskedById == HolderId && request.AskedOn >= clock.CountedFrom).Select(request => now(request.AgencyId)).ToHashSet();
        return [.. Holding!.CoordinatorIds.Select(now).OfType<Guid>().Distinct().Where(body => !asked.Contains(body))];
    }

    /// <summary>Whoever answers tells people more than that their petition was received; and what is reported as done is to be looked at on the ground.</summary>
    private void TakeNoteOf(Answer answer, Deadline? verifyBy, Act act)
    {
        Meet(DeadlineStep.Acknowledge, act);
        if (answer.Outcome != Outcome.None)
            Meet(DeadlineStep.Review, act);
        if (answer.Kind != ResponseKind.Interim)
        {
            Running(DeadlineStep.Coordinate)?.End(ClockLapse.Answered, act.On);
            Running(DeadlineStep.ReviewPause)?.End(ClockLapse.Answered, act.On);
        }

        if (answer.Outcome is not (Outcome.None or Outcome.Resolved))
            Running(DeadlineStep.Verify)?.End(ClockLapse.AnsweredOtherwise, act.On);
        if (answer.Outcome == Outcome.Resolved && Status != PetitionStatus.Closed && Running(DeadlineStep.Verify) is null)
            Start(DeadlineStep.Verify, VerifierId!.Value, verifyBy ?? throw new ArgumentNullException(nameof(verifyBy)), act);
    }

    /// <summary>Whether nothing would bring the petition back once this promise has ended: it was answered, the matter is open, and nothing else was promised.</summary>
    public bool LiesWithout(Guid commitmentId) => IsAnsweredAndOpen && !_commitments.Exists(one => one.IsOpen && one.Id != commitmentId);

    private bool IsAnsweredAndOpen => Status == PetitionStatus.Answered && Outcome is Outcome.InProgress or Outcome.Deferred or Outcome.Unresolved;

    /// <summary>What was answered and is still open comes back to the body that answered: by what it promised, or else to be reviewed.</summary>
    private void BringBack(Deadline? reviewBy, Act act)
    {
        if (!IsAnsweredAndOpen || _commitments.Exists(one => one.IsOpen))
            Meet(DeadlineStep.Review, act);
        else if (Running(DeadlineStep.Review) is null)
            Start(DeadlineStep.Review, ExecutorId!.Value, reviewBy ?? throw new ArgumentNullException(nameof(reviewBy)), act);
    }

    /// <summary>
    /// Who sees to it that somebody looks, and closes the petition: the body that is accountable to those who raised it, else the one that assigned it, else the one above; never
    /// the one that answered, unless nobody else has to do with it.
    /// </summary>
    private Guid VerifierFor(Act act)
    {
        Guid?[] candidates = [AccountableAgencyId, Holding?.FromAgencyId, act.Holder?.Superiors.Select(id => (Guid?)id).FirstOrDefault(), _holdings.MinBy(holding => holding.Number)?.AgencyId];
        return candidates.FirstOrDefault(candidate => candidate is not null && candidate != ExecutorId && !act.By.IsOf(candidate)) ?? ExecutorId!.Value;
    }
}
