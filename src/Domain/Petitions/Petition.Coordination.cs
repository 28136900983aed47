using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Persons;

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
    /// <param name="left">What <see cref="LeftToAsk"/> says on the day of the act: once nobody else is left, the lead's clock for asking is met.</param>
    /// <param name="act">Who asks.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.AsksItself"/>, <see cref="PetitionErrors.AlreadyAsked"/>.</exception>
    public CoordinationRequest Ask(Guid id, Authority other, string question, Deadline due, Deadline askBy, IReadOnlyList<Guid> left, Act act)
    {
        Require(PetitionCommand.Coordination, act);
        if (other.AgencyId == HolderId)
            throw PetitionErrors.AsksItself();
        if (_coordination.Exists(request => request.State == CoordinationState.Open && request.AgencyId == other.AgencyId))
            throw PetitionErrors.AlreadyAsked(other);

        var before = Now;
        var asked = CoordinationRequest.Of(id, this, ++CoordinationCount, HolderId!.Value, other.AgencyId, question, due, Running(DeadlineStep.Coordinate)?.Deadline ?? askBy, act);
        _coordination.Add(asked);
        OpenCoordination++;
        if (left.All(body => body == other.AgencyId))
            Meet(DeadlineStep.Coordinate, act);
        Status = PetitionStatus.AwaitingCoordination;
        Conclude(before, act, new PetitionCoordinationAsked(asked.Number, other.AgencyId, due.DueOn), question, due.Rule, due.LegalBasis);
        return asked;
    }

    /// <summary>The body that was asked answers.</summary>
    /// <exception cref="DomainException"><see cref="PetitionErrors.CoordinationNotFound"/>, <see cref="PetitionErrors.NotAsked"/>, <see cref="PetitionErrors.CoordinationOver"/>.</exception>
    public void AnswerCoordination(Guid requestId, string text, Act act)
    {
        var request = OpenRequest(requestId, act);
        if (!act.By.IsOf(request.AgencyId))
            throw PetitionErrors.NotAsked();

        var before = Now;
        request.End(CoordinationState.Answered, act.On, answer: text);
        OneLessOpen();
        Conclude(before, act, new PetitionCoordinationAnswered(request.Number, request.AgencyId, act.On > request.DueOn));
    }

    /// <summary>The lead chases a body that has not answered yet.</summary>
    public void ChaseCoordination(Guid requestId, Act act)
    {
        var request = OpenRequest(requestId, act);
        RequireLead(act);
        var before = Now;
        request.Remind(act.On);
        Conclude(before, act, new PetitionCoordinationChased(request.Number, request.AgencyId, request.Reminders));
    }

    /// <summary>After the time limit the lead goes on without the answer, and says so.</summary>
    /// <exception cref="DomainException"><see cref="PetitionErrors.CoordinationNotDue"/> before the limit, <see cref="PetitionErrors.GroundNeeded"/>.</exception>
    public void PassOverCoordination(Guid requestId, string? note, Act act)
    {
        var request = OpenRequest(requestId, act);
        RequireLead(act);
        var reason = Ground(note);
        if (act.On <= request.DueOn)
            throw PetitionErrors.CoordinationNotDue(request.DueOn);

        var before = Now;
        request.End(CoordinationState.PassedOver, act.On, note: reason);
        OneLessOpen();
        Conclude(before, act, new PetitionCoordinationPassedOver(request.Number, request.AgencyId), reason);
    }

    /// <summary>Writes down a reminder, an inspection or a note.</summary>
    public FollowUp Follow(Guid id, FollowUpKind kind, string text, Act act)
    {
        Require(PetitionCommand.FollowUps, act);
        var before = Now;
        var followUp = FollowUp.Of(id, this, kind, text, act);
        _followUps.Add(followUp);
        if (kind == FollowUpKind.Reminder)
            ReminderCount++;
        Conclude(before, act, new PetitionFollowedUp(id, kind), text);
        return followUp;
    }

    /// <summary>Says that this petition raises again what an earlier one raised; the chain tells the matter's true age (kiến nghị nhiều lần).</summary>
    /// <exception cref="DomainException"><see cref="PetitionErrors.NotEarlier"/>, <see cref="PetitionErrors.AlreadyRepeats"/>.</exception>
    public void Repeat(Petition earlier, string? ground, Act act)
    {
        Require(PetitionCommand.Repetition, act);
        if (RepeatsId is not null)
            throw PetitionErrors.AlreadyRepeats();
        if (earlier.RaisedOn >= RaisedOn)
            throw PetitionErrors.NotEarlier(earlier.RaisedOn, RaisedOn);

        TakeLineage(earlier.Id, earlier.TimesRaised + 1, earlier.FirstRaisedOn, ground, act);
    }

    /// <summary>
    /// Counts anew how often the matter was raised, because its earlier self, or the whole that it is a part of, turned out to raise again what was raised before:
    /// links are made in any order.
    /// </summary>
    /// <param name="changed">The earlier self or the whole.</param>
    public void FollowLineage(Petition changed, string? ground, Act act)
    {
        var (repeats, times) = PartOfId == changed.Id ? (changed.RepeatsId, changed.TimesRaised) : (changed.Id, changed.TimesRaised + 1);
        if ((RepeatsId, TimesRaised, FirstRaisedOn) != (repeats, times, changed.FirstRaisedOn))
            TakeLineage(repeats!.Value, times, changed.FirstRaisedOn, ground, act);
    }

    private void TakeLineage(Guid earlierId, int times, DateOnly firstRaisedOn, string? ground, Act act)
    {
        var before = Now;
        RepeatsId = earlierId;
        TimesRaised = times;
        FirstRaisedOn = firstRaisedOn;
        Conclude(before, act, new PetitionRepeats(earlierId, times, firstRaisedOn), ground);
    }

    private void LapseCoordination(Act act)
    {
        foreach (var request in _coordination.Where(request => request.State == CoordinationState.Open))
            request.End(CoordinationState.Lapsed, act.On);
        OpenCoordination = 0;
    }

    private CoordinationRequest OpenRequest(Guid requestId, Act act)
    {
        RefuseFuture(act);
        var request = _coordination.Find(one => one.Id == requestId) ?? throw PetitionErrors.CoordinationNotFound(requestId);
        if (act.By.Agency is null)
            throw PetitionErrors.AgencyNeeded().AsException();
        if (!PetitionPermissions.Allows(act.By.Role, PetitionCommand.Coordination))
            throw PetitionErrors.RoleMayNot(act.By.Role, PetitionCommand.Coordination).AsException();
        if (request.State != CoordinationState.Open)
            throw PetitionErrors.CoordinationOver(request.State);
        return act.On < LastOn ? throw PetitionErrors.BeforePreviousStep(act.On, LastOn) : request;
    }

    private void RequireLead(Act act)
    {
        if (!act.By.IsOf(HolderId))
            throw PetitionErrors.NotHolder(act.Holder?.Name).AsException();
    }

    private void OneLessOpen()
    {
        OpenCoordination--;
        if (OpenCoordination == 0)
            Status = PetitionStatus.InProgress;
    }
}
