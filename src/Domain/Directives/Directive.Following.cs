using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;

namespace Petitions.Domain.Directives;

public sealed partial class Directive
{
    /// <summary>Takes a report in, however late (báo cáo).</summary>
    /// <exception cref="DomainException"><see cref="DirectiveErrors.RoleMayNot"/>, <see cref="DirectiveErrors.StatusForbids"/>, <see cref="DirectiveErrors.NotAddressee"/>,
    /// <see cref="DirectiveErrors.OccurrenceNotFound"/>, <see cref="DirectiveErrors.OccurrenceSettled"/>, <see cref="DirectiveErrors.BeforePreviousStep"/>,
    /// <see cref="DirectiveErrors.DocumentInFuture"/>; <c>date.in_future</c>.</exception>
    public DirectiveReport Report(ReportRecord what, Act act)
    {
        if (!PetitionPermissions.MayRecord(act.By.Role))
            throw DirectiveErrors.RoleMayNot(act.By.Role);
        RequireStep(act);
        var by = ReportingFor(what, act.By);
        var occurrence = what.Occurrence is { } number ? Unsettled(number) : FirstOwedBy(by);
        if (what.Document?.Date > act.On)
            throw DirectiveErrors.DocumentInFuture();

        var report = DirectiveReport.Of(Id, ++ReportCount, occurrence.Number, what, by, act);
        _reports.Add(report);
        Settle(new DirectiveReported(report.Number, occurrence.Number, occurrence.DueOn, report.DaysLate(occurrence.DueOn)), Status, act, null);
        return report;
    }

    /// <summary>
    /// The body that gave the directive accepts what was reported, once all have reported: acceptance ends what was due, for everybody. Or it sends a report
    /// back; then the addressee has to report again by the same date.
    /// </summary>
    /// <exception cref="DomainException"><see cref="DirectiveErrors.RoleMayNot"/>, <see cref="DirectiveErrors.StatusForbids"/>, <see cref="DirectiveErrors.OwnReport"/>,
    /// <see cref="DirectiveErrors.NotGiver"/>, <see cref="DirectiveErrors.NothingReported"/>, <see cref="DirectiveErrors.ReportNotFound"/>, <see cref="DirectiveErrors.ReportsMissing"/>,
    /// <see cref="DirectiveErrors.GroundNeeded"/>, <see cref="DirectiveErrors.BeforePreviousStep"/>; <c>date.in_future</c>.</exception>
    public void Decide(DecisionRecord what, Act act)
    {
        RequireDirecting(act);
        RequireStep(act);
        var occurrence = what.Occurrence is { } number ? Unsettled(number) : _occurrences.Find(one => one.IsUnsettled && Undecided(one).Count > 0) ?? throw DirectiveErrors.NothingReported();
        var reports = Undecided(occurrence);
        if (reports.Count == 0)
            throw DirectiveErrors.NothingReported();
        if (what.ReportNumber is { } one && what.Decision == ReportDecision.SentBack)
            reports = [reports.Find(report => report.Number == one) ?? throw DirectiveErrors.ReportNotFound(one)];
        if (what.Decision == ReportDecision.SentBack && string.IsNullOrWhiteSpace(what.Ground))
            throw DirectiveErrors.GroundNeeded();
        if (what.Decision == ReportDecision.Accepted && MissingOn(occurrence, DateOnly.MaxValue) is { Count: > 0 } missing)
            throw DirectiveErrors.ReportsMissing(occurrence.Number, missing);

        foreach (var report in reports)
            report.Decide(what.Decision, what.Ground, act);
        if (what.Decision == ReportDecision.Accepted)
            occurrence.Accept(act);
        Settle(
            what.Decision == ReportDecision.Accepted
                ? new DirectiveAccepted(occurrence.Number, occurrence.DueOn)
                : new DirectiveSentBack(occurrence.Number, [.. reports.Select(report => report.Number)]),
            Status, act, what.Ground);
    }

