using Petitions.Domain.Calendar;
using Petitions.Domain.Persons;
using Petitions.Domain.Reports.Delivery;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Domain.Reports.Schedules;

/// <summary>
/// A report that is made again and again: when, about what, in which forms, and for whom. It fires on working days only, at
/// the times of day that its cron names, and what was missed while nothing ran is caught up by one run of the latest period.
/// </summary>
public sealed class ReportSchedule
{
    public const int NameLength = 200;
    public const int CronLength = 100;
    public const int MaximumRecipients = 50;

    private ReportSchedule()
    {
    }

    public Guid Id { get; private set; }

    public int Version { get; private set; }

    public ScheduleStatus Status { get; private set; }

    public string Name { get; private set; } = "";

    public Guid UnitId { get; private set; }

    public PeriodScheme Scheme { get; private set; }

    public PeriodKind Kind { get; private set; }

    public IReadOnlyList<string> Formats { get; private set; } = [];

    public string Cron { get; private set; } = "";

    public LetterDetails Letter { get; private set; } = LetterDetails.Default;

    public IReadOnlyList<Recipient> Recipients { get; private set; } = [];

    /// <summary>Nominal moments up to this instant are done with.</summary>
    public DateTimeOffset DoneUntil { get; private set; }

    /// <summary>The day that the cron names next.</summary>
    public DateOnly? NextNominalOn { get; private set; }

    /// <summary>When it fires next; null while it does not fire, and while that is not known.</summary>
    public DateTimeOffset? NextFireAt { get; private set; }

    /// <summary>The year whose calendar has to be loaded before the next working day is known; null when none is missing.</summary>
    public int? AwaitsCalendarOf { get; private set; }

