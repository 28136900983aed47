using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Reports.Periods;

namespace Petitions.Application.Reports.Periods;

/// <summary>
/// The periods of a year in a scheme, for a unit: which have ended, and which are frozen. In the session scheme, those that are frozen.
/// </summary>
public sealed record ListPeriods(Guid? UnitId, PeriodScheme Scheme, int? Year, PeriodKind? Kind) : IQuery<IReadOnlyList<PeriodView>>;

public sealed class ListPeriodsValidator : AbstractValidator<ListPeriods>
{
    public ListPeriodsValidator()
    {
        RuleFor(query => query.UnitId).Required().OverridePropertyName("unit");
        RuleFor(query => query.Year).InclusiveBetween(1900, 2998)
            .WithMessage(_ => Language.Of("Năm phải từ 1900 đến 2998.", "The year must be from 1900 to 2998."))
            .OverridePropertyName("year");
    }
}

public sealed class ListPeriodsHandler(ReportReadAccess access, PeriodCalendars calendars, IPetitionsDb db, TimeProvider clock)
    : IRequestHandler<ListPeriods, IReadOnlyList<PeriodView>>
{
    public async Task<IReadOnlyList<PeriodView>> Handle(ListPeriods query, CancellationToken cancellationToken)
    {
        var unit = await access.RequireReaderAsync(query.UnitId!.Value, cancellationToken);
        var today = clock.Today();
        var frozen = await db.FrozenPeriods.AsNoTracking().Where(one => one.UnitId == unit.Id && one.Scheme == query.Scheme)
            .ToListAsync(cancellationToken);
        var periods = calendars.Of(query.Scheme) is { } calendar
            ? calendar.OfYear(query.Year ?? today.Year)
            : frozen.Select(one => one.Period).Where(period => query.Year is not { } year || period.To.Year == year)
            .OrderBy(period => period.From);
        return
        [
            .. periods.Where(period => query.Kind is not { } kind || period.Kind == kind).Select(period => new PeriodView(
                period.Scheme, period.Kind, period.Code, ReportPeriodLabels.Of(period), period.From, period.To, period.HasEndedBy(today),
                frozen.Find(one => one.Code == period.Code) is { } kept ? FrozenPeriodView.Of(kept) : null)),
        ];
    }
}
