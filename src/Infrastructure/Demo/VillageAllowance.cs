using Petitions.Application.Petitions;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// One matter, three voices, two authorities. First P1 of Tân Văn and a letter without diacritics join R5 (scenario S13), then R5 is split by authority
/// (scenario S7): the allowance within the quota goes to the province, the quota itself to the ministry, which answers twice. The order is needed: a
/// petition that was split is no longer handled itself, so nothing can join it any more, while a petition that others have joined can still be split.
/// </summary>
internal static class VillageAllowance
{
    private const string Office = DemoData.OfficeCode;
    private const string Department = "SO-NOIVU-LANGSON";
    private const string Ministry = "BO-NOIVU";

    public static async Task PlayAsync(Stage stage, Guid ofTanVan, Guid ofTranYen)
    {
        await ThreeVoicesAsync(stage, ofTanVan, ofTranYen);
        await stage.CoordinatorAsync(Office, ofTranYen.Classify(
            new DateOnly(2022, 12, 9), "home-affairs.allowance", $"{Stage.Invented} Trước hết là mức phụ cấp trong quỹ khoán; phần mức khoán sẽ tách riêng.",
            ("allowanceMatter", "levelWithinQuota")));
        await stage.CoordinatorAsync(Office, ofTranYen.Acknowledge(new DateOnly(2022, 12, 9), "Đã tiếp nhận; một phần thuộc tỉnh, một phần thuộc Chính phủ."));
        var split = await stage.AsAsync(Role.Coordinator, Office, new SplitPetition(
            new PetitionReference(ofTranYen),
            [
                new($"{Stage.Invented} R5-a: mức phụ cấp từng chức danh trong quỹ khoán", null),
                new($"{Stage.Invented} R5-b: nâng mức khoán quỹ phụ cấp", null),
            ],
            $"{Stage.Invented} Mức từng chức danh thuộc tỉnh, mức khoán thuộc Chính phủ.", new DateOnly(2022, 12, 12), null));
        await WithinQuotaAsync(stage, split.Parts[0].Id);
        await TheQuotaAsync(stage, split.Parts[1].Id);
        await stage.OfficerAsync(Department, Answer(
            split.Parts[0].Id, ResponseKind.Supplementary, Outcome.InProgress, "Nghị định 33/2023/NĐ-CP giao HĐND tỉnh quy định mức phụ cấp; Sở đang tham mưu UBND tỉnh trình HĐND tỉnh.",
            $"02/SNV {Stage.Invented}", new DateOnly(2023, 8, 10)));
    }

    private static async Task ThreeVoicesAsync(Stage stage, Guid ofTanVan, Guid lead)
    {
        var received = new DateOnly(2022, 12, 5);
        const string Words = "nang muc phu cap doi voi cac chuc danh hoat dong khong chuyen trach o thon";
        var letter = await stage.AsAsync(Role.Recorder, Office, new RecordPetitions(
            null,
            [
                new(
                    null, stage.Unit("06349", received), RaiserKind.Person, $"{Stage.Invented} người hoạt động không chuyên trách ở thôn",
                    $"{Stage.Invented} nang muc phu cap khong chuyen trach o thon", Words, Words, Channel.Letter, null),
            ],
            null, received));

        var joined = new DateOnly(2022, 12, 6);
        ChangeGroup Join(Guid petition) => new(new PetitionReference(petition), GroupAction.Join, lead, $"{Stage.Invented} Cùng nội dung: nâng mức phụ cấp không chuyên trách ở thôn.", joined, null);
        await stage.CoordinatorAsync(Department, Join(ofTanVan));
        await stage.CoordinatorAsync(Office, Join(letter[0].Id));
    }

    private static async Task WithinQuotaAsync(Stage stage, Guid part)
    {
        var assigned = new DateOnly(2022, 12, 13);
        await stage.CoordinatorAsync(Office, part.Assign(assigned, stage.Agency(Department, assigned), $"{Stage.Invented} Tham mưu UBND tỉnh."));
        await stage.OfficerAsync(Department, part.Accept(new DateOnly(2022, 12, 16)));
        var answered = new DateOnly(2023, 2, 10);
        await stage.OfficerAsync(Department, Answer(
            part, ResponseKind.Final, Outcome.Deferred, "Quỹ khoán theo Nghị định 34/2019/NĐ-CP không còn dư để nâng mức.", $"01/SNV {Stage.Invented}", answered) with
        {
            ResumePoint = $"{Stage.Invented} Khi Chính phủ sửa đổi Nghị định 34/2019/NĐ-CP.",
        });
    }

    private static async Task TheQuotaAsync(Stage stage, Guid part)
    {
        await stage.CoordinatorAsync(Office, part.Classify(
            new DateOnly(2022, 12, 13), "home-affairs.allowance", $"{Stage.Invented} Mức khoán do Chính phủ quy định.", ("allowanceMatter", "quota")));
        await stage.CoordinatorAsync(Office, new EscalatePetition(
            new PetitionReference(part), $"{Stage.Invented} Nâng mức khoán vượt thẩm quyền của tỉnh; kiến nghị Bộ Nội vụ.", null, null, new DateOnly(2023, 3, 10), null));
        await stage.OfficerAsync(Ministry, part.Accept(new DateOnly(2023, 3, 15)));
        await stage.OfficerAsync(Ministry, Answer(
            part, ResponseKind.Final, Outcome.InProgress, "Sẽ tổng hợp, nghiên cứu; trước mắt thực hiện theo Nghị định 34/2019/NĐ-CP.", $"01/BNV-CQĐP {Stage.Invented}",
            new DateOnly(2023, 4, 28)));
        await stage.OfficerAsync(Ministry, Answer(
            part, ResponseKind.Supplementary, Outcome.Resolved, "Chính phủ đã ban hành Nghị định 33/2023/NĐ-CP: nâng mức khoán và giao HĐND tỉnh quy định mức phụ cấp từng chức danh.",
            $"02/BNV-CQĐP {Stage.Invented}", new DateOnly(2023, 7, 5)) with
        {
            Evidence = "Nghị định 33/2023/NĐ-CP ngày 10/06/2023",
        });
        await stage.AsAsync(Role.Supervisor, "MTTQ-T-LANGSON", new VerifyPetition(
            new PetitionReference(part), VerificationResult.Confirmed, $"{Stage.Invented} Ủy ban MTTQ tỉnh", $"{Stage.Invented} Đã đối chiếu nghị định.",
            new DateOnly(2023, 7, 20), null));
        await stage.CoordinatorAsync(Office, part.Close(new DateOnly(2023, 7, 25), $"{Stage.Invented} Mức khoán đã được nâng."));
    }

    private static RespondToPetition Answer(Guid petition, ResponseKind kind, Outcome outcome, string text, string number, DateOnly on) => new(
        new PetitionReference(petition), kind, outcome, $"{Stage.Invented} {text}", new ResponseDocument(number, on, null), null, null, null, null, on, null);
}
