using Petitions.Domain.Reports;

namespace Petitions.Infrastructure.Reports.Rendering.Html;

/// <summary>A bar made of parts, in the order of the legend.</summary>
internal sealed record Stack(string Label, IReadOnlyList<long> Parts);

/// <summary>
/// Bars made of parts: the outcomes at each level of authority. Each bar is its
/// own whole, so that a level with few petitions is seen beside one with many.
/// </summary>
internal static class StackedBarChart
{
    private const double Step = 50;
    private const double LegendStep = 20;

    public static void Draw(
        MarkupWriter page, string id, string title, IReadOnlyList<string> parts, IReadOnlyList<int> tones, IReadOnlyList<Stack> stacks)
    {
        var used = Enumerable.Range(0, parts.Count).Where(part => stacks.Any(stack => stack.Parts[part] > 0)).ToList();
        page.Begin(id, (stacks.Count * Step) + (used.Count * LegendStep) + 8, title, Describe(parts, stacks));
        foreach (var (stack, at) in stacks.Select((stack, at) => (stack, at)))
            DrawStack(page, id, stack, at * Step, tones);
        foreach (var (part, at) in used.Select((part, at) => (part, at)))
        {
            var y = (stacks.Count * Step) + (at * LegendStep) + 4;
            page.Bar(id, 0.5, y + 2, 14, 12, tones[part]).Label(22, y + 13, parts[part], size: "13");
        }

        page.Close().Line();
    }

    private static void DrawStack(MarkupWriter page, string id, Stack stack, double y, IReadOnlyList<int> tones)
    {
        var whole = Math.Max(1, stack.Parts.Sum());
        page.Label(0, y + 15, Chart.Shorten(stack.Label, 34))
            .Label(Chart.Width, y + 15, VietnameseFigures.Number(stack.Parts.Sum()), "end", "700");
        var x = 0.5;
        for (var part = 0; part < stack.Parts.Count; part++)
        {
            var width = (Chart.Width - 1) * stack.Parts[part] / whole;
            if (width <= 0)
                continue;
            page.Bar(id, x, y + 22, width, 20, tones[part]);
            if (width >= 12 * VietnameseFigures.Number(stack.Parts[part]).Length)
                page.Label(x + (width / 2), y + 36.5, VietnameseFigures.Number(stack.Parts[part]), "middle", "700",
                    Chart.InkOn(tones[part]), "12");
            x += width;
        }
    }

    private static string Describe(IReadOnlyList<string> parts, IReadOnlyList<Stack> stacks) => string.Join(" ", stacks.Select(stack =>
        $"{stack.Label}: {VietnameseFigures.Number(stack.Parts.Sum())}, gồm " +
            $"{string.Join(", ", parts.Select((name, at) => (name, Value: stack.Parts[at])).Where(part => part.Value > 0).Select(part =>
                $"{part.name} {VietnameseFigures.Number(part.Value)}").DefaultIfEmpty("không có kiến nghị nào"))}."));
}
