using Petitions.Application.Petitions;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// What the district cannot decide goes upward, as the head had said (K3): P1 and P2 to the province (scenario S6), and the
/// delegation's own recommendation P3 through the province to the Government. Within ten working days, which end on
/// 26/04/2022, people were told that it was received (scenario S3). The district stays accountable to those who raised them.
/// </summary>
internal static class TanVanEscalationScenario
{
    private const string District = TanVanMeeting.RecordingAgency;
    private static readonly DateOnly Acknowledged = new(2022, 4, 22);
    private static readonly DateOnly Classified = new(2022, 4, 26);
    private static readonly DateOnly ToProvince = new(2022, 5, 16);
    private static readonly DateOnly ToGovernment = new(2022, 6, 15);

    public static async Task PlayAsync(DemoSession session, TanVanPetitions petitions)
    {
        foreach (var petition in new[] { petitions.Allowance, petitions.Posts, petitions.Policy })
            await session.SendAsCoordinatorAsync(
                District, petition.Acknowledge(Acknowledged, "Đã tiếp nhận ý kiến tại buổi làm việc; huyện đang xem xét thẩm quyền."));
        const string NotTheDistrict =
            $"{DemoSession.IllustrationMark} Không thuộc thẩm quyền cấp huyện; kiến nghị cấp trên theo kết luận K3.";
        await session.SendAsCoordinatorAsync(District,
            petitions.Allowance.Classify(Classified, "home-affairs.allowance", NotTheDistrict, ("allowanceMatter", "levelWithinQuota")));
        await session.SendAsCoordinatorAsync(District, petitions.Posts.Classify(Classified, "home-affairs.posts", NotTheDistrict));
        await session.SendAsCoordinatorAsync(District, petitions.Policy.Classify(Classified, "home-affairs.policy", NotTheDistrict));

        await session.SendAsCoordinatorAsync(
            District, Escalate(petitions.Allowance, ToProvince, "HĐND tỉnh quy định mức phụ cấp từng chức danh."));
        await session.SendAsCoordinatorAsync(District, Escalate(petitions.Posts, ToProvince, "HĐND tỉnh quy định chức danh, kiêm nhiệm."));
        await session.SendAsCoordinatorAsync(District,
            Escalate(petitions.Policy, ToProvince, "Cơ chế, chính sách chung do Trung ương ban hành; gửi UBND tỉnh để kiến nghị tiếp."));
        await session.SendAsOfficerAsync("SO-NOIVU-LANGSON", petitions.Posts.Accept(new DateOnly(2022, 5, 18)));
        await session.SendAsCoordinatorAsync(
            "UBND-T-LANGSON", Escalate(petitions.Policy, ToGovernment, "Vượt thẩm quyền của tỉnh; UBND tỉnh kiến nghị Chính phủ."));
    }

    private static EscalatePetition Escalate(Guid petition, DateOnly on, string ground) =>
        new(new PetitionReference(petition), $"{DemoSession.IllustrationMark} {ground}", null, null, on, null);
}
