using Petitions.Application.Petitions;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// R2, whose competence depends on its scale (scenario S9): the rules ask, the commune answers “a tank
/// of 50 m³”, and so it is the district's matter. It is reported as done, found not to be so on the
/// ground, and is open again since (scenario S15). Beside it R4, found to be the province's matter.
/// </summary>
internal static class SmallWorksScenario
{
    private const string Office = Demonstration.OfficeCode;
    private const string District = "UBND-H-BACSON";
    private const string DistrictDivision = "PHONG-NNPTNT-BACSON";

    public static async Task PlayAsync(DemoSession session, TranYenPetitions petitions)
    {
        var classified = new DateOnly(2022, 12, 9);
        await session.SendAsCoordinatorAsync(Office, petitions.Water.Classify(
            classified, "water.storage", $"{DemoSession.IllustrationMark} Xã trả lời về quy mô: bể 50 m³ cho 30 hộ.",
            ("storageWork", "tank"), ("storageVolumeM3", "50")));
        await session.SendAsCoordinatorAsync(
            Office, petitions.Water.Acknowledge(classified, "Đã tiếp nhận; công trình nhỏ, giao huyện xem xét."));
        await session.SendAsCoordinatorAsync(Office, petitions.Water.Assign(
            classified, session.Agency(District, classified),
            $"{DemoSession.IllustrationMark} Xem xét đầu tư công trình nhỏ theo thẩm quyền."));

        var handedOn = new DateOnly(2022, 12, 14);
        await session.SendAsCoordinatorAsync(District, petitions.Water.Assign(
            handedOn, session.Agency(DistrictDivision, handedOn), $"{DemoSession.IllustrationMark} Khảo sát, tham mưu UBND huyện."));
        await session.SendAsOfficerAsync(DistrictDivision, petitions.Water.Accept(new DateOnly(2022, 12, 16)));
        await session.SendAsOfficerAsync(DistrictDivision, new RespondToPetition(
            new PetitionReference(petitions.Water), ResponseKind.Interim, Outcome.InProgress,
            $"{DemoSession.IllustrationMark} Đã khảo sát vị trí; đang lập dự toán.", null, null, null, null,
            null, new DateOnly(2023, 1, 13), null));
        await ResolvedAndDisputedAsync(session, petitions.Water);

        await session.SendAsCoordinatorAsync(Office, petitions.Relic.Classify(
            classified, "heritage.relic", $"{DemoSession.IllustrationMark} Đình Làng Mỏ, xã Trấn Yên là di tích xếp hạng cấp tỉnh.",
            ("relicRank", "provincial")));
        await session.SendAsCoordinatorAsync(
            Office, petitions.Relic.Acknowledge(classified, "Đã tiếp nhận; di tích cấp tỉnh, đang tách phần việc của huyện và của tỉnh."));
    }

    private static async Task ResolvedAndDisputedAsync(DemoSession session, Guid water)
    {
        var reported = new DateOnly(2023, 2, 20);
        await session.SendAsOfficerAsync(DistrictDivision, new RespondToPetition(
            new PetitionReference(water), ResponseKind.Final, Outcome.Resolved, $"{DemoSession.IllustrationMark} Đã xây xong bể chứa nước.",
            new ResponseDocument($"01/BC-NNPTNT {DemoSession.IllustrationMark}", reported, null), null, null, null,
            $"{DemoSession.IllustrationMark} Biên bản nghiệm thu.", reported, null));
        await session.SendAsAsync(Role.Supervisor, "MTTQ-H-BACSON", new VerifyPetition(
            new PetitionReference(water), VerificationResult.Disputed, $"{DemoSession.IllustrationMark} Ủy ban MTTQ huyện",
            $"{DemoSession.IllustrationMark} Đi thực tế: bể chưa có nước, kèm ảnh.",
            new DateOnly(2023, 3, 6), null));
    }
}
