using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;

namespace Petitions.Domain.Directives;

public sealed partial class Directive
{
    /// <summary>Takes a report in, however late (báo cáo).</summary>
    /// <exception cref="DomainException"><see cref="DirectiveErrors.RoleMayNot"/>,
    /// <see cref="DirectiveErrors.StatusForbids"/>, <see cref="DirectiveErrors.NotAddressee"/>,
    /// <see cref="DirectiveErrors.OccurrenceNotFound"/>, <see cref="DirectiveErrors.OccurrenceSettled"/>,
    /// <see cref="DirectiveErrors.BeforePreviousStep"/>,
    /// <see cref="DirectiveErrors.DocumentInFuture"/>; <c>date.in_future</c>.</exception>
    public DirectiveReport AddReport(DirectiveReportContent content, ActionContext action)
    {
        if (!PetitionPermissions.MayRecord(action.By.Role))
            throw DirectiveErrors.RoleMayNot(action.By.Role);
        RequireOpen(action);
        var by = ReportingBodyFor(content, action.By);
        var occurrence = content.Occurrence is { } number ? RequireUnsettled(number) : FirstOwedOccurrence(by);
        if (content.Document?.Date > action.On)
            throw DirectiveErrors.DocumentInFuture();

        var report = DirectiveReport.Create(Id, ++ReportCount, occurrence.Number, content, by, action);
        _reports.Add(report);
        RecordStep(new DirectiveReported(report.Number, occurrence.Number, occurrence.DueOn, report.DaysLate(occurrence.DueOn)), Status,
            action, null);
        return report;
    }

    /// <summary>
    /// The body that gave the directive accepts what was reported, once all have reported: acceptance ends what
    /// was due, for everybody. Or it sends a report back; then the addressee has to report again by the same date.
    /// </summary>
    /// <exception cref="DomainException"><see cref="DirectiveErrors.RoleMayNot"/>,
    /// <see cref="DirectiveErrors.StatusForbids"/>, <see cref="DirectiveErrors.OwnReport"/>,
    /// <see cref="DirectiveErrors.NotGiver"/>, <see cref="DirectiveErrors.NothingReported"/>,
    /// <see cref="DirectiveErrors.ReportNotFound"/>, <see cref="DirectiveErrors.ReportsMissing"/>,
    /// <see cref="DirectiveErrors.GroundNeeded"/>, <see cref="DirectiveErrors.BeforePreviousStep"/>; <c>date.in_future</c>.</exception>
    public void DecideOnReports(ReportDecisionContent decision, ActionContext action)
    {
        RequireDecider(action);
        RequireOpen(action);
        var occurrence = decision.Occurrence is { } number
            ? RequireUnsettled(number)
            : _occurrences.Find(one => one.IsUnsettled && UndecidedReports(one).Count > 0) ?? throw DirectiveErrors.NothingReported();
        var reports = UndecidedReports(occurrence);
        if (reports.Count == 0)
            throw DirectiveErrors.NothingReported();
        if (decision.ReportNumber is { } one && decision.Decision == ReportDecision.SentBack)
            reports = [reports.Find(report => report.Number == one) ?? throw DirectiveErrors.ReportNotFound(one)];
        if (decision.Decision == ReportDecision.SentBack && string.IsNullOrWhiteSpace(decision.Ground))
            throw DirectiveErrors.GroundNeeded();
        if (decision.Decision == ReportDecision.Accepted && MissingOn(occurrence, DateOnly.MaxValue) is { Count: > 0 } missing)
            throw DirectiveErrors.ReportsMissing(occurrence.Number, missing);

        foreach (var report in reports)
            report.Decide(decision.Decision, decision.Ground, action);
        if (decision.Decision == ReportDecision.Accepted)
            occurrence.Accept(action);
        RecordStep(
            decision.Decision == ReportDecision.Accepted
                ? new DirectiveAccepted(occurrence.Number, occurrence.DueOn)
                : new DirectiveSentBack(occurrence.Number, [.. reports.Select(report => report.Number)]),
            Status, action, decision.Ground);
    }

