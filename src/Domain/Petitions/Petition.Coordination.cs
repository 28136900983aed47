using Petitions.Domain.Agencies;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Coordination;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Petitions;

/// <content>One leads, others are asked: coordination, and what is done by hand so that nothing is forgotten.</content>
public sealed partial class Petition
{
    private readonly List<CoordinationRequest> _coordination = [];
    private readonly List<FollowUp> _followUps = [];

    /// <summary>The requests for coordination, where they were read with the petition.</summary>
    public IReadOnlyList<CoordinationRequest> Coordination => _coordination;

    public IReadOnlyList<FollowUp> FollowUps => _followUps;

    public int CoordinationCount { get; private set; }

    /// <summary>How many requests still wait for an answer.</summary>
    public int OpenCoordination { get; private set; }

    /// <summary>How often the holder was urged.</summary>
    public int ReminderCount { get; private set; }

    /// <summary>The petition of an earlier meeting that this one raises again.</summary>
    public Guid? RepeatsId { get; private set; }

    /// <summary>How often the matter has been raised, this time included; 1 when it is new.</summary>
    public int TimesRaised { get; private set; } = 1;

    /// <summary>When the matter was raised for the first time: its true age.</summary>
    public DateOnly FirstRaisedOn { get; private set; }

    /// <summary>The lead asks another body; the request has a clock of its own.</summary>
    /// <param name="id">Id of the request.</param>
    /// <param name="other">The body that is asked.</param>
    /// <param name="question">What it is asked.</param>
    /// <param name="due">When the answer is due.</param>
    /// <param name="askBy">By when the lead had to ask where no clock for it runs; asking later is possible and stays visible.</param>
    /// <param name="left">What <see cref="CoordinatorsNotAsked"/> says on the day of
    /// the act: once nobody else is left, the lead's clock for asking is met.</param>
    /// <param name="action">Who asks.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.AsksItself"/>, <see cref="PetitionErrors.AlreadyAsked"/>.</exception>
    public CoordinationRequest AskCoordination(
        Guid id, Authority other, string question, Deadline due, Deadline askBy, IReadOnlyList<Guid> left, ActionContext action)
    {
        Require(PetitionCommand.Coordination, action);
        if (other.AgencyId == HolderId)
            throw PetitionErrors.AsksItself();
        if (_coordination.Exists(request => request.State == CoordinationState.Open && request.AgencyId == other.AgencyId))
            throw PetitionErrors.AlreadyAsked(other);

        var before = CurrentStatusAndHolder;
        var asked = CoordinationRequest.Create(id, this, ++CoordinationCount, HolderId!.Value, other.AgencyId, question, due,
            RunningClock(DeadlineStep.Coordinate)?.Deadline ?? askBy, action);
        _coordination.Add(asked);
        OpenCoordination++;
        if (left.All(body => body == other.AgencyId))
            MeetDeadline(DeadlineStep.Coordinate, action);
        Status = PetitionStatus.AwaitingCoordination;
        RecordStep(before, action, new PetitionCoordinationAsked(asked.Number, other.AgencyId, due.DueOn), question, due.Rule,
            due.LegalBasis);
        return asked;
    }

    /// <summary>The body that was asked answers.</summary>
    /// <exception cref="DomainException"><see cref="PetitionErrors.CoordinationNotFound"/>,
    /// <see cref="PetitionErrors.NotAsked"/>, <see cref="PetitionErrors.CoordinationEnded"/>.</exception>
    public void AnswerCoordination(Guid requestId, string text, ActionContext action)
    {
        var request = RequireOpenRequest(requestId, action);
        if (!action.By.IsOf(request.AgencyId))
            throw PetitionErrors.NotAsked();

        var before = CurrentStatusAndHolder;
        request.End(CoordinationState.Answered, action.On, answer: text);
        RemoveOpenCoordination();
        RecordStep(before, action, new PetitionCoordinationAnswered(request.Number, request.AgencyId, action.On > request.DueOn));
    }

    /// <summary>The lead chases a body that has not answered yet.</summary>
    public void ChaseCoordination(Guid requestId, ActionContext action)
    {
        var request = RequireOpenRequest(requestId, action);
        RequireHolder(action);
        var before = CurrentStatusAndHolder;
        request.Remind(action.On);
        RecordStep(before, action, new PetitionCoordinationChased(request.Number, request.AgencyId, request.Reminders));
    }

