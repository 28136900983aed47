using Petitions.Application.Petitions;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// R1: the district that the head had charged returns the provincial road, the competent department takes it
/// (scenario S5), mends the road and defers the upgrade, which the medium-term plan does not hold (scenario S8).
/// </summary>
internal static class ProvincialRoadScenario
{
    private const string Office = Demonstration.OfficeCode;
    private const string District = "UBND-H-BACSON";
    private const string Department = "SO-GTVT-LANGSON";

    public static async Task PlayAsync(DemoSession session, Guid road)
    {
        await ReturnedByTheDistrictAsync(session, road);
        await PartlyResolvedAsync(session, road);
    }

    private static async Task ReturnedByTheDistrictAsync(DemoSession session, Guid road)
    {
        var noted = TranYenMeeting.HeldOn;
        var returned = new DateOnly(2022, 12, 6);
        var assigned = new DateOnly(2022, 12, 13);

        await session.SendAsCoordinatorAsync(Office, road.Classify(
            noted, "transport.road",
            $"{DemoSession.IllustrationMark} Theo kết luận K10: Bí thư Tỉnh ủy đề nghị lãnh đạo huyện Bắc Sơn tiếp thu và xem xét giải " +
                $"quyết.",
            ("roadClass", "provincial")) with
        { AgencyId = session.Agency(District, noted) });
        await session.SendAsCoordinatorAsync(Office,
            road.Assign(noted, session.Agency(District, noted), $"{DemoSession.IllustrationMark} Xem xét giải quyết theo kết luận K10."));
        await session.SendAsOfficerAsync(District, new ReturnPetition(
            new PetitionReference(road),
            $"{DemoSession.IllustrationMark} Đường tỉnh thuộc thẩm quyền UBND tỉnh; đề nghị giao Sở Giao thông vận tải.",
            session.Agency(Department, returned), returned, null));
        await session.SendAsCoordinatorAsync(Office,
            road.Acknowledge(new DateOnly(2022, 12, 9), "Đã tiếp nhận; đường tỉnh thuộc thẩm quyền của tỉnh, đang giao cơ quan chủ trì."));
        await session.SendAsCoordinatorAsync(Office, road.Assign(
            assigned, session.Agency(Department, assigned),
            $"{DemoSession.IllustrationMark} Chủ trì giải quyết; Sở Kế hoạch và Đầu tư và UBND huyện Bắc Sơn phối hợp.",
            session.Agency("SO-KHDT-LANGSON", assigned), session.Agency(District, assigned)));
        await session.SendAsOfficerAsync(Department, road.Accept(new DateOnly(2022, 12, 15)));
    }

    private static async Task PartlyResolvedAsync(DemoSession session, Guid road)
    {
        var split = await session.SendAsAsync(Role.Officer, Department, new SplitPetition(
            new PetitionReference(road),
            [
                new($"{DemoSession.IllustrationMark} Sửa chữa thường xuyên đường tỉnh đoạn qua xã",
                    "Vá ổ gà, khơi rãnh thoát nước đoạn qua địa bàn xã."),
                new($"{DemoSession.IllustrationMark} Nâng cấp đường tỉnh đoạn qua xã", "Cải tạo, nâng cấp mặt đường đoạn qua địa bàn xã."),
            ],
            $"{DemoSession.IllustrationMark} Sửa chữa dùng vốn bảo trì, nâng cấp cần vốn đầu tư công trung hạn.", new DateOnly(2023, 1, 10),
            null));
        var (repair, upgrade) = (split.Parts[0].Id, split.Parts[1].Id);

        var answered = new DateOnly(2023, 2, 10);
        var letter = new ResponseDocument($"01/SGTVT {DemoSession.IllustrationMark}", answered, "Lãnh đạo Sở");
        await session.SendAsOfficerAsync(Department, new RespondToPetition(
            new PetitionReference(repair), ResponseKind.Final, Outcome.Resolved,
            $"{DemoSession.IllustrationMark} Đã sửa chữa thường xuyên đoạn đường tỉnh qua địa bàn xã bằng vốn bảo trì.",
            letter, null, null, null, $"{DemoSession.IllustrationMark} Biên bản nghiệm thu sửa chữa, kèm ảnh hiện trường.", answered,
            null));
        await session.SendAsOfficerAsync(Department, new RespondToPetition(
            new PetitionReference(upgrade), ResponseKind.Final, Outcome.Deferred,
            $"{DemoSession.IllustrationMark} Việc nâng cấp chưa có trong kế hoạch đầu tư công trung hạn 2021–2025.",
            letter, null,
            $"{DemoSession.IllustrationMark} Đề xuất đưa vào kế hoạch đầu tư công trung hạn 2026–2030; xem xét lại từ năm 2026.", null,
            null, answered, null, Resumption: new(null, 2026, 2030)));

        await session.SendAsAsync(Role.Supervisor, "MTTQ-H-BACSON", new VerifyPetition(
            new PetitionReference(repair), VerificationResult.Confirmed, $"{DemoSession.IllustrationMark} Ủy ban MTTQ huyện và trưởng thôn",
            $"{DemoSession.IllustrationMark} Đi thực tế: mặt đường đã vá, rãnh đã thông.", new DateOnly(2023, 2, 24), null));
        await session.SendAsCoordinatorAsync(
            "UBND-T-LANGSON", repair.Close(new DateOnly(2023, 3, 1), $"{DemoSession.IllustrationMark} Đã xác minh thực tế."));
    }
}
