using Petitions.Domain.Persons;

namespace Petitions.Domain.Calendar;

/// <summary>
/// A change of the calendar that was confirmed, with what it moved, or one that is proposed, with what it would move; kept for good.
/// </summary>
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

    public static CalendarChange Create(Guid id, CalendarYear year, IReadOnlyList<ChangedDay> days, string reason, ActionContext action) =>
        new()
        {
            Id = id,
            Year = year.Year,
            Status = CalendarChangeStatus.Confirmed,
            YearVersion = year.Version,
            Reason = VietnameseText.ToNfc(reason.Trim()),
            Source = year.Source,
            Days = days,
            On = action.On,
            RecordedAt = action.RecordedAt,
            ActorName = action.By.Name,
            ActorAgencyId = action.By.Agency?.AgencyId,
        };

    /// <summary>What an edition of the calendar file would change, left to an administrator because it would move due dates.</summary>
    /// <param name="id">Id of the proposal.</param>
    /// <param name="year">The year as it is.</param>
    /// <param name="days">The days that would change.</param>
    /// <param name="proposal">The year as the file has it.</param>
    /// <param name="moved">What would move by it today.</param>
    /// <param name="by">The file.</param>
    /// <param name="at">When it was loaded.</param>
    public static CalendarChange Propose(Guid id, CalendarYear year, IReadOnlyList<ChangedDay> days, ProposedYear proposal,
        MovedDueDates moved, string by, DateTimeOffset at) => new()
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
    public CalendarChangeStatus StatusForVersion(int version) =>
        Status == CalendarChangeStatus.Proposed && version != YearVersion ? CalendarChangeStatus.Overtaken : Status;

    /// <summary>Says what it moved; once, with the confirmation itself.</summary>
    public void RecordMoved(MovedDueDates moved) => Moved = moved;
}
