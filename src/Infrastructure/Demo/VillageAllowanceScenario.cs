using Petitions.Application.Petitions;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// One matter, three voices, two authorities. First P1 of Tân Văn and a letter without diacritics join R5 (scenario S13), then R5 is split
/// by authority (scenario S7): the allowance within the quota goes to the province, the quota itself to the ministry, which answers twice.
/// The order is needed: a petition that was split is no longer handled itself, so nothing can join it any more, while a petition that
/// others have joined can still be split.
/// </summary>
internal static class VillageAllowanceScenario
{
    private const string Office = Demonstration.OfficeCode;
    private const string Department = "SO-NOIVU-LANGSON";
    private const string Ministry = "BO-NOIVU";

    public static async Task PlayAsync(DemoSession session, Guid ofTanVan, Guid ofTranYen)
    {
        await ThreeSupportersAsync(session, ofTanVan, ofTranYen);
        await session.SendAsCoordinatorAsync(Office, ofTranYen.Classify(
            new DateOnly(2022, 12, 9), "home-affairs.allowance",
            $"{DemoSession.IllustrationMark} Trước hết là mức phụ cấp trong quỹ khoán; phần mức khoán sẽ tách riêng.",
            ("allowanceMatter", "levelWithinQuota")));
        await session.SendAsCoordinatorAsync(
            Office, ofTranYen.Acknowledge(new DateOnly(2022, 12, 9), "Đã tiếp nhận; một phần thuộc tỉnh, một phần thuộc Chính phủ."));
        var split = await session.SendAsAsync(Role.Coordinator, Office, new SplitPetition(
            new PetitionReference(ofTranYen),
            [
                new($"{DemoSession.IllustrationMark} R5-a: mức phụ cấp từng chức danh trong quỹ khoán", null),
                new($"{DemoSession.IllustrationMark} R5-b: nâng mức khoán quỹ phụ cấp", null),
            ],
            $"{DemoSession.IllustrationMark} Mức từng chức danh thuộc tỉnh, mức khoán thuộc Chính phủ.", new DateOnly(2022, 12, 12), null));
        await WithinQuotaAsync(session, split.Parts[0].Id);
        await QuotaAsync(session, split.Parts[1].Id);
        await session.SendAsOfficerAsync(Department, RespondCommand(
            split.Parts[0].Id, ResponseKind.Supplementary, Outcome.InProgress,
            "Nghị định 33/2023/NĐ-CP giao HĐND tỉnh quy định mức phụ cấp; Sở đang tham mưu UBND tỉnh trình HĐND tỉnh.",
            $"02/SNV {DemoSession.IllustrationMark}", new DateOnly(2023, 8, 10)));
    }

    private static async Task ThreeSupportersAsync(DemoSession session, Guid ofTanVan, Guid lead)
    {
        var received = new DateOnly(2022, 12, 5);
        const string Words = "nang muc phu cap doi voi cac chuc danh hoat dong khong chuyen trach o thon";
        var letter = await session.SendAsAsync(Role.Recorder, Office, new RecordPetitions(
            null,
            [
                new(
                    null, session.Unit("06349", received), RaiserKind.Person,
                    $"{DemoSession.IllustrationMark} người hoạt động không chuyên trách ở thôn",
                    $"{DemoSession.IllustrationMark} nang muc phu cap khong chuyen trach o thon", Words, Words, Channel.Letter, null),
            ],
            null, received));

        var joined = new DateOnly(2022, 12, 6);
        ChangeGroup Join(Guid petition) =>
            new(new PetitionReference(petition), GroupAction.Join, lead,
                $"{DemoSession.IllustrationMark} Cùng nội dung: nâng mức phụ cấp không chuyên trách ở thôn.", joined, null);
        await session.SendAsCoordinatorAsync(Department, Join(ofTanVan));
        await session.SendAsCoordinatorAsync(Office, Join(letter[0].Id));
    }

    private static async Task WithinQuotaAsync(DemoSession session, Guid part)
    {
        var assigned = new DateOnly(2022, 12, 13);
        await session.SendAsCoordinatorAsync(
            Office, part.Assign(assigned, session.Agency(Department, assigned), $"{DemoSession.IllustrationMark} Tham mưu UBND tỉnh."));
        await session.SendAsOfficerAsync(Department, part.Accept(new DateOnly(2022, 12, 16)));
        var answered = new DateOnly(2023, 2, 10);
        await session.SendAsOfficerAsync(Department, RespondCommand(
            part, ResponseKind.Final, Outcome.Deferred, "Quỹ khoán theo Nghị định 34/2019/NĐ-CP không còn dư để nâng mức.",
            $"01/SNV {DemoSession.IllustrationMark}", answered) with
        {
            ResumePoint = $"{DemoSession.IllustrationMark} Khi Chính phủ sửa đổi Nghị định 34/2019/NĐ-CP.",
        });
    }

    private static async Task QuotaAsync(DemoSession session, Guid part)
    {
        await session.SendAsCoordinatorAsync(Office, part.Classify(
            new DateOnly(2022, 12, 13), "home-affairs.allowance", $"{DemoSession.IllustrationMark} Mức khoán do Chính phủ quy định.",
            ("allowanceMatter", "quota")));
        await session.SendAsCoordinatorAsync(Office, new EscalatePetition(
            new PetitionReference(part), $"{DemoSession.IllustrationMark} Nâng mức khoán vượt thẩm quyền của tỉnh; kiến nghị Bộ Nội vụ.",
            null, null, new DateOnly(2023, 3, 10), null));
        await session.SendAsOfficerAsync(Ministry, part.Accept(new DateOnly(2023, 3, 15)));
        await session.SendAsOfficerAsync(Ministry, RespondCommand(
            part, ResponseKind.Final, Outcome.InProgress, "Sẽ tổng hợp, nghiên cứu; trước mắt thực hiện theo Nghị định 34/2019/NĐ-CP.",
            $"01/BNV-CQĐP {DemoSession.IllustrationMark}",
            new DateOnly(2023, 4, 28)));
        await session.SendAsOfficerAsync(Ministry, RespondCommand(
            part, ResponseKind.Supplementary, Outcome.Resolved,
            "Chính phủ đã ban hành Nghị định 33/2023/NĐ-CP: nâng mức khoán và giao HĐND tỉnh quy định mức phụ cấp từng chức danh.",
            $"02/BNV-CQĐP {DemoSession.IllustrationMark}", new DateOnly(2023, 7, 5)) with
        {
            Evidence = "Nghị định 33/2023/NĐ-CP ngày 10/06/2023",
        });
        await session.SendAsAsync(Role.Supervisor, "MTTQ-T-LANGSON", new VerifyPetition(
            new PetitionReference(part), VerificationResult.Confirmed, $"{DemoSession.IllustrationMark} Ủy ban MTTQ tỉnh",
            $"{DemoSession.IllustrationMark} Đã đối chiếu nghị định.",
            new DateOnly(2023, 7, 20), null));
        await session.SendAsCoordinatorAsync(
            Office, part.Close(new DateOnly(2023, 7, 25), $"{DemoSession.IllustrationMark} Mức khoán đã được nâng."));
    }

    private static RespondToPetition RespondCommand(
        Guid petition, ResponseKind kind, Outcome outcome, string text, string number, DateOnly on) => new(
        new PetitionReference(petition), kind, outcome, $"{DemoSession.IllustrationMark} {text}", new ResponseDocument(number, on, null),
        null, null, null, null, on, null);
}
