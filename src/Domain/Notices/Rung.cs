using Petitions.Domain.Calendar;

namespace Petitions.Domain.Notices;

/// <summary>
/// One rung of the ladder of reminders and notices (đôn đốc): how many days before or after a due
/// date who is told what. Reference data: no law fixes these numbers for recommendations, so each
/// names where it comes from. What a rung said stays; another wording or number is another version.
/// </summary>
public sealed class Rung
{
    public const int CodeMaxLength = 40;
    public const int TextMaxLength = 400;
    public const int BasisMaxLength = 500;
    public const int CertaintyMaxLength = 100;

    /// <summary>Further away from a due date nobody is told of it.</summary>
    public const int FurthestDays = 366;

    /// <param name="id">Identity of this version.</param>
    /// <param name="code">Names the rung across its versions; a clock hears of each code once for each due date.</param>
    /// <param name="step">When, and whom.</param>
    /// <param name="text">What the notice says, in Vietnamese; <c>{subject}</c>, <c>{due}</c> and <c>{days}</c> are filled in.</param>
    /// <param name="englishText">The same in English.</param>
    /// <param name="legalBasis">Where the number comes from.</param>
    /// <param name="certainty">How sure that is.</param>
    /// <param name="validity">The business days on which sweeps go by it.</param>
    /// <exception cref="DomainException"><see cref="NoticeErrors.BasisMissing"/>,
    /// <see cref="NoticeErrors.OffsetOutOfRange"/>, <see cref="NoticeErrors.RungValidityNotOrdered"/>.</exception>
    public Rung(Guid id, string code, RungStep step, string text, string englishText, string legalBasis, string certainty,
        Validity validity)
    {
        if (string.IsNullOrWhiteSpace(legalBasis))
            throw NoticeErrors.BasisMissing(code);
        if (Math.Abs(step.Days) > FurthestDays)
            throw NoticeErrors.OffsetOutOfRange(code, FurthestDays);
        if (!validity.IsOrdered)
            throw NoticeErrors.RungValidityNotOrdered(code);
        Id = id;
        Code = code;
        Clock = step.Clock;
        Days = step.Days;
        DayKind = step.Kind;
        Addressee = step.Addressee;
        Text = VietnameseText.ToNfc(text.Trim());
        EnglishText = VietnameseText.ToNfc(englishText.Trim());
        LegalBasis = VietnameseText.ToNfc(legalBasis.Trim());
        Certainty = VietnameseText.ToNfc(certainty.Trim());
        Validity = validity;
    }

    private Rung()
    {
    }

    public Guid Id { get; private set; }

    public string Code { get; private set; } = "";

    public ClockKind Clock { get; private set; }

    /// <summary>Days from the due date on: negative before it, 0 on it.</summary>
    public int Days { get; private set; }

    /// <summary>Which days count.</summary>
    public TermKind DayKind { get; private set; }

    public RungAddressee Addressee { get; private set; }

    public string Text { get; private set; } = "";

    public string EnglishText { get; private set; } = "";

    public string LegalBasis { get; private set; } = "";

    public string Certainty { get; private set; } = "";

    public Validity Validity { get; private set; }

    public RungStep Step => new(Clock, Days, DayKind, Addressee);

    /// <summary>Ends or prolongs the time for which it holds; nothing else of it changes.</summary>
    /// <exception cref="DomainException"><see cref="NoticeErrors.RungValidityNotOrdered"/>.</exception>
    public void ChangeEnd(DateOnly? to)
    {
        var validity = Validity with { To = to };
        if (!validity.IsOrdered)
            throw NoticeErrors.RungValidityNotOrdered(Code);
        Validity = validity;
    }

    /// <summary>The latest due date for which the rung is reached by the end of <paramref name="day"/>.</summary>
    /// <exception cref="DomainException"><c>calendar.year_not_loaded</c>: working
    /// days have to be counted in a year that is not known yet.</exception>
    public DateOnly LatestReachedDueOn(DateOnly day, WorkCalendar calendar)
    {
        if (DayKind == TermKind.Calendar || Days == 0)
            return day.AddDays(-Days);

        // After it: as many working days as the rung says have passed since the due date. Before it: no more than that are left.
        var (due, left, step) = Days > 0 ? (day, Days, -1) : (day.AddDays(1), -Days + 1, 1);
        for (; ; due = due.AddDays(step))
        {
            if (calendar.IsWorkingDay(due) && --left == 0)
                return due.AddDays(-1);
        }
    }
}
