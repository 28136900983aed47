using Petitions.Application.Petitions;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// R4: the communal house of Làng Mỏ is in two hands. Shoring it up is the district's own matter and is done and confirmed
/// (scenario S4); restoring a relic of provincial rank is decided by the province, which has no money for it yet.
/// </summary>
internal static class CommunalHouseScenario
{
    private const string Office = Demonstration.OfficeCode;
    private const string District = "UBND-H-BACSON";
    private const string Division = "PHONG-VHTT-BACSON";
    private const string Department = "SO-VHTTDL-LANGSON";

    public static async Task PlayAsync(DemoSession session, Guid relic)
    {
        var split = await session.SendAsAsync(Role.Coordinator, Office, new SplitPetition(
            new PetitionReference(relic),
            [
                new($"{DemoSession.IllustrationMark} R4-a: dọn, chống sập tạm đình Làng Mỏ", null),
                new($"{DemoSession.IllustrationMark} R4-b: tu bổ di tích đình Làng Mỏ", null),
            ],
            $"{DemoSession.IllustrationMark} Trông coi, chống sập thuộc huyện; tu bổ di tích cấp tỉnh thuộc tỉnh.",
            new DateOnly(2022, 12, 12), null));
        await ShoredUpAsync(session, split.Parts[0].Id);
        await RestoredLaterAsync(session, split.Parts[1].Id);
    }

    private static async Task ShoredUpAsync(DemoSession session, Guid part)
    {
        var handedOn = new DateOnly(2022, 12, 13);
        await session.SendAsCoordinatorAsync(
            Office, part.Classify(handedOn, "heritage.upkeep", $"{DemoSession.IllustrationMark} Trông coi, giữ gìn di tích tại chỗ."));
        await session.SendAsCoordinatorAsync(Office,
            part.Assign(
                handedOn, session.Agency(District, handedOn), $"{DemoSession.IllustrationMark} Xem xét giải quyết theo kết luận K10."));
        var toDivision = new DateOnly(2022, 12, 15);
        await session.SendAsCoordinatorAsync(District,
            part.Assign(toDivision, session.Agency(Division, toDivision), $"{DemoSession.IllustrationMark} Khảo sát, chống sập tạm."));
        await session.SendAsOfficerAsync(Division, part.Accept(new DateOnly(2022, 12, 16)));

        var done = new DateOnly(2023, 1, 6);
        await session.SendAsOfficerAsync(Division, new RespondToPetition(
            new PetitionReference(part), ResponseKind.Final, Outcome.Resolved,
            $"{DemoSession.IllustrationMark} Đã dọn dẹp, chống đỡ tạm phần mái bị sập.",
            new ResponseDocument($"01/BC-VHTT {DemoSession.IllustrationMark}", done, null), null, null, null,
            $"{DemoSession.IllustrationMark} Báo cáo kèm ảnh hiện trường.", done, null));
        await session.SendAsAsync(Role.Supervisor, "MTTQ-H-BACSON", new VerifyPetition(
            new PetitionReference(part), VerificationResult.Confirmed, $"{DemoSession.IllustrationMark} Ủy ban MTTQ huyện",
            $"{DemoSession.IllustrationMark} Đi thực tế: mái đã được chống đỡ.",
            new DateOnly(2023, 1, 12), null));
        await session.SendAsCoordinatorAsync(
            District, part.Close(new DateOnly(2023, 1, 16), $"{DemoSession.IllustrationMark} Đã xác minh thực tế."));
    }

    private static async Task RestoredLaterAsync(DemoSession session, Guid part)
    {
        var assigned = new DateOnly(2022, 12, 13);
        await session.SendAsCoordinatorAsync(Office,
            part.Assign(
                assigned, session.Agency(Department, assigned), $"{DemoSession.IllustrationMark} Chủ trì, đề xuất nguồn vốn tu bổ."));
        await session.SendAsOfficerAsync(Department, part.Accept(new DateOnly(2022, 12, 15)));
        var answered = new DateOnly(2023, 2, 10);
        await session.SendAsOfficerAsync(Department, new RespondToPetition(
            new PetitionReference(part), ResponseKind.Final, Outcome.Deferred,
            $"{DemoSession.IllustrationMark} Chưa bố trí được kinh phí tu bổ.",
            new ResponseDocument($"01/SVHTTDL {DemoSession.IllustrationMark}", answered, null), null,
            $"{DemoSession.IllustrationMark} Đưa vào danh mục tu bổ di tích của kế hoạch 2026–2030.", null, null, answered, null,
            Resumption: new(null, 2026, 2030)));
    }
}