    /// <summary>
    /// Chases a report that is awaited (đôn đốc). Whoever gave the directive, a body above that, and those who oversee may do so.
    /// </summary>
    /// <exception cref="DomainException"><see cref="DirectiveErrors.RoleMayNot"/>,
    /// <see cref="DirectiveErrors.NotGiver"/>, <see cref="DirectiveErrors.NothingAwaited"/>,
    /// <see cref="DirectiveErrors.OccurrenceNotFound"/>; <c>date.in_future</c>.</exception>
    public DirectiveReminder Remind(Guid id, int? number, string text, ActionContext action)
    {
        if (action.By.Role is Role.Administrator or Role.Recorder)
            throw DirectiveErrors.RoleMayNot(action.By.Role);
        if (action.By.Role != Role.Supervisor && !IsManagedBy(action.By) && !action.By.IsAbove(action.Holder))
            throw DirectiveErrors.NotGiver(GivenBy);
        RequireDate(action, GivenOn);
        var awaited = number is { } named ? FindOccurrence(named) : _occurrences.Find(IsAwaited);
        if (awaited is null || !IsAwaited(awaited))
            throw DirectiveErrors.NothingAwaited();

        var reminder = DirectiveReminder.Create(id, Id, ++ReminderCount, awaited.Number, text, action);
        _reminders.Add(reminder);
        Version++;
        RecordEvent(new DirectiveReminded(reminder.Number, awaited.Number, awaited.DueOn), Status, action, null);
        return reminder;
    }

    /// <summary>Adds petitions that it covers, such as those written down after the directive.</summary>
    /// <exception cref="DomainException"><see cref="DirectiveErrors.RoleMayNot"/>,
    /// <see cref="DirectiveErrors.CoveredAlready"/>; <c>date.in_future</c>.</exception>
    public void AddPetitions(IReadOnlyList<Guid> petitionIds, ActionContext action)
    {
        if (!PetitionPermissions.MayRecord(action.By.Role))
            throw DirectiveErrors.RoleMayNot(action.By.Role);
        RequireDate(action, GivenOn);
        foreach (var covered in petitionIds.Where(PetitionIds.Contains))
            throw DirectiveErrors.CoveredAlready(covered);

        PetitionIds = [.. PetitionIds, .. petitionIds];
        Version++;
        RecordEvent(new DirectiveCovered(petitionIds), Status, action, null);
    }

    /// <summary>Ends the following of what is still owed, because it is no longer wanted or another directive took its place.</summary>
    /// <exception cref="DomainException"><see cref="DirectiveErrors.RoleMayNot"/>,
    /// <see cref="DirectiveErrors.OwnReport"/>, <see cref="DirectiveErrors.NotGiver"/>,
    /// <see cref="DirectiveErrors.GroundNeeded"/>, <see cref="DirectiveErrors.StatusForbids"/>,
    /// <see cref="DirectiveErrors.BeforePreviousStep"/>; <c>date.in_future</c>.</exception>
    public void Withdraw(string? ground, ActionContext action)
    {
        RequireDecider(action);
        RequireOpen(action);
        if (string.IsNullOrWhiteSpace(ground))
            throw DirectiveErrors.GroundNeeded();

        foreach (var occurrence in _occurrences.Where(one => one.IsUnsettled))
            occurrence.Withdraw(action);
        WithdrawnOn = action.On;
        WithdrawalGround = ground;
        PlannedFrom = null;
        RecordStep(new DirectiveWithdrawn(), Status, action, ground);
    }

    private void RequireOpen(ActionContext action)
    {
        if (Status is DirectiveStatus.Fulfilled or DirectiveStatus.Withdrawn)
            throw DirectiveErrors.StatusForbids(Status);
        RequireDate(action, LastOn);
    }

    private static void RequireDate(ActionContext action, DateOnly earliest)
    {
        if (action.On > action.RecordedOn)
            throw PetitionErrors.InFuture(action.On);
        if (action.On < earliest)
            throw DirectiveErrors.BeforePreviousStep(action.On, earliest);
    }

    /// <summary>The giver decides; where it told itself to do something (K3), the body above it does.</summary>
    private void RequireDecider(ActionContext action)
    {
        var by = action.By;
        if (by.Role is not (Role.Coordinator or Role.Head))
            throw DirectiveErrors.RoleMayNot(by.Role);
        if (IsAddressee(by))
            throw DirectiveErrors.OwnReport();
        if (!IsManagedBy(by) && !(IsSelfAddressed && by.IsAbove(action.Holder)))
            throw DirectiveErrors.NotGiver(GivenBy);
    }

