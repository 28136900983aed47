using System.Globalization;
using Petitions.Domain.Calendar;

namespace Petitions.Domain.Tests.Calendar;

/// <summary>
/// The days off and make-up days of 2022 to 2026 as the domain brief's section 4 lists them; 2027 with its statutory days only.
/// </summary>
internal static class OfficialCalendar
{
    private static readonly string[] DaysOff =
    [
        "2022: 03/01 31/01-04/02 11/04 02/05 03/05 01/09-02/09",
        "2023: 02/01 20/01 23/01-26/01 01/05-03/05 01/09 04/09",
        "2024: 01/01 08/02-09/02 12/02-14/02 18/04 29/04 30/04 01/05 02/09-03/09",
        "2025: 01/01 27/01-31/01 07/04 30/04 01/05 02/05 01/09-02/09",
        "2026: 01/01 02/01 16/02-20/02 27/04 30/04 01/05 31/08 01/09-02/09 24/11",
        "2027: 01/01 16/04 30/04 02/09 24/11",
    ];

    private static readonly string[] MakeUpDays = ["2024: 04/05", "2025: 26/04", "2026: 10/01 22/08"];

    public static WorkCalendar Of2022To2027 => new(Years(), Days());

    /// <summary>As it stood until 25/12/2025, when the Prime Minister swapped 02/01/2026 for 10/01/2026.</summary>
    public static WorkCalendar BeforeTheSwapOfJanuary2026 =>
        new(Years(), Days().Where(day => day.Date != new DateOnly(2026, 1, 2) && day.Date != new DateOnly(2026, 1, 10)));

    private static IEnumerable<CalendarYear> Years() => Enumerable.Range(2022, 6)
        .Select(year => new CalendarYear(year, year == 2027 ? CalendarYearStatus.Provisional : CalendarYearStatus.Announced,
            "domain brief 4"));

    private static IEnumerable<CalendarDay> Days() =>
        Read(DaysOff, DayKind.DayOff, "ngày nghỉ").Concat(Read(MakeUpDays, DayKind.MakeUpDay, "làm bù"));

    private static IEnumerable<CalendarDay> Read(string[] years, DayKind kind, string name) =>
        from line in years
        let year = line[..4]
        from span in line[6..].Split(' ')
        let ends = span.Split('-').Select(day => DateOnly.ParseExact($"{day}/{year}", "dd/MM/yyyy", CultureInfo.InvariantCulture)).ToArray()
        from offset in Enumerable.Range(0, ends[^1].DayNumber - ends[0].DayNumber + 1)
        select new CalendarDay(ends[0].AddDays(offset), kind, name, "domain brief 4");
}
