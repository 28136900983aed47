using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Calendar;

namespace Petitions.Application.Calendar;

/// <summary>The days of a year that depart from Monday to Friday.</summary>
/// <param name="Year">The year; this year when null.</param>
public sealed record GetCalendarYear(int? Year) : IQuery<CalendarYearDetails>;

public sealed class GetCalendarYearHandler(IPetitionsDb db, TimeProvider clock) : IRequestHandler<GetCalendarYear, CalendarYearDetails>
{
    public async Task<CalendarYearDetails> Handle(GetCalendarYear query, CancellationToken cancellationToken)
    {
        var number = query.Year ?? clock.Today().Year;
        var year = await db.CalendarYears.AsNoTracking().FirstOrDefaultAsync(year => year.Year == number, cancellationToken)
            ?? throw CalendarErrors.YearNotFound(number);
        return CalendarYearDetails.Of(
            year, await db.CalendarDays.AsNoTracking().Where(day => day.Year == number).ToListAsync(cancellationToken));
    }
}
