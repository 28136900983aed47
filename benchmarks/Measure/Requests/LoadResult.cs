namespace Petitions.Measure.Requests;

/// <summary>What a server did in one stretch of load.</summary>
/// <param name="Rate">Requests answered a second.</param>
/// <param name="Latencies">How long each took, in milliseconds, sorted.</param>
/// <param name="Failed">Answers that were no success.</param>
internal sealed record LoadResult(double Rate, double[] Latencies, int Failed)
{
    public double Percentile(double share) =>
        Latencies.Length == 0 ? double.NaN : Latencies[Math.Min(Latencies.Length - 1, (int)(share * Latencies.Length))];
}
