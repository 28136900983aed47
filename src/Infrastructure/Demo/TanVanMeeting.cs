using Petitions.Application.Meetings;
using Petitions.Application.Petitions;
using Petitions.Domain;
using Petitions.Domain.Directives;
using Petitions.Domain.Meetings;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Intake;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// The meeting of 12/04/2022 at Tân Văn, as the source tells it (domain brief 1.1 to 1.6, scenario
/// S1). The quotes are verbatim, the source's slips of the pen and no-break spaces included.
/// </summary>
internal static class TanVanMeeting
{
    public const string Commune = "06121";
    public const string RecordingAgency = "UBND-H-BINHGIA";
    public static readonly DateOnly HeldOn = new(2022, 4, 12);

    // With the no-break space of the source.
    private const string ResearchTopic =
        "Một số\u00A0vấn đề nâng cao hiệu quả hoạt động của tổ chức Đảng, tổ chức chính trị – xã hội, các lực lượng tham gia công việc ở " +
            "thôn, tổ dân phố trong điều kiện miền núi, biên giới, vùng đồng bào dân tộc thiểu số tỉnh Lạng Sơn";

    private const string Posts = "thực trạng một đồng chí kiêm nhiệm nhiều chức danh";
    private const string Allowance = "phụ cấp cho người hoạt động không chuyên trách tại các thôn…";

    private const string CentralRecommendation =
        "Trên cơ sở đó, kịp thời chỉ đạo giải quyết ngay đối với những vấn đề ảnh hưởng trực tiếp đến đời sống sinh hoạt của người dân " +
            "trong phạm vi, thẩm quyền của từng cấp; kiến nghị, đề xuất với Trung ương có cơ chế, chính sách đầy đủ, thống nhất đảm bảo " +
            "cho các tổ chức ở thôn hoạt động chất lượng, hiệu quả.";

    private const string DistrictDirective =
        "đối với các kiến nghị thuộc thẩm quyền, đồng chí yêu cầu các phòng ban chuyên môn của \u00A0huyện, xã giải quyết kịp thời cho " +
            "người dân.";

    private const string EscalationDirective =
        "Đối với các kiến nghị khác, đoàn sẽ tiếp thu và kiến nghị Tỉnh,Trung ương xem xét, giải quyết.";

    private const string VillageOrganisationsTask =
        "Đồng chí đề nghị các tổ chức Đảng, đoàn thể chính trị – xã hội tại thôn phát huy tinh thần trách nhiệm, nỗ lực hoàn thành tốt " +
            "nhiệm vụ được giao, tiếp tục là cánh tay nối dài của các cấp ủy, chính quyền trong việc triển khai, đưa các chủ trương, " +
            "đường lối của Đảng, chính sách, pháp luật của Nhà nước đến với người dân trên địa bàn.";

    private static readonly ParticipantInput VillageLeaders = new(ParticipantKind.Group, null, ["các bí thư chi bộ, trưởng thôn"]);

    public static async Task<TanVanPetitions> RecordAsync(DemoSession session)
    {
        var meeting = await session.SendAsAsync(Role.Recorder, RecordingAgency, Meeting(session));
        var said = await session.SendAsAsync(Role.Recorder, RecordingAgency, new RecordStatements(meeting.Id, Statements(session), null));
        var at = said.Statements.Where(statement => statement.Label is not null)
            .ToDictionary(statement => statement.Label!, statement => statement.Id);
        var petitions =
            await session.SendAsAsync(Role.Recorder, RecordingAgency, new RecordPetitions(meeting.Id, Petitions(session, at), null, null));
        await session.SendAsAsync(
            Role.Recorder, RecordingAgency, new RecordDirectives(meeting.Id, Directives(session, at["K2–K3"], at["K4"]), null));
        return new(petitions[0].Id, petitions[1].Id, petitions[2].Id);
    }

