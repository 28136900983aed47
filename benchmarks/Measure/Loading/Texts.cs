namespace Petitions.Measure.Loading;

/// <summary>
/// Invented words of petitions, built from parts so that a million of them are alike in places and different in others, as real ones are.
/// </summary>
internal static class Texts
{
    private static readonly Dictionary<string, string[]> Subjects = new()
    {
        ["transport"] = ["đường trục thôn", "đường liên xã", "cầu tràn qua suối", "ngầm vượt lũ", "rãnh thoát nước dọc đường",
            "đường vào khu sản xuất"],
        ["water"] = ["hồ chứa nước", "mương tưới nội đồng", "đập dâng", "công trình nước sinh hoạt", "trạm bơm", "rừng phòng hộ đầu nguồn"],
        ["telecom"] = ["trạm thu phát sóng di động", "đường truyền internet cáp quang", "đường dây điện hạ thế", "trạm biến áp"],
        ["heritage"] = ["di tích lịch sử", "nhà văn hóa thôn", "đình làng", "lễ hội truyền thống", "bia ghi danh liệt sĩ"],
        ["home-affairs"] = ["phụ cấp người hoạt động không chuyên trách", "chế độ của bí thư chi bộ, trưởng thôn", "hồ sơ người có công",
            "việc kiêm nhiệm chức danh ở thôn"],
        ["land-environment"] =
            ["giấy chứng nhận quyền sử dụng đất", "khu tái định cư", "bãi tập kết rác thải", "mỏ đá gây bụi", "đất rừng chồng lấn"],
        ["health-education"] =
            ["trạm y tế xã", "điểm trường mầm non", "chế độ ăn trưa của học sinh bán trú", "bác sĩ cho trạm y tế", "phòng học xuống cấp"],
        ["finance"] =
            ["vốn vay ưu đãi cho hộ nghèo", "kinh phí hoạt động của thôn", "chương trình giảm nghèo bền vững", "thủ tục thanh toán"],
        ["security"] = ["an ninh trật tự ở khu vực chợ", "biển báo giao thông", "trật tự đường mòn biên giới", "xe quá tải"],
    };

    private static readonly string[] OtherSubjects =
        ["chợ trung tâm xã", "thủ tục hành chính một cửa", "tiêu thụ nông sản", "hỗ trợ giống cây hồi"];
    private static readonly string[] Askings =
        ["Đề nghị đầu tư", "Đề nghị nâng cấp", "Đề nghị sửa chữa", "Đề nghị xem xét", "Kiến nghị bố trí kinh phí cho",
            "Kiến nghị sớm giải quyết", "Đề nghị hướng dẫn về", "Mong cấp trên quan tâm"];
    private static readonly string[] Names =
        ["Nà Dài", "Nà Pái", "Làng Mỏ", "Bản Chu", "Khau Phục", "Pàn Pẻn", "Nà Riềng", "Lân Hoèn", "Phai Lausán", "Bó Luông", "Nặm Rốc",
            "Pá Péc", "Kéo Coong", "Thâm Khôn", "Nà Gỗ", "Lân Cà"];
    private static readonly string[] Reasons =
    [
        "mùa mưa bà con đi lại rất khó khăn", "đã hư hỏng nhiều năm nay", "nhiều hộ dân chưa được hưởng", "cử tri đã nêu nhiều lần",
        "nguồn vốn của xã không đủ", "học sinh phải đi vòng rất xa", "ảnh hưởng đến sản xuất vụ đông xuân", "chưa có văn bản trả lời",
    ];

    private static readonly string[] Details =
    [
        "Chiều dài khoảng {0} mét, phục vụ {1} hộ.", "Hiện có {1} hộ với {0} nhân khẩu bị ảnh hưởng.",
        "Dự toán sơ bộ là {0} triệu đồng, nhân dân góp {1} triệu đồng.",
        "Đã có {1} lượt ý kiến trong {0} ngày qua.", "Diện tích khoảng {0} mét vuông, giao cho {1} hộ quản lý.",
    ];

    public static (string Title, string Content, string Quote) Of(string field, string place, Random random)
    {
        var group = field.Split('.')[0];
        var subject = Any(Subjects.GetValueOrDefault(group, OtherSubjects), random);
        var asking = Any(Askings, random);
        var name = Any(Names, random);
        var reason = Any(Reasons, random);
        var detail = string.Format(System.Globalization.CultureInfo.InvariantCulture, Any(Details, random), random.Next(40, 4000),
            random.Next(8, 420));
        return (
            $"{asking} {subject} {name}, {place}",
            $"{asking} {subject} {name}, {place}, vì {reason}. {detail}",
            $"{subject} {name} {reason}, {char.ToLowerInvariant(asking[0])}{asking[1..]} giúp bà con.");
    }

    public static string Raiser(Random random) =>
        Any(["Các bí thư chi bộ, trưởng thôn", "Cử tri trong xã", "Ban công tác Mặt trận thôn", "Nhóm hộ dân trong thôn",
            "Đại diện phụ huynh"], random);

    public static string Answer(Random random) => Any(
        ["Cơ quan đã kiểm tra thực tế và đưa nội dung này vào kế hoạch đầu tư của năm.",
            "Nội dung này đã được quy định tại văn bản hiện hành; cơ quan đã giải thích cho bà con.",
         "Việc sửa chữa đã hoàn thành và bàn giao cho thôn quản lý.", "Nguồn vốn chưa cân đối được; sẽ xem xét khi có nguồn."], random);

    public static T Any<T>(IReadOnlyList<T> some, Random random) => some[random.Next(some.Count)];
}
