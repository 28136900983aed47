using Petitions.Application.Directives;
using Petitions.Application.Meetings;
using Petitions.Domain.Directives;
using Petitions.Domain.Meetings;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// What was said at Trấn Yên on 29/11/2022, word for word (domain brief 1.4 to 1.6): one statement holds
/// the whole sentence of the five recommendations; two people spoke of whom the source does not say what.
/// </summary>
internal static class TranYenStatements
{
    public const string ResearchTopic =
        "Một số vấn đề nâng cao hiệu quả hoạt động của tổ chức đảng, tổ chức chính trị – xã hội, các lực lượng tham gia công việc ở " +
            "thôn, tổ dân phố trong điều kiện miền núi, biên giới, vùng đồng bào dân tộc thiểu số tỉnh Lạng Sơn";

    public const string EvidenceQuote =
        "Những thông tin tại buổi làm việc là cơ sở thực tiễn quan trọng để lãnh đạo các cấp nghiên cứu, điều chỉnh, đổi mới phương thức " +
            "lãnh đạo, triển khai nhiệm vụ đồng thời đây cũng là luận cứ bổ sung cho đề tài nghiên cứu khoa học cấp tỉnh “" +
                ResearchTopic + "”.";

    private const string SystemTask =
        "Cấp ủy, chính quyền xã cần tiếp tục đổi mới, sáng tạo, huy động nguồn lực phát triển kinh tế – xã hội; quan tâm xây dựng hệ " +
            "thống chính trị vững mạnh, phát huy vai trò các tổ chức chính trị – xã hội, trách nhiệm của những người hoạt động không " +
            "chuyên trách ở các thôn trên địa bàn.";

    private const string CadreTask =
        "Cán bộ, công chức cần thực hiện tốt phương châm trọng dân, gần dân, gắn bó mật thiết với dân, kịp thời giải quyết các nhu cầu, " +
            "nguyện vọng chính đáng cho người dân.";

    private const string ReportAfterAYear =
        "Đối với việc thực hiện Nghị quyết số 77, đồng chí đề nghị cấp ủy xã tiếp tục đẩy mạnh thực hiện, báo cáo kết quả sau 1 năm thực " +
            "hiện, đồng thời đề ra giải pháp để thực hiện hiệu quả, đưa nghị quyết thực sự đi vào thực tiễn.";

    private const string DepartmentsStudy =
        "thời gian tới các sở, ngành của tỉnh tiếp tục nghiên cứu, tham mưu, đề xuất các giải pháp để nâng cao vai trò, hoạt động của " +
            "các tổ chức đảng, tổ chức chính trị – xã hội";

    private const string InstitutesStudy =
        "đại diện Viện Xây dựng đảng, Viện Khoa học tổ chức cán bộ và Ban Tổ chức Tỉnh ủy phối hợp chặt chẽ bổ sung thông tin, hoàn " +
            "thiện đề tài trong thời gian tới.";

    private const string DistrictAssignment =
        "Ghi nhận các ý kiến, kiến nghị, đề xuất của xã, đồng chí Bí thư Tỉnh ủy đề nghị lãnh đạo huyện Bắc Sơn tiếp thu và xem xét giải " +
            "quyết trong thời gian tới.";

    private const string Resolution77 = "Nghị quyết số 77 ngày 25/5/2022 của Ban Thường vụ Tỉnh ủy";

    private static readonly ParticipantInput Commune =
        new(ParticipantKind.Group, null, ["xã Trấn Yên"], Note: "Nguồn viết “xã”, không nêu người nói.");
    private static readonly ParticipantInput CommuneAndVillages =
        new(ParticipantKind.Group, null, ["lãnh đạo xã, người hoạt động không chuyên trách ở các thôn"]);

