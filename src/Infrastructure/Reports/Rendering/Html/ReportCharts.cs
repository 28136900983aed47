using Petitions.Domain;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Escalation;

namespace Petitions.Infrastructure.Reports.Rendering.Html;

/// <summary>The drawings of a report.</summary>
internal static class ReportCharts
{
    private const int MaximumDesks = 8;

    // Each outcome keeps its tone wherever it is drawn.
    private static readonly IReadOnlyList<(string Name, int Tone, Func<FlowFigures, int> Count)> Outcomes =
    [
        ("Giải quyết xong", 0, flow => flow.Resolved),
        ("Giải trình, không có cơ sở, rút", 2, flow => flow.Explained + flow.NotPossible + flow.Withdrawn),
        ("Chờ xác minh", 5, flow => flow.AwaitingVerification),
        ("Đang giải quyết", 1, flow => flow.InProgress),
        ("Tạm gác", 4, flow => flow.Deferred),
        ("Chưa giải quyết", Chart.Alarm, flow => flow.Unresolved),
        ("Chưa có kết quả", 6, flow => flow.NoOutcome),
    ];

    /// <summary>Draws those for which the report has figures.</summary>
    public static void Draw(MarkupWriter page, EscalationReport report)
    {
        page.Open("div", ("class", "charts"));
        DrawFlow(page, report);
        DrawOutcomes(page, report);
        DrawAges(page, report);
        DrawDesks(page, report);
        DrawTrend(page, report);
        page.Close().Line();
    }

    private static void DrawFlow(MarkupWriter page, EscalationReport report)
    {
        List<LevelBox> stages =
        [
            .. report.ByAuthority.Where(row => row is { IsTotal: false, Level: not null }).OrderBy(row => row.Level)
                .Select(row => new LevelBox(
                row.Label, row.Figures.Closing, [.. MovesBelow(report.Moves, row.Level!.Value)])),
        ];
        if (stages.Count > 0)
            Figure(page, "Kiến nghị đi giữa các cấp", title => LevelFlowChart.Draw(page, "flow", title, stages));
    }

    /// <summary>What went up to a level and down from it, by how it went: of what was escalated as many as B8 says.</summary>
    private static IEnumerable<LevelTransfer> MovesBelow(IReadOnlyList<LevelMove> moves, AuthorityLevel level)
    {
        var kinds = moves.Any(move => move.Kind is null)
            ? [null] : new MoveKind?[] { MoveKind.Escalated, MoveKind.Assigned, MoveKind.Returned };
        return kinds.Select(kind => new LevelTransfer(
            kind, moves.Where(move => move.Kind == kind && move.To == level && move.From < level).Sum(move => move.Count),
            moves.Where(move => move.Kind == kind && move.From == level && move.To < level).Sum(move => move.Count)));
    }

    private static void DrawOutcomes(MarkupWriter page, EscalationReport report)
    {
        List<Stack> stacks = [.. report.ByAuthority.Where(row => !row.IsTotal && row.Figures.Base > 0)
            .Select(row => new Stack(row.Label, [.. Outcomes.Select(outcome => (long)outcome.Count(row.Figures))]))];
        if (stacks.Count > 0)
            Figure(page, "Kết quả giải quyết theo thẩm quyền", title => StackedBarChart.Draw(
                page, "outcomes", title, [.. Outcomes.Select(outcome => outcome.Name)], [.. Outcomes.Select(outcome => outcome.Tone)],
                stacks));
    }

    private static void DrawAges(MarkupWriter page, EscalationReport report)
    {
        if (report.Ageing.Count > 0)
            Figure(page, "Kiến nghị đang giải quyết, theo thời gian từ khi nêu", title => BarChart.Draw(
                page, "ages", title, [.. report.Ageing.Select(band => new Bar(band.Label, band.Count))]));
    }

    private static void DrawDesks(MarkupWriter page, EscalationReport report)
    {
        List<Bar> bars =
        [
            .. report.Overdue.OrderByDescending(row => row.Count).ThenByDescending(row => row.LongestDays).Take(MaximumDesks)
                .Select(row => new Bar(row.Agency.Name, row.Count, Chart.Alarm,
                    $"lâu nhất {VietnameseFigures.Number(row.LongestDays)} ngày")),
        ];
        if (bars.Count > 0)
            Figure(page, "Kiến nghị quá hạn đang ở cơ quan nào", title => BarChart.Draw(page, "desks", title, bars));
    }

    private static void DrawTrend(MarkupWriter page, EscalationReport report)
    {
        if (report.Trend.Count < 2)
            return;
        Figure(page, "Diễn biến qua các kỳ", title => TrendChart.Draw(
            page, "trend", title, [.. report.Trend.Select(point => point.Code)],
            [
                new("Tồn cuối kỳ", [.. report.Trend.Select(point => (long)point.Open)]),
                new("Quá hạn cuối kỳ", [.. report.Trend.Select(point => (long)point.Overdue)]),
                new("Phát sinh trong kỳ", [.. report.Trend.Select(point => (long)point.New)]),
            ]));
    }

    private static void Figure(MarkupWriter page, string title, Action<string> draw)
    {
        page.Open("figure").Element("figcaption", title);
        draw(title);
        page.Close().Line();
    }
}