    private static RecordMeeting Meeting(DemoSession session) => new(
        MeetingKind.WorkingSession,
        "Làm việc, khảo sát tại xã Tân Văn và các thôn Nà Dài, Nà Pái",
        HeldOn,
        DateInferred: false,
        DateNote: null,
        session.Unit(Commune, HeldOn),
        [session.Village("Thôn Nà Dài", Commune, HeldOn), session.Village("Thôn Nà Pái", Commune, HeldOn)],
        new DelegationInput("Đoàn công tác của Huyện ủy", session.Agency("HU-BINHGIA", HeldOn), AuthorityLevel.District, Head(session), []),
        [VillageLeaders],
        [
            "khảo sát tình hình hoạt động của các tổ chức trong hệ thống chính trị, lực lượng tham gia công việc ở thôn",
            "phục vụ cho việc thực hiện đề tài nghiên cứu khoa học cấp tỉnh",
            "kịp thời chỉ đạo giải quyết ngay đối với những vấn đề ảnh hưởng trực tiếp đến đời sống sinh hoạt của người dân trong phạm " +
                "vi, thẩm quyền của từng cấp",
            "kiến nghị, đề xuất với Trung ương có cơ chế, chính sách đầy đủ, thống nhất đảm bảo cho các tổ chức ở thôn hoạt động chất " +
                "lượng, hiệu quả",
            "làm các luận cứ để cung cấp cho đề tài khoa học cấp tỉnh",
        ],
        [
            new SourceInput(
                "Tin về buổi làm việc với xã Tân Văn (bản nguồn không có đầu đề)", ["Mỹ Loan"], "Trung tâm VH,TT&TT",
                "Kèm 3 ảnh. Nguồn không nêu tên huyện; huyện Bình Gia là suy luận từ xã Tân Văn (mã 06121). Giữ nguyên trong trích dẫn " +
                    "các lỗi đánh máy của nguồn: “thôn.Đồng chí”, “Tỉnh,Trung ương”, “xuất quà”, “lực lượngtham gia”."),
        ],
        [],
        [
            new GiftInput(
                "suất quà (nguồn viết “xuất quà”)", 2,
                ["đại diện lực lượng tham gia các công việc của thôn Nà Dài", "đại diện lực lượng tham gia các công việc của thôn Nà Pái"],
                "Bí thư Huyện ủy đã tặng 2 xuất quà cho đại diện lực lượngtham gia các công việc của 2 thôn Nà Dài và Nà Pái xã Tân Văn.",
                "Mỗi thôn một suất là suy luận; nguồn chỉ nêu 2 suất cho 2 thôn."),
        ],
        [],
        [new EvidenceInput(ResearchTopic, "Đồng thời, làm các luận cứ để cung cấp cho đề tài khoa học cấp tỉnh.")]);

    private static ParticipantInput Head(DemoSession session) => new(
        ParticipantKind.Person, "Lương Trương Đạt", ["TUV", "Bí thư Huyện ủy"], session.Agency("HU-BINHGIA", HeldOn), "Huyện ủy",
        "Trưởng đoàn. TUV: Tỉnh ủy viên.");

