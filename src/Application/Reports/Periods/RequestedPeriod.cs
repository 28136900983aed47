using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Periods;

namespace Petitions.Application.Reports.Periods;

/// <summary>A period as a request names it.</summary>
/// <param name="Code">Its name; null for the days from <paramref name="From"/> to <paramref name="To"/>.</param>
public sealed record RequestedPeriod(PeriodScheme Scheme, string? Code, DateOnly? From, DateOnly? To);

/// <summary>Finds periods.</summary>
internal static class RequestedPeriodResolver
{
    /// <summary>
    /// The period that is meant: of a scheme, before or after a session on days given or frozen before, or from one day to another.
    /// </summary>
    /// <exception cref="Domain.DomainException"><see cref="ReportErrors.UnknownPeriod"/>,
    /// <see cref="ReportErrors.SessionDatesNeeded"/>, <see cref="ReportErrors.SpanNotOrdered"/>.</exception>
    /// <exception cref="InvalidRequestException">Neither a name nor two days are given, or both.</exception>
    public static async Task<ReportPeriod> ResolveAsync(
        this PeriodCalendars calendars, RequestedPeriod requested, Guid unitId, IPetitionsDb db, CancellationToken cancellationToken)
    {
        if (requested is { From: { } first, To: { } last } && first > last)
            throw ReportErrors.SpanNotOrdered(first, last);
        if (requested.Scheme == PeriodScheme.Session)
            return await ResolveSessionAsync(requested, unitId, db, cancellationToken);
        return requested switch
        {
            { Code: { } code, From: null, To: null } =>
                calendars.Of(requested.Scheme)!.Find(code) ?? throw ReportErrors.UnknownPeriod(code, requested.Scheme),
            { Code: null, From: { } from, To: { } to } =>
                new(requested.Scheme, PeriodKind.Span, $"{from:yyyy-MM-dd}..{to:yyyy-MM-dd}", from, to),
            _ => throw InvalidRequestException.For("period", "Nêu kỳ (period), hoặc từ ngày và đến ngày (from, to).",
                "Name a period, or two days, from and to."),
        };
    }

    private static async Task<ReportPeriod> ResolveSessionAsync(
        RequestedPeriod requested, Guid unitId, IPetitionsDb db, CancellationToken cancellationToken)
    {
        if (requested.Code is not { } code || !SessionPeriods.IsCode(code))
            throw ReportErrors.UnknownPeriod(requested.Code ?? "", requested.Scheme);
        if (requested is { From: { } from, To: { } to })
            return SessionPeriods.Of(code, from, to)!;
        var frozen = await db.FrozenPeriods.AsNoTracking()
            .FirstOrDefaultAsync(one => one.UnitId == unitId && one.Scheme == PeriodScheme.Session && one.Code == code, cancellationToken);
        return frozen?.Period ?? throw ReportErrors.SessionDatesNeeded(code);
    }
}
