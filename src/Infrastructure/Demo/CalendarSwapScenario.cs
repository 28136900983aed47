using Petitions.Application.Calendar;
using Petitions.Application.Petitions;
using Petitions.Domain.Calendar;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Intake;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// The swap of 2 January 2026, announced a week before (scenario S21): a petition is recorded by
/// the calendar as it was until then, due on 8 January; the administrator enters the swap, and
/// it is due on the 9th, with an event that says so. The petition is invented, the swap is not.
/// </summary>
/// <remarks>
/// A change of the calendar is read by everybody once it is committed, so this is no part of the one transaction of the
/// demonstration. Each step looks at what is there already: a program that is killed in between goes on when it is started again.
/// </remarks>
internal static class CalendarSwapScenario
{
    private const int Year = 2026;
    private const string Commune = "06364";
    private const string Quote = "bà con mong sớm có cầu qua suối để trẻ em đi học";
    private const string Notice = "12729/VPCP-KGVX ngày 25/12/2025";
    private static readonly DateOnly Raised = new(2025, 12, 24);
    private static readonly DateOnly DueAfterSwap = new(2026, 1, 9);

    private static readonly CalendarDayInput[] Swap =
    [
        new(new DateOnly(2026, 1, 2), DayKind.DayOff, "Hoán đổi với thứ Bảy 10/01/2026", Notice),
        new(new DateOnly(2026, 1, 10), DayKind.MakeUpDay, "Làm bù cho thứ Sáu 02/01/2026", Notice),
    ];

    public static async Task PlayAsync(DemoSession session)
    {
        var due = await session.DueDateOfAsync(Quote, Raised);
        if (due == DueAfterSwap)
            return;

        if (due is null)
        {
            await ChangeAsync(session, withSwap: false, "lịch như trước khi có thông báo hoán đổi");
            await session.SendAsAsync(Role.Recorder, Demonstration.OfficeCode, new RecordPetitions(
                null,
                [
                    new(
                        null, session.Unit(Commune, Raised), RaiserKind.Group, $"{DemoSession.IllustrationMark} nhân dân trong xã",
                        $"{DemoSession.IllustrationMark} Làm cầu qua suối",
                        $"{DemoSession.IllustrationMark} Đề nghị làm cầu qua suối trên đường đến trường", Quote, Channel.Letter, null),
                ],
                null, Raised));
        }

        await ChangeAsync(session, withSwap: true, "hoán đổi ngày làm việc 02/01/2026 sang thứ Bảy 10/01/2026");
    }

    private static async Task ChangeAsync(DemoSession session, bool withSwap, string reason)
    {
        var year = await session.QueryAsync(new GetCalendarYear(Year));
        var others = year.Days.Where(day => !Swap.Any(swapped => swapped.Date == day.Date))
            .Select(day => new CalendarDayInput(day.Date, day.Kind, day.Name, day.LegalBasis)).ToList();
        if (year.Days.Count - others.Count == (withSwap ? Swap.Length : 0))
            return;
        var input = new CalendarYearInput(Year, year.Status, year.Source, [.. others, .. withSwap ? Swap : []]);
        await session.SendAsAsync(
            Role.Administrator, null, new ConfirmCalendarChange(input, $"{DemoSession.IllustrationMark} {reason}", year.Version));
    }
}
