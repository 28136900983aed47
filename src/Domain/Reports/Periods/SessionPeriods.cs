using System.Globalization;

namespace Petitions.Domain.Reports.Periods;

/// <summary>Before or after a session: the name is the session's, the days are those that somebody chose.</summary>
public static class SessionPeriods
{
    /// <summary>
    /// The period before or after session N (<c>S8-before</c>, <c>S8-after</c>) on the days given; null when the name is none of these.
    /// </summary>
    public static ReportPeriod? Of(string code, DateOnly from, DateOnly to) =>
        IsCode(code) ? new(PeriodScheme.Session, PeriodKind.Session, code, from, to) : null;

    public static bool IsCode(string code) => SessionOf(code) is not null;

    /// <summary>The number of the session in the name, and whether it is the time before it.</summary>
    public static (int Session, bool Before)? SessionOf(string code)
    {
        var before = code.EndsWith("-before", StringComparison.Ordinal);
        if (!code.StartsWith('S') || !(before || code.EndsWith("-after", StringComparison.Ordinal)))
            return null;
        var number = code.AsSpan(1, code.IndexOf('-', StringComparison.Ordinal) - 1);
        return number.Length <= 3 && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var session) && session > 0
            ? (session, before) : null;
    }
}
