using Petitions.Application.Reports;
using Petitions.Application.Reports.Runs;
using Petitions.Application.Reports.Schedules;
using Petitions.Domain.Persons;
using Petitions.Domain.Reports.Delivery;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// Two reports of Lạng Sơn that go out by themselves (scenario S20): each quarter in the state's layout,
/// each month in the Party's; and one run of each, of the time of the second meeting, to look at.
/// </summary>
internal static class ScheduledReportsScenario
{
    private const string Committee = "UBND-T-LANGSON";
    private const string Party = "TU-LANGSON";

    private static readonly DateOnly SignedOn = new(2022, 12, 16);

    public static async Task PlayAsync(DemoSession session)
    {
        var province = session.Unit("20", session.Today);
        await SetAsync(session, "2022-Q4", 5, new(
            $"Báo cáo quý của tỉnh {DemoSession.IllustrationMark}", province, PeriodScheme.Administrative, PeriodKind.Quarter,
            [ReportFormat.Docx, ReportFormat.Xlsx, ReportFormat.Html],
            "0 8 15 3,6,9,12 *",
            new(LetterLayout.State, "BC-UBND", null, null, ["Văn phòng Chính phủ"],
                ["Như trên", "Thường trực Tỉnh ủy", "Các sở, ban, ngành"], "TH", null),
            [new(RecipientKind.Folder, "UBND tỉnh", null, "Văn phòng Chính phủ"),
                new(RecipientKind.Desk, null, session.Agency(Committee, session.Today), "Ủy ban nhân dân tỉnh")], false));
        await SetAsync(session, "2022-M12", 7, new(
            $"Báo cáo tháng của Tỉnh ủy {DemoSession.IllustrationMark}", province, PeriodScheme.Administrative, PeriodKind.Month,
            [ReportFormat.Docx], "0 8 15 * *",
            new(LetterLayout.Party, "BC/TU", "Tỉnh ủy Lạng Sơn", null, ["Ban Bí thư"], ["Như trên", "Ủy viên Ban Thường vụ Tỉnh ủy"],
                "Văn phòng Tỉnh ủy", null),
            [new(RecipientKind.Folder, "Tỉnh ủy", null, "Ban Bí thư"),
                new(RecipientKind.Desk, null, session.Agency(Party, session.Today), "Thường trực Tỉnh ủy")], false));
    }

    private static async Task SetAsync(DemoSession session, string period, int number, ReportScheduleInput input)
    {
        var schedule = await session.SendAsAsync(Role.Coordinator, Demonstration.OfficeCode, new SetReportSchedule(input));
        await session.SendAsAsync(
            Role.Coordinator, Demonstration.OfficeCode, new StartScheduledRun(schedule.Id, period, new(number, SignedOn)));
    }
}
