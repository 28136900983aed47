using Petitions.Domain.Calendar;
using Petitions.Domain.Persons;

namespace Petitions.Domain.Reports;

/// <summary>Whether a schedule fires.</summary>
public enum ScheduleStatus
{
    Active,

    /// <summary>It keeps its settings and does not fire; what falls into the pause is not made up.</summary>
    Paused,

    /// <summary>It is over for good; its runs stay.</summary>
    Ended,
}

/// <summary>What a schedule says: the settings that somebody writes down and may revise.</summary>
/// <param name="Name">What it is called among people.</param>
/// <param name="UnitId">The unit it reports about, with everything below it.</param>
/// <param name="Scheme">How the year is cut.</param>
/// <param name="Kind">How long a period is; each fire reports the latest that has ended.</param>
/// <param name="Formats">The files that are made and sent, in words such as <c>xlsx</c>.</param>
/// <param name="Cron">Minute, hour, day of the month, month, day of the week, in Vietnamese time.</param>
/// <param name="Letter">What makes a letter of the report.</param>
/// <param name="Recipients">Who gets it; none when it is only kept.</param>
public sealed record ReportScheduleContent(
    string Name, Guid UnitId, PeriodScheme Scheme, PeriodKind Kind, IReadOnlyList<string> Formats, string Cron, LetterDetails Letter, IReadOnlyList<Recipient> Recipients);

/// <summary>
/// A report that is made again and again: when, about what, in which forms, and for whom. It fires on working days only, at the times of day that its cron names, and what was missed while nothing
/// ran is caught up by one run of the latest period.
/// </summary>
public sealed class ReportSchedule
{
    public const int NameLength = 200;
    public const int CronLength = 100;
    public const int MostRecipients = 50;

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

    public LetterDetails Letter { get; private set; } = LetterDetails.Plain;

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
    public static ReportSchedule Set(Guid id, ReportScheduleContent content, ICron cron, IReadOnlyList<Guid> unitPath, WorkCalendar calendar, long revision, Act act)
    {
        RequireManager(act.By, unitPath);
        Require(content, cron, act.RecordedAt);

        var schedule = new ReportSchedule
        {
            Id = id,
            Status = ScheduleStatus.Active,
            RecordedBy = act.By.Name,
            RecordedById = act.By.Agency?.AgencyId,
            RecordedAt = act.RecordedAt,
            DoneUntil = act.RecordedAt,
        };
        schedule.Put(content, cron, calendar, revision);
        return schedule;
    }

    /// <summary>Puts other settings in the place of these; it fires by the new ones from now on.</summary>
    /// <exception cref="DomainException">
    /// <see cref="ReportScheduleErrors.MayNotManage"/>, <see cref="ReportScheduleErrors.Ended"/>, <see cref="ReportScheduleErrors.CronNeverFires"/>, <see cref="ReportScheduleErrors.CronTooOften"/>,
    /// <see cref="ReportScheduleErrors.KindNotPeriodic"/>, <see cref="ReportScheduleErrors.RecipientTwice"/>, <see cref="ReportScheduleErrors.AddressInvalid"/>.
    /// </exception>
    public void Revise(ReportScheduleContent content, bool paused, ICron cron, IReadOnlyList<Guid> unitPath, WorkCalendar calendar, long revision, Act act)
    {
        RequireManager(act.By, unitPath);
        RequireGoingOn();
        Require(content, cron, act.RecordedAt);

        // Other recipients do not make it skip a fire that is just due; other times, and the end of a pause, begin now.
        if (Status == ScheduleStatus.Paused || content.Cron != Cron)
            DoneUntil = act.RecordedAt;
        Status = paused ? ScheduleStatus.Paused : ScheduleStatus.Active;
        Put(content, cron, calendar, revision);
    }

    /// <summary>Ends it for good.</summary>
    /// <exception cref="DomainException"><see cref="ReportScheduleErrors.MayNotManage"/>, <see cref="ReportScheduleErrors.Ended"/>.</exception>
    public void End(IReadOnlyList<Guid> unitPath, Act act)
    {
        RequireManager(act.By, unitPath);
        RequireGoingOn();

        Status = ScheduleStatus.Ended;
        (NextNominalOn, NextFireAt, AwaitsCalendarOf) = (null, null, null);
        Version++;
    }

