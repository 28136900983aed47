using Petitions.Domain.Persons;

namespace Petitions.Domain.Calendar;

/// <summary>How many due dates a change of the calendar moves.</summary>
/// <param name="Petitions">Petitions of which at least one moves.</param>
/// <param name="Holdings">Holders' own due dates.</param>
/// <param name="Steps">Due dates of steps: to acknowledge, accept, coordinate or verify.</param>
/// <param name="Coordination">Due dates of requests for coordination.</param>
/// <param name="Occurrences">Due dates of reports under directives.</param>
public sealed record MovedDueDates(long Petitions, long Holdings, long Steps, long Coordination, long Occurrences)
{
    public static readonly MovedDueDates None = new(0, 0, 0, 0, 0);

    public long Total => Holdings + Steps + Coordination + Occurrences;
}

/// <summary>How a change of the calendar stands.</summary>
public enum CalendarChangeStatus
{
    /// <summary>A new edition of the calendar file would move due dates: it waits for an administrator.</summary>
    Proposed,

    /// <summary>An administrator confirmed it, and it moved what it says.</summary>
    Confirmed,

    /// <summary>It was proposed, and the year has changed since: confirmed as it was, or otherwise.</summary>
    Overtaken,
}

/// <summary>A day of a proposed year.</summary>
public sealed record ProposedDay(DateOnly Date, DayKind Kind, string Name, string LegalBasis);

/// <summary>A year as an edition of the calendar file has it.</summary>
public sealed record ProposedYear(CalendarYearStatus Status, string Source, IReadOnlyList<ProposedDay> Days);

/// <summary>A change of the calendar that was confirmed, with what it moved, or one that is proposed, with what it would move; kept for good.</summary>
public sealed class CalendarChange
{
    public const int ReasonMaxLength = 1000;

    private CalendarChange()
    {
    }

    public Guid Id { get; private set; }

    public int Year { get; private set; }

    /// <summary><see cref="CalendarChangeStatus.Proposed"/> or <see cref="CalendarChangeStatus.Confirmed"/>.</summary>
    public CalendarChangeStatus Status { get; private set; }

    /// <summary>The version of the year that it made, or that was current when it was proposed.</summary>
    public int YearVersion { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The notice or law behind the days.</summary>
    public string Source { get; private set; } = "";

    public IReadOnlyList<ChangedDay> Days { get; private set; } = [];

    public MovedDueDates Moved { get; private set; } = MovedDueDates.None;

    public DateOnly On { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The days that are proposed; null on a change that was confirmed.</summary>
    public ProposedYear? Proposal { get; private set; }

    public string ActorName { get; private set; } = "";

    public Guid? ActorAgencyId { get; private set; }

    public static CalendarChange Of(Guid id, CalendarYear year, IReadOnlyList<ChangedDay> days, string reason, Act act) => new()
    {
        Id = id,
        Year = year.Year,
        Status = CalendarChangeStatus.Confirmed,
        YearVersion = year.Version,
        Reason = VietnameseText.ToNfc(reason.Trim()),
        Source = year.Source,
        Days = days,
        On = act.On,
        RecordedAt = act.RecordedAt,
        ActorName = act.By.Name,
        ActorAgencyId = act.By.Agency?.AgencyId,
    };

    /// <summary>What an edition of the calendar file would change, left to an administrator because it would move due dates.</summary>
    /// <param name="id">Id of the proposal.</param>
    /// <param name="year">The year as it is.</param>
    /// <param name="days">The days that would change.</param>
    /// <param name="proposal">The year as the file has it.</param>
    /// <param name="moved">What would move by it today.</param>
    /// <param name="by">The file.</param>
    /// <param name="at">When it was loaded.</param>
    public static CalendarChange Propose(Guid id, CalendarYear year, IReadOnlyList<ChangedDay> days, ProposedYear proposal, MovedDueDates moved, string by, DateTimeOffset at) => new()
    {
        Id = id,
        Year = year.Year,
        Status = CalendarChangeStatus.Proposed,
        YearVersion = year.Version,
        Reason = $"Ấn bản mới của {by}; chờ quản trị xem trước và xác nhận",
        Source = proposal.Source,
        Days = days,
        Moved = moved,
        Proposal = proposal,
        On = BusinessTime.DateOf(at),
        RecordedAt = at,
        ActorName = by,
    };

    /// <summary>How it stands where the year has come to <paramref name="version"/>.</summary>
    public CalendarChangeStatus StatusAt(int version) =>
        Status == CalendarChangeStatus.Proposed && version != YearVersion ? CalendarChangeStatus.Overtaken : Status;

    /// <summary>Says what it moved; once, with the confirmation itself.</summary>
    public void Tell(MovedDueDates moved) => Moved = moved;
}