    private static StatementInput[] Statements(DemoSession session) =>
    [
        Reported(null,
            "đã báo cáo đặc điểm của thôn, kết quả hoạt động của chi bộ và tình hình công tác của tổ chức chính trị – xã hội thôn"),
        Reported("T1", "tình hình sinh hoạt chi bộ"),
        Reported("T2", "cách thức tuyên truyền chủ trương, đường lối đến đảng viên, và quần chúng nhân dân"),
        Reported("T3", "vận động người dân phát triển kinh tế"),
        Reported("T4",
            "việc triển khai các phong trào, hoạt động của các chi hội nông dân, phụ nữ, đoàn thanh niên, hội cựu chiến binh tại thôn"),
        Reported("T5", "hoạt động của tổ hòa giải, tổ COVID cộng đồng, tổ tự quản"),
        new(StatementKind.Difficulty, "T6", VillageLeaders, Posts, EvidenceFor: ResearchTopic),
        new(
            StatementKind.Recommendation, "T7", VillageLeaders, Allowance, OpenList: true, EvidenceFor: ResearchTopic,
            Note: "Nguồn nêu là vấn đề được trao đổi, chia sẻ và không nêu hết (dấu …)."),
        new(
            StatementKind.Recommendation, "P3",
            new(ParticipantKind.Group, null, ["đoàn công tác"], session.Agency("HU-BINHGIA", HeldOn), "Huyện ủy"), CentralRecommendation,
            Note: "Nguồn nêu là mục đích của đoàn: chính đoàn kiến nghị lên Trung ương."),
        new(
            StatementKind.Acknowledgement, "K1", Head(session),
            "ghi nhận các ý kiến, đồng thời biểu dương tinh thần làm việc của các lực lượng tham gia các công việc thôn."),
        new(
            StatementKind.Conclusion, "K2–K3", Head(session),
            "Qua làm việc thực tế với các tổ chức Đảng, tổ chức chính trị – xã hội tại các thôn, đoàn sẽ tiếp thu các kiến nghị, đề xuất " +
                "của các đồng chí, " + DistrictDirective + " " + EscalationDirective),
        new(StatementKind.Conclusion, "K4", Head(session), VillageOrganisationsTask),
    ];

    private static StatementInput Reported(string? label, string quote) =>
        new(StatementKind.Situation, label, VillageLeaders, quote, EvidenceFor: ResearchTopic);

    private static PetitionInput[] Petitions(DemoSession session, Dictionary<string, Guid> at)
    {
        var commune = session.Unit(Commune, HeldOn);
        const string Leaders = "các bí thư chi bộ, trưởng thôn (Nà Dài, Nà Pái)";
        return
        [
            new(
                at["T7"], commune, RaiserKind.Group, Leaders, "Phụ cấp cho người hoạt động không chuyên trách ở thôn",
                "Vấn đề phụ cấp cho người hoạt động không chuyên trách tại các thôn.",
                "phụ cấp cho người hoạt động không chuyên trách tại các thôn", null, null),
            new(
                at["T6"], commune, RaiserKind.Group, Leaders, "Một người kiêm nhiệm nhiều chức danh ở thôn",
                "Thực trạng một đồng chí kiêm nhiệm nhiều chức danh.", Posts, null, null),
            new(
                at["P3"], commune, RaiserKind.Organisation, "đoàn công tác của Huyện ủy",
                "Cơ chế, chính sách đầy đủ, thống nhất cho các tổ chức ở thôn",
                "Đề xuất với Trung ương có cơ chế, chính sách đầy đủ, thống nhất đảm bảo cho các tổ chức ở thôn hoạt động chất lượng, " +
                    "hiệu quả.",
                "kiến nghị, đề xuất với Trung ương có cơ chế, chính sách đầy đủ, thống nhất đảm bảo cho các tổ chức ở thôn hoạt động " +
                    "chất lượng, hiệu quả", null, null),
        ];
    }

    private static DirectiveInput[] Directives(DemoSession session, Guid conclusion, Guid longArm) =>
    [
        new(
            DirectiveKind.Assignment, "K2", conclusion, DistrictDirective,
            [new(session.Agency("UBND-H-BINHGIA", HeldOn), "các phòng ban chuyên môn của huyện"),
                new(session.Agency("UBND-X-TANVAN", HeldOn), "các phòng ban chuyên môn của xã")],
            "kịp thời"),
        new(DirectiveKind.EscalationRule, "K3", conclusion, EscalationDirective,
            [new(session.Agency("HU-BINHGIA", HeldOn), "đoàn công tác")]),
        new(DirectiveKind.Task, "K4", longArm, VillageOrganisationsTask,
            [new(null, "các tổ chức Đảng, đoàn thể chính trị – xã hội tại thôn")]),
    ];
}