    /// <summary>
    /// Finds the next fire anew where the calendar has changed since it was found: a day that became a day off is moved, and a year that was awaited may have come.
    /// </summary>
    public void Replan(ICron cron, WorkCalendar calendar, long revision)
    {
        if (Status != ScheduleStatus.Active || PlannedWith == revision)
            return;
        var before = (NextFireAt, AwaitsCalendarOf);
        Plan(cron, calendar, revision);
        if (before != (NextFireAt, AwaitsCalendarOf))
            Version++;
    }

    /// <summary>
    /// The fire that is due, after which the next one is planned. Where several are, the latest: the earlier ones are made up by it.
    /// </summary>
    /// <param name="missed">How many earlier ones it makes up.</param>
    /// <returns>Null when none is due.</returns>
    public Fire? TakeDue(ICron cron, WorkCalendar calendar, long revision, DateTimeOffset now, out int missed)
    {
        missed = 0;
        Replan(cron, calendar, revision);
        Fire? due = null;
        while (Status == ScheduleStatus.Active && NextFireAt <= now)
        {
            if (due is not null)
                missed++;
            due = new(NextNominalOn!.Value, BusinessTime.DateOf(NextFireAt.Value), NextFireAt.Value);
            DoneUntil = FirePlan.InstantOf(due.Nominal);
            Plan(cron, calendar, revision);
        }

        if (due is not null)
            Version++;
        return due;
    }

    /// <exception cref="DomainException"><see cref="ReportScheduleErrors.Stale"/>: the caller acts on another version than the current one.</exception>
    public void RequireVersion(int? expected)
    {
        if (expected is { } version && version != Version)
            throw ReportScheduleErrors.Stale(Version);
    }

    /// <exception cref="DomainException"><see cref="ReportScheduleErrors.Ended"/>.</exception>
    public void RequireGoingOn()
    {
        if (Status == ScheduleStatus.Ended)
            throw ReportScheduleErrors.Ended();
    }

    /// <summary>Who may set up, revise, end and start: administrators, and coordinators and heads of a body of the unit or of one above it.</summary>
    public static bool MayManage(Actor by, IReadOnlyList<Guid> unitPath) =>
        by.Role == Role.Administrator || (by.Role is Role.Coordinator or Role.Head && by.Agency is { } agency && agency.Covers(unitPath));

    /// <exception cref="DomainException"><see cref="ReportScheduleErrors.MayNotManage"/>.</exception>
    public static void RequireManager(Actor by, IReadOnlyList<Guid> unitPath)
    {
        if (!MayManage(by, unitPath))
            throw ReportScheduleErrors.MayNotManage();
    }

    private static void Require(ReportScheduleContent content, ICron cron, DateTimeOffset now)
    {
        FirePlan.Require(cron, now);
        if (content.Kind is PeriodKind.Session or PeriodKind.Span || content.Scheme == PeriodScheme.Session)
            throw ReportScheduleErrors.KindNotPeriodic();
        foreach (var recipient in content.Recipients)
            recipient.Require();
        if (content.Recipients.GroupBy(recipient => recipient.Key, StringComparer.Ordinal).Any(same => same.Count() > 1))
            throw ReportScheduleErrors.RecipientTwice();
    }

    private void Put(ReportScheduleContent content, ICron cron, WorkCalendar calendar, long revision)
    {
        Name = content.Name;
        UnitId = content.UnitId;
        Scheme = content.Scheme;
        Kind = content.Kind;
        Formats = [.. content.Formats.Distinct(StringComparer.Ordinal)];
        Cron = content.Cron;
        Letter = content.Letter;
        Recipients = content.Recipients;
        Plan(cron, calendar, revision);
        Version++;
    }

    private void Plan(ICron cron, WorkCalendar calendar, long revision)
    {
        PlannedWith = revision;
        (NextNominalOn, NextFireAt, AwaitsCalendarOf) = (null, null, null);
        if (Status != ScheduleStatus.Active)
            return;
        try
        {
            if (FirePlan.Next(cron, FirePlan.LocalOf(DoneUntil), calendar) is { } next)
                (NextNominalOn, NextFireAt) = (next.NominalOn, next.At);
        }
        catch (DomainException e) when (CalendarErrors.YearMissingIn(e) is { } year)
        {
            AwaitsCalendarOf = year;
        }
    }
}
