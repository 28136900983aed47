using System.Globalization;

namespace Petitions.Domain.Reports.Periods;

/// <summary>
/// Cuts years into periods: the strategy behind a <see cref="PeriodScheme"/>.
/// A scheme says on which day a month and a week begin; all else follows.
/// </summary>
public abstract class PeriodCalendar
{
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    public abstract PeriodScheme Scheme { get; }

    /// <summary>The first weekday of a week.</summary>
    protected abstract DayOfWeek FirstDayOfWeek { get; }

    /// <summary>The first day of a month, by this scheme's cut; months are counted on beyond 12.</summary>
    protected abstract DateOnly FirstDayOfMonth(int year, int month);

    /// <summary>The period of that name; null when there is none.</summary>
    public ReportPeriod? Find(string code)
    {
        if (code.Length < 4 || !int.TryParse(code.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < FirstYear or > LastYear)
            return null;
        if (code.Length == 4)
            return PeriodOfMonths(PeriodKind.Year, year, 1, 12);
        if (code[4] != '-')
            return null;
        var part = code[5..];
        return part switch
        {
            "9M" => PeriodOfMonths(PeriodKind.NineMonths, year, 1, 9),
            "H1" => PeriodOfMonths(PeriodKind.HalfYear, year, 1, 6),
            "H2" => PeriodOfMonths(PeriodKind.HalfYear, year, 7, 6),
            ['Q', >= '1' and <= '4'] => PeriodOfMonths(PeriodKind.Quarter, year, (3 * (part[1] - '1')) + 1, 3),
            ['M', _, _] when ParseNumber(part) is >= 1 and <= 12 and var month => PeriodOfMonths(PeriodKind.Month, year, month, 1),
            ['W', _, _] when ParseNumber(part) is >= 1 and var week && week <= ISOWeek.GetWeeksInYear(year) => WeekOf(year, week),
            _ => null,
        };
    }

    /// <summary>The period of that kind in which the day lies; for the nine months, those of its year, which may lie before it.</summary>
    public ReportPeriod Containing(PeriodKind kind, DateOnly day)
    {
        if (kind == PeriodKind.Week)
        {
            var closing = day.AddDays(((int)FirstDayOfWeek + 6 - (int)day.DayOfWeek) % 7);
            return WeekEndingOn(closing);
        }

        var (year, month) = MonthOf(day);
        return kind switch
        {
            PeriodKind.Month => PeriodOfMonths(kind, year, month, 1),
            PeriodKind.Quarter => PeriodOfMonths(kind, year, ((month - 1) / 3 * 3) + 1, 3),
            PeriodKind.HalfYear => PeriodOfMonths(kind, year, month <= 6 ? 1 : 7, 6),
            PeriodKind.NineMonths => PeriodOfMonths(kind, year, 1, 9),
            PeriodKind.Year => PeriodOfMonths(kind, year, 1, 12),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    /// <summary>The period of the same kind before it; of nine months, those of the year before.</summary>
    public ReportPeriod Preceding(ReportPeriod period) => period.Kind == PeriodKind.NineMonths
        ? Find($"{int.Parse(period.Code.AsSpan(0, 4), CultureInfo.InvariantCulture) - 1}-9M")!
        : Containing(period.Kind, period.From.AddDays(-1));

    /// <summary>All periods of a year, shortest first.</summary>
    public IEnumerable<ReportPeriod> OfYear(int year)
    {
        for (var week = 1; week <= ISOWeek.GetWeeksInYear(year); week++)
            yield return WeekOf(year, week);
        for (var month = 1; month <= 12; month++)
            yield return PeriodOfMonths(PeriodKind.Month, year, month, 1);
        for (var quarter = 1; quarter <= 4; quarter++)
            yield return PeriodOfMonths(PeriodKind.Quarter, year, (3 * quarter) - 2, 3);
        yield return PeriodOfMonths(PeriodKind.HalfYear, year, 1, 6);
        yield return PeriodOfMonths(PeriodKind.HalfYear, year, 7, 6);
        yield return PeriodOfMonths(PeriodKind.NineMonths, year, 1, 9);
        yield return PeriodOfMonths(PeriodKind.Year, year, 1, 12);
    }

    private static int ParseNumber(string part) =>
        int.TryParse(part.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private (int Year, int Month) MonthOf(DateOnly day)
    {
        // The scheme's month is that of the calendar, or the one behind it once that has begun.
        var next = day.AddMonths(1);
        return day >= FirstDayOfMonth(next.Year, next.Month) ? (next.Year, next.Month) : (day.Year, day.Month);
    }

    private ReportPeriod PeriodOfMonths(PeriodKind kind, int year, int first, int count)
    {
        var code = kind switch
        {
            PeriodKind.Month => $"{year}-M{first:00}",
            PeriodKind.Quarter => $"{year}-Q{(first + 2) / 3}",
            PeriodKind.HalfYear => first == 1 ? $"{year}-H1" : $"{year}-H2",
            PeriodKind.NineMonths => $"{year}-9M",
            _ => $"{year}",
        };
        return new(Scheme, kind, code, FirstDayOfMonth(year, first), FirstDayOfMonth(year, first + count).AddDays(-1));
    }

    /// <summary>
    /// A week is called after the ISO week of its last day, so that each year's weeks are counted through and none twice.
    /// </summary>
    private ReportPeriod WeekOf(int year, int week)
    {
        var closing = (DayOfWeek)(((int)FirstDayOfWeek + 6) % 7);
        return WeekEndingOn(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, closing)));
    }

    private ReportPeriod WeekEndingOn(DateOnly closing)
    {
        var last = closing.ToDateTime(TimeOnly.MinValue);
        return new(Scheme, PeriodKind.Week, $"{ISOWeek.GetYear(last)}-W{ISOWeek.GetWeekOfYear(last):00}", closing.AddDays(-6), closing);
    }
}
