using Petitions.Application.Petitions;
using Petitions.Application.Petitions.Coordination;
using Petitions.Domain;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// R3: no local government can order a carrier to build. The department asks the carrier and another
/// department (scenario S10); the second keeps silent until its time is over and is passed over
/// (scenario S11). One village is covered, the other one's case goes up to the ministry and waits there.
/// </summary>
internal static class MobileCoverageScenario
{
    private const string Office = Demonstration.OfficeCode;
    private const string Department = "SO-TTTT-LANGSON";
    private const string Carrier = "VNPT-LANGSON";
    private const string Planning = "SO-KHDT-LANGSON";
    private const string Ministry = "BO-TTTT";

    public static async Task PlayAsync(DemoSession session, Guid phone)
    {
        var noted = TranYenMeeting.HeldOn;
        await session.SendAsCoordinatorAsync(Office, phone.Classify(
            noted, "telecom.coverage", $"{DemoSession.IllustrationMark} Trước hết đề nghị doanh nghiệp viễn thông đầu tư.",
            ("coverageMeans", "carrierInvestment")));
        await session.SendAsCoordinatorAsync(Office,
            phone.Assign(noted, session.Agency(Department, noted),
                $"{DemoSession.IllustrationMark} Chủ trì, làm việc với doanh nghiệp viễn thông."));
        await session.SendAsOfficerAsync(Department, phone.Accept(new DateOnly(2022, 12, 5)));
        await session.SendAsOfficerAsync(
            Department, phone.Acknowledge(new DateOnly(2022, 12, 5), "Đã tiếp nhận; Sở đang làm việc với doanh nghiệp viễn thông."));
        await CoordinatedAsync(session, phone);

        var split = await session.SendAsAsync(Role.Officer, Department, new SplitPetition(
            new PetitionReference(phone),
            [
                new($"{DemoSession.IllustrationMark} Phủ sóng thôn thứ nhất bằng trạm của doanh nghiệp", null),
                new($"{DemoSession.IllustrationMark} Phủ sóng thôn thứ hai theo Chương trình viễn thông công ích", null),
            ],
            $"{DemoSession.IllustrationMark} Doanh nghiệp chỉ phát sóng được một trong hai thôn.", new DateOnly(2023, 1, 10), null));
        await WaitsAtTheMinistryAsync(session, split.Parts[1].Id);
        await CoveredAsync(session, split.Parts[0].Id);
    }

    private static async Task CoordinatedAsync(DemoSession session, Guid phone)
    {
        var reference = new PetitionReference(phone);
        var asked = new DateOnly(2022, 12, 6);
        var carrier = await session.SendAsAsync(Role.Officer, Department, new AskCoordination(
            reference, session.Agency(Carrier, asked),
            $"{DemoSession.IllustrationMark} Doanh nghiệp có đầu tư trạm phát sóng cho hai thôn còn thiếu được không?", asked, null));
        var planning = await session.SendAsAsync(Role.Officer, Department, new AskCoordination(
            reference, session.Agency(Planning, asked),
            $"{DemoSession.IllustrationMark} Có nguồn vốn nào của tỉnh hỗ trợ hạ tầng viễn thông không?", asked, null));
        await session.SendAsAsync(Role.Officer, Carrier, new AnswerCoordination(
            reference, carrier.Request.Id,
            $"{DemoSession.IllustrationMark} Một thôn kéo được cáp từ trạm sẵn có; thôn còn lại đầu tư không hiệu quả thương mại.",
            new DateOnly(2022, 12, 16), null));
        await session.SendAsAsync(
            Role.Officer, Department, new ChaseCoordination(reference, planning.Request.Id, new DateOnly(2022, 12, 22), null));
        await session.SendAsAsync(Role.Officer, Department, new PassOverCoordination(
            reference, planning.Request.Id,
            $"{DemoSession.IllustrationMark} Hết hạn 21/12/2022, đã đôn đốc, chưa có trả lời; Sở giải quyết tiếp.",
            new DateOnly(2022, 12, 28), null));
    }

    private static async Task CoveredAsync(DemoSession session, Guid part)
    {
        var promised = new DateOnly(2023, 1, 27);
        await session.SendAsOfficerAsync(Department, new RespondToPetition(
            new PetitionReference(part), ResponseKind.Final, Outcome.InProgress,
            $"{DemoSession.IllustrationMark} Doanh nghiệp đã đưa thôn vào kế hoạch phát sóng.",
            new ResponseDocument($"01/STTTT {DemoSession.IllustrationMark}", promised, null), new DateOnly(2023, 6, 30), null, null, null,
            promised, null));
        var done = new DateOnly(2023, 6, 28);
        await session.SendAsOfficerAsync(Department, new RespondToPetition(
            new PetitionReference(part), ResponseKind.Final, Outcome.Resolved, $"{DemoSession.IllustrationMark} Trạm đã phát sóng.",
            new ResponseDocument($"02/STTTT {DemoSession.IllustrationMark}", done, null), null,
            null, null, $"{DemoSession.IllustrationMark} Biên bản đo kiểm vùng phủ sóng.", done, null));
        await session.SendAsAsync(Role.Supervisor, "MTTQ-H-BACSON", new VerifyPetition(
            new PetitionReference(part), VerificationResult.Confirmed, $"{DemoSession.IllustrationMark} Ủy ban MTTQ huyện và trưởng thôn",
            $"{DemoSession.IllustrationMark} Gọi điện được tại nhà văn hóa thôn.",
            new DateOnly(2023, 7, 10), null));
        await session.SendAsCoordinatorAsync(
            "UBND-T-LANGSON", part.Close(new DateOnly(2023, 7, 12), $"{DemoSession.IllustrationMark} Đã xác minh thực tế."));
    }

    private static async Task WaitsAtTheMinistryAsync(DemoSession session, Guid part)
    {
        var on = new DateOnly(2023, 1, 16);
        await session.SendAsCoordinatorAsync(Department, new EscalatePetition(
            new PetitionReference(part),
            $"{DemoSession.IllustrationMark} Kiến nghị Bộ giao triển khai trạm theo Chương trình viễn thông công ích.",
            AuthorityLevel.Central, session.Agency(Ministry, on),
            on, null));
        await session.SendAsOfficerAsync(Ministry, part.Accept(new DateOnly(2023, 1, 30)));
    }
}
