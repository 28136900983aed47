using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;

namespace Petitions.Domain.Directives;

/// <summary>
/// What the head told whom to do, followed until it is reported and accepted. Apart from any
/// petition's holder: the one who was told is not by that the one who is competent (K2, K3, K10).
/// </summary>
public sealed partial class Directive
{
    public const int LabelLength = 20;
    public const int QuoteLength = 10_000;
    public const int NameLength = 300;
    public const int NoteLength = 2_000;

    /// <summary>More addressees are better told by one directive for each.</summary>
    public const int MaxAddressees = 50;

    public const int MaxPetitions = 200;
    public const int MaxOccurrences = 400;

    /// <summary>How many years ahead the due reports of a recurring directive are laid down.</summary>
    public const int PlannedYears = 2;

    private readonly List<Occurrence> _occurrences = [];
    private readonly List<DirectiveReport> _reports = [];
    private readonly List<DirectiveReminder> _reminders = [];
    private readonly List<DirectiveState> _states = [];
    private readonly List<DirectiveEvent> _events = [];

    private Directive()
    {
    }

    public Guid Id { get; private set; }

    public int Version { get; private set; }

    public DirectiveStatus Status { get; private set; }

    /// <summary>When the earliest report that is awaited is due; null when none is, or when none has a date.</summary>
    public DateOnly? NextDueOn { get; private set; }

    public DirectiveKind Kind { get; private set; }

    /// <summary>The body that gave it, in the words of the source.</summary>
    public string GivenBy { get; private set; } = "";

    public Guid? GiverId { get; private set; }

    public DateOnly GivenOn { get; private set; }

    public Guid? MeetingId { get; private set; }

    /// <summary>1 for the meeting's first directive; null outside a meeting.</summary>
    public int? Number { get; private set; }

    public string? Label { get; private set; }

    public Guid? StatementId { get; private set; }

    public string Quote { get; private set; } = "";

    public IReadOnlyList<Addressee> Addressees { get; private set; } = [];

    /// <summary>The addressees that are bodies.</summary>
    public IReadOnlyList<Guid> AddresseeIds { get; private set; } = [];

    /// <summary>The units it concerns, with those above them: where it was given, and those of the bodies that were told.</summary>
    public IReadOnlyList<Guid> UnitIds { get; private set; } = [];

    /// <summary>The time in the head's own words.</summary>
    public string? DueText { get; private set; }

    /// <summary>When the first report is due; null for a soft directive.</summary>
    public DateOnly? DueOn { get; private set; }

    public Schedule Schedule { get; private set; } = Schedule.Soft;

    /// <summary>True when no date was named; then it is followed, and never overdue.</summary>
    public bool Soft { get; private set; }

    /// <summary>The next date of the schedule for which no due report is laid down yet; null when all are.</summary>
    public DateOnly? PlannedFrom { get; private set; }

    public string? BasedOn { get; private set; }

    public IReadOnlyList<Guid> PetitionIds { get; private set; } = [];

    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawalGround { get; private set; }

    public string RecordedBy { get; private set; } = "";

