using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Persons;

namespace Petitions.Domain.Petitions;

/// <content>The way from desk to desk: classify, assign, accept, return, escalate.</content>
public sealed partial class Petition
{
    /// <summary>States whose matter it is. Can be done anew until the petition is assigned.</summary>
    /// <exception cref="DomainException"><see cref="PetitionErrors.DepartureNeedsGround"/>, <see cref="PetitionErrors.ScopeSuspected"/>, <see cref="PetitionErrors.CannotHold"/>,
    /// <see cref="PetitionErrors.NotCompetent"/> when the body's territory does not contain the origin.</exception>
    public void Classify(Classification found, Act act)
    {
        Require(PetitionCommand.Classification, act);
        if (SuspectedRegime is { } regime && string.IsNullOrWhiteSpace(found.Ground))
            throw PetitionErrors.ScopeSuspected(regime).AsException();
        if (found.DepartsFromRule && string.IsNullOrWhiteSpace(found.Ground))
            throw PetitionErrors.DepartureNeedsGround();
        if (!found.Agency.MayHold)
            throw PetitionErrors.CannotHold(found.Agency);
        if (!IsOfPlace(found.Agency, act))
            throw PetitionErrors.NotCompetent(found.Agency);

        var before = Now;
        FieldCode = found.FieldCode;
        Traits = found.Traits;
        CompetentLevel = found.Level;
        CompetentAgencyId = found.Agency.AgencyId;
        CompetenceRule = found.Rule;
        CompetenceBasis = found.LegalBasis;
        DepartsFromRule = found.DepartsFromRule;
        ClassificationGround = found.Ground;
        SuspectedRegime = null;
        Status = PetitionStatus.Classified;
        Conclude(
            before, act, new PetitionClassified(found.FieldCode, found.Level, found.Agency.AgencyId, found.DepartsFromRule, found.Traits),
            found.Ground, found.Rule, found.LegalBasis);
    }

    /// <summary>Charges a body with the petition; its clock starts.</summary>
    /// <param name="to">The competent body, another one of the same level and territory, or one under the present holder.</param>
    /// <param name="coordinators">Bodies that are asked to coordinate.</param>
    /// <param name="instruction">What the body is told.</param>
    /// <param name="due">When the answer is due.</param>
    /// <param name="acceptBy">When the body has to have taken it on, or given it back.</param>
    /// <param name="act">Who assigns it.</param>
    /// <param name="coordinateBy">When the body has to have asked the coordinators; needed where there are any.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.CannotHold"/>, <see cref="PetitionErrors.NotCompetent"/>, <see cref="PetitionErrors.AlreadyHeld"/>, <see cref="PetitionErrors.AsksItself"/>,
    /// <see cref="PetitionErrors.SecondBounce"/> when that body returned the petition before and not the common superior decides.</exception>
    public void Assign(Authority to, IReadOnlyList<Guid> coordinators, string? instruction, Deadline due, Deadline acceptBy, Act act, Deadline? coordinateBy = null)
    {
        Require(PetitionCommand.Assignment, act);
        if (!to.MayHold)
            throw PetitionErrors.CannotHold(to);
        if (!IsCompetent(to, act))
            throw PetitionErrors.NotCompetent(to);
        if (to.AgencyId == HolderId && Holding is { Step: HoldingStep.Handling })
            throw PetitionErrors.AlreadyHeld(to);
        if (coordinators.Contains(to.AgencyId))
            throw PetitionErrors.AsksItself();
        RefuseBounceBack(to, act);

        var before = Now;
        LetGo(HoldingEnd.Assigned, instruction, act);
        Hold(to, HoldingStep.Handling, HandedBy.Assignment, before.HolderId, due, act, instruction: instruction, coordinators: coordinators);
        Start(DeadlineStep.Accept, to.AgencyId, acceptBy, act);
        if (coordinators.Count > 0)
            Start(DeadlineStep.Coordinate, to.AgencyId, coordinateBy ?? throw new ArgumentNullException(nameof(coordinateBy)), act);
        Status = PetitionStatus.Assigned;
        Conclude(before, act, new PetitionAssigned(due.DueOn, instruction, coordinators), instruction, due.Rule, due.LegalBasis);
    }

    /// <summary>The holder takes the matter on (thụ lý).</summary>
    public void Accept(Act act)
    {
        Require(PetitionCommand.Acceptance, act);
        var before = Now;
        Holding!.Accept(act.On);
        Meet(DeadlineStep.Accept, act);
        Status = PetitionStatus.InProgress;
        Conclude(before, act, new PetitionAccepted());
    }

