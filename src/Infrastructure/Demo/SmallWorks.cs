using Petitions.Application.Petitions;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// R2, whose competence depends on its scale (scenario S9): the rules ask, the commune answers “a tank of 50 m³”, and so it is the district's matter. It is
/// reported as done, found not to be so on the ground, and is open again since (scenario S15). Beside it R4, found to be the province's matter.
/// </summary>
internal static class SmallWorks
{
    private const string Office = DemoData.OfficeCode;
    private const string District = "UBND-H-BACSON";
    private const string DistrictDivision = "PHONG-NNPTNT-BACSON";

    public static async Task PlayAsync(Stage stage, TranYenRecord petitions)
    {
        var classified = new DateOnly(2022, 12, 9);
        await stage.CoordinatorAsync(Office, petitions.Water.Classify(
            classified, "water.storage", $"{Stage.Invented} Xã trả lời về quy mô: bể 50 m³ cho 30 hộ.", ("storageWork", "tank"), ("storageVolumeM3", "50")));
        await stage.CoordinatorAsync(Office, petitions.Water.Acknowledge(classified, "Đã tiếp nhận; công trình nhỏ, giao huyện xem xét."));
        await stage.CoordinatorAsync(Office, petitions.Water.Assign(
            classified, stage.Agency(District, classified), $"{Stage.Invented} Xem xét đầu tư công trình nhỏ theo thẩm quyền."));

        var handedOn = new DateOnly(2022, 12, 14);
        await stage.CoordinatorAsync(District, petitions.Water.Assign(
            handedOn, stage.Agency(DistrictDivision, handedOn), $"{Stage.Invented} Khảo sát, tham mưu UBND huyện."));
        await stage.OfficerAsync(DistrictDivision, petitions.Water.Accept(new DateOnly(2022, 12, 16)));
        await stage.OfficerAsync(DistrictDivision, new RespondToPetition(
            new PetitionReference(petitions.Water), ResponseKind.Interim, Outcome.InProgress, $"{Stage.Invented} Đã khảo sát vị trí; đang lập dự toán.", null, null, null, null,
            null, new DateOnly(2023, 1, 13), null));
        await ReportedDoneAsync(stage, petitions.Water);

        await stage.CoordinatorAsync(Office, petitions.Relic.Classify(
            classified, "heritage.relic", $"{Stage.Invented} Đình Làng Mỏ, xã Trấn Yên là di tích xếp hạng cấp tỉnh.", ("relicRank", "provincial")));
        await stage.CoordinatorAsync(Office, petitions.Relic.Acknowledge(classified, "Đã tiếp nhận; di tích cấp tỉnh, đang tách phần việc của huyện và của tỉnh."));
    }

    private static async Task ReportedDoneAsync(Stage stage, Guid water)
    {
        var reported = new DateOnly(2023, 2, 20);
        await stage.OfficerAsync(DistrictDivision, new RespondToPetition(
            new PetitionReference(water), ResponseKind.Final, Outcome.Resolved, $"{Stage.Invented} Đã xây xong bể chứa nước.",
            new ResponseDocument($"01/BC-NNPTNT {Stage.Invented}", reported, null), null, null, null, $"{Stage.Invented} Biên bản nghiệm thu.", reported, null));
        await stage.AsAsync(Role.Supervisor, "MTTQ-H-BACSON", new VerifyPetition(
            new PetitionReference(water), VerificationResult.Disputed, $"{Stage.Invented} Ủy ban MTTQ huyện", $"{Stage.Invented} Đi thực tế: bể chưa có nước, kèm ảnh.",
            new DateOnly(2023, 3, 6), null));
    }
}
