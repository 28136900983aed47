using Petitions.Domain.Reports;
using static Petitions.Infrastructure.Reports.Html.Markup;

namespace Petitions.Infrastructure.Reports.Html;

/// <summary>A level of authority with what it holds, and what moved between it and the level above.</summary>
/// <param name="Held">What lies there at the end of the period.</param>
/// <param name="Up">What it passed to a level above in the period.</param>
/// <param name="Down">What came back to it from above.</param>
internal sealed record LevelStage(string Name, long Held, long Up, long Down);

/// <summary>The levels above each other, the highest on top, with arrows for what went up and what came back down.</summary>
internal static class LevelFlowChart
{
    private const double BoxHeight = 52;
    private const double Gap = 62;

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
            if (at + 1 < stages.Count)
                DrawMoves(page, stage, y);
        }

        page.Close().Line();
    }

    private static void DrawMoves(Markup page, LevelStage stage, double y)
    {
        Arrow(page, 110, y, y - Gap, Chart.Tones[0], stage.Up > 0);
        page.Label(98, y - 36, "chuyển lên", "end", size: "12").Label(98, y - 19, VietnameseFigures.Number(stage.Up), "end", "700");
        Arrow(page, 250, y - Gap, y, Chart.Tones[Chart.Alarm], stage.Down > 0);
        page.Label(262, y - 36, "trả lại", size: "12").Label(262, y - 19, VietnameseFigures.Number(stage.Down), weight: "700");
    }

    /// <summary>Dashed where nothing moved.</summary>
    private static void Arrow(Markup page, double x, double from, double to, string tone, bool moved)
    {
        var back = to < from ? 10 : -10;
        page.Void(
            "line", ("x1", Length1(x)), ("y1", Length1(from)), ("x2", Length1(x)), ("y2", Length1(to + back)), ("stroke", tone),
            ("stroke-width", moved ? "4" : "1.5"), ("stroke-dasharray", moved ? null : "4 4"));
        page.Void("polygon", ("points", $"{Length1(x - 8)},{Length1(to + back)} {Length1(x + 8)},{Length1(to + back)} {Length1(x)},{Length1(to + (back / 10))}"), ("fill", tone));
    }

    private static string Describe(IReadOnlyList<LevelStage> stages) => string.Join(" ", stages.Select((stage, at) =>
        $"{stage.Name}: đang giữ {VietnameseFigures.Number(stage.Held)}" + (at + 1 < stages.Count
            ? $", chuyển lên {VietnameseFigures.Number(stage.Up)}, bị trả lại {VietnameseFigures.Number(stage.Down)}." : ".")));
}
