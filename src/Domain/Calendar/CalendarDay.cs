namespace Petitions.Domain.Calendar;

/// <summary>
/// One departure from the plain working week, as announced for its year. Holidays that fall on a weekly rest day are not listed:
/// their compensation day is.
/// </summary>
public sealed class CalendarDay
{
    public const int NameMaxLength = 200;
    public const int LegalBasisMaxLength = 500;

    public CalendarDay(DateOnly date, DayKind kind, string name, string legalBasis)
    {
        Date = date;
        Year = date.Year;
        Kind = kind;
        Name = VietnameseText.ToNfc(name.Trim());
        LegalBasis = VietnameseText.ToNfc(legalBasis.Trim());
    }

    /// <summary>The day, Asia/Ho_Chi_Minh.</summary>
    public DateOnly Date { get; private set; }

    public DayKind Kind { get; private set; }

    /// <summary>What the day is, in Vietnamese: "Tết Nguyên đán", "làm bù cho thứ Sáu 02/01/2026".</summary>
    public string Name { get; private set; }

    /// <summary>The law or notice that makes it so.</summary>
    public string LegalBasis { get; private set; }

    /// <summary>The year the day belongs to; a year is loaded and replaced as a whole.</summary>
    public int Year { get; private set; }
}
