using Petitions.Domain.Reports;
using static Petitions.Infrastructure.Reports.Rendering.Html.MarkupWriter;

namespace Petitions.Infrastructure.Reports.Rendering.Html;

/// <summary>A line of a trend: one value for each period.</summary>
internal sealed record Trend(string Name, IReadOnlyList<long> Values);

/// <summary>How figures moved from period to period: a line each, told apart by marks and dashes as well as by colour.</summary>
internal static class TrendChart
{
    private const double Left = 40;
    private const double Top = 14;
    private const double PlotHeight = 150;
    private const double LegendStep = 20;
    private static readonly double Right = Chart.Width - 14;
    private static readonly string?[] Dashes = [null, "7 4", "2 4"];
    private static readonly int[] Tones = [0, 3, 5];

    /// <param name="periods">Short names, oldest first.</param>
    /// <param name="trends">At most three, each with a value for each period.</param>
    public static void Draw(MarkupWriter page, string id, string title, IReadOnlyList<string> periods, IReadOnlyList<Trend> trends)
    {
        var most = Scale(trends.SelectMany(trend => trend.Values).DefaultIfEmpty().Max());
        page.Begin(id, Top + PlotHeight + 34 + (trends.Count * LegendStep), title, Describe(periods, trends));
        DrawAxes(page, periods, most);
        for (var at = 0; at < trends.Count; at++)
        {
            var tone = Chart.Tones[Tones[at]];
            List<(double X, double Y)> points =
                [.. trends[at].Values.Select((value, period) => (XOf(period, periods.Count), YOf(value, most)))];
            page.Void(
                "polyline", ("points", string.Join(' ', points.Select(point => $"{FormatLength(point.X)},{FormatLength(point.Y)}"))),
                ("fill", "none"), ("stroke", tone), ("stroke-width", "2.5"),
                ("stroke-dasharray", Dashes[at]));
            foreach (var (x, y) in points)
                Mark(page, at, x, y, tone);
            var legend = Top + PlotHeight + 40 + (at * LegendStep);
            page.Void("line", ("x1", "0"), ("y1", FormatLength(legend)), ("x2", "28"), ("y2", FormatLength(legend)), ("stroke", tone),
                ("stroke-width", "2.5"), ("stroke-dasharray", Dashes[at]));
            Mark(page, at, 14, legend, tone);
            page.Label(36, legend + 4.5, $"{trends[at].Name}: {VietnameseFigures.Number(trends[at].Values[^1])}", size: "13");
        }

        page.Close().Line();
    }

    private static void DrawAxes(MarkupWriter page, IReadOnlyList<string> periods, long most)
    {
        for (var step = 0; step <= 2; step++)
        {
            var y = YOf(most * step / 2, most);
            page.Void("line", ("x1", FormatLength(Left)), ("y1", FormatLength(y)), ("x2", FormatLength(Right)), ("y2", FormatLength(y)),
                ("stroke", "#cfcfcf"));
            page.Label(Left - 6, y + 4, VietnameseFigures.Number(most * step / 2), "end", size: "12", fill: Chart.Faint);
        }

        // On a phone there is room for about five names.
        var every = Math.Max(1, (int)Math.Ceiling(periods.Count / 5.0));
        for (var period = periods.Count - 1; period >= 0; period -= every)
            page.Label(XOf(period, periods.Count), Top + PlotHeight + 18, periods[period], period == periods.Count - 1 ? "end" : "middle",
                size: "12", fill: Chart.Faint);
    }

    private static void Mark(MarkupWriter page, int trend, double x, double y, string tone) => _ = trend switch
    {
        0 => page.Void("circle", ("cx", FormatLength(x)), ("cy", FormatLength(y)), ("r", "4"), ("fill", tone)),
        1 => page.Void("rect", ("x", FormatLength(x - 4)), ("y", FormatLength(y - 4)), ("width", "8"), ("height", "8"), ("fill", tone)),
        _ =>
            page.Void("polygon",
                ("points",
                    $"{FormatLength(x - 5)},{FormatLength(y + 4)} {FormatLength(x + 5)},{FormatLength(y + 4)} " +
                        $"{FormatLength(x)},{FormatLength(y - 5)}"), ("fill", tone)),
    };

    private static double XOf(int period, int count) =>
        count == 1 ? (Left + Right) / 2 : Left + 10 + ((Right - Left - 20) * period / (count - 1));

    private static double YOf(long value, long most) => Top + PlotHeight - (PlotHeight * value / most);

    /// <summary>The next even number that begins with 1, 2, 4, 6 or 8, so that its half is a whole number too.</summary>
    private static long Scale(long most)
    {
        for (long unit = 1; ; unit *= 10)
        {
            foreach (var first in (ReadOnlySpan<long>)[2, 4, 6, 8, 10])
            {
                if (first * unit >= most)
                    return first * unit;
            }
        }
    }

    private static string Describe(IReadOnlyList<string> periods, IReadOnlyList<Trend> trends) => string.Join(" ", trends.Select(trend =>
        $"{trend.Name}: {string.Join(", ", periods.Select((period, at) => $"{period} {VietnameseFigures.Number(trend.Values[at])}"))}."));
}
