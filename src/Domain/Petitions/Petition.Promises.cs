using Petitions.Domain.Competence;
using Petitions.Domain.Persons;

namespace Petitions.Domain.Petitions;

/// <content>What answers promise, and what becomes of it: nothing that was promised disappears without a trace.</content>
public sealed partial class Petition
{
    private readonly List<Commitment> _commitments = [];

    /// <summary>What was promised, where it was read with the petition.</summary>
    public IReadOnlyList<Commitment> Commitments => _commitments;

    public int CommitmentCount { get; private set; }

    /// <summary>The body that made a commitment, or its successor, reports that it was kept.</summary>
    /// <exception cref="DomainException"><see cref="CommitmentErrors.NotFound"/>, <see cref="CommitmentErrors.NotYours"/>, <see cref="CommitmentErrors.Over"/>, <see cref="CommitmentErrors.EvidenceNeeded"/>.</exception>
    /// <param name="commitmentId">Which.</param>
    /// <param name="evidence">What shows it.</param>
    /// <param name="maker">The body that made it, by name.</param>
    /// <param name="act">Who reports it.</param>
    /// <param name="reviewBy">When the petition is to be taken up again; needed where it <see cref="LiesWithout"/> the commitment.</param>
    public void Fulfil(Guid commitmentId, string? evidence, string maker, Act act, Deadline? reviewBy = null)
    {
        var commitment = OwnCommitment(commitmentId, maker, act);
        if (string.IsNullOrWhiteSpace(evidence))
            throw CommitmentErrors.EvidenceNeeded();

        var before = Now;
        commitment.End(CommitmentState.Kept, evidence, null, null, act);
        BringBack(reviewBy, act);
        Conclude(before, act, KeptEvent(commitment, act), evidence);
    }

    /// <summary>Moves the day of a commitment, on a ground; a later day counts as slippage.</summary>
    /// <exception cref="DomainException">As for <see cref="Fulfil"/>; <see cref="PetitionErrors.GroundNeeded"/>, <see cref="CommitmentErrors.NotMoved"/>, <see cref="CommitmentErrors.MovedIntoPast"/>.</exception>
    public void Postpone(Guid commitmentId, ResumeTime to, string? ground, ReturnRules returns, string maker, Act act)
    {
        var commitment = OwnCommitment(commitmentId, maker, act);
        var reason = Ground(ground);
        var pledge = Moved(commitment, to, returns, act);
        if (pledge.Restates(commitment))
            throw CommitmentErrors.NotMoved(commitment.DueOn);

        var (before, from) = (Now, commitment.DueOn);
        commitment.Move(pledge, reason, null, act);
        Conclude(before, act, new PetitionPromiseMoved(commitment.Id, commitment.Number, from, commitment.DueOn, commitment.Slippage), reason);
    }

    /// <summary>Takes a commitment back, on a ground; parameters as for <see cref="Fulfil"/>.</summary>
    public void TakeBack(Guid commitmentId, string? ground, string maker, Act act, Deadline? reviewBy = null)
    {
        var commitment = OwnCommitment(commitmentId, maker, act);
        var reason = Ground(ground);

        var before = Now;
        commitment.End(CommitmentState.Withdrawn, reason, null, null, act);
        BringBack(reviewBy, act);
        Conclude(before, act, new PetitionPromiseWithdrawn(commitment.Id, commitment.Number), reason);
    }

    /// <summary>What the answer binds its body to; refuses days that make no sense.</summary>
    private List<Pledge> PledgesOf(Answer answer, ReturnRules returns, Act act)
    {
        var pledges = new List<Pledge>();
        var deferred = answer.Outcome == Outcome.Deferred || (answer.Outcome == Outcome.None && Outcome == Outcome.Deferred);
        if (answer.Resumption is { } resumption)
        {
            if (!deferred)
                throw CommitmentErrors.ResumesWithoutDeferral();
            pledges.Add(resumption.PledgeOf(answer.ResumePoint, returns, act.On));
        }
        else if (answer is { Outcome: Outcome.Deferred, PromisedOn: { } resumesOn })
        {
            // The date promised with a deferral is the date on which it resumes.
            pledges.Add(new(CommitmentKind.ResumePoint, answer.ResumePoint, returns.For(CommitmentKind.ResumePoint, ResumeBy.Date, resumesOn, act.On), ResumeBy.Date));
        }
        else if (answer.Outcome == Outcome.Deferred && !_commitments.Exists(known => known.ResumesLaterThan(act.On)))
        {
            // A mere condition is looked at again after a while; said again, it does not wipe out a day or years that were named before.
            pledges.Add(new(CommitmentKind.ResumePoint, answer.ResumePoint, returns.ForCondition(act.On), ResumeBy.Condition));
        }

        if (answer.PromisedOn is { } promised && (answer.Resumption is not null || answer.Outcome != Outcome.Deferred))
            pledges.Add(new(CommitmentKind.Date, null, returns.For(CommitmentKind.Date, null, promised, act.On)));
        foreach (var milestone in answer.Milestones ?? [])
        {
            if (milestone.DueOn < act.On)
                throw CommitmentErrors.MilestoneInPast(milestone.DueOn, act.On);
            if (pledges.Exists(pledge => pledge.Kind == CommitmentKind.Milestone && VietnameseText.FoldKey(pledge.Text!) == VietnameseText.FoldKey(milestone.Text)))
                throw CommitmentErrors.MilestoneTwice(milestone.Text);
            pledges.Add(new(CommitmentKind.Milestone, milestone.Text, returns.For(CommitmentKind.Milestone, null, milestone.DueOn, act.On)));
        }

        return pledges;
    }

