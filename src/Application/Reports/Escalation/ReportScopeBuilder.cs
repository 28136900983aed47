using Microsoft.EntityFrameworkCore;
using Petitions.Application.Petitions.Listing;
using Petitions.Application.Reports.Periods;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Territory;

namespace Petitions.Application.Reports.Escalation;

/// <summary>
/// Settles what a report is about: its unit in the structure of the period,
/// its days, the instant up to which entries count, and what lies before it.
/// </summary>
public sealed class ReportScopeBuilder(
    IPetitionsDb db, IReferenceBooks books, IReportSource source, PeriodCalendars calendars, TimeProvider clock)
{
    /// <summary>How many earlier periods the trend shows.</summary>
    private const int EarlierPeriods = 5;

    /// <exception cref="DomainException"><see cref="ReportErrors.NotEnded"/>, <see cref="ReportErrors.AsOfOutside"/>;
    /// <c>date.in_future</c>, <c>unit.not_found</c>, <c>unit.not_valid</c>.</exception>
    public async Task<ScopedReport> BuildAsync(ReportParameters parameters, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var period = parameters.Period;
        var today = clock.Today();
        if (parameters.AsOf is null && !period.HasEndedBy(today))
            throw ReportErrors.NotEnded(period);
        var asOf = parameters.AsOf ?? period.To;
        if (!period.Contains(asOf))
            throw ReportErrors.AsOfOutside(asOf, period);
        if (asOf > today)
            throw PetitionErrors.InFuture(asOf);

        var unit = book.Structure.Get(parameters.UnitId);
        if (!unit.Validity.Overlaps(new(period.From, asOf.AddDays(1))))
            unit = book.Structure.ValidOn(unit.Id, asOf);
        var known = await source.KnownUntilAsync(
            ToMilliseconds(parameters.KnownAt is { } at && at < clock.GetUtcNow() ? at : clock.GetUtcNow()), cancellationToken);
        var frozen = await PrecedingFrozenAsync(parameters.UnitId, period, known, cancellationToken);
        var scope = new ReportScope(
            unit.Kind, PetitionsAsOf.WithPredecessors(unit, book.Structure), period.From, asOf, known,
            ReportTerritory.EndOfDistricts(book.Structure, unit),
            [.. book.Agencies.Agencies.Where(agency => !agency.Validity.Contains(asOf)).Select(agency => agency.Id)], frozen,
            EarlierPeriodsOf(period));
        return new(HeadingOf(unit, period, asOf, known, book), scope, unit, book);
    }

    private static ReportHeading HeadingOf(Unit unit, ReportPeriod period, DateOnly asOf, DateTimeOffset known, ReferenceBook book)
    {
        var body = book.Agencies.PeoplesCommitteeOf(unit, asOf);
        var above = body is null
            ? null : book.Agencies.Superiors(body, asOf).FirstOrDefault(superior => superior.Kind == AgencyKind.PeoplesCommittee);
        return new(
            $"Kết quả giải quyết, trả lời kiến nghị {ReportPeriodLabels.Of(period)}", UnitReference.From(unit), unit.Kind,
            body is null ? null : AgencyReference.From(body),
            above is null ? null : AgencyReference.From(above), period, asOf, known, asOf < period.To, false);
    }

    /// <summary>The frozen period that ended the day before; of several, the one that is most like this.</summary>
    private async Task<FrozenPeriod?> PrecedingFrozenAsync(
        Guid unitId, ReportPeriod period, DateTimeOffset known, CancellationToken cancellationToken)
    {
        var before = period.From.AddDays(-1);
        var found = await db.FrozenPeriods.AsNoTracking().Where(one => one.UnitId == unitId && one.To == before && one.FrozenAt <= known)
            .ToListAsync(cancellationToken);
        return found.OrderByDescending(one => one.Scheme == period.Scheme).ThenByDescending(one => one.Kind == period.Kind)
            .ThenByDescending(one => one.FrozenAt).FirstOrDefault();
    }

    private List<ReportPeriod> EarlierPeriodsOf(ReportPeriod period)
    {
        var earlier = new List<ReportPeriod>();
        if (calendars.Of(period.Scheme) is { } calendar && period.Kind is not (PeriodKind.Span or PeriodKind.Session))
        {
            for (var one = period; earlier.Count < EarlierPeriods;)
                earlier.Insert(0, one = calendar.Preceding(one));
            return earlier;
        }

        // Days that somebody chose follow no others; they are held against as many days before them.
        var length = period.To.DayNumber - period.From.DayNumber + 1;
        if (period.From.DayNumber > length)
        {
            var (from, to) = (period.From.AddDays(-length), period.From.AddDays(-1));
            earlier.Add(new(period.Scheme, PeriodKind.Span, $"{from:yyyy-MM-dd}..{to:yyyy-MM-dd}", from, to));
        }

        return earlier;
    }

    // Instants travel with milliseconds; what cannot be asked for again is not counted by.
    private static DateTimeOffset ToMilliseconds(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
