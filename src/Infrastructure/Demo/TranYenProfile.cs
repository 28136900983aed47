using Petitions.Application.Meetings;

namespace Petitions.Infrastructure.Demo;

/// <summary>The commune in figures, as it was reported on 29/11/2022 (domain brief 1.3): a snapshot.</summary>
internal static class TranYenProfile
{
    private const string Targets =
        "thực hiện đạt và vượt 10/22 chỉ tiêu, 6/22 chỉ tiêu đạt từ 70% trở lên và 6/22 chỉ tiêu đạt dưới 60% so với chỉ tiêu chủ yếu " +
            "Nghị quyết Đại hội Đảng bộ xã lần thứ XXI đề ra";

    private const string TargetsNote = "Nửa nhiệm kỳ 2020 – 2025.";

    public static FigureInput[] Figures(DemoSession session)
    {
        var commune = session.Unit(TranYenMeeting.Commune, TranYenMeeting.HeldOn);
        FigureInput Figure(string indicator, decimal value, decimal? of, string unit, string quote, string? note = null) =>
            new(commune, indicator, value, of, unit, null, null, quote, note);
        return
        [
            new(commune, "Khu vực", null, null, null, "xã vùng III", null, "Trấn Yên là xã vùng III của huyện Bắc Sơn"),
            Figure("Hộ gia đình", 1484, null, "hộ", "có 1.484 hộ gia đình", "Dấu chấm phân cách hàng nghìn."),
            Figure("Thôn, bản", 15, null, "thôn, bản", "sinh sống tại 15 thôn, bản"),
            Figure("Chi bộ", 22, null, "chi bộ", "Đảng bộ xã có 22 chi bộ, với 476 đảng viên"),
            Figure("Đảng viên", 476, null, "đảng viên", "Đảng bộ xã có 22 chi bộ, với 476 đảng viên"),
            Figure("Chỉ tiêu Nghị quyết Đại hội Đảng bộ xã lần thứ XXI đạt và vượt", 10, 22, "chỉ tiêu", Targets, TargetsNote),
            Figure("Chỉ tiêu Nghị quyết Đại hội Đảng bộ xã lần thứ XXI đạt từ 70% trở lên", 6, 22, "chỉ tiêu", Targets, TargetsNote),
            Figure("Chỉ tiêu Nghị quyết Đại hội Đảng bộ xã lần thứ XXI đạt dưới 60%", 6, 22, "chỉ tiêu", Targets, TargetsNote),
            Figure("Tiêu chí nông thôn mới", 8, 19, "tiêu chí", "xã đạt 8/19 tiêu chí nông thôn mới"),
        ];
    }
}
