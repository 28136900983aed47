using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Territory;

namespace Petitions.Api.Tests.Reports.Rendering;

/// <summary>
/// A report in memory, such as the figures hand to the forms: the fourth quarter of 2022 of Lạng Sơn, with invented figures.
/// </summary>
internal static class SampleReport
{
    public static readonly ReportPeriod Quarter =
        new(PeriodScheme.Administrative, PeriodKind.Quarter, "2022-Q4", new(2022, 9, 15), new(2022, 12, 14));

    public static readonly ReportLetter State = new(
        LetterLayout.State, null, "Ủy ban nhân dân tỉnh Lạng Sơn", 5, "BC-UBND", "Lạng Sơn", new(2023, 1, 5),
        ["Thường trực Tỉnh ủy Lạng Sơn", "Ban Dân nguyện"],
        ["Như trên", "Chủ tịch, các PCT UBND tỉnh", "Các sở, ban, ngành", "UBND các huyện, thành phố"], "TH",
        new(SigningAuthority.OnBehalfOf, "ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", "Phó Chủ tịch", "Nguyễn Văn A"));

    public static readonly ReportLetter Party = new(
        LetterLayout.Party, "Đảng bộ tỉnh Lạng Sơn", "Huyện ủy Bắc Sơn", 123, "BC/HU", "Bắc Sơn", new(2022, 12, 16), [],
        ["Thường trực Tỉnh ủy", "Ban Dân vận Tỉnh ủy"],
        "Văn phòng Huyện ủy", new(SigningAuthority.OnBehalfOf, "BAN THƯỜNG VỤ", "Phó Bí thư", "Hoàng Thị B"));

    private static readonly UnitReference Province = new(Guid.Parse("00000000-0000-7000-8000-000000000020"), "20", "Tỉnh Lạng Sơn");

    public static EscalationReport Report(int items = 12)
    {
        var commune = Flow(opening: 2, fresh: 3, resolved: 2, explained: 1, inProgress: 2, overdue: 1);
        var district = Flow(opening: 3, fresh: 6, received: 1, transferred: 3, resolved: 1, awaiting: 1, inProgress: 3, deferred: 1,
            unresolved: 1, overdue: 2);
        var province = Flow(opening: 1_480, fresh: 5, received: 3, transferred: 1, resolved: 1_200, explained: 100, notPossible: 7,
            inProgress: 100, deferred: 50, noOutcome: 30, overdue: 45);
        var central = Flow(opening: 1, fresh: 0, received: 1, explained: 1, inProgress: 1);
        var total = commune + district + province + central;
        AgencyReference district1 = Agency("UBND-H-BACSON", "Ủy ban nhân dân huyện Bắc Sơn"), transport =
            Agency("SO-GTVT-LANGSON", "Sở Giao thông vận tải tỉnh Lạng Sơn");
        return new(
            Heading(),
            [
                new(AuthorityLevel.Central, "Trung ương", null, false, central),
                new(AuthorityLevel.Province, "Cấp tỉnh", null, false, province),
                new(AuthorityLevel.District, "Cấp huyện", null, false, district),
                new(AuthorityLevel.Commune, "Cấp xã", null, false, commune), new(null, "Tổng cộng", null, true, total),
            ],
            [
                new("transport", "Giao thông", false, province + commune), new("culture", "Văn hóa, di sản", false, district),
                new("home-affairs", "Nội vụ, chế độ", false, central),
                new(null, "Tổng cộng", true, total),
            ],
            [
                new(district1, AuthorityLevel.District, 9, 4, 1, 2, 3, 5, 6, 2, 45),
                new(transport, AuthorityLevel.Province, 8, 1_203, 57, 0, 12, 60, 160, 45, 121),
            ],
            [new(Quarter.To, [new(Province, UnitKind.District, "Huyện Bắc Sơn", false, false, total),
                new(null, null, "Tổng cộng", false, true, total)])],
            [
                new(AuthorityLevel.District, "Cấp huyện", 1, 6, 2, 20.5m, 61, Bands(3, 2, 1, 0)),
                new(AuthorityLevel.Province, "Cấp tỉnh", 3, 180, 1_307, 48.25m, 211, Bands(40, 60, 50, 30)),
                new(AuthorityLevel.Central, "Trung ương", 1, 1, 1, 33m, 33, Bands(0, 1, 0, 0)),
            ],
            [new(transport, AuthorityLevel.Province, 45, Bands(20, 15, 7, 3), 121),
                new(district1, AuthorityLevel.District, 2, Bands(1, 1, 0, 0), 45)],
            new(1, [new("KN-2022-000002", "Nâng cấp đường tỉnh 241 đoạn qua xã Trấn Yên", district1, transport, transport, new(2022, 12, 6),
                "Đường tỉnh — thẩm quyền UBND tỉnh", 1)]),
            new(1, [new("KN-2022-000001", "Nâng mức phụ cấp cho cán bộ thôn", Province, new(2022, 4, 12), new(2022, 11, 29), 3,
                "Đang giải quyết", Agency("BO-NOIVU", "Bộ Nội vụ"))]),
            new(3, 1, 2, new(1, [new("KN-2022-000009", "Sửa chữa đình Làng Mỏ", district1, new(2022, 11, 30), 14, "Đang giải quyết")])),
            new(4, 2, 1, 1, 3, new(1, [new("K10", "Tiếp thu và xem xét giải quyết các kiến nghị của xã Trấn Yên", "Bí thư Tỉnh ủy",
                ["Huyện ủy Bắc Sơn", "UBND huyện Bắc Sơn"], new(2022, 12, 10), null, "Chưa báo cáo", 4)])),
            [new("opening", "Tồn đầu kỳ", 1_200, 1_486), new("new", "Phát sinh", 20, 14), new("overdue", "Quá hạn", 51, 48)],
            null,
            [Point("2022-Q1", 30, 900, 20), Point("2022-Q2", 44, 1_200, 80), Point("2022-Q3", 20, 1_486, 51),
                Point("2022-Q4", 14, 189, 48)],
            [
                new(AuthorityLevel.District, AuthorityLevel.Province, "Cấp huyện", "Cấp tỉnh", 3, MoveKind.Escalated),
                new(AuthorityLevel.Province, AuthorityLevel.Central, "Cấp tỉnh", "Trung ương", 1, MoveKind.Escalated),
                new(AuthorityLevel.Province, AuthorityLevel.District, "Cấp tỉnh", "Cấp huyện", 2, MoveKind.Assigned),
                new(AuthorityLevel.Province, AuthorityLevel.District, "Cấp tỉnh", "Cấp huyện", 1, MoveKind.Returned),
            ],
            Bands(60, 80, 30, 19), 2, 1, items, []);
    }

