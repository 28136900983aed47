using Petitions.Domain.Agencies;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Petitions;

/// <content>The way from desk to desk: classify, assign, accept, return, escalate.</content>
public sealed partial class Petition
{
    /// <summary>States whose matter it is. Can be done anew until the petition is assigned.</summary>
    /// <exception cref="DomainException"><see cref="PetitionErrors.DepartureNeedsGround"/>,
    /// <see cref="PetitionErrors.ScopeSuspected"/>, <see cref="PetitionErrors.CannotHold"/>,
    /// <see cref="PetitionErrors.NotCompetent"/> when the body's territory does not contain the origin.</exception>
    public void Classify(Classification classification, ActionContext action)
    {
        Require(PetitionCommand.Classification, action);
        if (SuspectedRegime is { } regime && string.IsNullOrWhiteSpace(classification.Ground))
            throw PetitionErrors.ScopeSuspected(regime).AsException();
        if (classification.DepartsFromRule && string.IsNullOrWhiteSpace(classification.Ground))
            throw PetitionErrors.DepartureNeedsGround();
        if (!classification.Agency.MayHold)
            throw PetitionErrors.CannotHold(classification.Agency);
        if (!CoversPlaceOfOrigin(classification.Agency, action))
            throw PetitionErrors.NotCompetent(classification.Agency);

        var before = CurrentStatusAndHolder;
        FieldCode = classification.FieldCode;
        Traits = classification.Traits;
        CompetentLevel = classification.Level;
        CompetentAgencyId = classification.Agency.AgencyId;
        CompetenceRule = classification.Rule;
        CompetenceBasis = classification.LegalBasis;
        DepartsFromRule = classification.DepartsFromRule;
        ClassificationGround = classification.Ground;
        SuspectedRegime = null;
        Status = PetitionStatus.Classified;
        RecordStep(
            before, action, new PetitionClassified(classification.FieldCode, classification.Level, classification.Agency.AgencyId,
                classification.DepartsFromRule, classification.Traits),
            classification.Ground, classification.Rule, classification.LegalBasis);
    }

    /// <summary>Charges a body with the petition; its clock starts.</summary>
    /// <param name="to">The competent body, another one of the same level and territory, or one under the present holder.</param>
    /// <param name="coordinators">Bodies that are asked to coordinate.</param>
    /// <param name="instruction">What the body is told.</param>
    /// <param name="due">When the answer is due.</param>
    /// <param name="acceptBy">When the body has to have taken it on, or given it back.</param>
    /// <param name="action">Who assigns it.</param>
    /// <param name="coordinateBy">When the body has to have asked the coordinators; needed where there are any.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.CannotHold"/>, <see cref="PetitionErrors.NotCompetent"/>,
    /// <see cref="PetitionErrors.AlreadyHeld"/>, <see cref="PetitionErrors.AsksItself"/>,
    /// <see cref="PetitionErrors.RepeatedReturn"/> when that body returned
    /// the petition before and not the common superior decides.</exception>
    public void Assign(Authority to, IReadOnlyList<Guid> coordinators, string? instruction, Deadline due, Deadline acceptBy,
        ActionContext action, Deadline? coordinateBy = null)
    {
        Require(PetitionCommand.Assignment, action);
        if (!to.MayHold)
            throw PetitionErrors.CannotHold(to);
        if (!IsCompetent(to, action))
            throw PetitionErrors.NotCompetent(to);
        if (to.AgencyId == HolderId && Holding is { Step: HoldingStep.Handling })
            throw PetitionErrors.AlreadyHeld(to);
        if (coordinators.Contains(to.AgencyId))
            throw PetitionErrors.AsksItself();
        RefuseRepeatedReturn(to, action);

        var before = CurrentStatusAndHolder;
        EndHolding(HoldingEnd.Assigned, instruction, action);
        StartHolding(to, HoldingStep.Handling, HandoverKind.Assignment, before.HolderId, due, action, instruction: instruction,
            coordinators: coordinators);
        StartClock(DeadlineStep.Accept, to.AgencyId, acceptBy, action);
        if (coordinators.Count > 0)
            StartClock(DeadlineStep.Coordinate, to.AgencyId, coordinateBy ?? throw new ArgumentNullException(nameof(coordinateBy)), action);
        Status = PetitionStatus.Assigned;
        RecordStep(before, action, new PetitionAssigned(due.DueOn, instruction, coordinators), instruction, due.Rule, due.LegalBasis);
    }

    /// <summary>The holder takes the matter on (thụ lý).</summary>
    public void Accept(ActionContext action)
    {
        Require(PetitionCommand.Acceptance, action);
        var before = CurrentStatusAndHolder;
        Holding!.MarkAccepted(action.On);
        MeetDeadline(DeadlineStep.Accept, action);
        Status = PetitionStatus.InProgress;
        RecordStep(before, action, new PetitionAccepted());
    }

