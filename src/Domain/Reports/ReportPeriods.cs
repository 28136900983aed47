using System.Globalization;

namespace Petitions.Domain.Reports;

/// <summary>Cuts years into periods: the strategy behind a <see cref="PeriodScheme"/>. A scheme says on which day a month and a week begin; all else follows.</summary>
public abstract class PeriodCalendar
{
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    public abstract PeriodScheme Scheme { get; }

    /// <summary>The first weekday of a week.</summary>
    protected abstract DayOfWeek WeekBegins { get; }

    /// <summary>The first day of a month, by this scheme's cut; months are counted on beyond 12.</summary>
    protected abstract DateOnly MonthBegins(int year, int month);

    /// <summary>The period of that name; null when there is none.</summary>
    public ReportPeriod? Find(string code)
    {
        if (code.Length < 4 || !int.TryParse(code.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < FirstYear or > LastYear)
            return null;
        if (code.Length == 4)
            return Months(PeriodKind.Year, year, 1, 12);
        if (code[4] != '-')
            return null;
        var part = code[5..];
        return part switch
        {
            "9M" => Months(PeriodKind.NineMonths, year, 1, 9),
            "H1" => Months(PeriodKind.HalfYear, year, 1, 6),
            "H2" => Months(PeriodKind.HalfYear, year, 7, 6),
            ['Q', >= '1' and <= '4'] => Months(PeriodKind.Quarter, year, (3 * (part[1] - '1')) + 1, 3),
            ['M', _, _] when Number(part) is >= 1 and <= 12 and var month => Months(PeriodKind.Month, year, month, 1),
            ['W', _, _] when Number(part) is >= 1 and var week && week <= ISOWeek.GetWeeksInYear(year) => Week(year, week),
            _ => null,
        };
    }

    /// <summary>The period of that kind in which the day lies; for the nine months, those of its year, which may lie before it.</summary>
    public ReportPeriod Containing(PeriodKind kind, DateOnly day)
    {
        if (kind == PeriodKind.Week)
        {
            var closing = day.AddDays(((int)WeekBegins + 6 - (int)day.DayOfWeek) % 7);
            return WeekClosing(closing);
        }

        var (year, month) = MonthOf(day);
        return kind switch
        {
            PeriodKind.Month => Months(kind, year, month, 1),
            PeriodKind.Quarter => Months(kind, year, ((month - 1) / 3 * 3) + 1, 3),
            PeriodKind.HalfYear => Months(kind, year, month <= 6 ? 1 : 7, 6),
            PeriodKind.NineMonths => Months(kind, year, 1, 9),
            PeriodKind.Year => Months(kind, year, 1, 12),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    /// <summary>The period of the same kind before it; of nine months, those of the year before.</summary>
    public ReportPeriod Before(ReportPeriod period) => period.Kind == PeriodKind.NineMonths
        ? Find($"{int.Parse(period.Code.AsSpan(0, 4), CultureInfo.InvariantCulture) - 1}-9M")!
        : Containing(period.Kind, period.From.AddDays(-1));

    /// <summary>All periods of a year, shortest first.</summary>
    public IEnumerable<ReportPeriod> OfYear(int year)
    {
        for (var week = 1; week <= ISOWeek.GetWeeksInYear(year); week++)
            yield return Week(year, week);
        for (var month = 1; month <= 12; month++)
            yield return Months(PeriodKind.Month, year, month, 1);
        for (var quarter = 1; quarter <= 4; quarter++)
            yield return Months(PeriodKind.Quarter, year, (3 * quarter) - 2, 3);
        yield return Months(PeriodKind.HalfYear, year, 1, 6);
        yield return Months(PeriodKind.HalfYear, year, 7, 6);
        yield return Months(PeriodKind.NineMonths, year, 1, 9);
        yield return Months(PeriodKind.Year, year, 1, 12);
    }

    private static int Number(string part) => int.TryParse(part.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private (int Year, int Month) MonthOf(DateOnly day)
    {
        // The scheme's month is that of the calendar, or the one behind it once that has begun.
        var next = day.AddMonths(1);
        return day >= MonthBegins(next.Year, next.Month) ? (next.Year, next.Month) : (day.Year, day.Month);
    }

    private ReportPeriod Months(PeriodKind kind, int year, int first, int count)
    {
        var code = kind switch
        {
            PeriodKind.Month => $"{year}-M{first:00}",
            PeriodKind.Quarter => $"{year}-Q{(first + 2) / 3}",
            PeriodKind.HalfYear => first == 1 ? $"{year}-H1" : $"{year}-H2",
            PeriodKind.NineMonths => $"{year}-9M",
            _ => $"{year}",
        };
        return new(Scheme, kind, code, MonthBegins(year, first), MonthBegins(year, first + count).AddDays(-1));
    }

    /// <summary>A week is called after the ISO week of its last day, so that each year's weeks are counted through and none twice.</summary>
    private ReportPeriod Week(int year, int week)
    {
        var closing = (DayOfWeek)(((int)WeekBegins + 6) % 7);
        return WeekClosing(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, closing)));
    }

    private ReportPeriod WeekClosing(DateOnly closing)
    {
        var last = closing.ToDateTime(TimeOnly.MinValue);
        return new(Scheme, PeriodKind.Week, $"{ISOWeek.GetYear(last)}-W{ISOWeek.GetWeekOfYear(last):00}", closing.AddDays(-6), closing);
    }
}

/// <summary>From the 15th of a month to the 14th of the next, which gives it its name (Nghị định 09/2019/NĐ-CP, article 12).</summary>
/// <param name="weekBegins">No national rule cuts weeks; most offices close on a Thursday, so weeks begin on Friday unless the settings say otherwise.</param>
public sealed class AdministrativePeriods(DayOfWeek weekBegins = DayOfWeek.Friday) : PeriodCalendar
{
    public const int CutDay = 15;

    public override PeriodScheme Scheme => PeriodScheme.Administrative;

    protected override DayOfWeek WeekBegins => weekBegins;

    protected override DateOnly MonthBegins(int year, int month) => new DateOnly(year, 1, CutDay).AddMonths(month - 2);
}

/// <summary>Whole months, and weeks from Monday to Sunday.</summary>
public sealed class CalendarPeriods : PeriodCalendar
{
    public override PeriodScheme Scheme => PeriodScheme.Calendar;

    protected override DayOfWeek WeekBegins => DayOfWeek.Monday;

    protected override DateOnly MonthBegins(int year, int month) => new DateOnly(year, 1, 1).AddMonths(month - 1);
}

/// <summary>Before or after a session: the name is the session's, the days are those that somebody chose.</summary>
public static class SessionPeriods
{
    /// <summary>The period before or after session N (<c>S8-before</c>, <c>S8-after</c>) on the days given; null when the name is none of these.</summary>
    public static ReportPeriod? Of(string code, DateOnly from, DateOnly to) =>
        IsName(code) ? new(PeriodScheme.Session, PeriodKind.Session, code, from, to) : null;

    public static bool IsName(string code) => SessionOf(code) is not null;

    /// <summary>The number of the session in the name, and whether it is the time before it.</summary>
    public static (int Session, bool Before)? SessionOf(string code)
    {
        var before = code.EndsWith("-before", StringComparison.Ordinal);
        if (!code.StartsWith('S') || !(before || code.EndsWith("-after", StringComparison.Ordinal)))
            return null;
        var number = code.AsSpan(1, code.IndexOf('-', StringComparison.Ordinal) - 1);
        return number.Length <= 3 && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var session) && session > 0 ? (session, before) : null;
    }
}
