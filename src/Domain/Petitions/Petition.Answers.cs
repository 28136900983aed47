using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Persons;

namespace Petitions.Domain.Petitions;

/// <content>Answered, resolved, verified: three separate facts. Answer, verify, close, reopen.</content>
public sealed partial class Petition
{
    /// <summary>Gives an answer. Answers stay in order, and a later one never changes an earlier one.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="returns">When what it promises comes back to the desk.</param>
    /// <param name="act">Who gives it.</param>
    /// <param name="verifyBy">When verification is due; needed where the answer reports the matter as resolved.</param>
    /// <param name="reviewBy">When it is to be taken up again; needed where the answer leaves it open and promises nothing.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.EvidenceNeeded"/>, <see cref="PetitionErrors.ResumePointNeeded"/>, <see cref="PetitionErrors.CauseNeeded"/>,
    /// <see cref="PetitionErrors.OutcomeNeeded"/>, <see cref="PetitionErrors.InterimConcludes"/>, <see cref="PetitionErrors.NotAnsweredYet"/>, <see cref="PetitionErrors.ClosedUnresolved"/>, <see cref="PetitionErrors.DocumentInFuture"/>, <see cref="PetitionErrors.PromiseInPast"/>; what <see cref="CommitmentErrors"/> says of milestones and resume points.</exception>
    public void Respond(Answer answer, ReturnRules returns, Act act, Deadline? verifyBy = null, Deadline? reviewBy = null)
    {
        Require(PetitionCommand.Responses, act);
        RefuseUnfoundedOutcome(answer);
        if (answer.Document is { } document && document.Date > act.On)
            throw PetitionErrors.DocumentInFuture();
        if (answer.PromisedOn is { } promised && promised < act.On)
            throw PetitionErrors.PromiseInPast(promised, act.On);
        RefuseWrongMoment(answer);
        var pledges = PledgesOf(answer, returns, act);

        var before = Now;
        var agency = act.By.IsOf(HolderId) ? HolderId!.Value : ExecutorId!.Value;
        var response = Response.Of(this, ++ResponseCount, answer, agency, act);
        _responses.Add(response);
        if (answer.Outcome != Outcome.None)
        {
            Outcome = answer.Outcome;
            ResumePoint = answer.ResumePoint;
            Cause = answer.Cause;
            PromisedOn = answer.PromisedOn;
        }

        if (answer.Kind != ResponseKind.Interim)
            Settle(answer, agency, act);
        TakeNoteOf(answer, verifyBy, act);
        Conclude(before, act, new PetitionResponded(answer.Id, answer.Kind, answer.Outcome, answer.Document?.Number));
        Undertake(response, pledges, act);
        BringBack(reviewBy, act);
    }

    /// <summary>Records what somebody found on the ground. A dispute reopens the petition for its executor; the first answer stays.</summary>
    /// <param name="id">Id of the verification.</param>
    /// <param name="result">What was found.</param>
    /// <param name="by">Who looked, by office.</param>
    /// <param name="evidence">What shows it.</param>
    /// <param name="executor">The body that has to answer again, as it stands that day.</param>
    /// <param name="due">When the new answer is due after a dispute; needed for one.</param>
    public void Verify(Guid id, VerificationResult result, string by, string? evidence, Authority executor, Deadline? due, Act act)
    {
        Require(PetitionCommand.Verification, act);

        var before = Now;
        _verifications.Add(Verification.Of(id, this, result, by, evidence, act));
        if (result == VerificationResult.Confirmed)
            VerifiedOn = act.On;
        Meet(DeadlineStep.Verify, act);
        Conclude(before, act, new PetitionVerified(id, result), evidence);
        if (result == VerificationResult.Disputed)
        {
            OweAgain(evidence, act);
            OpenAgain(executor, evidence ?? by, due ?? throw new ArgumentNullException(nameof(due)), act);
        }
    }

    /// <summary>Ends the petition: its outcome is a final one and, where it says resolved, confirmed on the ground.</summary>
    public void Close(string? ground, Act act)
    {
        Require(PetitionCommand.Closure, act);
        var before = Now;
        LetGo(HoldingEnd.Closed, ground, act);
        ClosedOn = act.On;
        Status = PetitionStatus.Closed;
        Conclude(before, act, new PetitionClosed(Outcome), ground);
    }

    /// <summary>Takes a closed petition up again; its answers stay, and a new clock starts.</summary>
    /// <param name="last">The body that answered last, or its successor that day: it answers again unless another one is named.</param>
    /// <param name="named">Another body that has to answer; judged as in an assignment.</param>
    /// <param name="ground">Why.</param>
    /// <param name="due">When the new answer is due.</param>
    /// <param name="act">Who has it reopened.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.GroundNeeded"/>, <see cref="PetitionErrors.CannotHold"/>, <see cref="PetitionErrors.NotCompetent"/>,
    /// <see cref="PetitionErrors.SecondBounce"/> when the body named returned the petition before and not the superior it shares with the last holder decides.</exception>
    public void Reopen(Authority last, Authority? named, string? ground, Deadline due, Act act)
    {
        Require(PetitionCommand.Reopening, act);
        var reason = Ground(ground);
        var executor = named ?? last;
        if (!executor.MayHold)
            throw PetitionErrors.CannotHold(executor);
        if (executor.AgencyId != last.AgencyId)
            RefuseAsExecutor(executor, act);
        OpenAgain(executor, reason, due, act);
    }