    /// <summary>
    /// Gives the petition back to the body that handed it over, because another authority is
    /// competent. The proposal becomes the classification until the sorting desk decides otherwise.
    /// </summary>
    /// <param name="backTo">The body that handed it over, or its successor that day.</param>
    /// <param name="proposed">The authority the holder holds to be competent.</param>
    /// <param name="ground">Why.</param>
    /// <param name="due">When the sorting desk has to decide.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.GroundNeeded"/>,
    /// <see cref="PetitionErrors.ProposesItself"/>, <see cref="PetitionErrors.CannotHold"/>,
    /// <see cref="PetitionErrors.NotCompetent"/>, <see cref="PetitionErrors.RepeatedReturn"/>.</exception>
    public void Return(Authority backTo, Authority proposed, string? ground, Deadline due, ActionContext action)
    {
        Require(PetitionCommand.Return, action);
        var reason = RequireGround(ground);
        if (action.By.IsOf(proposed.AgencyId) || proposed.AgencyId == HolderId)
            throw PetitionErrors.ProposesItself();
        if (!proposed.MayHold)
            throw PetitionErrors.CannotHold(proposed);
        if (!CoversPlaceOfOrigin(proposed, action))
            throw PetitionErrors.NotCompetent(proposed);
        var returner = HolderId!.Value;
        if (EarlierReturns.Any(earlier => earlier.IsBetween(returner, proposed.AgencyId) || earlier.IsBetween(returner, backTo.AgencyId)))
            throw PetitionErrors.RepeatedReturn(action.Holder?.Name ?? "", proposed.Name);

        var before = CurrentStatusAndHolder;
        EndHolding(HoldingEnd.Returned, reason, action, proposed.AgencyId);
        StartHolding(backTo, HoldingStep.Intake, HandoverKind.Return, returner, due, action, reason);
        SetCompetentBody(proposed);
        ReturnCount++;
        Status = PetitionStatus.Classified;
        RecordStep(before, action, new PetitionReturned(proposed.AgencyId, due.DueOn), reason, due.Rule, due.LegalBasis);
    }

    /// <summary>
    /// Hands the petition to an authority above the one that has it. The unit that escalates it first stays accountable for the answer
    /// to those who raised it.
    /// </summary>
    /// <param name="above">The authority above.</param>
    /// <param name="ground">Why it goes up.</param>
    /// <param name="due">When the answer is due.</param>
    /// <param name="acceptBy">When the authority has to have taken it on, or given it back.</param>
    /// <param name="action">Who escalates it.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.GroundNeeded"/>,
    /// <see cref="PetitionErrors.NotAbove"/>, <see cref="PetitionErrors.CannotHold"/>,
    /// <see cref="PetitionErrors.RepeatedReturn"/> when that authority returned it before.</exception>
    public void Escalate(Authority above, string? ground, Deadline due, Deadline acceptBy, ActionContext action)
    {
        Require(PetitionCommand.Escalation, action);
        var reason = RequireGround(ground);
        var holder = action.Holder!;
        if (!above.IsAbove(holder))
            throw PetitionErrors.NotAbove(above, holder);
        if (!above.MayHold)
            throw PetitionErrors.CannotHold(above);
        RefuseRepeatedReturn(above, action);

        var before = CurrentStatusAndHolder;
        AccountableAgencyId ??= before.HolderId;
        EndHolding(HoldingEnd.Escalated, reason, action);
        StartHolding(above, HoldingStep.Handling, HandoverKind.Escalation, before.HolderId, due, action, reason);
        StartClock(DeadlineStep.Accept, above.AgencyId, acceptBy, action);
        SetCompetentBody(above);
        Status = PetitionStatus.Assigned;
        RecordStep(before, action, new PetitionEscalated(holder.Level, above.Level, due.DueOn), reason, due.Rule, due.LegalBasis);
    }

    /// <summary>What found another body competent, rule or officer, is no reason for this one.</summary>
    private void SetCompetentBody(Authority body)
    {
        if (body.AgencyId == CompetentAgencyId)
            return;
        CompetentLevel = body.Level;
        CompetentAgencyId = body.AgencyId;
        CompetenceRule = null;
        CompetenceBasis = null;
        DepartsFromRule = false;
        ClassificationGround = null;
    }

    private bool IsCompetent(Authority to, ActionContext action) =>
        to.AgencyId == CompetentAgencyId ||
        (to.Level == CompetentLevel && CoversPlaceOfOrigin(to, action)) ||
        (action.HolderOrLast is { } holder && to.IsUnder(holder.AgencyId));

    /// <summary>
    /// True when the body works for the place where the petition was raised, under its units of then or of the day of the act.
    /// </summary>
    private bool CoversPlaceOfOrigin(Authority body, ActionContext action) => body.Covers(OriginPath) || body.Covers(action.Place);
}
