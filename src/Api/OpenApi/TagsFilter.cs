using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Petitions.Api.OpenApi;

/// <summary>
/// The chapters of the document, in the order in which a clerk meets them;
/// the development tokens first, because nothing works without a token.
/// </summary>
public sealed class TagsFilter : IDocumentFilter
{
    public const string Tokens = "Thử nghiệm · Development";
    public const string Petitions = "Kiến nghị · Petitions";

    private static readonly (string Name, string Description)[] InOrder =
    [
        (Tokens, "Bắt đầu ở đây: lấy mã truy cập theo vai trò — start here: a token for the role you want to play."),
        ("Cuộc làm việc · Meetings",
            "Ai đến, ai nói gì, ai chỉ đạo gì, và mỗi phát biểu đã thành gì — who came, what was said, what the head told whom to do, " +
                "and what became of it."),
        (Petitions,
            "Ghi nhận, phân loại, giao, trả lại, chuyển cấp trên, trả lời, xác minh, kết thúc; và kiến nghị đang ở đâu — the whole way " +
                "of a petition, and where each one stands."),
        ("Cam kết · Commitments",
            "Ai hứa gì, hạn nào, đã thực hiện, dời mấy lần, hay thất hứa — what was promised, by when, and whether it was kept."),
        ("Chỉ đạo và nghĩa vụ báo cáo · Directives",
            "Lãnh đạo giao ai làm gì, hạn báo cáo, báo cáo muộn, chấp nhận — what a head told whom to do, followed until it is reported " +
                "and accepted."),
        ("Báo cáo · Reports",
            "Đơn vị có bao nhiêu kiến nghị trong kỳ, đã giải quyết đến đâu, chậm ở bàn nào; chốt số liệu và lấy lại đúng như đã lập — " +
                "what became of a unit's petitions in a period, and the same figures again months later."),
        ("Phân công phụ trách · Stewardships",
            "Nghị quyết 77: ai phụ trách xã, thôn, hộ nào, đã báo cáo gì, nơi nào chưa có ai — who is in charge of which place, and " +
                "which places have nobody."),
        ("Báo cáo định kỳ · Scheduled reports",
            "Báo cáo được lập và gửi theo lịch, ngày nghỉ thì lùi; gửi tới đâu, ai đã nhận, lỗi gì — reports made and sent by themselves " +
                "on working days: what was made, whom it reached, who acknowledged it."),
        ("Bàn làm việc · Desk", "Việc của cơ quan bạn hôm nay — what waits for your agency today."),
        ("Đôn đốc · Reminders",
            "Nhắc việc trước hạn, đôn đốc sau hạn theo từng bậc, và những kiến nghị có thể bị bỏ quên — reminders and notices, rung by " +
                "rung, and what could be forgotten."),
        ("Thẩm quyền · Competence", "Việc của cấp nào, cơ quan nào, vì sao — whose matter it is, and by which rule."),
        ("Lịch làm việc · Calendar", "Ngày nghỉ, ngày làm bù và cách tính thời hạn — days off, make-up days, and how terms are counted."),
        ("Đơn vị hành chính · Territory",
            "Tỉnh, huyện, xã, thôn theo từng giai đoạn hiệu lực — provinces, districts, communes and villages, in all their versions."),
        ("Cơ quan · Agencies",
            "Cơ quan giữ hoặc phối hợp giải quyết kiến nghị, theo từng giai đoạn hiệu lực — the bodies that hold petitions or " +
                "coordinate, in all their versions."),
        ("Vận hành · Operations", "Chương trình có chạy và có sẵn sàng không — whether the program runs, and whether it is ready."),
    ];

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var used = swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values)
            .SelectMany(operation => operation.Tags ?? new HashSet<OpenApiTagReference>())
            .Select(tag => tag.Name!).ToHashSet(StringComparer.Ordinal);
        swaggerDoc.Tags = new HashSet<OpenApiTag>(InOrder.Where(tag => used.Contains(tag.Name))
            .Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }));

        // Words in the query string are described where they are used; nobody sends the type that reads them.
        foreach (var name in swaggerDoc.Components!.Schemas!.Keys.Where(name => name.EndsWith("EnumWord", StringComparison.Ordinal))
            .ToList())
            swaggerDoc.Components.Schemas.Remove(name);
    }
}