    public static StatementInput[] Statements(DemoSession session)
    {
        var head = TranYenMeeting.Head(session);
        return
        [
            new(
                StatementKind.Situation, null, new(ParticipantKind.Group, null, ["lãnh đạo Đảng ủy, UBND xã Trấn Yên"]),
                "Trấn Yên là xã vùng III của huyện Bắc Sơn, có 1.484 hộ gia đình, sinh sống tại 15 thôn, bản. Đảng bộ xã có 22 chi bộ, " +
                    "với 476 đảng viên. Trong nửa nhiệm kỳ 2020 – 2025, Đảng bộ, chính quyền và Nhân dân trên địa bàn xã đã đoàn kết, " +
                    "phát huy nội lực, vượt qua khó khăn, thử thách, thực hiện đạt và vượt 10/22 chỉ tiêu, 6/22 chỉ tiêu đạt từ 70% " +
                            "trở lên và 6/22 chỉ tiêu đạt dưới 60% so với chỉ tiêu chủ yếu Nghị quyết Đại hội Đảng bộ xã lần thứ XXI đề " +
                            "ra. Các chương trình mục tiêu quốc gia được triển khai đồng bộ, rộng khắp, kết cấu hạ tầng ngày càng " +
                                    "hoàn thiện, đến nay, xã đạt 8/19 tiêu chí nông thôn mới.",
                Note: "Nguồn nêu trong bài; chú thích ảnh ghi lãnh đạo Đảng ủy, UBND xã báo cáo tình hình triển khai nhiệm vụ. Số liệu " +
                    "ghi ở hồ sơ xã."),
            Difficulty("D1", "có thôn chưa được phủ sóng điện thoại"),
            Difficulty("D2", "chưa đảm bảo được nước sinh hoạt"),
            Difficulty("D3", "kinh tế phát triển còn chậm, chưa tương xứng với tiềm năng"),
            Difficulty(
                "D4", "tình hình phạm pháp hình sự, tệ nạn xã hội, vi phạm pháp luật về trật tự an toàn giao thông vẫn tiềm ẩn phức tạp"),
            Difficulty("D5", "tỷ lệ hộ nghèo còn cao…") with { OpenList = true, Note = "Nguồn không nêu hết các khó khăn (dấu …)." },
            new(
                StatementKind.Situation, "N1", CommuneAndVillages,
                "về thực hiện Nghị quyết 77, Đảng ủy xã đã ban hành kế hoạch thực hiện, phân công các đảng ủy viên, lãnh đạo một số đoàn " +
                    "thể phụ trách, theo dõi hỗ trợ các thôn, hộ gia đình trên địa bàn; chỉ đạo các chi bộ phân công đảng viên phụ trách " +
                    "theo dõi, hỗ trợ các gia đình trong khu dân cư.",
                EvidenceFor: ResearchTopic),
            Difficulty("D6", "địa bàn thôn rộng, đi lại khó khăn") with { Speaker = CommuneAndVillages },
            Difficulty("D7", "một số người hoạt động không chuyên trách phải kiêm nhiệm nhiều chức danh") with
            {
                Speaker = CommuneAndVillages,
                Note = "Cùng nội dung với T6 của buổi làm việc ngày 12/04/2022 tại xã Tân Văn, huyện khác.",
            },
            Difficulty("D8", "kinh phí hoạt động của các tổ chức còn hạn chế…") with
            {
                Speaker = CommuneAndVillages,
                OpenList = true,
                Note = "Nguồn không nêu hết (dấu …). Mới là khó khăn, chưa thành kiến nghị.",
            },
            new(
                StatementKind.Recommendation, "R1–R5", Commune,
                "Bên cạnh đó, xã nêu một số đề xuất kiến nghị với đoàn công tác như: quan tâm cải tạo, nâng cấp tuyến đường tỉnh đoạn " +
                    "qua địa bàn xã, hỗ trợ xây dựng công trình chứa nước phục vụ sản xuất, sinh hoạt; quan tâm phủ sóng điện thoại, tôn " +
                    "tạo di tích đình Làng Mỏ, nâng mức phụ cấp đối với các chức danh hoạt động không chuyên trách ở thôn….",
                OpenList: true, Note: "Một câu, năm kiến nghị. Nguồn không nêu hết (dấu …)."),
            new(
                StatementKind.Opinion, null, new(ParticipantKind.Role, null, ["Chi hội trưởng Chi hội Phụ nữ thôn Làng Mỏ, xã Trấn Yên"]),
                null, ContentGiven: false,
                Note: "Chú thích ảnh ghi “nêu ý kiến với đoàn công tác”; nội dung không nêu."),
            new(
                StatementKind.Opinion, null,
                new(ParticipantKind.Role, null, ["Bí thư Tỉnh đoàn"], session.Agency("TINHDOAN-LANGSON", TranYenMeeting.HeldOn)), null,
                ContentGiven: false, Note: "Chú thích ảnh ghi “phát biểu ý kiến tại buổi làm việc”; nội dung không nêu."),
            new(StatementKind.Acknowledgement, "K5", head, "biểu dương những kết quả đạt được của cấp ủy, chính quyền xã thời gian qua."),
            new(StatementKind.Conclusion, "K6–K7, F1", head, $"Đồng chí đề nghị: {SystemTask} {CadreTask} {ReportAfterAYear}"),
            new(StatementKind.Conclusion, "E1", head, EvidenceQuote, EvidenceFor: ResearchTopic),
            new(StatementKind.Conclusion, "K8–K9", head, $"Đồng chí đề nghị, {DepartmentsStudy}; {InstitutesStudy}"),
            new(StatementKind.Conclusion, "K10", head, DistrictAssignment),
        ];
    }

