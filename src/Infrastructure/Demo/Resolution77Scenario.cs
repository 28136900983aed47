using Petitions.Application.Directives;
using Petitions.Application.Stewardships;
using Petitions.Domain.Directives;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Stewardships;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// Resolution 77 in the commune (N1, F1): officials are put in charge of one of its villages and
/// of poor households, as the commune had told, and the report after one year is reminded of,
/// chased, late and accepted (scenario S16). Who was put in charge the source does not tell.
/// </summary>
internal static class Resolution77Scenario
{
    private const string Giver = "TU-LANGSON";
    private const string Addressee = "DU-TRANYEN";

    public static async Task PlayAsync(DemoSession session, Guid directive)
    {
        await AssignStewardsAsync(session, directive);
        await ReportedLateAsync(session, directive);
    }

    private static async Task AssignStewardsAsync(DemoSession session, Guid directive)
    {
        var since = new DateOnly(2022, 12, 15);
        var village = session.Village("Thôn Làng Mỏ", TranYenMeeting.Commune, TranYenMeeting.HeldOn);
        AssignSteward Put(string title, StewardRole role, HouseholdsInput? households) => new(
            village, households, role,
            new(DemoSession.IllustrationMark, $"{DemoSession.IllustrationMark} {title}", session.Agency(Addressee, since)), null,
            $"{DemoSession.IllustrationMark} Kế hoạch của Đảng ủy xã thực hiện Nghị quyết số 77", since, null, directive, since);

        var inCharge =
            await session.SendAsAsync(Role.Coordinator, Addressee, Put("Ủy viên Ban Thường vụ Đảng ủy xã", StewardRole.InCharge, null));
        await session.SendAsAsync(
            Role.Coordinator, Addressee, Put("Chủ tịch Hội Nông dân xã", StewardRole.Supporting, new(HouseholdGroup.Poor, 12)));
        await session.SendAsAsync(Role.Officer, Addressee, new ReportStewardship(
            inCharge.Id, since, null,
            $"{DemoSession.IllustrationMark} Đã dự sinh hoạt chi bộ, nắm tình hình sóng điện thoại và đình Làng Mỏ.",
            new DateOnly(2023, 3, 31), null));
    }

    private static async Task ReportedLateAsync(DemoSession session, Guid directive)
    {
        async Task RemindAsync(DateOnly on, string text) =>
            await session.SendAsAsync(
                Role.Coordinator, Giver, new RemindOfDirective(directive, null, $"{DemoSession.IllustrationMark} {text}", on, null));

        await RemindAsync(new DateOnly(2023, 4, 25), "Còn 30 ngày đến hạn báo cáo.");
        await RemindAsync(new DateOnly(2023, 5, 18), "Còn 7 ngày đến hạn báo cáo.");
        await RemindAsync(new DateOnly(2023, 5, 29), "Đã quá hạn 25/05/2023, chưa có báo cáo.");

        var reported = new DateOnly(2023, 5, 31);
        await session.SendAsAsync(Role.Officer, Addressee, new ReportOnDirective(
            directive, null, $"{DemoSession.IllustrationMark} Báo cáo kết quả một năm thực hiện Nghị quyết 77 tại xã Trấn Yên.",
            new ResponseDocument($"01-BC/ĐU {DemoSession.IllustrationMark}", reported, null), null, null,
            null, reported, null));
        await session.SendAsAsync(Role.Coordinator, Giver,
            new DecideOnDirective(directive, ReportDecision.Accepted, null, null, null, new DateOnly(2023, 6, 1), null));
    }
}
