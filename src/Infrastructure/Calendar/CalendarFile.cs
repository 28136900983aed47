using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Calendar;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.ReferenceData;

namespace Petitions.Infrastructure.Calendar;

/// <summary><c>calendar.json</c>: years with their days off and make-up days. A year in the file takes the place of the same year as a whole.</summary>
internal sealed class CalendarFile : IReferenceFile
{
    private sealed record Content(IReadOnlyList<YearRow> Years);

    private sealed record YearRow(int Year, CalendarYearStatus Status, string Source, IReadOnlyList<DayRow> Days);

    private sealed record DayRow(DateOnly Date, DayKind Kind, string Name, string LegalBasis);

    public string FileName => "calendar.json";

    public async Task LoadAsync(PetitionsDb db, byte[] content, CancellationToken cancellationToken)
    {
        var file = ReferenceSource.Parse<Content>(FileName, content);
        if (file.Years.CountBy(row => row.Year).FirstOrDefault(count => count.Value > 1) is { Value: > 1 } twice)
            throw new ReferenceDataException(FileName, $"the year {twice.Key} appears twice");
        var years = await db.CalendarYears.ToDictionaryAsync(year => year.Year, cancellationToken);
        var days = (await db.CalendarDays.ToListAsync(cancellationToken)).ToLookup(day => day.Year);
        foreach (var row in file.Years)
            Put(db, years.GetValueOrDefault(row.Year), [.. days[row.Year]], row);
    }

    private static void Put(PetitionsDb db, CalendarYear? stored, IReadOnlyList<CalendarDay> storedDays, YearRow row)
    {
        var days = row.Days.Select(day => new CalendarDay(day.Date, day.Kind, day.Name, day.LegalBasis)).ToList();
        if (stored is null)
            db.Add(CalendarYear.Load(row.Year, row.Status, row.Source, days));
        else if ((stored.Status, stored.Source) != (row.Status, row.Source) || !storedDays.Select(Facts).Order().SequenceEqual(days.Select(Facts).Order()))
            stored.Replace(row.Status, row.Source, days);
        else
            return;

        var known = storedDays.ToDictionary(day => day.Date);
        foreach (var day in days)
        {
            if (known.Remove(day.Date, out var earlier))
                db.Entry(earlier).CurrentValues.SetValues(day);
            else
                db.Add(day);
        }

        db.RemoveRange(known.Values);
    }

    private static (DateOnly, DayKind, string, string) Facts(CalendarDay day) => (day.Date, day.Kind, day.Name, day.LegalBasis);
}
