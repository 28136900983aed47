using Petitions.Domain.Deadlines;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Petitions;

/// <content>The steps that have clocks of their own: to acknowledge, to accept, to coordinate, to verify, to review (ADR 0010).</content>
public sealed partial class Petition
{
    private readonly List<StepClock> _stepClocks = [];

    /// <summary>The clocks of steps that run, and those that a group has interrupted, where they were read with the petition.</summary>
    public IReadOnlyList<StepClock> StepClocks => _stepClocks;

    /// <summary>
    /// The day on which those who raised it were told that it was received and what happens with it; null while they were not.
    /// </summary>
    public DateOnly? AcknowledgedOn { get; private set; }

    /// <summary>Writes down what those who raised it were told: that it was received, and what happens with it.</summary>
    /// <param name="text">What they were told.</param>
    /// <param name="how">How they were told.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.AlreadyAcknowledged"/>,
    /// <see cref="PetitionErrors.WholeIsAcknowledged"/>,
    /// <see cref="PetitionErrors.NotAcknowledging"/>.</exception>
    public void Acknowledge(string text, AcknowledgementChannel how, ActionContext action)
    {
        Require(PetitionCommand.Acknowledgement, action);

        var before = CurrentStatusAndHolder;
        AcknowledgedOn = action.On;
        MeetDeadline(DeadlineStep.Acknowledge, action);
        RecordStep(before, action, new PetitionAcknowledged(how, text));
    }

    private StepClock? RunningClock(DeadlineStep step) => _stepClocks.Find(clock => clock.Step == step && clock.IsRunning);

    private void StartClock(DeadlineStep step, Guid agencyId, Deadline due, ActionContext action) =>
        _stepClocks.Add(StepClock.Start(NewId(action), this, step, agencyId, due, action));

    private void MeetDeadline(DeadlineStep step, ActionContext action) => RunningClock(step)?.MarkMet(action.On);

    /// <summary>
    /// Ends what belongs to the spell that ends. To tell people that their petition
    /// was received is owed to them whoever has it: it ends with the petition only.
    /// </summary>
    private void LapseClocks(HoldingEnd end, ActionContext action)
    {
        var why = end switch
        {
            HoldingEnd.Split => LapseReason.Split,
            HoldingEnd.Merged => LapseReason.Merged,
            HoldingEnd.Withdrawn => LapseReason.Withdrawn,
            HoldingEnd.Diverted => LapseReason.Diverted,
            HoldingEnd.Closed => LapseReason.Closed,
            _ => LapseReason.HandedOn,
        };
        var wholly = why is LapseReason.Withdrawn or LapseReason.Diverted or LapseReason.Closed;
        foreach (var clock in _stepClocks.Where(clock => clock.IsRunning && (wholly || clock.Step != DeadlineStep.Acknowledge)))
            clock.EndUndone(why, action.On);
    }

    /// <summary>What was to be done goes on to be so, in the same time: the people wait as long as before.</summary>
    private void ContinueFrom(StepClock? earlier, Petition of, ActionContext action)
    {
        if (earlier is null)
            return;
        var clock = StepClock.StartContinuation(NewId(action), this, earlier, action.On);
        _stepClocks.Add(clock);
        CopyDueDateChanges(of._dueDateChanges.Where(change => change.ClockId == earlier.Id), clock.Id, action);
    }

    /// <summary>
    /// The bodies named in the assignment that the holder has not asked yet; none where nobody was named or all were asked.
    /// </summary>
    /// <param name="now">The body that stands in a body's place on the day asked
    /// about; null where nobody does, who then needs not be asked.</param>
    public IReadOnlyList<Guid> CoordinatorsNotAsked(Func<Guid, Guid?> now)
    {
        if (RunningClock(DeadlineStep.Coordinate) is not { } clock)
            return [];
        var asked = _coordination.Where(request => request.AskedById == HolderId && request.AskedOn >= clock.CountedFrom)
            .Select(request => now(request.AgencyId)).ToHashSet();
        return [.. Holding!.CoordinatorIds.Select(now).OfType<Guid>().Distinct().Where(body => !asked.Contains(body))];
    }

    /// <summary>
    /// Whoever answers tells people more than that their petition was received;
    /// and what is reported as done is to be looked at on the ground.
    /// </summary>
    private void UpdateClocksAfterResponse(ResponseInput input, Deadline? verifyBy, ActionContext action)
    {
        MeetDeadline(DeadlineStep.Acknowledge, action);
        if (input.Outcome != Outcome.None)
            MeetDeadline(DeadlineStep.Review, action);
        if (input.Kind != ResponseKind.Interim)
        {
            RunningClock(DeadlineStep.Coordinate)?.EndUndone(LapseReason.Answered, action.On);
            RunningClock(DeadlineStep.ReviewPause)?.EndUndone(LapseReason.Answered, action.On);
        }

        if (input.Outcome is not (Outcome.None or Outcome.Resolved))
            RunningClock(DeadlineStep.Verify)?.EndUndone(LapseReason.AnsweredOtherwise, action.On);
        if (input.Outcome == Outcome.Resolved && Status != PetitionStatus.Closed && RunningClock(DeadlineStep.Verify) is null)
            StartClock(DeadlineStep.Verify, VerifierId!.Value, verifyBy ?? throw new ArgumentNullException(nameof(verifyBy)), action);
    }

    /// <summary>
    /// Whether nothing would bring the petition back once this promise has ended:
    /// it was answered, the matter is open, and nothing else was promised.
    /// </summary>
    public bool NeedsReviewWithout(Guid commitmentId) =>
        IsAnsweredAndOpen && !_commitments.Exists(one => one.IsOpen && one.Id != commitmentId);

    private bool IsAnsweredAndOpen =>
        Status == PetitionStatus.Answered && Outcome is Outcome.InProgress or Outcome.Deferred or Outcome.Unresolved;

    /// <summary>
    /// What was answered and is still open comes back to the body that answered: by what it promised, or else to be reviewed.
    /// </summary>
    private void EnsureReview(Deadline? reviewBy, ActionContext action)
    {
        if (!IsAnsweredAndOpen || _commitments.Exists(one => one.IsOpen))
            MeetDeadline(DeadlineStep.Review, action);
        else if (RunningClock(DeadlineStep.Review) is null)
            StartClock(DeadlineStep.Review, ExecutorId!.Value, reviewBy ?? throw new ArgumentNullException(nameof(reviewBy)), action);
    }

    /// <summary>
    /// Who sees to it that somebody looks, and closes the petition: the body that is accountable to those who raised it,
    /// else the one that assigned it, else the one above; never the one that answered, unless nobody else has to do with it.
    /// </summary>
    private Guid ChooseVerifier(ActionContext action)
    {
        Guid?[] candidates = [AccountableAgencyId, Holding?.FromAgencyId, action.Holder?.Superiors.Select(id => (Guid?)id).FirstOrDefault(),
            _holdings.MinBy(holding => holding.Number)?.AgencyId];
        return candidates.FirstOrDefault(candidate => candidate is not null && candidate != ExecutorId && !action.By.IsOf(candidate))
            ?? ExecutorId!.Value;
    }
}