    /// <summary>The body that wrote it down; it keeps the directive where the giver is known by description only.</summary>
    public Guid? RecordedById { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Business date of the latest change of what is owed; nothing that changes it takes effect before it.</summary>
    public DateOnly LastOn { get; private set; }

    public int ReportCount { get; private set; }

    public int ReminderCount { get; private set; }

    public string SearchKey { get; private set; } = "";

    public IReadOnlyList<Occurrence> Occurrences => _occurrences;

    public IReadOnlyList<DirectiveReport> Reports => _reports;

    /// <summary>Reminders written down in this session of work; those of earlier ones are not loaded for commands.</summary>
    public IReadOnlyList<DirectiveReminder> Reminders => _reminders;

    /// <summary>The states written in this session of work, behind the one that held before.</summary>
    public IReadOnlyList<DirectiveState> States => _states;

    /// <summary>Writes a directive down and lays out what is due under it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="content">What was ordered.</param>
    /// <param name="source">Who gave it, when and where.</param>
    /// <param name="agencies">Bodies of all days.</param>
    /// <param name="calendar">Asked where a due date moves to a working day.</param>
    /// <param name="action">Who writes it down.</param>
    /// <exception cref="DomainException"><see cref="DirectiveErrors.RoleMayNot"/>, <see cref="DirectiveErrors.AddresseeNeeded"/>,
    /// <see cref="DirectiveErrors.AddresseeTwice"/>, <see cref="DirectiveErrors.GiverNeeded"/>,
    /// <see cref="DirectiveErrors.DueBeforeGiven"/>, <see cref="DirectiveErrors.NothingDue"/>,
    /// <see cref="DirectiveErrors.TooManyDue"/>; <c>date.in_future</c>,
    /// <c>agency.not_valid</c>, <c>calendar.year_not_loaded</c>.</exception>
    public static Directive Record(
        Guid id, DirectiveContent content, DirectiveSource source, AgencyDirectory agencies, WorkCalendar calendar, ActionContext action)
    {
        if (!PetitionPermissions.MayRecord(action.By.Role))
            throw DirectiveErrors.RoleMayNot(action.By.Role);
        if (source.On > action.RecordedOn)
            throw PetitionErrors.InFuture(source.On);
        if (content.Addressees.Count == 0)
            throw DirectiveErrors.AddresseeNeeded();
        if (content.Addressees.Where(to => to.AgencyId is not null).GroupBy(to => to.AgencyId)
            .FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw DirectiveErrors.AddresseeTwice(twice.First().Description);
        var told = content.Addressees.Select(to => to.AgencyId).OfType<Guid>()
            .Select(agency => agencies.AuthorityOf(agencies.ValidOn(agency, source.On), source.On)).ToList();
        if (source.GiverId is { } giver)
            agencies.ValidOn(giver, source.On);
        else if (source.MeetingId is null && action.By.Agency is null)
            throw DirectiveErrors.GiverNeeded();
        var dates = FirstDates(content.Schedule, source.On, action.RecordedOn);

        var directive = Create(id, content, source, action);
        directive.AddresseeIds = [.. told.Select(body => body.AgencyId)];
        directive.UnitIds = [.. source.UnitPath.Concat(told.SelectMany(body => body.UnitPath)).Distinct()];
        directive.AddOccurrences(dates, calendar, action.RecordedAt);
        directive.DueOn = directive.Occurrences[0].DueOn;
        directive.RecordStep(new DirectiveGiven(content.Kind, source.MeetingId, source.GiverId, directive.AddresseeIds, directive.DueOn),
            null, action with { On = source.On }, null);
        return directive;
    }

    /// <summary>True when a report that was due before <paramref name="day"/> had not come in by its end.</summary>
    public bool IsOverdueOn(DateOnly day) =>
        _occurrences.Any(one => one.DueOn < day && StatusOn(one, day) == OccurrenceStatus.AwaitingReport);

    /// <summary>How one due report stood at the end of a day.</summary>
    public OccurrenceStatus StatusOn(Occurrence occurrence, DateOnly day) =>
        occurrence.StatusOn(day, MissingOn(occurrence, day).Count == 0);

    /// <summary>The addressees whose report was missing at the end of a day.</summary>
    public IReadOnlyList<Addressee> MissingOn(Occurrence occurrence, DateOnly day)
    {
        var standing = _reports.Where(report => report.Occurrence == occurrence.Number && report.IsInForceOn(day)).ToList();
        return [.. Addressees.Where(addressee => !standing.Any(report => report.IsOf(addressee)))];
    }

    /// <summary>
    /// Lays down the reports that fall due within the next years under a recurring directive, as far as that was not
    /// done; where due dates move to working days, as far as the calendar is loaded. True when there was something to do.
    /// </summary>
    /// <param name="calendar">Asked where a due date moves to a working day.</param>
    /// <param name="at">The instant at which it is done.</param>
    public bool PlanAhead(WorkCalendar calendar, DateTimeOffset at)
    {
        var today = BusinessTime.DateOf(at);
        if (!NeedsPlanning(calendar, today))
            return false;
        var latest = _occurrences.Select(one => one.NominalOn).Max();
        AddOccurrences(
            [.. Schedule.NominalAfter(latest, GivenOn).TakeWhile(date => date <= PlanningHorizon(today)).Cast<DateOnly?>()], calendar, at);
        Version++;
        // Nobody's step: what was done before may still be entered with its day.
        UpdateStatus(today);
        return true;
    }

    /// <summary>True when <see cref="PlanAhead"/> has something to do on that day.</summary>
    public bool NeedsPlanning(WorkCalendar calendar, DateOnly today) =>
        PlannedFrom is { } next && next <= PlanningHorizon(today) && IsCalendarLoadedFor(next, calendar);

    /// <summary>The last day up to which due reports are laid down on a day.</summary>
    public static DateOnly PlanningHorizon(DateOnly today) => today.AddYears(PlannedYears);

    /// <exception cref="DomainException"><see cref="DirectiveErrors.Stale"/>:
    /// the caller acts on another version than the current one.</exception>
    public void RequireVersion(int? expected)
    {
        if (expected is { } version && version != Version)
            throw DirectiveErrors.Stale(Version);
    }

    /// <summary>Hands over what happened since the last time, to be written with the state it describes.</summary>
    public IReadOnlyList<DirectiveEvent> DequeueEvents()
    {
        DirectiveEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    private static Directive Create(Guid id, DirectiveContent content, DirectiveSource source, ActionContext action) => new()
    {
        Id = id,
        Kind = content.Kind,
        GivenBy = source.GivenBy,
        GiverId = source.GiverId,
        GivenOn = source.On,
        MeetingId = source.MeetingId,
        Number = source.Number,
        Label = content.Label,
        StatementId = content.StatementId,
        Quote = content.Quote,
        Addressees = content.Addressees,
        DueText = content.DueText,
        Schedule = content.Schedule,
        Soft = content.Schedule.IsSoft,
        BasedOn = content.BasedOn,
        PetitionIds = content.PetitionIds,
        RecordedBy = action.By.Name,
        RecordedById = action.By.Agency?.AgencyId,
        RecordedAt = action.RecordedAt,
        SearchKey =
            VietnameseText.ToSearchKey(
                $"{content.Label} {content.Quote} {string.Join(' ', content.Addressees.Select(to => to.Description))} {source.GivenBy} " +
                    $"{content.DueText} {content.BasedOn}"),
    };

    /// <summary>The dates to be laid down at once; at least the first, however far ahead it lies.</summary>
    private static List<DateOnly?> FirstDates(Schedule schedule, DateOnly givenOn, DateOnly recordedOn)
    {
        if (schedule.IsSoft)
            return [null];
        var horizon = PlanningHorizon(recordedOn);
        var dates = schedule.NominalAfter(null, givenOn).TakeWhile((date, index) => index == 0 || date <= horizon).Take(MaxOccurrences + 1)
            .ToList();
        if (dates.Count == 0)
            throw DirectiveErrors.NothingDue();
        if (dates.Count > MaxOccurrences)
            throw DirectiveErrors.TooManyDue(MaxOccurrences);
        if (dates[0] < givenOn)
            throw DirectiveErrors.DueBeforeGiven(dates[0], givenOn);
        return [.. dates.Cast<DateOnly?>()];
    }

    // A day off at the end of a year moves the due date into the next, so that both have to be known.
    private bool IsCalendarLoadedFor(DateOnly date, WorkCalendar calendar) =>
        Schedule.OnDayOff == DayOffRule.Keep || (calendar.IsLoaded(date.Year) && calendar.IsLoaded(date.AddDays(15).Year));

    private void AddOccurrences(IReadOnlyList<DateOnly?> dates, WorkCalendar calendar, DateTimeOffset at)
    {
        foreach (var date in dates)
        {
            if (_occurrences.Count > 0 && date is { } later && !IsCalendarLoadedFor(later, calendar))
                break;
            DateOnly? due = date is { } nominal ? Schedule.DueFor(nominal, calendar) : null;
            _occurrences.Add(Occurrence.Create(Guid.CreateVersion7(at), Id, _occurrences.Count + 1, date, due));
        }

        var latest = _occurrences[^1].NominalOn;
        PlannedFrom = Schedule.Repeats ? Schedule.NominalAfter(latest, GivenOn).Select(date => (DateOnly?)date).FirstOrDefault() : null;
    }
}