    /// <summary>The reading of the calendar that the next fire was found with.</summary>
    public long PlannedWith { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public Guid? RecordedById { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Writes a schedule down and finds out when it fires first.</summary>
    /// <param name="unitPath">The unit with the units above it.</param>
    /// <exception cref="DomainException"><see cref="ReportScheduleErrors.MayNotManage"/> and what <see cref="Revise"/> refuses.</exception>
    public static ReportSchedule Create(Guid id, ReportScheduleContent content, ICronExpression cron, IReadOnlyList<Guid> unitPath,
        WorkCalendar calendar, long revision, ActionContext action)
    {
        RequireManager(action.By, unitPath);
        RequireValid(content, cron, action.RecordedAt);

        var schedule = new ReportSchedule
        {
            Id = id,
            Status = ScheduleStatus.Active,
            RecordedBy = action.By.Name,
            RecordedById = action.By.Agency?.AgencyId,
            RecordedAt = action.RecordedAt,
            DoneUntil = action.RecordedAt,
        };
        schedule.ApplyContent(content, cron, calendar, revision);
        return schedule;
    }

    /// <summary>Puts other settings in the place of these; it fires by the new ones from now on.</summary>
    /// <exception cref="DomainException">
    /// <see cref="ReportScheduleErrors.MayNotManage"/>, <see cref="ReportScheduleErrors.Ended"/>,
    /// <see cref="ReportScheduleErrors.CronNeverFires"/>, <see cref="ReportScheduleErrors.CronTooOften"/>,
    /// <see cref="ReportScheduleErrors.KindNotPeriodic"/>,
    /// <see cref="ReportScheduleErrors.RecipientTwice"/>, <see cref="ReportScheduleErrors.AddressInvalid"/>.
    /// </exception>
    public void Revise(ReportScheduleContent content, bool paused, ICronExpression cron, IReadOnlyList<Guid> unitPath,
        WorkCalendar calendar, long revision, ActionContext action)
    {
        RequireManager(action.By, unitPath);
        RequireNotEnded();
        RequireValid(content, cron, action.RecordedAt);

        // Other recipients do not make it skip a fire that is just due; other times, and the end of a pause, begin now.
        if (Status == ScheduleStatus.Paused || content.Cron != Cron)
            DoneUntil = action.RecordedAt;
        Status = paused ? ScheduleStatus.Paused : ScheduleStatus.Active;
        ApplyContent(content, cron, calendar, revision);
    }

    /// <summary>Ends it for good.</summary>
    /// <exception cref="DomainException"><see cref="ReportScheduleErrors.MayNotManage"/>,
    /// <see cref="ReportScheduleErrors.Ended"/>.</exception>
    public void End(IReadOnlyList<Guid> unitPath, ActionContext action)
    {
        RequireManager(action.By, unitPath);
        RequireNotEnded();

        Status = ScheduleStatus.Ended;
        (NextNominalOn, NextFireAt, AwaitsCalendarOf) = (null, null, null);
        Version++;
    }

    /// <summary>
    /// Finds the next fire anew where the calendar has changed since it was found: a
    /// day that became a day off is moved, and a year that was awaited may have come.
    /// </summary>
    public void Replan(ICronExpression cron, WorkCalendar calendar, long revision)
    {
        if (Status != ScheduleStatus.Active || PlannedWith == revision)
            return;
        var before = (NextFireAt, AwaitsCalendarOf);
        PlanNextOccurrence(cron, calendar, revision);
        if (before != (NextFireAt, AwaitsCalendarOf))
            Version++;
    }

    /// <summary>
    /// The fire that is due, after which the next one is planned. Where several are, the latest: the earlier ones are made up by it.
    /// </summary>
    /// <param name="missed">How many earlier ones it makes up.</param>
    /// <returns>Null when none is due.</returns>
    public ScheduleOccurrence? TakeDueOccurrence(
        ICronExpression cron, WorkCalendar calendar, long revision, DateTimeOffset now, out int missed)
    {
        missed = 0;
        Replan(cron, calendar, revision);
        ScheduleOccurrence? occurrence = null;
        while (Status == ScheduleStatus.Active && NextFireAt <= now)
        {
            if (occurrence is not null)
                missed++;
            occurrence = new(NextNominalOn!.Value, BusinessTime.DateOf(NextFireAt.Value), NextFireAt.Value);
            DoneUntil = OccurrencePlanner.ToInstant(occurrence.Nominal);
            PlanNextOccurrence(cron, calendar, revision);
        }

        if (occurrence is not null)
            Version++;
        return occurrence;
    }

    /// <exception cref="DomainException"><see cref="ReportScheduleErrors.Stale"/>:
    /// the caller acts on another version than the current one.</exception>
    public void RequireVersion(int? expected)
    {
        if (expected is { } version && version != Version)
            throw ReportScheduleErrors.Stale(Version);
    }

    /// <exception cref="DomainException"><see cref="ReportScheduleErrors.Ended"/>.</exception>
    public void RequireNotEnded()
    {
        if (Status == ScheduleStatus.Ended)
            throw ReportScheduleErrors.Ended();
    }

    /// <summary>
    /// Who may set up, revise, end and start: administrators, and coordinators and heads of a body of the unit or of one above it.
    /// </summary>
    public static bool MayManage(Actor by, IReadOnlyList<Guid> unitPath) =>
        by.Role == Role.Administrator || (by.Role is Role.Coordinator or Role.Head && by.Agency is { } agency && agency.Covers(unitPath));

    /// <exception cref="DomainException"><see cref="ReportScheduleErrors.MayNotManage"/>.</exception>
    public static void RequireManager(Actor by, IReadOnlyList<Guid> unitPath)
    {
        if (!MayManage(by, unitPath))
            throw ReportScheduleErrors.MayNotManage();
    }

    private static void RequireValid(ReportScheduleContent content, ICronExpression cron, DateTimeOffset now)
    {
        OccurrencePlanner.RequireUsable(cron, now);
        if (content.Kind is PeriodKind.Session or PeriodKind.Span || content.Scheme == PeriodScheme.Session)
            throw ReportScheduleErrors.KindNotPeriodic();
        foreach (var recipient in content.Recipients)
            recipient.RequireValid();
        if (content.Recipients.GroupBy(recipient => recipient.Key, StringComparer.Ordinal).Any(same => same.Count() > 1))
            throw ReportScheduleErrors.RecipientTwice();
    }

    private void ApplyContent(ReportScheduleContent content, ICronExpression cron, WorkCalendar calendar, long revision)
    {
        Name = content.Name;
        UnitId = content.UnitId;
        Scheme = content.Scheme;
        Kind = content.Kind;
        Formats = [.. content.Formats.Distinct(StringComparer.Ordinal)];
        Cron = content.Cron;
        Letter = content.Letter;
        Recipients = content.Recipients;
        PlanNextOccurrence(cron, calendar, revision);
        Version++;
    }

    private void PlanNextOccurrence(ICronExpression cron, WorkCalendar calendar, long revision)
    {
        PlannedWith = revision;
        (NextNominalOn, NextFireAt, AwaitsCalendarOf) = (null, null, null);
        if (Status != ScheduleStatus.Active)
            return;
        try
        {
            if (OccurrencePlanner.Next(cron, OccurrencePlanner.ToLocal(DoneUntil), calendar) is { } next)
                (NextNominalOn, NextFireAt) = (next.NominalOn, next.At);
        }
        catch (DomainException e) when (CalendarErrors.YearMissingIn(e) is { } year)
        {
            AwaitsCalendarOf = year;
        }
    }
}
