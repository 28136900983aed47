using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>The period schemes of this installation.</summary>
/// <param name="weekBegins">The weekday on which weeks of the administrative scheme begin.</param>
public sealed class ReportCalendars(DayOfWeek weekBegins = DayOfWeek.Friday)
{
    private readonly PeriodCalendar[] _calendars = [new AdministrativePeriods(weekBegins), new CalendarPeriods()];

    /// <summary>The scheme; null for one whose days are chosen each time.</summary>
    public PeriodCalendar? Of(PeriodScheme scheme) => Array.Find(_calendars, calendar => calendar.Scheme == scheme);
}

/// <summary>A period as a request names it.</summary>
/// <param name="Code">Its name; null for the days from <paramref name="From"/> to <paramref name="To"/>.</param>
public sealed record PeriodAsked(PeriodScheme Scheme, string? Code, DateOnly? From, DateOnly? To);

/// <summary>Finds periods.</summary>
internal static class PeriodsAsked
{
    /// <summary>The period that is meant: of a scheme, before or after a session on days given or frozen before, or from one day to another.</summary>
    /// <exception cref="Domain.DomainException"><see cref="ReportErrors.UnknownPeriod"/>, <see cref="ReportErrors.SessionDatesNeeded"/>, <see cref="ReportErrors.SpanNotOrdered"/>.</exception>
    /// <exception cref="RequestShapeException">Neither a name nor two days are given, or both.</exception>
    public static async Task<ReportPeriod> FindAsync(this ReportCalendars calendars, PeriodAsked asked, Guid unitId, IPetitionsDb db, CancellationToken cancellationToken)
    {
        if (asked is { From: { } first, To: { } last } && first > last)
            throw ReportErrors.SpanNotOrdered(first, last);
        if (asked.Scheme == PeriodScheme.Session)
            return await SessionAsync(asked, unitId, db, cancellationToken);
        return asked switch
        {
            { Code: { } code, From: null, To: null } => calendars.Of(asked.Scheme)!.Find(code) ?? throw ReportErrors.UnknownPeriod(code, asked.Scheme),
            { Code: null, From: { } from, To: { } to } => new(asked.Scheme, PeriodKind.Span, $"{from:yyyy-MM-dd}..{to:yyyy-MM-dd}", from, to),
            _ => throw RequestShapeException.For("period", "Nêu kỳ (period), hoặc từ ngày và đến ngày (from, to).", "Name a period, or two days, from and to."),
        };
    }

    private static async Task<ReportPeriod> SessionAsync(PeriodAsked asked, Guid unitId, IPetitionsDb db, CancellationToken cancellationToken)
    {
        if (asked.Code is not { } code || !SessionPeriods.IsName(code))
            throw ReportErrors.UnknownPeriod(asked.Code ?? "", asked.Scheme);
        if (asked is { From: { } from, To: { } to })
            return SessionPeriods.Of(code, from, to)!;
        var frozen = await db.FrozenPeriods.AsNoTracking()
            .FirstOrDefaultAsync(one => one.UnitId == unitId && one.Scheme == PeriodScheme.Session && one.Code == code, cancellationToken);
        return frozen?.Period ?? throw ReportErrors.SessionDatesNeeded(code);
    }
}
