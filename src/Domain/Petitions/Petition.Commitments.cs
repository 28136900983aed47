using Petitions.Domain.Commitments;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Petitions;

/// <content>What answers promise, and what becomes of it: nothing that was promised disappears without a trace.</content>
public sealed partial class Petition
{
    private readonly List<Commitment> _commitments = [];

    /// <summary>What was promised, where it was read with the petition.</summary>
    public IReadOnlyList<Commitment> Commitments => _commitments;

    public int CommitmentCount { get; private set; }

    /// <summary>The body that made a commitment, or its successor, reports that it was kept.</summary>
    /// <exception cref="DomainException"><see cref="CommitmentErrors.NotFound"/>, <see cref="CommitmentErrors.NotMaker"/>,
    /// <see cref="CommitmentErrors.AlreadyEnded"/>, <see cref="CommitmentErrors.EvidenceNeeded"/>.</exception>
    /// <param name="commitmentId">Which.</param>
    /// <param name="evidence">What shows it.</param>
    /// <param name="maker">The body that made it, by name.</param>
    /// <param name="action">Who reports it.</param>
    /// <param name="reviewBy">When the petition is to be taken up again; needed
    /// where it <see cref="NeedsReviewWithout"/> the commitment.</param>
    public void FulfilCommitment(Guid commitmentId, string? evidence, string maker, ActionContext action, Deadline? reviewBy = null)
    {
        var commitment = RequireOwnCommitment(commitmentId, maker, action);
        if (string.IsNullOrWhiteSpace(evidence))
            throw CommitmentErrors.EvidenceNeeded();

        var before = CurrentStatusAndHolder;
        commitment.End(CommitmentState.Kept, evidence, null, null, action);
        EnsureReview(reviewBy, action);
        RecordStep(before, action, KeptEventOf(commitment, action), evidence);
    }

    /// <summary>Moves the day of a commitment, on a ground; a later day counts as slippage.</summary>
    /// <exception cref="DomainException">As for <see cref="FulfilCommitment"/>; <see cref="PetitionErrors.GroundNeeded"/>,
    /// <see cref="CommitmentErrors.NotMoved"/>, <see cref="CommitmentErrors.MovedIntoPast"/>.</exception>
    public void PostponeCommitment(
        Guid commitmentId, ResumeTime to, string? ground, ReturnRules returns, string maker, ActionContext action)
    {
        var commitment = RequireOwnCommitment(commitmentId, maker, action);
        var reason = RequireGround(ground);
        var commitmentInput = PostponedTo(commitment, to, returns, action);
        if (commitmentInput.HasSameDatesAs(commitment))
            throw CommitmentErrors.NotMoved(commitment.DueOn);

        var (before, from) = (CurrentStatusAndHolder, commitment.DueOn);
        commitment.Postpone(commitmentInput, reason, null, action);
        RecordStep(before, action,
            new PetitionCommitmentPostponed(commitment.Id, commitment.Number, from, commitment.DueOn, commitment.Slippage), reason);
    }

    /// <summary>Takes a commitment back, on a ground; parameters as for <see cref="FulfilCommitment"/>.</summary>
    public void WithdrawCommitment(Guid commitmentId, string? ground, string maker, ActionContext action, Deadline? reviewBy = null)
    {
        var commitment = RequireOwnCommitment(commitmentId, maker, action);
        var reason = RequireGround(ground);

        var before = CurrentStatusAndHolder;
        commitment.End(CommitmentState.Withdrawn, reason, null, null, action);
        EnsureReview(reviewBy, action);
        RecordStep(before, action, new PetitionCommitmentWithdrawn(commitment.Id, commitment.Number), reason);
    }

