using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Calendar;
using Petitions.Domain.Persons;

namespace Petitions.Application.Calendar;

/// <summary>Puts the days of a year in the place of those known before: what every change of the calendar does.</summary>
public sealed class CalendarWriter(IPetitionsDb db, IReferenceBooks books, ICurrentActor actor, TimeProvider clock)
{
    /// <summary>
    /// Held by whoever changes the calendar, so that administrators who load the same new year at once find each other's.
    /// </summary>
    public const string LockName = "calendar";

    public async Task<(ReferenceBook Book, ActionContext Act)> LoadContextAsync(CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var today = BusinessTime.DateOf(now);
        return (book, new ActionContext(actor.Identity.ResolveActor(today, today, book), today, now));
    }

    /// <param name="input">The year.</param>
    /// <param name="days">Its days.</param>
    /// <param name="expectedVersion">The version the caller acts on; null when it named none.</param>
    /// <param name="mustName">True when the caller has to name the version of a year that is loaded.</param>
    /// <param name="book">The calendar before.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="DomainException"><c>calendar.stale</c>, <c>calendar.not_previewed</c>,
    /// <c>calendar.year_not_found</c>, and what <see cref="CalendarYear.Replace"/> refuses.</exception>
    public async Task<(CalendarYear Year, CalendarShift Shift)> ReplaceAsync(
        CalendarYearInput input, IReadOnlyList<CalendarDay> days, int? expectedVersion, bool mustName, ReferenceBook book,
        CancellationToken cancellationToken)
    {
        var number = input.Year!.Value;
        var year = await db.CalendarYears.FirstOrDefaultAsync(year => year.Year == number, cancellationToken);
        if (year is null)
        {
            if (expectedVersion is not null)
                throw CalendarErrors.YearNotFound(number);
            year = CalendarYear.Load(number, input.Status!.Value, input.Source!, days);
            db.CalendarYears.Add(year);
        }
        else
        {
            if (mustName && expectedVersion is null)
                throw CalendarErrors.NotPreviewed(number, year.Version);
            year.RequireVersion(expectedVersion);
            var known = await db.CalendarDays.AsNoTracking().Where(day => day.Year == number).ToListAsync(cancellationToken);
            db.CalendarEditions.Add(CalendarEdition.Create(year, known, clock.GetUtcNow()));
            year.Replace(input.Status!.Value, input.Source!, days);
            await db.CalendarDays.Where(day => day.Year == number).ExecuteDeleteAsync(cancellationToken);
        }

        var shift = CalendarShift.Of(book.Calendar, year, days);
        db.CalendarDays.AddRange(days);
        await db.SaveChangesAsync(cancellationToken);
        return (year, shift);
    }
}
