using System.Globalization;

namespace Petitions.Measure;

/// <summary>Prints what was measured, as tables that can be quoted.</summary>
internal static class ResultPrinter
{
    public static void Comparisons(IEnumerable<Comparison> comparisons, string one, string other)
    {
        Line(
            $"| operation | {one}, req/s | {other}, req/s | ratio | {one} p50 / p99, ms | {other} p50 / p99, ms | {one} CPU, ms | " +
                $"{other} CPU, ms |");
        Line("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var compared in comparisons)
        {
            var (mine, theirs) = (compared.One, compared.Other);
            Line(
                $"| {compared.Name} | {mine.Rate:F0} | {theirs.Rate:F0} | {compared.Ratio:F2} | {mine.P50:F1} / {mine.P99:F1} | " +
                    $"{theirs.P50:F1} / {theirs.P99:F1} " +
                $"| {mine.ProcessorTime:F2} | {theirs.ProcessorTime:F2} |");
            if (mine.Failed + theirs.Failed > 0)
                Line($"| ↳ refused answers | {mine.Failed} | {theirs.Failed} | | | | | |");
        }

        Line("");
    }

    public static void Target(string what, double value, string unit, double bound, bool atMost) =>
        Line(
            $"| {what} | {value:F2}{unit} | {(atMost ? "≤" : "≥")} {bound}{unit} | " +
                $"{((atMost ? value <= bound : value >= bound) ? "reached" : "missed")} |");

    public static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    public static void Line(string line) => Console.WriteLine(line);
}
