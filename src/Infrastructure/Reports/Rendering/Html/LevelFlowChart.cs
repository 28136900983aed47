using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Escalation;
using static Petitions.Infrastructure.Reports.Rendering.Html.MarkupWriter;

namespace Petitions.Infrastructure.Reports.Rendering.Html;

/// <summary>What passed between a level of authority and those below it in one way.</summary>
/// <param name="Kind">The way; null where figures of old do not tell.</param>
internal sealed record LevelTransfer(MoveKind? Kind, long Up, long Down);

/// <summary>A level of authority with what it holds, and what passed between it and those below it.</summary>
/// <param name="Held">What lies there at the end of the period.</param>
internal sealed record LevelBox(string Name, long Held, IReadOnlyList<LevelTransfer> Below);

/// <summary>
/// The levels above each other, the highest on top, with arrows for what was handed up, charged to a level below, and returned.
/// </summary>
internal static class LevelFlowChart
{
    private const double BoxHeight = 52;
    private const double Gap = 62;

    // Where the arrows stand, from the left; the text stands beside them, of the first one on its left.
    private static readonly IReadOnlyList<double> Places = [104, 172, 266];

    /// <param name="stages">Lowest level first.</param>
    public static void Draw(MarkupWriter page, string id, string title, IReadOnlyList<LevelBox> stages)
    {
        page.Begin(id, (stages.Count * BoxHeight) + ((stages.Count - 1) * Gap) + 4, title, Describe(stages));
        foreach (var (stage, at) in stages.Select((stage, at) => (stage, at)))
        {
            var y = 2 + ((stages.Count - 1 - at) * (BoxHeight + Gap));
            page.Void(
                "rect", ("x", "50"), ("y", FormatLength(y)), ("width", "260"), ("height", FormatLength(BoxHeight)), ("rx", "6"),
                ("fill", "#eaf2f8"), ("stroke", Chart.Tones[0]), ("stroke-width", "1.5"));
            page.Label(180, y + 21, stage.Name, "middle", "700")
                .Label(180, y + 41, $"đang ở cấp này: {VietnameseFigures.Number(stage.Held)}", "middle", size: "13");
            if (at > 0)
                DrawTransfers(page, stage.Below, y + BoxHeight);
        }

        page.Close().Line();
    }

    private static void DrawTransfers(MarkupWriter page, IReadOnlyList<LevelTransfer> passages, double y)
    {
        foreach (var (transfer, place) in passages.Zip(Places))
        {
            var left = place == Places[0];
            DrawArrow(page, place, y, transfer);
            page.Label(left ? place - 10 : place + 10, y + 27, LabelOf(transfer.Kind), left ? "end" : "start", size: "12");
            page.Label(left ? place - 10 : place + 10, y + 44, Count(transfer), left ? "end" : "start", "700");
        }
    }

    /// <summary>Dashed where nothing passed, with a head at each end that something went to.</summary>
    private static void DrawArrow(MarkupWriter page, double x, double y, LevelTransfer transfer)
    {
        var moved = transfer.Up + transfer.Down > 0;
        var (up, down) = moved
            ? (transfer.Up > 0, transfer.Down > 0) : (transfer.Kind != MoveKind.Assigned, transfer.Kind == MoveKind.Assigned);
        var tone = Chart.Tones[transfer.Kind switch { MoveKind.Returned => Chart.Alarm, MoveKind.Assigned => 5, _ => 0 }];
        page.Void(
            "line", ("x1", FormatLength(x)), ("y1", FormatLength(y + (up ? 10 : 0))), ("x2", FormatLength(x)),
            ("y2", FormatLength(y + Gap - (down ? 10 : 0))), ("stroke", tone),
            ("stroke-width", moved ? "4" : "1.5"), ("stroke-dasharray", moved ? null : "4 4"));
        if (up)
            page.Void("polygon",
                ("points",
                    $"{FormatLength(x - 8)},{FormatLength(y + 10)} {FormatLength(x + 8)},{FormatLength(y + 10)} " +
                        $"{FormatLength(x)},{FormatLength(y + 1)}"), ("fill", tone));
        if (down)
            page.Void("polygon",
                ("points",
                    $"{FormatLength(x - 8)},{FormatLength(y + Gap - 10)} {FormatLength(x + 8)},{FormatLength(y + Gap - 10)} " +
                        $"{FormatLength(x)},{FormatLength(y + Gap - 1)}"), ("fill", tone));
    }

    private static string LabelOf(MoveKind? kind) => kind switch
    {
        MoveKind.Escalated => "chuyển lên",
        MoveKind.Assigned => "giao",
        MoveKind.Returned => "trả lại",
        _ => "đi lên, xuống",
    };

    private static string Count(LevelTransfer transfer) => transfer is { Up: > 0, Down: > 0 }
        ? $"↑{VietnameseFigures.Number(transfer.Up)} ↓{VietnameseFigures.Number(transfer.Down)}"
        : VietnameseFigures.Number(transfer.Up + transfer.Down);

    private static string Describe(IReadOnlyList<LevelBox> stages) => string.Join(" ", stages.Select((stage, at) =>
        $"{stage.Name}: đang giữ {VietnameseFigures.Number(stage.Held)}{(at == 0 ? "" : $"; giữa cấp này và cấp dưới: " +
            $"{string.Join(", ", stage.Below.SelectMany(DescribeTransfer))}")}."));

    /// <summary>Says of each way how many there were, and of those with two directions which.</summary>
    private static IEnumerable<string> DescribeTransfer(LevelTransfer transfer)
    {
        if (transfer.Kind == MoveKind.Escalated)
            return [$"chuyển lên {VietnameseFigures.Number(transfer.Up)}"];
        var word = transfer.Kind is null ? "đi" : LabelOf(transfer.Kind);
        return transfer is { Up: 0, Down: 0 }
            ? [$"{word} 0"]
            : new[] { (Way: "lên", Count: transfer.Up), (Way: "xuống", Count: transfer.Down) }.Where(one => one.Count > 0)
            .Select(one => $"{word} {one.Way} {VietnameseFigures.Number(one.Count)}");
    }
}