    /// <summary>What the answer binds its body to; refuses days that make no sense.</summary>
    private List<CommitmentInput> CommitmentsIn(ResponseInput input, ReturnRules returns, ActionContext action)
    {
        var pledges = new List<CommitmentInput>();
        var deferred = input.Outcome == Outcome.Deferred || (input.Outcome == Outcome.None && Outcome == Outcome.Deferred);
        if (input.Resumption is { } resumption)
        {
            if (!deferred)
                throw CommitmentErrors.ResumesWithoutDeferral();
            pledges.Add(resumption.ToCommitmentInput(input.ResumePoint, returns, action.On));
        }
        else if (input is { Outcome: Outcome.Deferred, PromisedOn: { } resumesOn })
        {
            // The date promised with a deferral is the date on which it resumes.
            pledges.Add(new(CommitmentKind.ResumePoint, input.ResumePoint,
                returns.DatesFor(CommitmentKind.ResumePoint, ResumePointKind.Date, resumesOn, action.On), ResumePointKind.Date));
        }
        else if (input.Outcome == Outcome.Deferred && !_commitments.Exists(known => known.ResumesLaterThan(action.On)))
        {
            // A mere condition is looked at again after a while; said again, it does not wipe out a day or years that were named before.
            pledges.Add(
                new(CommitmentKind.ResumePoint, input.ResumePoint, returns.DatesForCondition(action.On), ResumePointKind.Condition));
        }

        if (input.PromisedOn is { } promised && (input.Resumption is not null || input.Outcome != Outcome.Deferred))
            pledges.Add(new(CommitmentKind.Date, null, returns.DatesFor(CommitmentKind.Date, null, promised, action.On)));
        foreach (var milestone in input.Milestones ?? [])
        {
            if (milestone.DueOn < action.On)
                throw CommitmentErrors.MilestoneInPast(milestone.DueOn, action.On);
            if (pledges.Exists(commitmentInput => commitmentInput.Kind == CommitmentKind.Milestone
                && VietnameseText.ToSearchKey(commitmentInput.Text!) == VietnameseText.ToSearchKey(milestone.Text)))
                throw CommitmentErrors.MilestoneTwice(milestone.Text);
            pledges.Add(new(CommitmentKind.Milestone, milestone.Text,
                returns.DatesFor(CommitmentKind.Milestone, null, milestone.DueOn, action.On)));
        }

        return pledges;
    }

    /// <summary>Settles what was promised before by what the answer says, and writes down what it promises.</summary>
    private void RecordCommitments(Response response, IReadOnlyList<CommitmentInput> pledges, ActionContext action)
    {
        switch (response.Outcome)
        {
            case Outcome.Resolved:
                EndCommitments(_commitments.Where(known => known.IsOpen), CommitmentState.Kept, response.Evidence, response.Number, action);
                break;
            case Outcome.Explained or Outcome.NotPossible:
                EndCommitments(_commitments.Where(known => known.IsOpen), CommitmentState.Withdrawn, null, response.Number, action);
                break;
            case Outcome.InProgress:
                // A parked matter on which there is work again was taken up, as promised.
                EndCommitments(_commitments.Where(known => known is { IsOpen: true, Kind: CommitmentKind.ResumePoint }),
                    CommitmentState.Kept, null, response.Number, action);
                break;
        }

        foreach (var commitmentInput in pledges)
            RecordCommitments(commitmentInput, response, action);
    }

