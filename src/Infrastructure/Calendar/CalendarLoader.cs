using Microsoft.EntityFrameworkCore;
using Petitions.Application.Calendar;
using Petitions.Domain.Calendar;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.ReferenceData;

namespace Petitions.Infrastructure.Calendar;

/// <summary>
/// <c>calendar.json</c>: years with their days off and make-up days. A year in the file takes the place of the same year as a whole,
/// unless open due dates would move by it: then it is proposed, and an administrator sees what would move and confirms it (ADR 0011).
/// </summary>
internal sealed class CalendarLoader(TimeProvider clock) : IReferenceFileLoader
{
    private sealed record Content(IReadOnlyList<YearRow> Years);

    private sealed record YearRow(int Year, CalendarYearStatus Status, string Source, IReadOnlyList<DayRow> Days)
    {
        public IReadOnlyList<CalendarDay> ToDays() =>
            [.. Days.Select(day => new CalendarDay(day.Date, day.Kind, day.Name, day.LegalBasis))];
    }

    private sealed record DayRow(DateOnly Date, DayKind Kind, string Name, string LegalBasis);

    public string FileName => "calendar.json";

    public async Task LoadAsync(PetitionsDb db, byte[] content, CancellationToken cancellationToken)
    {
        var file = ReferenceFileSource.Parse<Content>(FileName, content);
        if (file.Years.CountBy(row => row.Year).FirstOrDefault(count => count.Value > 1) is { Value: > 1 } twice)
            throw new ReferenceDataException(FileName, $"the year {twice.Key} appears twice");
        await db.LockAsync(CalendarWriter.LockName, cancellationToken);
        var moves = new DueDateMover(db);
        await moves.LockDueDatesAsync(cancellationToken);
        var years = await db.CalendarYears.ToDictionaryAsync(year => year.Year, cancellationToken);
        var days = (await db.CalendarDays.ToListAsync(cancellationToken)).ToLookup(day => day.Year);
        var calendar = new WorkCalendar(years.Values, days.SelectMany(year => year));

        // New years first: what the days of another year would move may come to lie in them.
        foreach (var row in file.Years.OrderBy(row => years.ContainsKey(row.Year)))
        {
            var edition = CalendarYear.Load(row.Year, row.Status, row.Source, row.ToDays());
            var shift = CalendarShift.Of(calendar, edition, row.ToDays());
            if (years.GetValueOrDefault(row.Year) is not { } stored)
                db.Add(edition);
            else if (HasSameContent(stored, days[row.Year], row))
                continue;
            else if (await moves.PreviewAsync(shift, null, 0, cancellationToken) is { Moved: { Total: > 0 } moved })
            {
                await ProposeChangeAsync(db, stored, shift, row, moved, cancellationToken);
                continue;
            }
            else
            {
                db.Add(CalendarEdition.Create(stored, days[row.Year], clock.GetUtcNow()));
                stored.Replace(row.Status, row.Source, row.ToDays());
            }

            StoreDays(db, [.. days[row.Year]], row.ToDays());
            calendar = shift.After;
        }
    }

    private static bool HasSameContent(CalendarYear stored, IEnumerable<CalendarDay> days, YearRow row) =>
        (stored.Status, stored.Source) == (row.Status, row.Source)
            && days.Select(ContentOf).Order().SequenceEqual(row.ToDays().Select(ContentOf).Order());

    private static void StoreDays(PetitionsDb db, IReadOnlyList<CalendarDay> stored, IReadOnlyList<CalendarDay> days)
    {
        var known = stored.ToDictionary(day => day.Date);
        foreach (var day in days)
        {
            if (known.Remove(day.Date, out var earlier))
                db.Entry(earlier).CurrentValues.SetValues(day);
            else
                db.Add(day);
        }

        db.RemoveRange(known.Values);
    }

    private async Task ProposeChangeAsync(
        PetitionsDb db, CalendarYear year, CalendarShift shift, YearRow row, MovedDueDates moved, CancellationToken cancellationToken)
    {
        var proposal = new ProposedYear(row.Status, row.Source,
            [.. row.ToDays().OrderBy(day => day.Date).Select(day => new ProposedDay(day.Date, day.Kind, day.Name, day.LegalBasis))]);
        var waiting = await db.CalendarChanges.AsNoTracking()
            .Where(change => change.Year == year.Year && change.YearVersion == year.Version
                && change.Status == CalendarChangeStatus.Proposed)
            .ToListAsync(cancellationToken);
        if (waiting.Exists(one => one.Proposal!.Status == proposal.Status && one.Proposal.Source == proposal.Source
            && one.Proposal.Days.SequenceEqual(proposal.Days)))
            return;
        var now = clock.GetUtcNow();
        db.Add(CalendarChange.Propose(Guid.CreateVersion7(now), year, shift.Days, proposal, moved, FileName, now));
    }

    private static (DateOnly, DayKind, string, string) ContentOf(CalendarDay day) => (day.Date, day.Kind, day.Name, day.LegalBasis);
}
