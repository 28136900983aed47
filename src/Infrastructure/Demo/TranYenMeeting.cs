using Petitions.Application.Meetings;
using Petitions.Application.Petitions;
using Petitions.Domain;
using Petitions.Domain.Meetings;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Intake;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// The meeting of 29/11 at Trấn Yên, whose year is inferred: when and where it was, who came, and the petitions
/// taken from it (domain brief 1.1, 1.2 and 1.5, scenario S2). What was said is in <see cref="TranYenStatements"/>.
/// </summary>
internal static class TranYenMeeting
{
    public const string Commune = "06370";
    public const string RecordingAgency = Demonstration.OfficeCode;
    public static readonly DateOnly HeldOn = new(2022, 11, 29);

    /// <summary>What was asked of the provincial road (R1).</summary>
    public const string RoadQuote = "quan tâm cải tạo, nâng cấp tuyến đường tỉnh đoạn qua địa bàn xã";

    private const string StandingCommittee = "Ủy viên Ban Thường vụ Tỉnh ủy";

    public static async Task<TranYenPetitions> RecordAsync(DemoSession session)
    {
        var meeting = await session.SendAsAsync(Role.Recorder, RecordingAgency, Meeting(session));
        var said = await session.SendAsAsync(Role.Recorder, RecordingAgency,
            new RecordStatements(meeting.Id, TranYenStatements.Statements(session), null));
        var at = said.Statements.Where(statement => statement.Label is not null)
            .ToDictionary(statement => statement.Label!, statement => statement.Id);
        var petitions =
            await session.SendAsAsync(Role.Recorder, RecordingAgency, new RecordPetitions(meeting.Id, Petitions(session, at), null, null));
        Guid[] all = [.. petitions.Select(petition => petition.Id)];
        var ordered = await session.SendAsAsync(Role.Recorder, RecordingAgency,
            new RecordDirectives(meeting.Id, TranYenStatements.Directives(session, at, all), null));
        return new(all[0], all[1], all[2], all[3], all[4], ordered.Directives.Single(directive => directive.Label == "F1").Id);
    }

    public static ParticipantInput Head(DemoSession session) => Person(
        "Nguyễn Quốc Đoàn", ["Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy"], session.Agency("TU-LANGSON", HeldOn), "Trưởng đoàn");

    private static RecordMeeting Meeting(DemoSession session) => new(
        MeetingKind.WorkingSession,
        "Làm việc tại xã Trấn Yên về hệ thống chính trị ở xã, thôn và thực hiện Nghị quyết 77",
        HeldOn,
        DateInferred: true,
        "Nguồn ghi “Sáng 29/11”, không nêu năm. Suy luận năm 2022: Nghị quyết 77 ban hành ngày 25/5/2022 và báo cáo sau 1 năm thực hiện " +
            "còn ở phía trước; nguồn nêu kết quả nửa nhiệm kỳ 2020 – 2025.",
        session.Unit(Commune, HeldOn),
        [],
        new DelegationInput(
            "đoàn công tác của tỉnh", session.Agency("TU-LANGSON", HeldOn), AuthorityLevel.Province, Head(session), Members(session)),
        Attendees(session),
        [
            "công tác lãnh đạo, chỉ đạo, tổ chức triển khai thực hiện các nhiệm vụ của các tổ chức trong hệ thống chính trị ở xã và các " +
                "thôn",
            "việc triển khai thực hiện Nghị quyết số 77 ngày 25/5/2022 của Ban Thường vụ Tỉnh ủy về phân công cấp ủy viên, lãnh đạo, " +
                "quản lý các cấp phụ trách, theo dõi, hỗ trợ xã, phường, thị trấn, thôn, tổ dân phố, hộ gia đình",
        ],
        [
            new SourceInput(
                "Tin về buổi làm việc tại xã Trấn Yên (bản nguồn không có đầu đề)", ["HOÀNG HUẤN", "PHƯƠNG DUNG"], null,
                "Kèm 4 chú thích ảnh: “Đồng chí Nguyễn Quốc Đoàn, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy phát biểu tại buổi làm việc”; " +
                    "“Lãnh đạo Đảng ủy, UBND xã Trấn Yên báo cáo tình hình triển khai nhiệm vụ với đoàn công tác”; “Chi hội trưởng Chi " +
                    "hội Phụ nữ thôn Làng Mỏ, xã Trấn Yên nêu ý kiến với đoàn công tác”; “Đồng chí Bí thư Tỉnh đoàn phát biểu ý kiến " +
                            "tại buổi làm việc”."),
        ],
        [
            new DocumentInput(
                "77",
                "Nghị quyết về phân công cấp ủy viên, lãnh đạo, quản lý các cấp phụ trách, theo dõi, hỗ trợ xã, phường, thị trấn, thôn, " +
                    "tổ dân phố, hộ gia đình",
                new DateOnly(2022, 5, 25), "Ban Thường vụ Tỉnh ủy", "Nguồn chỉ nêu số 77, không nêu ký hiệu."),
        ],
        [],
        TranYenProfile.Figures(session),
        [new EvidenceInput(TranYenStatements.ResearchTopic, TranYenStatements.EvidenceQuote)]);