    /// <summary>The same unit and quarter, and nothing in it.</summary>
    public static EscalationReport Empty() => new(
        Heading(),
        [
            new(AuthorityLevel.Central, "Trung ương", null, false, FlowFigures.None),
            new(AuthorityLevel.Province, "Cấp tỉnh", null, false, FlowFigures.None),
            new(AuthorityLevel.District, "Cấp huyện", null, false, FlowFigures.None),
            new(AuthorityLevel.Commune, "Cấp xã", null, false, FlowFigures.None), new(null, "Tổng cộng", null, true, FlowFigures.None),
        ],
        [new(null, "Tổng cộng", true, FlowFigures.None)], [],
        [new(Quarter.To, [new(null, null, "Tổng cộng", false, true, FlowFigures.None)])], [], [], new(0, []), new(0, []),
        new(0, 0, 0, new(0, [])), new(0, 0, 0, 0, 0, new(0, [])), [], null, [], [], [], 0, 0, 0, []);

    public static ReportItem Item(int number,
        string text =
            "Đề nghị nâng cấp đường tỉnh 241 đoạn qua xã Trấn Yên, dài 7 km, mặt đường hư hỏng nặng, nhân dân đi lại khó khăn.") => new(
        number, $"KN-2022-{number:000000}", "Nâng cấp đường tỉnh 241", text, "Thôn Làng Mỏ, xã Trấn Yên, huyện Bắc Sơn", "Đại diện thôn",
        new(2022, 11, 29), 1,
        "Sở Giao thông vận tải tỉnh Lạng Sơn", AuthorityLevel.Province, ["Sở Kế hoạch và Đầu tư", "UBND huyện Bắc Sơn"], new(2023, 2, 13),
        number % 3 == 0 ? 12 : 0, "1052/SGTVT-QLHT",
        new(2022, 12, 13), Outcome.InProgress, "Đang giải quyết", Standing.EscalatedToProvince, "Cấp tỉnh", "transport.road", "Giao thông",
        "Đưa vào kế hoạch 2026–2030", number % 2 == 0,
        false, number == 1 ? "Trả lại 01 lần" : null);

    public static async IAsyncEnumerable<ReportItem> Items(params IEnumerable<ReportItem> items)
    {
        await Task.CompletedTask;
        foreach (var item in items)
            yield return item;
    }

    private static ReportHeading Heading() => new(
        "Kết quả giải quyết, trả lời kiến nghị quý IV năm 2022", Province, UnitKind.Province,
        Agency("UBND-T-LANGSON", "Ủy ban nhân dân tỉnh Lạng Sơn"), null, Quarter, Quarter.To,
        new DateTimeOffset(2022, 12, 15, 1, 0, 0, TimeSpan.Zero), false, false);

    private static FlowFigures Flow(
        int opening = 0, int fresh = 0, int received = 0, int transferred = 0, int resolved = 0, int explained = 0, int notPossible = 0,
        int awaiting = 0, int inProgress = 0, int deferred = 0,
        int unresolved = 0, int noOutcome = 0, int overdue = 0)
    {
        var whole = opening + fresh + received - transferred;
        return new(
            opening, fresh, received, 0, transferred, 0, 0, whole, resolved, explained, notPossible, 0, awaiting, inProgress, deferred,
            unresolved, noOutcome, overdue,
            whole - resolved - explained - notPossible, whole + 2);
    }

    private static List<AgeBand> Bands(int first, int second, int third, int fourth) =>
        [new(0, 30, "đến 30 ngày", first), new(31, 90, "31–90 ngày", second), new(91, 180, "91–180 ngày", third),
            new(181, null, "trên 180 ngày", fourth)];

    private static TrendPoint Point(string code, int fresh, int open, int overdue) =>
        new(code, code, Quarter.From, Quarter.To, fresh, open, overdue);

    private static AgencyReference Agency(string code, string name) => new(Guid.Parse("00000000-0000-7000-8000-000000000001"), code, name);
}