    /// <summary>Settles what was promised before by what the answer says, and writes down what it promises.</summary>
    private void Undertake(Response answer, IReadOnlyList<Pledge> pledges, Act act)
    {
        switch (answer.Outcome)
        {
            case Outcome.Resolved:
                EndEach(_commitments.Where(known => known.IsOpen), CommitmentState.Kept, answer.Evidence, answer.Number, act);
                break;
            case Outcome.Explained or Outcome.NotPossible:
                EndEach(_commitments.Where(known => known.IsOpen), CommitmentState.Withdrawn, null, answer.Number, act);
                break;
            case Outcome.InProgress:
                // A parked matter on which there is work again was taken up, as promised.
                EndEach(_commitments.Where(known => known is { IsOpen: true, Kind: CommitmentKind.ResumePoint }), CommitmentState.Kept, null, answer.Number, act);
                break;
        }

        foreach (var pledge in pledges)
            Undertake(pledge, answer, act);
    }

    private void Undertake(Pledge pledge, Response answer, Act act)
    {
        var known = _commitments.Find(one => one.IsOpen && pledge.IsAbout(one) && act.By.IsOf(one.AgencyId));
        var replaced = _commitments.Where(one => one.IsOpen && one != known && one.ResponseNumber != answer.Number && Replaces(pledge, one)).ToList();
        if (known is null)
        {
            var slippage = replaced.Count == 0 ? 0 : replaced.Max(one => one.Slippage) + (pledge.Recall.DueOn > replaced.Min(one => one.DueOn) ? 1 : 0);
            known = Commitment.Make(NewId(act), this, ++CommitmentCount, answer, pledge, slippage, act);
            _commitments.Add(known);
            Tell(act, new PetitionPromised(known.Id, known.Number, known.Kind, known.DueOn, known.ReturnsOn, known.Text), null, known.ReturnRule, known.ReturnBasis);
        }
        else if (!pledge.Restates(known))
        {
            var from = known.DueOn;
            known.Move(pledge, null, answer.Number, act);
            Tell(act, new PetitionPromiseMoved(known.Id, known.Number, from, known.DueOn, known.Slippage));
        }

        foreach (var one in replaced)
        {
            one.End(CommitmentState.Superseded, null, answer.Number, known.Number, act);
            Tell(act, new PetitionPromiseSuperseded(one.Id, one.Number, known.Number));
        }
    }

    /// <summary>Parking a matter takes the place of everything promised for it before; a date takes the place of a date that another body had promised.</summary>
    private static bool Replaces(Pledge pledge, Commitment one) =>
        pledge.Kind == CommitmentKind.ResumePoint || (pledge.Kind == CommitmentKind.Date && one.Kind == CommitmentKind.Date);

    /// <summary>What an answer of this spell had kept is owed again once the ground shows otherwise.</summary>
    private void OweAgain(string? ground, Act act)
    {
        var since = LatestHolding.Since;
        foreach (var one in _commitments.Where(one => one is { State: CommitmentState.Kept, EndedByResponse: not null, Kind: not CommitmentKind.ResumePoint } && one.EndedOn >= since))
        {
            one.Dispute(ground, act);
            Tell(act, new PetitionPromiseDisputed(one.Id, one.Number, one.DueOn), ground);
        }
    }

    private void EndEach(IEnumerable<Commitment> commitments, CommitmentState state, string? note, int? response, Act act)
    {
        foreach (var one in commitments.ToList())
        {
            one.End(state, note, response, null, act);
            Tell(act, state switch
            {
                CommitmentState.Kept => KeptEvent(one, act),
                CommitmentState.Superseded => new PetitionPromiseSuperseded(one.Id, one.Number, null),
                _ => new PetitionPromiseWithdrawn(one.Id, one.Number),
            });
        }
    }

    private Commitment OwnCommitment(Guid id, string maker, Act act)
    {
        RefuseFuture(act);
        var commitment = _commitments.Find(one => one.Id == id) ?? throw CommitmentErrors.NotFound(id);
        if (!PetitionPermissions.Allows(act.By.Role, PetitionCommand.Commitments))
            throw PetitionErrors.RoleMayNot(act.By.Role, PetitionCommand.Commitments).AsException();
        if (!commitment.IsOpen)
            throw CommitmentErrors.Over(commitment.State);
        Require(PetitionCommand.Commitments, act);
        return act.By.IsOf(commitment.AgencyId) ? commitment : throw CommitmentErrors.NotYours(maker);
    }

    private static Pledge Moved(Commitment commitment, ResumeTime to, ReturnRules returns, Act act)
    {
        if (commitment.Kind == CommitmentKind.ResumePoint)
            return to.PledgeOf(null, returns, act.On);
        if (to.On is not { } day)
            throw CommitmentErrors.NoResumePoint();
        return day < act.On
            ? throw CommitmentErrors.MovedIntoPast(day, act.On)
            : new(commitment.Kind, commitment.Text, returns.For(commitment.Kind, null, day, act.On));
    }

    private static PetitionPromiseKept KeptEvent(Commitment one, Act act) => new(one.Id, one.Number, one.DueOn, act.On > one.DueOn);
}