    /// <summary>After the time limit the lead goes on without the answer, and says so.</summary>
    /// <exception cref="DomainException"><see cref="PetitionErrors.CoordinationNotDue"/>
    /// before the limit, <see cref="PetitionErrors.GroundNeeded"/>.</exception>
    public void PassOverCoordination(Guid requestId, string? note, ActionContext action)
    {
        var request = RequireOpenRequest(requestId, action);
        RequireHolder(action);
        var reason = RequireGround(note);
        if (action.On <= request.DueOn)
            throw PetitionErrors.CoordinationNotDue(request.DueOn);

        var before = CurrentStatusAndHolder;
        request.End(CoordinationState.PassedOver, action.On, note: reason);
        RemoveOpenCoordination();
        RecordStep(before, action, new PetitionCoordinationPassedOver(request.Number, request.AgencyId), reason);
    }

    /// <summary>Writes down a reminder, an inspection or a note.</summary>
    public FollowUp AddFollowUp(Guid id, FollowUpKind kind, string text, ActionContext action)
    {
        Require(PetitionCommand.FollowUps, action);
        var before = CurrentStatusAndHolder;
        var followUp = FollowUp.Create(id, this, kind, text, action);
        _followUps.Add(followUp);
        if (kind == FollowUpKind.Reminder)
            ReminderCount++;
        RecordStep(before, action, new PetitionFollowedUp(id, kind), text);
        return followUp;
    }

    /// <summary>
    /// Says that this petition raises again what an earlier one raised; the chain tells the matter's true age (kiến nghị nhiều lần).
    /// </summary>
    /// <exception cref="DomainException"><see cref="PetitionErrors.NotEarlier"/>, <see cref="PetitionErrors.AlreadyRepeats"/>.</exception>
    public void LinkToEarlier(Petition earlier, string? ground, ActionContext action)
    {
        Require(PetitionCommand.Repetition, action);
        if (RepeatsId is not null)
            throw PetitionErrors.AlreadyRepeats();
        if (earlier.RaisedOn >= RaisedOn)
            throw PetitionErrors.NotEarlier(earlier.RaisedOn, RaisedOn);

        SetLineage(earlier.Id, earlier.TimesRaised + 1, earlier.FirstRaisedOn, ground, action);
    }

    /// <summary>
    /// Counts anew how often the matter was raised, because its earlier self, or the whole that it
    /// is a part of, turned out to raise again what was raised before: links are made in any order.
    /// </summary>
    /// <param name="changed">The earlier self or the whole.</param>
    public void UpdateLineage(Petition changed, string? ground, ActionContext action)
    {
        var (repeats, times) = PartOfId == changed.Id ? (changed.RepeatsId, changed.TimesRaised) : (changed.Id, changed.TimesRaised + 1);
        if ((RepeatsId, TimesRaised, FirstRaisedOn) != (repeats, times, changed.FirstRaisedOn))
            SetLineage(repeats!.Value, times, changed.FirstRaisedOn, ground, action);
    }

    private void SetLineage(Guid earlierId, int times, DateOnly firstRaisedOn, string? ground, ActionContext action)
    {
        var before = CurrentStatusAndHolder;
        RepeatsId = earlierId;
        TimesRaised = times;
        FirstRaisedOn = firstRaisedOn;
        RecordStep(before, action, new PetitionRepeats(earlierId, times, firstRaisedOn), ground);
    }

    private void LapseCoordination(ActionContext action)
    {
        foreach (var request in _coordination.Where(request => request.State == CoordinationState.Open))
            request.End(CoordinationState.Lapsed, action.On);
        OpenCoordination = 0;
    }

    private CoordinationRequest RequireOpenRequest(Guid requestId, ActionContext action)
    {
        RefuseFuture(action);
        var request = _coordination.Find(one => one.Id == requestId) ?? throw PetitionErrors.CoordinationNotFound(requestId);
        if (action.By.Agency is null)
            throw PetitionErrors.AgencyNeeded().AsException();
        if (!PetitionPermissions.Allows(action.By.Role, PetitionCommand.Coordination))
            throw PetitionErrors.RoleMayNot(action.By.Role, PetitionCommand.Coordination).AsException();
        if (request.State != CoordinationState.Open)
            throw PetitionErrors.CoordinationEnded(request.State);
        return action.On < LastOn ? throw PetitionErrors.BeforePreviousStep(action.On, LastOn) : request;
    }

    private void RequireHolder(ActionContext action)
    {
        if (!action.By.IsOf(HolderId))
            throw PetitionErrors.NotHolder(action.Holder?.Name).AsException();
    }

    private void RemoveOpenCoordination()
    {
        OpenCoordination--;
        if (OpenCoordination == 0)
            Status = PetitionStatus.InProgress;
    }
}
