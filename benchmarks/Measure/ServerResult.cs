namespace Petitions.Measure;

/// <summary>What came out of the rounds of one server.</summary>
/// <param name="Rates">Requests a second, round by round.</param>
/// <param name="Latencies">Of all rounds, in milliseconds, sorted.</param>
/// <param name="ProcessorTime">Of the server itself, per request, in milliseconds.</param>
internal sealed record ServerResult(IReadOnlyList<double> Rates, double[] Latencies, double ProcessorTime, int Failed)
{
    public double Rate => Median(Rates);

    public double P50 => At(0.50);

    public double P99 => At(0.99);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[sorted.Count / 2];
    }

    private double At(double share) =>
        Latencies.Length == 0 ? double.NaN : Latencies[Math.Min(Latencies.Length - 1, (int)(share * Latencies.Length))];
}
