using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Calendar;

namespace Petitions.Application.Calendar;

/// <summary>The changes of the calendar, the latest first.</summary>
/// <param name="Year">Only those of one year.</param>
public sealed record ListCalendarChanges(int? Year, Paging Paging) : IQuery<Page<CalendarChangeView>>;

/// <summary>Where a page ends: the id of its last row.</summary>
public sealed record CalendarChangeKey(Guid Id);

public sealed class ListCalendarChangesHandler(IPetitionsDb db, IReferenceBooks books) :
    IRequestHandler<ListCalendarChanges, Page<CalendarChangeView>>,
    IRequestHandler<GetCalendarChange, CalendarChangeView>
{
    public async Task<Page<CalendarChangeView>> Handle(ListCalendarChanges query, CancellationToken cancellationToken)
    {
        var list = $"calendar-changes {query.Year}";
        var book = await books.CurrentAsync(cancellationToken);
        var found = db.CalendarChanges.AsNoTracking().Where(change => query.Year == null || change.Year == query.Year);
        var rest = Cursor.Decode<CalendarChangeKey>(list, query.Paging.Cursor) is { Id: var after }
            ? found.Where(change => change.Id < after) : found;
        var rows = await WithYearVersion(rest.OrderByDescending(change => change.Id).Take(query.Paging.Limit + 1))
            .OrderByDescending(row => row.Change.Id).ToListAsync(cancellationToken);
        long? total = query.Paging.Count ? await found.LongCountAsync(cancellationToken) : null;
        return Page<CalendarChangeView>.Of(
            [.. rows.Select(row => CalendarChangeView.Of(row.Change, row.Version, book))], query.Paging.Limit,
            last => Cursor.Encode(list, new CalendarChangeKey(last.Id)), total);
    }

    public async Task<CalendarChangeView> Handle(GetCalendarChange query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var row = await WithYearVersion(db.CalendarChanges.AsNoTracking().Where(change => change.Id == query.Id))
            .FirstOrDefaultAsync(cancellationToken)
            ?? throw CalendarErrors.ChangeNotFound(query.Id);
        return CalendarChangeView.Of(row.Change, row.Version, book);
    }

    private IQueryable<CalendarChangeRow> WithYearVersion(IQueryable<CalendarChange> changes) =>
        changes.Join(db.CalendarYears, change => change.Year, year => year.Year,
            (change, year) => new CalendarChangeRow { Change = change, Version = year.Version });

    private sealed class CalendarChangeRow
    {
        public required CalendarChange Change { get; init; }

        public required int Version { get; init; }
    }
}