    /// <summary>Chases a report that is awaited (đôn đốc). Whoever gave the directive, a body above that, and those who oversee may do so.</summary>
    /// <exception cref="DomainException"><see cref="DirectiveErrors.RoleMayNot"/>, <see cref="DirectiveErrors.NotGiver"/>, <see cref="DirectiveErrors.NothingAwaited"/>,
    /// <see cref="DirectiveErrors.OccurrenceNotFound"/>; <c>date.in_future</c>.</exception>
    public DirectiveReminder Remind(Guid id, int? number, string text, Act act)
    {
        if (act.By.Role is Role.Administrator or Role.Recorder)
            throw DirectiveErrors.RoleMayNot(act.By.Role);
        if (act.By.Role != Role.Supervisor && !IsKeptBy(act.By) && !act.By.IsAbove(act.Holder))
            throw DirectiveErrors.NotGiver(GivenBy);
        RequireDay(act, GivenOn);
        var awaited = number is { } named ? Find(named) : _occurrences.Find(IsAwaited);
        if (awaited is null || !IsAwaited(awaited))
            throw DirectiveErrors.NothingAwaited();

        var reminder = DirectiveReminder.Of(id, Id, ++ReminderCount, awaited.Number, text, act);
        _reminders.Add(reminder);
        Version++;
        Tell(new DirectiveReminded(reminder.Number, awaited.Number, awaited.DueOn), Status, act, null);
        return reminder;
    }

    /// <summary>Adds petitions that it covers, such as those written down after the directive.</summary>
    /// <exception cref="DomainException"><see cref="DirectiveErrors.RoleMayNot"/>, <see cref="DirectiveErrors.CoveredAlready"/>; <c>date.in_future</c>.</exception>
    public void Cover(IReadOnlyList<Guid> petitionIds, Act act)
    {
        if (!PetitionPermissions.MayRecord(act.By.Role))
            throw DirectiveErrors.RoleMayNot(act.By.Role);
        RequireDay(act, GivenOn);
        foreach (var covered in petitionIds.Where(PetitionIds.Contains))
            throw DirectiveErrors.CoveredAlready(covered);

        PetitionIds = [.. PetitionIds, .. petitionIds];
        Version++;
        Tell(new DirectiveCovered(petitionIds), Status, act, null);
    }

    /// <summary>Ends the following of what is still owed, because it is no longer wanted or another directive took its place.</summary>
    /// <exception cref="DomainException"><see cref="DirectiveErrors.RoleMayNot"/>, <see cref="DirectiveErrors.OwnReport"/>, <see cref="DirectiveErrors.NotGiver"/>,
    /// <see cref="DirectiveErrors.GroundNeeded"/>, <see cref="DirectiveErrors.StatusForbids"/>, <see cref="DirectiveErrors.BeforePreviousStep"/>; <c>date.in_future</c>.</exception>
    public void Withdraw(string? ground, Act act)
    {
        RequireDirecting(act);
        RequireStep(act);
        if (string.IsNullOrWhiteSpace(ground))
            throw DirectiveErrors.GroundNeeded();

        foreach (var occurrence in _occurrences.Where(one => one.IsUnsettled))
            occurrence.Withdraw(act);
        WithdrawnOn = act.On;
        WithdrawalGround = ground;
        AheadFrom = null;
        Settle(new DirectiveWithdrawn(), Status, act, ground);
    }

    private void RequireStep(Act act)
    {
        if (Status is DirectiveStatus.Fulfilled or DirectiveStatus.Withdrawn)
            throw DirectiveErrors.StatusForbids(Status);
        RequireDay(act, LastOn);
    }

    private static void RequireDay(Act act, DateOnly earliest)
    {
        if (act.On > act.RecordedOn)
            throw PetitionErrors.InFuture(act.On);
        if (act.On < earliest)
            throw DirectiveErrors.BeforePreviousStep(act.On, earliest);
    }

