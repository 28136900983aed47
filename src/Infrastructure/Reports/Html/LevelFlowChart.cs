using Petitions.Domain.Reports;
using static Petitions.Infrastructure.Reports.Html.Markup;

namespace Petitions.Infrastructure.Reports.Html;

/// <summary>What passed between a level of authority and those below it in one way.</summary>
/// <param name="Kind">The way; null where figures of old do not tell.</param>
internal sealed record LevelPassage(MoveKind? Kind, long Up, long Down);

/// <summary>A level of authority with what it holds, and what passed between it and those below it.</summary>
/// <param name="Held">What lies there at the end of the period.</param>
internal sealed record LevelStage(string Name, long Held, IReadOnlyList<LevelPassage> Below);

/// <summary>The levels above each other, the highest on top, with arrows for what was handed up, charged to a level below, and returned.</summary>
internal static class LevelFlowChart
{
    private const double BoxHeight = 52;
    private const double Gap = 62;

    // Where the arrows stand, from the left; the text stands beside them, of the first one on its left.
    private static readonly IReadOnlyList<double> Places = [104, 172, 266];

    /// <param name="stages">Lowest level first.</param>
    public static void Draw(Markup page, string id, string title, IReadOnlyList<LevelStage> stages)
    {
        page.Begin(id, (stages.Count * BoxHeight) + ((stages.Count - 1) * Gap) + 4, title, Describe(stages));
        foreach (var (stage, at) in stages.Select((stage, at) => (stage, at)))
        {
            var y = 2 + ((stages.Count - 1 - at) * (BoxHeight + Gap));
            page.Void(
                "rect", ("x", "50"), ("y", Length1(y)), ("width", "260"), ("height", Length1(BoxHeight)), ("rx", "6"), ("fill", "#eaf2f8"), ("stroke", Chart.Tones[0]), ("stroke-width", "1.5"));
            page.Label(180, y + 21, stage.Name, "middle", "700").Label(180, y + 41, $"đang ở cấp này: {VietnameseFigures.Number(stage.Held)}", "middle", size: "13");
            if (at > 0)
                DrawPassages(page, stage.Below, y + BoxHeight);
        }

        page.Close().Line();
    }

    private static void DrawPassages(Markup page, IReadOnlyList<LevelPassage> passages, double y)
    {
        foreach (var (passage, place) in passages.Zip(Places))
        {
            var left = place == Places[0];
            DrawArrow(page, place, y, passage);
            page.Label(left ? place - 10 : place + 10, y + 27, Word(passage.Kind), left ? "end" : "start", size: "12");
            page.Label(left ? place - 10 : place + 10, y + 44, Count(passage), left ? "end" : "start", "700");
        }
    }

    /// <summary>Dashed where nothing passed, with a head at each end that something went to.</summary>
    private static void DrawArrow(Markup page, double x, double y, LevelPassage passage)
    {
        var moved = passage.Up + passage.Down > 0;
        var (up, down) = moved ? (passage.Up > 0, passage.Down > 0) : (passage.Kind != MoveKind.Assigned, passage.Kind == MoveKind.Assigned);
        var tone = Chart.Tones[passage.Kind switch { MoveKind.Returned => Chart.Alarm, MoveKind.Assigned => 5, _ => 0 }];
        page.Void(
            "line", ("x1", Length1(x)), ("y1", Length1(y + (up ? 10 : 0))), ("x2", Length1(x)), ("y2", Length1(y + Gap - (down ? 10 : 0))), ("stroke", tone),
            ("stroke-width", moved ? "4" : "1.5"), ("stroke-dasharray", moved ? null : "4 4"));
        if (up)
            page.Void("polygon", ("points", $"{Length1(x - 8)},{Length1(y + 10)} {Length1(x + 8)},{Length1(y + 10)} {Length1(x)},{Length1(y + 1)}"), ("fill", tone));
        if (down)
            page.Void("polygon", ("points", $"{Length1(x - 8)},{Length1(y + Gap - 10)} {Length1(x + 8)},{Length1(y + Gap - 10)} {Length1(x)},{Length1(y + Gap - 1)}"), ("fill", tone));
    }

    private static string Word(MoveKind? kind) => kind switch
    {
        MoveKind.Escalated => "chuyển lên",
        MoveKind.Assigned => "giao",
        MoveKind.Returned => "trả lại",
        _ => "đi lên, xuống",
    };

    private static string Count(LevelPassage passage) => passage is { Up: > 0, Down: > 0 }
        ? $"↑{VietnameseFigures.Number(passage.Up)} ↓{VietnameseFigures.Number(passage.Down)}"
        : VietnameseFigures.Number(passage.Up + passage.Down);

    private static string Describe(IReadOnlyList<LevelStage> stages) => string.Join(" ", stages.Select((stage, at) =>
        $"{stage.Name}: đang giữ {VietnameseFigures.Number(stage.Held)}{(at == 0 ? "" : $"; giữa cấp này và cấp dưới: {string.Join(", ", stage.Below.SelectMany(Told))}")}."));

    /// <summary>Says of each way how many there were, and of those with two directions which.</summary>
    private static IEnumerable<string> Told(LevelPassage passage)
    {
        if (passage.Kind == MoveKind.Escalated)
            return [$"chuyển lên {VietnameseFigures.Number(passage.Up)}"];
        var word = passage.Kind is null ? "đi" : Word(passage.Kind);
        return passage is { Up: 0, Down: 0 }
            ? [$"{word} 0"]
            : new[] { (Way: "lên", Count: passage.Up), (Way: "xuống", Count: passage.Down) }.Where(one => one.Count > 0).Select(one => $"{word} {one.Way} {VietnameseFigures.Number(one.Count)}");
    }
}
