using Petitions.Application.Petitions;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// R4: the communal house of Làng Mỏ is in two hands. Shoring it up is the district's own matter and is done and confirmed (scenario S4); restoring a relic of
/// provincial rank is decided by the province, which has no money for it yet.
/// </summary>
internal static class CommunalHouse
{
    private const string Office = DemoData.OfficeCode;
    private const string District = "UBND-H-BACSON";
    private const string Division = "PHONG-VHTT-BACSON";
    private const string Department = "SO-VHTTDL-LANGSON";

    public static async Task PlayAsync(Stage stage, Guid relic)
    {
        var split = await stage.AsAsync(Role.Coordinator, Office, new SplitPetition(
            new PetitionReference(relic),
            [
                new($"{Stage.Invented} R4-a: dọn, chống sập tạm đình Làng Mỏ", null),
                new($"{Stage.Invented} R4-b: tu bổ di tích đình Làng Mỏ", null),
            ],
            $"{Stage.Invented} Trông coi, chống sập thuộc huyện; tu bổ di tích cấp tỉnh thuộc tỉnh.", new DateOnly(2022, 12, 12), null));
        await ShoredUpAsync(stage, split.Parts[0].Id);
        await RestoredLaterAsync(stage, split.Parts[1].Id);
    }

    private static async Task ShoredUpAsync(Stage stage, Guid part)
    {
        var handedOn = new DateOnly(2022, 12, 13);
        await stage.CoordinatorAsync(Office, part.Classify(handedOn, "heritage.upkeep", $"{Stage.Invented} Trông coi, giữ gìn di tích tại chỗ."));
        await stage.CoordinatorAsync(Office, part.Assign(handedOn, stage.Agency(District, handedOn), $"{Stage.Invented} Xem xét giải quyết theo kết luận K10."));
        var toDivision = new DateOnly(2022, 12, 15);
        await stage.CoordinatorAsync(District, part.Assign(toDivision, stage.Agency(Division, toDivision), $"{Stage.Invented} Khảo sát, chống sập tạm."));
        await stage.OfficerAsync(Division, part.Accept(new DateOnly(2022, 12, 16)));

        var done = new DateOnly(2023, 1, 6);
        await stage.OfficerAsync(Division, new RespondToPetition(
            new PetitionReference(part), ResponseKind.Final, Outcome.Resolved, $"{Stage.Invented} Đã dọn dẹp, chống đỡ tạm phần mái bị sập.",
            new ResponseDocument($"01/BC-VHTT {Stage.Invented}", done, null), null, null, null, $"{Stage.Invented} Báo cáo kèm ảnh hiện trường.", done, null));
        await stage.AsAsync(Role.Supervisor, "MTTQ-H-BACSON", new VerifyPetition(
            new PetitionReference(part), VerificationResult.Confirmed, $"{Stage.Invented} Ủy ban MTTQ huyện", $"{Stage.Invented} Đi thực tế: mái đã được chống đỡ.",
            new DateOnly(2023, 1, 12), null));
        await stage.CoordinatorAsync(District, part.Close(new DateOnly(2023, 1, 16), $"{Stage.Invented} Đã xác minh thực tế."));
    }

    private static async Task RestoredLaterAsync(Stage stage, Guid part)
    {
        var assigned = new DateOnly(2022, 12, 13);
        await stage.CoordinatorAsync(Office, part.Assign(assigned, stage.Agency(Department, assigned), $"{Stage.Invented} Chủ trì, đề xuất nguồn vốn tu bổ."));
        await stage.OfficerAsync(Department, part.Accept(new DateOnly(2022, 12, 15)));
        var answered = new DateOnly(2023, 2, 10);
        await stage.OfficerAsync(Department, new RespondToPetition(
            new PetitionReference(part), ResponseKind.Final, Outcome.Deferred, $"{Stage.Invented} Chưa bố trí được kinh phí tu bổ.",
            new ResponseDocument($"01/SVHTTDL {Stage.Invented}", answered, null), null, $"{Stage.Invented} Đưa vào danh mục tu bổ di tích của kế hoạch 2026–2030.", null, null, answered, null, Resumption: new(null, 2026, 2030)));
    }
}