    /// <summary>The giver decides; where it told itself to do something (K3), the body above it does.</summary>
    private void RequireDirecting(Act act)
    {
        var by = act.By;
        if (by.Role is not (Role.Coordinator or Role.Head))
            throw DirectiveErrors.RoleMayNot(by.Role);
        if (IsAddressee(by))
            throw DirectiveErrors.OwnReport();
        if (!IsKeptBy(by) && !(IsToldByItself && by.IsAbove(act.Holder)))
            throw DirectiveErrors.NotGiver(GivenBy);
    }

    private bool IsToldByItself => GiverId is { } giver && AddresseeIds.Contains(giver);

    private bool IsAddressee(Actor by) => AddresseeIds.Any(id => by.IsOf(id));

    private bool IsKeptBy(Actor by) => (GiverId ?? RecordedById) is { } keeper ? by.IsOf(keeper) : by.Agency is not null;

    private ReportingBody ReportingFor(ReportRecord what, Actor by)
    {
        var own = AddresseeIds.Where(id => by.IsOf(id)).ToList();
        if (own.Count > 0 && what.OnBehalfOf is null)
            return new(own, false);
        if (!IsKeptBy(by) && !by.IsOf(RecordedById))
            throw DirectiveErrors.NotAddressee();
        if (what.OnBehalfOf is { } other && AddresseeIds.Contains(other))
            return new([other], false);
        return what.OnBehalfOf is null && !string.IsNullOrWhiteSpace(what.ReportedBy) && (what.Joint || Addressees.Any(addressee => addressee.AgencyId is null))
            ? new([], true)
            : throw DirectiveErrors.NotAddressee();
    }

    private Occurrence FirstOwedBy(ReportingBody by) =>
        _occurrences.Find(one => one.IsUnsettled && MissingOn(one, DateOnly.MaxValue).Any(by.Speaks))
        ?? _occurrences.Find(one => one.IsUnsettled)
        ?? throw DirectiveErrors.StatusForbids(Status);

    private Occurrence Find(int number) => _occurrences.Find(one => one.Number == number) ?? throw DirectiveErrors.OccurrenceNotFound(number);

    private Occurrence Unsettled(int number) => Find(number) is { IsUnsettled: true } one ? one : throw DirectiveErrors.OccurrenceSettled(number, Find(number).Status);

    private bool IsAwaited(Occurrence one) => StatusOn(one, DateOnly.MaxValue) == OccurrenceStatus.AwaitingReport;

    private List<DirectiveReport> Undecided(Occurrence occurrence) => [.. _reports.Where(report => report.Occurrence == occurrence.Number && report.Decision is null)];

    /// <summary>Draws the conclusions from what happened: what each due report is now, what the whole is, and since when.</summary>
    private void Settle(DirectiveEvent happened, DirectiveStatus? before, Act act, string? ground)
    {
        Version++;
        LastOn = act.On;
        Restate(act.On);
        Tell(happened, before, act, ground);
    }

    private void Restate(DateOnly on)
    {
        foreach (var occurrence in _occurrences)
            occurrence.Settle(MissingOn(occurrence, DateOnly.MaxValue).Count == 0);
        NextDueOn = _occurrences.Where(one => one.Status == OccurrenceStatus.AwaitingReport).Min(one => one.DueOn);
        var current = _occurrences.Find(one => one.IsUnsettled);
        Status = WithdrawnOn is not null ? DirectiveStatus.Withdrawn
            : current is null && AheadFrom is null ? DirectiveStatus.Fulfilled
            : current is { Status: OccurrenceStatus.Reported } ? DirectiveStatus.Reported
            : DirectiveStatus.Open;
        var since = on;
        foreach (var state in _states.Where(state => state.Until is null))
        {
            // A change of the calendar moves a due date from its own day on, and what recurs is laid ahead on a day of its own; what happened before that may still be entered.
            if (state.Since > since)
                since = state.Since;
            state.EndOn(since);
        }

        _states.Add(DirectiveState.Of(this, since));
    }

    private void Tell(DirectiveEvent happened, DirectiveStatus? before, Act act, string? ground) => _events.Add(happened with
    {
        Context = new DirectiveEventContext(Guid.CreateVersion7(act.RecordedAt), Id, Version, act, before, Status, ground),
    });
}
