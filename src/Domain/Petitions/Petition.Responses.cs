using Petitions.Domain.Agencies;
using Petitions.Domain.Commitments;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Petitions;

/// <content>Answered, resolved, verified: three separate facts. Answer, verify, close, reopen.</content>
public sealed partial class Petition
{
    /// <summary>Gives an answer. Answers stay in order, and a later one never changes an earlier one.</summary>
    /// <param name="input">The answer.</param>
    /// <param name="returns">When what it promises comes back to the desk.</param>
    /// <param name="action">Who gives it.</param>
    /// <param name="verifyBy">When verification is due; needed where the answer reports the matter as resolved.</param>
    /// <param name="reviewBy">When it is to be taken up again; needed where the answer leaves it open and promises nothing.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.EvidenceNeeded"/>,
    /// <see cref="PetitionErrors.ResumePointNeeded"/>, <see cref="PetitionErrors.CauseNeeded"/>,
    /// <see cref="PetitionErrors.OutcomeNeeded"/>, <see cref="PetitionErrors.InterimConcludes"/>,
    /// <see cref="PetitionErrors.NotAnsweredYet"/>, <see cref="PetitionErrors.ClosedUnresolved"/>,
    /// <see cref="PetitionErrors.DocumentInFuture"/>, <see cref="PetitionErrors.PromiseInPast"/>; what <see cref="CommitmentErrors"/> says
    /// of milestones and resume points.</exception>
    public void Respond(
        ResponseInput input, ReturnRules returns, ActionContext action, Deadline? verifyBy = null, Deadline? reviewBy = null)
    {
        Require(PetitionCommand.Responses, action);
        RequireOutcomeDetails(input);
        if (input.Document is { } document && document.Date > action.On)
            throw PetitionErrors.DocumentInFuture();
        if (input.PromisedOn is { } promised && promised < action.On)
            throw PetitionErrors.PromiseInPast(promised, action.On);
        RequireResponseAllowed(input);
        var pledges = CommitmentsIn(input, returns, action);

        var before = CurrentStatusAndHolder;
        var agency = action.By.IsOf(HolderId) ? HolderId!.Value : ExecutorId!.Value;
        var response = Response.Create(this, ++ResponseCount, input, agency, action);
        _responses.Add(response);
        if (input.Outcome != Outcome.None)
        {
            Outcome = input.Outcome;
            ResumePoint = input.ResumePoint;
            Cause = input.Cause;
            PromisedOn = input.PromisedOn;
        }

        if (input.Kind != ResponseKind.Interim)
            ApplyConcludingResponse(input, agency, action);
        UpdateClocksAfterResponse(input, verifyBy, action);
        RecordStep(before, action, new PetitionResponded(input.Id, input.Kind, input.Outcome, input.Document?.Number));
        RecordCommitments(response, pledges, action);
        EnsureReview(reviewBy, action);
    }

    /// <summary>
    /// Records what somebody found on the ground. A dispute reopens the petition for its executor; the first answer stays.
    /// </summary>
    /// <param name="id">Id of the verification.</param>
    /// <param name="result">What was found.</param>
    /// <param name="by">Who looked, by office.</param>
    /// <param name="evidence">What shows it.</param>
    /// <param name="executor">The body that has to answer again, as it stands that day.</param>
    /// <param name="due">When the new answer is due after a dispute; needed for one.</param>
    public void Verify(
        Guid id, VerificationResult result, string by, string? evidence, Authority executor, Deadline? due, ActionContext action)
    {
        Require(PetitionCommand.Verification, action);

        var before = CurrentStatusAndHolder;
        _verifications.Add(Verification.Create(id, this, result, by, evidence, action));
        if (result == VerificationResult.Confirmed)
            VerifiedOn = action.On;
        MeetDeadline(DeadlineStep.Verify, action);
        RecordStep(before, action, new PetitionVerified(id, result), evidence);
        if (result == VerificationResult.Disputed)
        {
            ReinstateCommitments(evidence, action);
            ReopenFor(executor, evidence ?? by, due ?? throw new ArgumentNullException(nameof(due)), action);
        }
    }

    /// <summary>Ends the petition: its outcome is a final one and, where it says resolved, confirmed on the ground.</summary>
    public void Close(string? ground, ActionContext action)
    {
        Require(PetitionCommand.Closure, action);
        var before = CurrentStatusAndHolder;
        EndHolding(HoldingEnd.Closed, ground, action);
        ClosedOn = action.On;
        Status = PetitionStatus.Closed;
        RecordStep(before, action, new PetitionClosed(Outcome), ground);
    }

