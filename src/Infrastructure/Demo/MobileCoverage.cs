using Petitions.Application.Petitions;
using Petitions.Domain;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// R3: no local government can order a carrier to build. The department asks the carrier and another department (scenario S10); the second keeps silent until its
/// time is over and is passed over (scenario S11). One village is covered, the other one's case goes up to the ministry and waits there.
/// </summary>
internal static class MobileCoverage
{
    private const string Office = DemoData.OfficeCode;
    private const string Department = "SO-TTTT-LANGSON";
    private const string Carrier = "VNPT-LANGSON";
    private const string Planning = "SO-KHDT-LANGSON";
    private const string Ministry = "BO-TTTT";

    public static async Task PlayAsync(Stage stage, Guid phone)
    {
        var noted = TranYenMeeting.HeldOn;
        await stage.CoordinatorAsync(Office, phone.Classify(
            noted, "telecom.coverage", $"{Stage.Invented} Trước hết đề nghị doanh nghiệp viễn thông đầu tư.", ("coverageMeans", "carrierInvestment")));
        await stage.CoordinatorAsync(Office, phone.Assign(noted, stage.Agency(Department, noted), $"{Stage.Invented} Chủ trì, làm việc với doanh nghiệp viễn thông."));
        await stage.OfficerAsync(Department, phone.Accept(new DateOnly(2022, 12, 5)));
        await stage.OfficerAsync(Department, phone.Acknowledge(new DateOnly(2022, 12, 5), "Đã tiếp nhận; Sở đang làm việc với doanh nghiệp viễn thông."));
        await CoordinatedAsync(stage, phone);

        var split = await stage.AsAsync(Role.Officer, Department, new SplitPetition(
            new PetitionReference(phone),
            [
                new($"{Stage.Invented} Phủ sóng thôn thứ nhất bằng trạm của doanh nghiệp", null),
                new($"{Stage.Invented} Phủ sóng thôn thứ hai theo Chương trình viễn thông công ích", null),
            ],
            $"{Stage.Invented} Doanh nghiệp chỉ phát sóng được một trong hai thôn.", new DateOnly(2023, 1, 10), null));
        await WaitsAtTheMinistryAsync(stage, split.Parts[1].Id);
        await CoveredAsync(stage, split.Parts[0].Id);
    }

    private static async Task CoordinatedAsync(Stage stage, Guid phone)
    {
        var reference = new PetitionReference(phone);
        var asked = new DateOnly(2022, 12, 6);
        var carrier = await stage.AsAsync(Role.Officer, Department, new AskCoordination(
            reference, stage.Agency(Carrier, asked), $"{Stage.Invented} Doanh nghiệp có đầu tư trạm phát sóng cho hai thôn còn thiếu được không?", asked, null));
        var planning = await stage.AsAsync(Role.Officer, Department, new AskCoordination(
            reference, stage.Agency(Planning, asked), $"{Stage.Invented} Có nguồn vốn nào của tỉnh hỗ trợ hạ tầng viễn thông không?", asked, null));
        await stage.AsAsync(Role.Officer, Carrier, new AnswerCoordination(
            reference, carrier.Request.Id, $"{Stage.Invented} Một thôn kéo được cáp từ trạm sẵn có; thôn còn lại đầu tư không hiệu quả thương mại.", new DateOnly(2022, 12, 16), null));
        await stage.AsAsync(Role.Officer, Department, new ChaseCoordination(reference, planning.Request.Id, new DateOnly(2022, 12, 22), null));
        await stage.AsAsync(Role.Officer, Department, new PassOverCoordination(
            reference, planning.Request.Id, $"{Stage.Invented} Hết hạn 21/12/2022, đã đôn đốc, chưa có trả lời; Sở giải quyết tiếp.", new DateOnly(2022, 12, 28), null));
    }

    private static async Task CoveredAsync(Stage stage, Guid part)
    {
        var promised = new DateOnly(2023, 1, 27);
        await stage.OfficerAsync(Department, new RespondToPetition(
            new PetitionReference(part), ResponseKind.Final, Outcome.InProgress, $"{Stage.Invented} Doanh nghiệp đã đưa thôn vào kế hoạch phát sóng.",
            new ResponseDocument($"01/STTTT {Stage.Invented}", promised, null), new DateOnly(2023, 6, 30), null, null, null, promised, null));
        var done = new DateOnly(2023, 6, 28);
        await stage.OfficerAsync(Department, new RespondToPetition(
            new PetitionReference(part), ResponseKind.Final, Outcome.Resolved, $"{Stage.Invented} Trạm đã phát sóng.", new ResponseDocument($"02/STTTT {Stage.Invented}", done, null), null,
            null, null, $"{Stage.Invented} Biên bản đo kiểm vùng phủ sóng.", done, null));
        await stage.AsAsync(Role.Supervisor, "MTTQ-H-BACSON", new VerifyPetition(
            new PetitionReference(part), VerificationResult.Confirmed, $"{Stage.Invented} Ủy ban MTTQ huyện và trưởng thôn", $"{Stage.Invented} Gọi điện được tại nhà văn hóa thôn.",
            new DateOnly(2023, 7, 10), null));
        await stage.CoordinatorAsync("UBND-T-LANGSON", part.Close(new DateOnly(2023, 7, 12), $"{Stage.Invented} Đã xác minh thực tế."));
    }

    private static async Task WaitsAtTheMinistryAsync(Stage stage, Guid part)
    {
        var on = new DateOnly(2023, 1, 16);
        await stage.CoordinatorAsync(Department, new EscalatePetition(
            new PetitionReference(part), $"{Stage.Invented} Kiến nghị Bộ giao triển khai trạm theo Chương trình viễn thông công ích.", AuthorityLevel.Central, stage.Agency(Ministry, on),
            on, null));
        await stage.OfficerAsync(Ministry, part.Accept(new DateOnly(2023, 1, 30)));
    }
}