    private static ParticipantInput[] Members(DemoSession session)
    {
        Guid Body(string code) => session.Agency(code, HeldOn);
        return
        [
            Person("Nông Lương Chấn", [StandingCommittee, "Chủ tịch Ủy ban Mặt trận Tổ quốc tỉnh"], Body("MTTQ-T-LANGSON")),
            Person("Nguyễn Quốc Khánh", [StandingCommittee, "Trưởng Ban Tổ chức Tỉnh ủy"], Body("BAN-TOCHUC-TU-LANGSON")),
            Person("Phùng Quang Hội", [StandingCommittee, "Trưởng Ban Tuyên giáo Tỉnh ủy"], Body("BAN-TUYENGIAO-TU-LANGSON")),
            Person("Giáp Thị Bắc", [StandingCommittee, "Trưởng Ban Dân vận Tỉnh ủy"], Body("BAN-DANVAN-TU-LANGSON")),
            Person("Thái Hồng Công", [StandingCommittee, "Giám đốc Công an tỉnh"], Body("CA-T-LANGSON")),
            Group("lãnh đạo một số sở, ngành, tổ chức chính trị – xã hội của tỉnh"),
            Group("đại diện Viện Xây dựng đảng (Học viện Chính trị Quốc gia Hồ Chí Minh)", Body("VIEN-XAYDUNGDANG")),
            Group("Viện Khoa học tổ chức cán bộ (Ban Tổ chức Trung ương)", Body("VIEN-KHTCCB")) with { Note = "Đại diện của Viện." },
        ];
    }

    private static ParticipantInput[] Attendees(DemoSession session) =>
    [
        Group("Lãnh đạo Đảng ủy, UBND xã Trấn Yên", session.Agency("DU-TRANYEN", HeldOn)),
        Group("người hoạt động không chuyên trách ở các thôn"),
        new(ParticipantKind.Role, null, ["Chi hội trưởng Chi hội Phụ nữ thôn Làng Mỏ, xã Trấn Yên"],
            Note: "Nêu ý kiến; nguồn không nêu nội dung."),
        new(ParticipantKind.Role, null, ["Bí thư Tỉnh đoàn"], session.Agency("TINHDOAN-LANGSON", HeldOn),
            Note: "Phát biểu ý kiến; nguồn không nêu nội dung."),
        Group("lãnh đạo huyện Bắc Sơn", session.Agency("UBND-H-BACSON", HeldOn))
            with { Note = "Được trưởng đoàn đề nghị tiếp thu và xem xét giải quyết; nguồn không nêu có dự hay không." },
    ];

    private static PetitionInput[] Petitions(DemoSession session, Dictionary<string, Guid> at)
    {
        var commune = session.Unit(Commune, HeldOn);
        PetitionInput One(string title, string content, string quote, params string[] supports) => new(
            at["R1–R5"], commune, RaiserKind.Group, "lãnh đạo xã Trấn Yên", title, content, quote, null,
            [.. supports.Select(label => at[label])]);
        return
        [
            One(
                "Cải tạo, nâng cấp đường tỉnh đoạn qua xã Trấn Yên", "Quan tâm cải tạo, nâng cấp tuyến đường tỉnh đoạn qua địa bàn xã.",
                RoadQuote, "D6"),
            One(
                "Công trình chứa nước phục vụ sản xuất, sinh hoạt", "Hỗ trợ xây dựng công trình chứa nước phục vụ sản xuất, sinh hoạt.",
                "hỗ trợ xây dựng công trình chứa nước phục vụ sản xuất, sinh hoạt", "D2"),
            One("Phủ sóng điện thoại", "Quan tâm phủ sóng điện thoại.", "quan tâm phủ sóng điện thoại", "D1"),
            One("Tôn tạo di tích đình Làng Mỏ", "Tôn tạo di tích đình Làng Mỏ.", "tôn tạo di tích đình Làng Mỏ")
                with { OriginUnitId = session.Village("Thôn Làng Mỏ", Commune, HeldOn) },
            One(
                "Nâng mức phụ cấp các chức danh không chuyên trách ở thôn",
                "Nâng mức phụ cấp đối với các chức danh hoạt động không chuyên trách ở thôn.",
                "nâng mức phụ cấp đối với các chức danh hoạt động không chuyên trách ở thôn"),
        ];
    }

    private static ParticipantInput Person(string name, string[] titles, Guid agency, string? note = null) =>
        new(ParticipantKind.Person, name, titles, agency, Note: note);

    private static ParticipantInput Group(string words, Guid? agency = null) => new(ParticipantKind.Group, null, [words], agency);
}
