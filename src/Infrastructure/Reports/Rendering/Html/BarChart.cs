using Petitions.Domain.Reports;

namespace Petitions.Infrastructure.Reports.Rendering.Html;

/// <summary>A bar and what it stands for.</summary>
/// <param name="Note">Said behind its figure, such as a share.</param>
internal sealed record Bar(string Label, long Value, int Tone = 0, string? Note = null);

/// <summary>Bars below each other, each under its own words: the ages of what is overdue, the outcomes.</summary>
internal static class BarChart
{
    private const double Step = 46;

    // Behind the longest bar there is room for its figure in words.
    private const double Longest = 190;

    public static void Draw(MarkupWriter page, string id, string title, IReadOnlyList<Bar> bars)
    {
        var most = Math.Max(1, bars.Max(bar => bar.Value));
        var description = string.Join("; ", bars.Select(bar => $"{bar.Label}: {Figure(bar)}")) + ".";
        page.Begin(id, (bars.Count * Step) + 4, title, description);
        foreach (var (bar, at) in bars.Select((bar, at) => (bar, at)))
        {
            var y = at * Step;
            var length = bar.Value == 0 ? 0 : Math.Max(2, Longest * bar.Value / most);
            page.Label(0, y + 15, Chart.Shorten(bar.Label, 46)).Label(length + 8, y + 35, Figure(bar), weight: "700");
            if (length > 0)
                page.Bar(id, 0.5, y + 22, length, 16, bar.Tone);
        }

        page.Close().Line();
    }

    private static string Figure(Bar bar) => VietnameseFigures.Number(bar.Value) + (bar.Note is { } note ? $" ({note})" : "");
}