    /// <summary>Who closed a case does not choose its next executor more freely than who assigns one.</summary>
    private void RefuseAsExecutor(Authority named, Act act)
    {
        if (!IsCompetent(named, act))
            throw PetitionErrors.NotCompetent(named);
        if (act.HolderOrLast is { } holder && Returns.Any(earlier => earlier.ById == named.AgencyId))
            RefuseUnlessCommonSuperior(named, holder, act);
    }

    private static void RefuseUnfoundedOutcome(Answer answer)
    {
        switch (answer.Outcome)
        {
            case Outcome.None when answer.Kind == ResponseKind.Final:
                throw PetitionErrors.OutcomeNeeded();
            case Outcome.Resolved or Outcome.Explained or Outcome.NotPossible when answer.Kind == ResponseKind.Interim:
                throw PetitionErrors.InterimConcludes(answer.Outcome);
            case Outcome.Resolved when string.IsNullOrWhiteSpace(answer.Evidence):
                throw PetitionErrors.EvidenceNeeded();
            case Outcome.Deferred when string.IsNullOrWhiteSpace(answer.ResumePoint) && answer.PromisedOn is null && answer.Resumption is null:
                throw PetitionErrors.ResumePointNeeded();
            case Outcome.Unresolved when string.IsNullOrWhiteSpace(answer.Cause):
                throw PetitionErrors.CauseNeeded();
        }
    }

    private void RefuseWrongMoment(Answer answer)
    {
        if (answer.Kind == ResponseKind.Supplementary)
        {
            if (AnsweredOn is null)
                throw PetitionErrors.NotAnsweredYet().AsException();
            // Nobody verifies a closed petition: what is said to be done on the ground is looked at on the ground.
            if (Status == PetitionStatus.Closed && answer.Outcome == Outcome.Resolved && Outcome != Outcome.Resolved)
                throw PetitionErrors.ClosedUnresolved(Outcome);
            return;
        }

        // A petition that was answered without being settled (deferred, in progress) gets another final answer when there is one.
        var unsettled = Status == PetitionStatus.Answered && Outcome is Outcome.Deferred or Outcome.InProgress or Outcome.Unresolved;
        if (Status == PetitionStatus.AwaitingCoordination)
        {
            // The lead hears those it asked, or passes them over after their time limit; only then it concludes.
            if (answer.Kind == ResponseKind.Final)
                throw PetitionErrors.CoordinationOpen(OpenCoordination);
            return;
        }

        if (Status != PetitionStatus.InProgress && !unsettled)
            throw PetitionErrors.StatusForbids(Status, PetitionCommand.Responses).AsException();
    }

    private void Settle(Answer answer, Guid agency, Act act)
    {
        ExecutorId = agency;
        AnsweredOn ??= act.On;
        Holding?.Answer(act.On);
        PausedOn = null;
        DueOn = null;
        if (Status == PetitionStatus.Closed)
            return;
        if (answer.Outcome == Outcome.Resolved)
            VerifiedOn = null;
        if (answer.Outcome == Outcome.None)
            return;
        Status = answer.Outcome == Outcome.Resolved ? PetitionStatus.AwaitingVerification : PetitionStatus.Answered;
        VerifierId = answer.Outcome is Outcome.Resolved or Outcome.Explained or Outcome.NotPossible ? VerifierId ?? VerifierFor(act) : null;
    }

    private void OpenAgain(Authority executor, string ground, Deadline due, Act act)
    {
        var before = Now;
        // Who has a case reopened hands it to nobody: a later return goes to the desk that had charged the body, not to the Fatherland Front.
        var from = LatestHolding.FromAgencyId == executor.AgencyId ? LatestHolding.AgencyId : LatestHolding.FromAgencyId;
        LetGo(HoldingEnd.Reopened, ground, act);
        Hold(executor, HoldingStep.Handling, HandedBy.Reopening, from, due, act, ground);
        Holding!.Accept(act.On);
        ReopenCount++;
        Outcome = Outcome.InProgress;
        AnsweredOn = null;
        VerifiedOn = null;
        ClosedOn = null;
        Status = PetitionStatus.InProgress;
        Conclude(before, act, new PetitionReopened(due.DueOn, ReopenCount), ground, due.Rule, due.LegalBasis);
        EndEach(_commitments.Where(known => known is { IsOpen: true, Kind: CommitmentKind.ResumePoint }), CommitmentState.Superseded, null, null, act);
    }
}