    /// <param name="at">Statements by label.</param>
    /// <param name="petitions">The five petitions that the district was told to settle.</param>
    public static DirectiveInput[] Directives(DemoSession session, Dictionary<string, Guid> at, Guid[] petitions)
    {
        AddresseeInput To(string words, string? code = null) =>
            new(code is null ? null : session.Agency(code, TranYenMeeting.HeldOn), words);
        return
        [
            new(
                DirectiveKind.Task, "K6", at["K6–K7, F1"], SystemTask,
                [To("cấp ủy xã Trấn Yên", "DU-TRANYEN"), To("chính quyền xã Trấn Yên", "UBND-X-TRANYEN")], BasedOn: null),
            new(DirectiveKind.Task, "K7", at["K6–K7, F1"], CadreTask, [To("cán bộ, công chức")], "kịp thời"),
            new(
                DirectiveKind.FollowUp, "F1", at["K6–K7, F1"], ReportAfterAYear, [To("cấp ủy xã Trấn Yên", "DU-TRANYEN")],
                "sau 1 năm thực hiện",
                BasedOn: Resolution77 + ": 1 năm tính từ ngày ban hành 25/05/2022; nguồn không nêu ngày.",
                Period: new(new DateOnly(2022, 5, 25), 1, PeriodUnit.Years)),
            new(DirectiveKind.Study, "K8", at["K8–K9"], DepartmentsStudy, [To("các sở, ngành của tỉnh")], "thời gian tới"),
            new(
                DirectiveKind.Study, "K9", at["K8–K9"], InstitutesStudy,
                [
                    To("đại diện Viện Xây dựng đảng", "VIEN-XAYDUNGDANG"), To("Viện Khoa học tổ chức cán bộ", "VIEN-KHTCCB"),
                    To("Ban Tổ chức Tỉnh ủy", "BAN-TOCHUC-TU-LANGSON"),
                ],
                "trong thời gian tới"),
            new(
                DirectiveKind.Assignment, "K10", at["K10"], DistrictAssignment, [To("lãnh đạo huyện Bắc Sơn", "UBND-H-BACSON")],
                "trong thời gian tới",
                PetitionIds: petitions),
        ];
    }

    private static StatementInput Difficulty(string label, string quote) => new(StatementKind.Difficulty, label, Commune, quote);
}