    /// <summary>Takes a closed petition up again; its answers stay, and a new clock starts.</summary>
    /// <param name="last">The body that answered last, or its successor that day: it answers again unless another one is named.</param>
    /// <param name="named">Another body that has to answer; judged as in an assignment.</param>
    /// <param name="ground">Why.</param>
    /// <param name="due">When the new answer is due.</param>
    /// <param name="action">Who has it reopened.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.GroundNeeded"/>,
    /// <see cref="PetitionErrors.CannotHold"/>, <see cref="PetitionErrors.NotCompetent"/>,
    /// <see cref="PetitionErrors.RepeatedReturn"/> when the body named returned the petition
    /// before and not the superior it shares with the last holder decides.</exception>
    public void Reopen(Authority last, Authority? named, string? ground, Deadline due, ActionContext action)
    {
        Require(PetitionCommand.Reopening, action);
        var reason = RequireGround(ground);
        var executor = named ?? last;
        if (!executor.MayHold)
            throw PetitionErrors.CannotHold(executor);
        if (executor.AgencyId != last.AgencyId)
            RequireAllowedExecutor(executor, action);
        ReopenFor(executor, reason, due, action);
    }

    /// <summary>Who closed a case does not choose its next executor more freely than who assigns one.</summary>
    private void RequireAllowedExecutor(Authority named, ActionContext action)
    {
        if (!IsCompetent(named, action))
            throw PetitionErrors.NotCompetent(named);
        if (action.HolderOrLast is { } holder && EarlierReturns.Any(earlier => earlier.ById == named.AgencyId))
            RefuseUnlessCommonSuperior(named, holder, action);
    }

    private static void RequireOutcomeDetails(ResponseInput input)
    {
        switch (input.Outcome)
        {
            case Outcome.None when input.Kind == ResponseKind.Final:
                throw PetitionErrors.OutcomeNeeded();
            case Outcome.Resolved or Outcome.Explained or Outcome.NotPossible when input.Kind == ResponseKind.Interim:
                throw PetitionErrors.InterimConcludes(input.Outcome);
            case Outcome.Resolved when string.IsNullOrWhiteSpace(input.Evidence):
                throw PetitionErrors.EvidenceNeeded();
            case Outcome.Deferred when string.IsNullOrWhiteSpace(input.ResumePoint) && input.PromisedOn is null && input.Resumption is null:
                throw PetitionErrors.ResumePointNeeded();
            case Outcome.Unresolved when string.IsNullOrWhiteSpace(input.Cause):
                throw PetitionErrors.CauseNeeded();
        }
    }

    private void RequireResponseAllowed(ResponseInput input)
    {
        if (input.Kind == ResponseKind.Supplementary)
        {
            if (AnsweredOn is null)
                throw PetitionErrors.NotAnsweredYet().AsException();
            // Nobody verifies a closed petition: what is said to be done on the ground is looked at on the ground.
            if (Status == PetitionStatus.Closed && input.Outcome == Outcome.Resolved && Outcome != Outcome.Resolved)
                throw PetitionErrors.ClosedUnresolved(Outcome);
            return;
        }

        // A petition that was answered without being settled (deferred, in progress) gets another final answer when there is one.
        var unsettled = Status == PetitionStatus.Answered && Outcome is Outcome.Deferred or Outcome.InProgress or Outcome.Unresolved;
        if (Status == PetitionStatus.AwaitingCoordination)
        {
            // The lead hears those it asked, or passes them over after their time limit; only then it concludes.
            if (input.Kind == ResponseKind.Final)
                throw PetitionErrors.CoordinationOpen(OpenCoordination);
            return;
        }

        if (Status != PetitionStatus.InProgress && !unsettled)
            throw PetitionErrors.StatusForbids(Status, PetitionCommand.Responses).AsException();
    }

    private void ApplyConcludingResponse(ResponseInput input, Guid agency, ActionContext action)
    {
        ExecutorId = agency;
        AnsweredOn ??= action.On;
        Holding?.MarkAnswered(action.On);
        PausedOn = null;
        DueOn = null;
        if (Status == PetitionStatus.Closed)
            return;
        if (input.Outcome == Outcome.Resolved)
            VerifiedOn = null;
        if (input.Outcome == Outcome.None)
            return;
        Status = input.Outcome == Outcome.Resolved ? PetitionStatus.AwaitingVerification : PetitionStatus.Answered;
        VerifierId = input.Outcome is Outcome.Resolved or Outcome.Explained or Outcome.NotPossible
            ? VerifierId ?? ChooseVerifier(action) : null;
    }

    private void ReopenFor(Authority executor, string ground, Deadline due, ActionContext action)
    {
        var before = CurrentStatusAndHolder;
        // Who has a case reopened hands it to nobody: a later return goes to
        // the desk that had charged the body, not to the Fatherland Front.
        var from = LatestHolding.FromAgencyId == executor.AgencyId ? LatestHolding.AgencyId : LatestHolding.FromAgencyId;
        EndHolding(HoldingEnd.Reopened, ground, action);
        StartHolding(executor, HoldingStep.Handling, HandoverKind.Reopening, from, due, action, ground);
        Holding!.MarkAccepted(action.On);
        ReopenCount++;
        Outcome = Outcome.InProgress;
        AnsweredOn = null;
        VerifiedOn = null;
        ClosedOn = null;
        Status = PetitionStatus.InProgress;
        RecordStep(before, action, new PetitionReopened(due.DueOn, ReopenCount), ground, due.Rule, due.LegalBasis);
        EndCommitments(_commitments.Where(known => known is { IsOpen: true, Kind: CommitmentKind.ResumePoint }), CommitmentState.Superseded,
            null, null, action);
    }
}