    private bool IsSelfAddressed => GiverId is { } giver && AddresseeIds.Contains(giver);

    private bool IsAddressee(Actor by) => AddresseeIds.Any(id => by.IsOf(id));

    private bool IsManagedBy(Actor by) => (GiverId ?? RecordedById) is { } keeper ? by.IsOf(keeper) : by.Agency is not null;

    private ReportingBody ReportingBodyFor(DirectiveReportContent content, Actor by)
    {
        var own = AddresseeIds.Where(id => by.IsOf(id)).ToList();
        if (own.Count > 0 && content.OnBehalfOf is null)
            return new(own, false);
        if (!IsManagedBy(by) && !by.IsOf(RecordedById))
            throw DirectiveErrors.NotAddressee();
        if (content.OnBehalfOf is { } other && AddresseeIds.Contains(other))
            return new([other], false);
        return content.OnBehalfOf is null && !string.IsNullOrWhiteSpace(content.ReportedBy)
            && (content.Joint || Addressees.Any(addressee => addressee.AgencyId is null))
            ? new([], true)
            : throw DirectiveErrors.NotAddressee();
    }

    private Occurrence FirstOwedOccurrence(ReportingBody by) =>
        _occurrences.Find(one => one.IsUnsettled && MissingOn(one, DateOnly.MaxValue).Any(by.ReportsFor))
        ?? _occurrences.Find(one => one.IsUnsettled)
        ?? throw DirectiveErrors.StatusForbids(Status);

    private Occurrence FindOccurrence(int number) =>
        _occurrences.Find(one => one.Number == number) ?? throw DirectiveErrors.OccurrenceNotFound(number);

    private Occurrence RequireUnsettled(int number) =>
        FindOccurrence(number) is { IsUnsettled: true } one
            ? one : throw DirectiveErrors.OccurrenceSettled(number, FindOccurrence(number).Status);

    private bool IsAwaited(Occurrence one) => StatusOn(one, DateOnly.MaxValue) == OccurrenceStatus.AwaitingReport;

    private List<DirectiveReport> UndecidedReports(Occurrence occurrence) =>
        [.. _reports.Where(report => report.Occurrence == occurrence.Number && report.Decision is null)];

    /// <summary>Draws the conclusions from what happened: what each due report is now, what the whole is, and since when.</summary>
    private void RecordStep(DirectiveEvent directiveEvent, DirectiveStatus? before, ActionContext action, string? ground)
    {
        Version++;
        LastOn = action.On;
        UpdateStatus(action.On);
        RecordEvent(directiveEvent, before, action, ground);
    }

    private void UpdateStatus(DateOnly on)
    {
        foreach (var occurrence in _occurrences)
            occurrence.UpdateStatus(MissingOn(occurrence, DateOnly.MaxValue).Count == 0);
        NextDueOn = _occurrences.Where(one => one.Status == OccurrenceStatus.AwaitingReport).Min(one => one.DueOn);
        var current = _occurrences.Find(one => one.IsUnsettled);
        Status = WithdrawnOn is not null ? DirectiveStatus.Withdrawn
            : current is null && PlannedFrom is null ? DirectiveStatus.Fulfilled
            : current is { Status: OccurrenceStatus.Reported } ? DirectiveStatus.Reported
            : DirectiveStatus.Open;
        var since = on;
        foreach (var state in _states.Where(state => state.Until is null))
        {
            // A change of the calendar moves a due date from its own day on, and what recurs is
            // laid ahead on a day of its own; what happened before that may still be entered.
            if (state.Since > since)
                since = state.Since;
            state.EndOn(since);
        }

        _states.Add(DirectiveState.Create(this, since));
    }

    private void RecordEvent(DirectiveEvent directiveEvent, DirectiveStatus? before, ActionContext action, string? ground) =>
        _events.Add(directiveEvent with
        {
            Context = new DirectiveEventContext(Guid.CreateVersion7(action.RecordedAt), Id, Version, action, before, Status, ground),
        });
}
