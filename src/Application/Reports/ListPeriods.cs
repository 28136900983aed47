using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>A period as a list shows it.</summary>
/// <param name="Code">Its name in requests.</param>
/// <param name="Ended">True when its last day is over.</param>
/// <param name="Frozen">Where its figures are kept; null while they are not.</param>
public sealed record PeriodView(PeriodScheme Scheme, PeriodKind Kind, string Code, string Label, DateOnly From, DateOnly To, bool Ended, FrozenPeriodView? Frozen);

/// <summary>The periods of a year in a scheme, for a unit: which have ended, and which are frozen. In the session scheme, those that are frozen.</summary>
public sealed record ListPeriods(Guid? UnitId, PeriodScheme Scheme, int? Year, PeriodKind? Kind) : IQuery<IReadOnlyList<PeriodView>>;

public sealed class ListPeriodsValidator : AbstractValidator<ListPeriods>
{
    public ListPeriodsValidator()
    {
        RuleFor(query => query.UnitId).Given().OverridePropertyName("unit");
        RuleFor(query => query.Year).InclusiveBetween(1900, 2998).WithMessage(_ => Language.Of("Năm phải từ 1900 đến 2998.", "The year must be from 1900 to 2998.")).OverridePropertyName("year");
    }
}

public sealed class ListPeriodsHandler(ReportDesk desk, ReportCalendars calendars, IPetitionsDb db, TimeProvider clock) : IRequestHandler<ListPeriods, IReadOnlyList<PeriodView>>
{
    public async Task<IReadOnlyList<PeriodView>> Handle(ListPeriods query, CancellationToken cancellationToken)
    {
        var unit = await desk.ReadingAsync(query.UnitId!.Value, cancellationToken);
        var today = clock.Today();
        var frozen = await db.FrozenPeriods.AsNoTracking().Where(one => one.UnitId == unit.Id && one.Scheme == query.Scheme).ToListAsync(cancellationToken);
        var periods = calendars.Of(query.Scheme) is { } calendar
            ? calendar.OfYear(query.Year ?? today.Year)
            : frozen.Select(one => one.Period).Where(period => query.Year is not { } year || period.To.Year == year).OrderBy(period => period.From);
        return
        [
            .. periods.Where(period => query.Kind is not { } kind || period.Kind == kind).Select(period => new PeriodView(
                period.Scheme, period.Kind, period.Code, ReportPeriodWords.Of(period), period.From, period.To, period.HasEndedBy(today),
                frozen.Find(one => one.Code == period.Code) is { } kept ? FrozenPeriodView.Of(kept) : null)),
        ];
    }
}
