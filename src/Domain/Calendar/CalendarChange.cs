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

/// <summary>A change of the calendar that was confirmed, with what it moved; kept for good.</summary>
public sealed class CalendarChange
{
    public const int ReasonMaxLength = 1000;

    private CalendarChange()
    {
    }

    public Guid Id { get; private set; }

    public int Year { get; private set; }

    /// <summary>The version of the year that it made.</summary>
    public int YearVersion { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The notice or law behind the days.</summary>
    public string Source { get; private set; } = "";

    public IReadOnlyList<ChangedDay> Days { get; private set; } = [];

    public MovedDueDates Moved { get; private set; } = MovedDueDates.None;

    public DateOnly On { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public string ActorName { get; private set; } = "";

    public Guid? ActorAgencyId { get; private set; }

    public static CalendarChange Of(Guid id, CalendarYear year, IReadOnlyList<ChangedDay> days, string reason, Act act) => new()
    {
        Id = id,
        Year = year.Year,
        YearVersion = year.Version,
        Reason = VietnameseText.ToNfc(reason.Trim()),
        Source = year.Source,
        Days = days,
        On = act.On,
        RecordedAt = act.RecordedAt,
        ActorName = act.By.Name,
        ActorAgencyId = act.By.Agency?.AgencyId,
    };

    /// <summary>Says what it moved; once, with the confirmation itself.</summary>
    public void Tell(MovedDueDates moved) => Moved = moved;
}