    /// <summary>
    /// Gives the petition back to the body that handed it over, because another authority is competent. The proposal becomes the classification
    /// until the sorting desk decides otherwise.
    /// </summary>
    /// <param name="backTo">The body that handed it over, or its successor that day.</param>
    /// <param name="proposed">The authority the holder holds to be competent.</param>
    /// <param name="ground">Why.</param>
    /// <param name="due">When the sorting desk has to decide.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.GroundNeeded"/>, <see cref="PetitionErrors.ProposesItself"/>, <see cref="PetitionErrors.CannotHold"/>,
    /// <see cref="PetitionErrors.NotCompetent"/>, <see cref="PetitionErrors.SecondBounce"/>.</exception>
    public void Return(Authority backTo, Authority proposed, string? ground, Deadline due, Act act)
    {
        Require(PetitionCommand.Return, act);
        var reason = Ground(ground);
        if (act.By.IsOf(proposed.AgencyId) || proposed.AgencyId == HolderId)
            throw PetitionErrors.ProposesItself();
        if (!proposed.MayHold)
            throw PetitionErrors.CannotHold(proposed);
        if (!IsOfPlace(proposed, act))
            throw PetitionErrors.NotCompetent(proposed);
        var returner = HolderId!.Value;
        if (Returns.Any(earlier => earlier.IsBetween(returner, proposed.AgencyId) || earlier.IsBetween(returner, backTo.AgencyId)))
            throw PetitionErrors.SecondBounce(act.Holder?.Name ?? "", proposed.Name);

        var before = Now;
        LetGo(HoldingEnd.Returned, reason, act, proposed.AgencyId);
        Hold(backTo, HoldingStep.Intake, HandedBy.Return, returner, due, act, reason);
        TakeAsCompetent(proposed);
        ReturnCount++;
        Status = PetitionStatus.Classified;
        Conclude(before, act, new PetitionReturned(proposed.AgencyId, due.DueOn), reason, due.Rule, due.LegalBasis);
    }

    /// <summary>
    /// Hands the petition to an authority above the one that has it. The unit that escalates it first stays accountable for the answer
    /// to those who raised it.
    /// </summary>
    /// <param name="above">The authority above.</param>
    /// <param name="ground">Why it goes up.</param>
    /// <param name="due">When the answer is due.</param>
    /// <param name="acceptBy">When the authority has to have taken it on, or given it back.</param>
    /// <param name="act">Who escalates it.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.GroundNeeded"/>, <see cref="PetitionErrors.NotAbove"/>, <see cref="PetitionErrors.CannotHold"/>,
    /// <see cref="PetitionErrors.SecondBounce"/> when that authority returned it before.</exception>
    public void Escalate(Authority above, string? ground, Deadline due, Deadline acceptBy, Act act)
    {
        Require(PetitionCommand.Escalation, act);
        var reason = Ground(ground);
        var holder = act.Holder!;
        if (!above.IsAbove(holder))
            throw PetitionErrors.NotAbove(above, holder);
        if (!above.MayHold)
            throw PetitionErrors.CannotHold(above);
        RefuseBounceBack(above, act);

        var before = Now;
        AccountableAgencyId ??= before.HolderId;
        LetGo(HoldingEnd.Escalated, reason, act);
        Hold(above, HoldingStep.Handling, HandedBy.Escalation, before.HolderId, due, act, reason);
        Start(DeadlineStep.Accept, above.AgencyId, acceptBy, act);
        TakeAsCompetent(above);
        Status = PetitionStatus.Assigned;
        Conclude(before, act, new PetitionEscalated(holder.Level, above.Level, due.DueOn), reason, due.Rule, due.LegalBasis);
    }

    /// <summary>What found another body competent, rule or officer, is no reason for this one.</summary>
    private void TakeAsCompetent(Authority body)
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

    private bool IsCompetent(Authority to, Act act) =>
        to.AgencyId == CompetentAgencyId ||
        (to.Level == CompetentLevel && IsOfPlace(to, act)) ||
        (act.HolderOrLast is { } holder && to.IsUnder(holder.AgencyId));

    /// <summary>True when the body works for the place where the petition was raised, under its units of then or of the day of the act.</summary>
    private bool IsOfPlace(Authority body, Act act) => body.Covers(OriginPath) || body.Covers(act.Place);
}