    private void RecordCommitments(CommitmentInput commitmentInput, Response response, ActionContext action)
    {
        var known = _commitments.Find(one => one.IsOpen && commitmentInput.IsSameMatterAs(one) && action.By.IsOf(one.AgencyId));
        var replaced = _commitments.Where(one => one.IsOpen && one != known && one.ResponseNumber != response.Number
            && Supersedes(commitmentInput, one)).ToList();
        if (known is null)
        {
            var slippage = replaced.Count == 0
                ? 0 : replaced.Max(one => one.Slippage) + (commitmentInput.Dates.DueOn > replaced.Min(one => one.DueOn) ? 1 : 0);
            known = Commitment.Create(NewId(action), this, ++CommitmentCount, response, commitmentInput, slippage, action);
            _commitments.Add(known);
            RecordEvent(action, new PetitionCommitmentMade(known.Id, known.Number, known.Kind, known.DueOn, known.ReturnsOn, known.Text),
                null, known.ReturnRule, known.ReturnBasis);
        }
        else if (!commitmentInput.HasSameDatesAs(known))
        {
            var from = known.DueOn;
            known.Postpone(commitmentInput, null, response.Number, action);
            RecordEvent(action, new PetitionCommitmentPostponed(known.Id, known.Number, from, known.DueOn, known.Slippage));
        }

        foreach (var one in replaced)
        {
            one.End(CommitmentState.Superseded, null, response.Number, known.Number, action);
            RecordEvent(action, new PetitionCommitmentSuperseded(one.Id, one.Number, known.Number));
        }
    }

    /// <summary>
    /// Parking a matter takes the place of everything promised for it before;
    /// a date takes the place of a date that another body had promised.
    /// </summary>
    private static bool Supersedes(CommitmentInput commitmentInput, Commitment one) =>
        commitmentInput.Kind == CommitmentKind.ResumePoint
            || (commitmentInput.Kind == CommitmentKind.Date && one.Kind == CommitmentKind.Date);

    /// <summary>What an answer of this spell had kept is owed again once the ground shows otherwise.</summary>
    private void ReinstateCommitments(string? ground, ActionContext action)
    {
        var since = LatestHolding.Since;
        foreach (var one in _commitments.Where(
            one => one is { State: CommitmentState.Kept, EndedByResponse: not null, Kind: not CommitmentKind.ResumePoint }
                && one.EndedOn >= since))
        {
            one.Reinstate(ground, action);
            RecordEvent(action, new PetitionCommitmentReinstated(one.Id, one.Number, one.DueOn), ground);
        }
    }

    private void EndCommitments(
        IEnumerable<Commitment> commitments, CommitmentState state, string? note, int? response, ActionContext action)
    {
        foreach (var one in commitments.ToList())
        {
            one.End(state, note, response, null, action);
            RecordEvent(action, state switch
            {
                CommitmentState.Kept => KeptEventOf(one, action),
                CommitmentState.Superseded => new PetitionCommitmentSuperseded(one.Id, one.Number, null),
                _ => new PetitionCommitmentWithdrawn(one.Id, one.Number),
            });
        }
    }

    private Commitment RequireOwnCommitment(Guid id, string maker, ActionContext action)
    {
        RefuseFuture(action);
        var commitment = _commitments.Find(one => one.Id == id) ?? throw CommitmentErrors.NotFound(id);
        if (!PetitionPermissions.Allows(action.By.Role, PetitionCommand.Commitments))
            throw PetitionErrors.RoleMayNot(action.By.Role, PetitionCommand.Commitments).AsException();
        if (!commitment.IsOpen)
            throw CommitmentErrors.AlreadyEnded(commitment.State);
        Require(PetitionCommand.Commitments, action);
        return action.By.IsOf(commitment.AgencyId) ? commitment : throw CommitmentErrors.NotMaker(maker);
    }

    private static CommitmentInput PostponedTo(Commitment commitment, ResumeTime to, ReturnRules returns, ActionContext action)
    {
        if (commitment.Kind == CommitmentKind.ResumePoint)
            return to.ToCommitmentInput(null, returns, action.On);
        if (to.On is not { } day)
            throw CommitmentErrors.NoResumePoint();
        return day < action.On
            ? throw CommitmentErrors.MovedIntoPast(day, action.On)
            : new(commitment.Kind, commitment.Text, returns.DatesFor(commitment.Kind, null, day, action.On));
    }

    private static PetitionCommitmentKept KeptEventOf(Commitment one, ActionContext action) =>
        new(one.Id, one.Number, one.DueOn, action.On > one.DueOn);
}
