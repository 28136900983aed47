using Petitions.Application.Petitions;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// R1: the district that the head had charged returns the provincial road, the competent department takes it (scenario S5), mends the road and defers the
/// upgrade, which the medium-term plan does not hold (scenario S8).
/// </summary>
internal static class ProvincialRoad
{
    private const string Office = DemoData.OfficeCode;
    private const string District = "UBND-H-BACSON";
    private const string Department = "SO-GTVT-LANGSON";

    public static async Task PlayAsync(Stage stage, Guid road)
    {
        await ReturnedByTheDistrictAsync(stage, road);
        await PartlyDoneAsync(stage, road);
    }

    private static async Task ReturnedByTheDistrictAsync(Stage stage, Guid road)
    {
        var noted = TranYenMeeting.HeldOn;
        var returned = new DateOnly(2022, 12, 6);
        var assigned = new DateOnly(2022, 12, 13);

        await stage.CoordinatorAsync(Office, road.Classify(
            noted, "transport.road", $"{Stage.Invented} Theo kết luận K10: Bí thư Tỉnh ủy đề nghị lãnh đạo huyện Bắc Sơn tiếp thu và xem xét giải quyết.",
            ("roadClass", "provincial")) with
        { AgencyId = stage.Agency(District, noted) });
        await stage.CoordinatorAsync(Office, road.Assign(noted, stage.Agency(District, noted), $"{Stage.Invented} Xem xét giải quyết theo kết luận K10."));
        await stage.OfficerAsync(District, new ReturnPetition(
            new PetitionReference(road), $"{Stage.Invented} Đường tỉnh thuộc thẩm quyền UBND tỉnh; đề nghị giao Sở Giao thông vận tải.",
            stage.Agency(Department, returned), returned, null));
        await stage.CoordinatorAsync(Office, road.Acknowledge(new DateOnly(2022, 12, 9), "Đã tiếp nhận; đường tỉnh thuộc thẩm quyền của tỉnh, đang giao cơ quan chủ trì."));
        await stage.CoordinatorAsync(Office, road.Assign(
            assigned, stage.Agency(Department, assigned), $"{Stage.Invented} Chủ trì giải quyết; Sở Kế hoạch và Đầu tư và UBND huyện Bắc Sơn phối hợp.",
            stage.Agency("SO-KHDT-LANGSON", assigned), stage.Agency(District, assigned)));
        await stage.OfficerAsync(Department, road.Accept(new DateOnly(2022, 12, 15)));
    }

    private static async Task PartlyDoneAsync(Stage stage, Guid road)
    {
        var split = await stage.AsAsync(Role.Officer, Department, new SplitPetition(
            new PetitionReference(road),
            [
                new($"{Stage.Invented} Sửa chữa thường xuyên đường tỉnh đoạn qua xã", "Vá ổ gà, khơi rãnh thoát nước đoạn qua địa bàn xã."),
                new($"{Stage.Invented} Nâng cấp đường tỉnh đoạn qua xã", "Cải tạo, nâng cấp mặt đường đoạn qua địa bàn xã."),
            ],
            $"{Stage.Invented} Sửa chữa dùng vốn bảo trì, nâng cấp cần vốn đầu tư công trung hạn.", new DateOnly(2023, 1, 10), null));
        var (repair, upgrade) = (split.Parts[0].Id, split.Parts[1].Id);

        var answered = new DateOnly(2023, 2, 10);
        var letter = new ResponseDocument($"01/SGTVT {Stage.Invented}", answered, "Lãnh đạo Sở");
        await stage.OfficerAsync(Department, new RespondToPetition(
            new PetitionReference(repair), ResponseKind.Final, Outcome.Resolved, $"{Stage.Invented} Đã sửa chữa thường xuyên đoạn đường tỉnh qua địa bàn xã bằng vốn bảo trì.",
            letter, null, null, null, $"{Stage.Invented} Biên bản nghiệm thu sửa chữa, kèm ảnh hiện trường.", answered, null));
        await stage.OfficerAsync(Department, new RespondToPetition(
            new PetitionReference(upgrade), ResponseKind.Final, Outcome.Deferred, $"{Stage.Invented} Việc nâng cấp chưa có trong kế hoạch đầu tư công trung hạn 2021–2025.",
            letter, null, $"{Stage.Invented} Đề xuất đưa vào kế hoạch đầu tư công trung hạn 2026–2030; xem xét lại từ năm 2026.", null, null, answered, null, Resumption: new(null, 2026, 2030)));

        await stage.AsAsync(Role.Supervisor, "MTTQ-H-BACSON", new VerifyPetition(
            new PetitionReference(repair), VerificationResult.Confirmed, $"{Stage.Invented} Ủy ban MTTQ huyện và trưởng thôn",
            $"{Stage.Invented} Đi thực tế: mặt đường đã vá, rãnh đã thông.", new DateOnly(2023, 2, 24), null));
        await stage.CoordinatorAsync("UBND-T-LANGSON", repair.Close(new DateOnly(2023, 3, 1), $"{Stage.Invented} Đã xác minh thực tế."));
    }
}
